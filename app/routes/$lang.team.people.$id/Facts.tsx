import type { PersonReport } from '~/domains/reporting/person-report.server'
import { useLocale, useText } from '~/http/text'
import { formatDate } from '~/i18n/format'

/** Who this is: team, title, target, address. */
export function Facts({ report: { person, team, standing } }: { report: PersonReport }) {
  const locale = useLocale()
  const { desk, path } = useText()
  const t = desk.person
  const { current, target, wantedBy } = standing
  // a title is held since a day, not since a moment of some zone
  const since = current && formatDate(current.since, locale, 'UTC')
  return (
    <dl className="facts">
      <dt>{t.team}</dt>
      <dd>{team?.name ?? desk.team.noTeam}</dd>
      <dt>{t.current}</dt>
      <dd>{current && since ? t.since(current.title.name[locale], since) : t.noTitle}</dd>
      <dt>{t.target}</dt>
      <dd>
        {target ? <a href={`/${locale}/titles/${target.id}`}>{target.name[locale]}</a> : t.noTarget}
        {wantedBy ? `, ${path.target.by(formatDate(wantedBy, locale, 'UTC'))}` : null}
      </dd>
      <dt>{t.email}</dt>
      <dd>{person.email}</dd>
    </dl>
  )
}
