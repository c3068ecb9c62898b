import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'
import type { ComparePageData } from './compare-page.server'

/** Titles that are often taken for one another; the pair on show is left out. */
export function Suggested({ pairs, chosen }: { pairs: ComparePageData['suggested']; chosen: readonly string[] }) {
  const t = useText().ladder.compare
  const locale = useLocale()
  const others = pairs.filter(({ ids }) => !ids.every((id) => chosen.includes(id)))
  if (others.length === 0) return null
  return (
    <Part id="suggested" title={t.suggested}>
      <ul className="no-print">
        {others.map(({ id, ids, names }) => (
          <li key={id}>
            <a href={`/${locale}/compare?titles=${ids.join(',')}`}>{names.join(' / ')}</a>
          </li>
        ))}
      </ul>
    </Part>
  )
}
