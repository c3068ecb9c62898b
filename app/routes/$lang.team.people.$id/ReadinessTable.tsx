import type { CompetencyReadiness, Missing, Readiness } from '~/domains/ladder/model'
import { useLocale, useText } from '~/http/text'
import type { Locale } from '~/i18n/locale'
import type { Text } from '~/i18n/text'
import { DataTable } from '~/ui/DataTable'
import { State } from '~/ui/State'

/** Each competency of the target: held or not, and in words what is missing. */
export function ReadinessTable({ readiness }: { readiness: Readiness }) {
  const locale = useLocale()
  const t = useText().desk.person
  const { columns: c } = t
  const columns = [
    { id: 'competency', title: c.competency, cell: (row: CompetencyReadiness) => <Competency row={row} /> },
    { id: 'level', title: c.level, number: true, cell: (row: CompetencyReadiness) => row.level },
    {
      id: 'state',
      title: c.state,
      cell: ({ held }: CompetencyReadiness) => (
        <State kind={held ? 'done' : 'missing'}>{held ? t.heldState : t.missingState}</State>
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
