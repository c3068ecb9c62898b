import { Part } from '~/ui/Page'
import { useText } from '../text'
import type { Cited } from './citations'

/** Where the numbers lead. */
export function TitleSources({ sources }: { sources: readonly Cited[] }) {
  const { ladder: t, words } = useText()
  return (
    <Part id="sources" title={words.sources}>
      <ol className="measure small">
        {sources.map(({ number, title, authors, year, where }) => (
          <li key={number} id={`source-${number}`}>
            {[authors, title, where, year ?? words.undated].filter(Boolean).join('. ')}.
          </li>
        ))}
      </ol>
      <p className="small soft measure">{t.titlePage.oursNote}</p>
    </Part>
  )
}
