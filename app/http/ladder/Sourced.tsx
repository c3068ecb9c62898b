import { useText } from '../text'

/** Small numbers that lead to the list of sources; null is common practice. */
export function Marks({ sources }: { sources: ReadonlyArray<number | null> }) {
  const t = useText()
  return (
    <>
      {sources.map((number) =>
        number === null ? (
          <span key="ours" className="soft small">
            {' '}
            ({t.words.ours})
          </span>
        ) : (
          <sup key={number}>
            <a className="source-mark" href={`#source-${number}`} aria-label={`${t.words.source} ${number}`}>
              {number}
            </a>
          </sup>
        ),
      )}
    </>
  )
}

interface SaidProps {
  id: string
  title: string
  facts: ReadonlyArray<{ words: string; sources: ReadonlyArray<number | null> }>
}

/** What sources say under one heading; nothing when they say nothing. */
export function Said({ id, title, facts }: SaidProps) {
  if (facts.length === 0) return null
  return (
    <div className="stack-tight measure">
      <h3 id={id}>{title}</h3>
      <ul>
        {facts.map(({ words, sources }) => (
          <li key={words}>
            {words}
            <Marks sources={sources} />
          </li>
        ))}
      </ul>
    </div>
  )
}
