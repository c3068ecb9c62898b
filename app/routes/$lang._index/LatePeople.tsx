import type { PersonInTeam } from '~/domains/reporting/people-report.server'
import { useLocale, useText } from '~/http/text'

/** People with something overdue, most of it first. */
export function LatePeople({ people }: { people: readonly PersonInTeam[] }) {
  const locale = useLocale()
  const t = useText().desk
  return (
    <ul className="plain-list lines">
      {people.map(({ id, name, teamName, late }) => (
        <li key={id} className="row-spread">
          <span>
            <a href={`/${locale}/team/people/${id}`}>{name}</a>
            {teamName ? <span className="soft small"> · {teamName}</span> : null}
          </span>
          <span>{t.trainer.lateThings(late)}</span>
        </li>
      ))}
    </ul>
  )
}
