import type { PersonInTeam } from '~/domains/reporting/people-report.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { State } from '~/ui/State'

interface CellProps {
  person: PersonInTeam
}

export function Name({ person: { id, name, isDemo } }: CellProps) {
  const { locale } = useSite()
  const { words } = useText()
  return (
    <span className="row">
      <a href={`/${locale}/team/people/${id}`}>{name}</a>
      {isDemo ? <span className="soft small">{words.demo}</span> : null}
    </span>
  )
}

export function Titles({ person: { current, target } }: CellProps) {
  const { locale } = useSite()
  const t = useText().desk.team
  return (
    <>
      {current?.[locale] ?? <span className="soft">{t.noTitle}</span>}
      <br />
      <span className="soft small">{target ? `${t.to} ${target[locale]}` : t.noTarget}</span>
    </>
  )
}

export function Readiness({ person: { readiness } }: CellProps) {
  const t = useText().desk.team
  return readiness ? t.ready(readiness.held, readiness.of) : <span className="soft">–</span>
}

export function Late({ person: { late } }: CellProps) {
  const t = useText().desk
  return late > 0 ? (
    <State kind="missing">{t.trainer.lateThings(late)}</State>
  ) : (
    <span className="soft">{t.team.nothingLate}</span>
  )
}

export function Active({ person: { activeAt } }: CellProps) {
  const { locale, actor } = useSite()
  const t = useText().desk.team
  return activeAt ? formatDay(activeAt, locale, actor?.zone ?? 'UTC', true) : <span className="soft">{t.never}</span>
}
