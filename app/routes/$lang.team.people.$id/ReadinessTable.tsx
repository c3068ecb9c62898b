import type { HoldWithSteps } from '~/domains/ladder/holds.server'
import type { CompetencyReadiness, Missing, Readiness } from '~/domains/ladder/model'
import { useSite } from '~/http/site'
import { useLocale, useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { Text } from '~/i18n/text'
import { DataTable } from '~/ui/DataTable'
import { State } from '~/ui/State'

/** Each competency of the target: held or not, and in words what is missing. */
export function ReadinessTable({ readiness, holds }: { readiness: Readiness; holds: readonly HoldWithSteps[] }) {
  const locale = useLocale()
  const t = useText().desk.person
  const { columns: c } = t
  const columns = [
    { id: 'competency', title: c.competency, cell: (row: CompetencyReadiness) => <Competency row={row} /> },
    { id: 'level', title: c.level, number: true, cell: (row: CompetencyReadiness) => row.level },
    {
      id: 'state',
      title: c.state,
      cell: ({ held, competency }: CompetencyReadiness) => (
        <>
          <State kind={held ? 'done' : 'missing'}>{held ? t.heldState : t.missingState}</State>{' '}
          <Until hold={holds.find((one) => one.competency === competency)} />
        </>
      ),
    },
    { id: 'points', title: c.points, cell: (row: CompetencyReadiness) => t.points(row.points, row.pointsToHold) },
    {
      id: 'missing',
      title: c.missing,
      cell: (row: CompetencyReadiness) => row.missing.map((one) => reasonOf(one, t.missing, locale)).join('; '),
    },
  ]
  const { of, missing, competencies } = readiness
  return (
    <>
      <p>{t.held(of - missing, of)}</p>
      <DataTable
        caption={t.held(of - missing, of)}
        captionUnseen
        columns={columns}
        rows={competencies}
        keyOf={({ competency }) => competency}
      />
    </>
  )
}

/** How long it is held if nothing new comes; within a quarter it is something to talk about. */
function Until({ hold }: { hold: HoldWithSteps | undefined }) {
  const { actor, locale } = useSite()
  const t = useText().path.hold
  if (!hold?.until) return null
  const words = t.column(formatDay(hold.until, locale, actor?.zone ?? 'UTC', true))
  return hold.isFading ? <State kind="due">{words}</State> : <span className="soft small">{words}</span>
}

function Competency({ row: { name, critical } }: { row: CompetencyReadiness }) {
  const t = useText().desk.person
  return (
    <>
      {name[useLocale()]}
      {critical ? <span className="soft small"> · {t.critical}</span> : null}
    </>
  )
}

function reasonOf(missing: Missing, words: Text['desk']['person']['missing'], locale: Locale): string {
  if (missing.reason === 'fresher') return words.fresher(missing.count)
  if (missing.reason === 'below-level') return words['below-level'](missing.count, missing.level)
  if (missing.reason === 'lone-test' || missing.reason === 'unsure') return words[missing.reason](missing.title[locale])
  return words[missing.reason](missing.short)
}
