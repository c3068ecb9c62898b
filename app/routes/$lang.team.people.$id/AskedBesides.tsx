import type { PersonReport } from '~/domains/reporting/person-report.server'
import { tallyWords } from '~/http/ladder/path/conditions'
import { useLocale, useText } from '~/http/text'
import { Part } from '~/ui/Page'

/** In a line how the person stands on what is asked besides competencies, and where to answer; nothing to say, no part. */
export function AskedBesides({ report: { person, requirements } }: { report: PersonReport }) {
  const t = useText().path.requirements
  const locale = useLocale()
  const { conditions, statements } = requirements
  if (conditions.length + statements.length === 0) return null
  return (
    <Part id="asked" title={t.team.part}>
      {conditions.length > 0 ? <p>{tallyWords(conditions, t)}</p> : null}
      <p>
        <a href={`/${locale}/team/people/${person.id}/requirements`}>{t.team.see}</a>
      </p>
    </Part>
  )
}
