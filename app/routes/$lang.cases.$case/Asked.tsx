import { useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { Part } from '~/ui/Page'
import type { CasePageData } from './case-page.server'

/** What is asked for and how it is marked, without what would give the answer away. */
export function Asked({ data }: { data: CasePageData }) {
  const t = useText().casework.about
  const locale = useLocale()
  return (
    <>
      <Part id="tasks" title={t.tasks}>
        <ol className="measure">
          {data.tasks.map(({ id, title, maxWords }) => (
            <li key={id}>
              {title} <span className="soft">({maxWords === null ? t.aNumber : t.upTo(maxWords)})</span>
            </li>
          ))}
        </ol>
      </Part>
      <Part id="criteria" title={t.criteria}>
        <p className="measure">{t.criteriaLead(data.passMark)}</p>
        <ul className="measure">
          {data.criteria.map(({ id, name, weight, critical }) => (
            <li key={id}>
              {name}{' '}
              <span className="soft">
                ({t.weight(formatNumber(weight, locale))}
                {critical ? `, ${t.critical}` : ''})
              </span>
            </li>
          ))}
        </ul>
      </Part>
    </>
  )
}
