import { useText } from '~/http/text'
import type { SourceView } from './lesson-page.server'

/** What the numbered marks in the text lead to. */
export function SourceList({ sources }: { sources: readonly SourceView[] }) {
  const t = useText().learning.lesson
  if (sources.length === 0) return null
  return (
    <section aria-labelledby="sources" className="stack lesson-sources">
      <h2 id="sources">{t.sources}</h2>
      <ol>
        {sources.map(({ id, authors, title, year, where }) => (
          <li key={id} id={`source-${id}`}>
            {authors ? `${authors}: ` : null}
            <cite>{title}</cite>
            {where ? `, ${where}` : null} ({year === 'undated' ? t.undated : year}).
          </li>
        ))}
      </ol>
    </section>
  )
}
