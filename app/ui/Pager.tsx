interface PagerProps {
  page: number
  pages: number
  /** Address of a page of the same list with its filters. */
  to: (page: number) => string
  words: { label: string; previous: string; next: string; position: string }
}

export function Pager({ page, pages, to, words }: PagerProps) {
  if (pages <= 1) return null
  return (
    <nav className="pager" aria-label={words.label}>
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {words.previous}
        </a>
      ) : null}
      <span>{words.position}</span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {words.next}
        </a>
      ) : null}
    </nav>
  )
}
