import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'
import type { FairnessPage } from './fairness-page.server'

/** The rubrics that the case was marked by, each with figures of its own; nothing while there is only one. */
export function Rubrics({ page }: { page: FairnessPage }) {
  const t = useText().fairness
  const locale = useLocale()
  if (page.rubrics.length < 2) return null
  return (
    <Part id="rubrics" title={t.rubrics}>
      <ul>
        {page.rubrics.map(({ rubricHash, read, day }) => (
          <li key={rubricHash}>
            <a
              href={`/${locale}/reports/marking/${page.report.caseId}?rubric=${rubricHash}`}
              aria-current={rubricHash === page.report.rubricHash ? 'true' : undefined}
            >
              {t.rubricOf(read, day)}
            </a>
          </li>
        ))}
      </ul>
    </Part>
  )
}
