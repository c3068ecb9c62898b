import type { PersonReport } from '~/domains/reporting/person-report.server'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { DataTable } from '~/ui/DataTable'
import { State } from '~/ui/State'

type Work = PersonReport['assigned'][number]

const looks = { 'not-started': 'plain', 'under-way': 'due', done: 'done' } as const

/** What was assigned to them and how far they are. */
export function Assigned({ name, works }: { name: string; works: readonly Work[] }) {
  const { locale, actor } = useSite()
  const { person: t, states, kinds } = useText().desk
  const columns = [
    {
      id: 'what',
      title: t.what,
      cell: ({ id, kind, title }: Work) => (
        <>
          <a href={`/${locale}/team/assignments?id=${id}`}>{title[locale]}</a>
          <span className="soft small"> · {kinds[kind]}</span>
        </>
      ),
    },
    { id: 'due', title: t.due, cell: ({ dueAt }: Work) => formatDay(dueAt, locale, actor?.zone ?? 'UTC', true) },
    {
      id: 'state',
      title: t.state,
      cell: ({ state, overdue }: Work) => (
        <span className="row">
          <State kind={looks[state]}>{states[state]}</State>
          {overdue ? <State kind="missing">{states.late}</State> : null}
        </span>
      ),
    },
  ]
  return (
    <DataTable caption={t.assignedTable(name)} captionUnseen columns={columns} rows={works} keyOf={({ id }) => id} />
  )
}
