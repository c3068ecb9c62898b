import type { AssignmentInList } from '~/domains/reporting/model'
import { assignmentQuerySchema } from '~/domains/reporting/model'
import { DeskList } from '~/http/DeskList'
import { addressOf } from '~/http/list-address'
import { TeamNav } from '~/http/TeamNav'
import { useLocale, useText } from '~/http/text'
import { ButtonLink } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Page } from '~/ui/Page'
import { Due, LateCount } from './cells'
import { ListFilter } from './ListFilter'
import type { listView } from './views.server'

type View = Awaited<ReturnType<typeof listView>>

const plain = assignmentQuerySchema.parse({})

export function ListPage({ view, base }: { view: View; base: string }) {
  const { assignments: t } = useText().desk
  return (
    <Page title={t.title} lead={t.lead} above={<TeamNav here="assignments" />}>
      {view.mayAssign ? (
        <div className="row">
          <ButtonLink to={`${base}?new=1`}>{t.new}</ButtonLink>
        </div>
      ) : null}
      <ListFilter view={view} base={base} />
      {view.list.total === 0 ? <Empty view={view} base={base} /> : <Table view={view} base={base} />}
    </Page>
  )
}

function Empty({ view: { query }, base }: { view: View; base: string }) {
  const t = useText().desk.assignments
  const isPlain = addressOf(base, query, { ...plain, sort: query.sort, page: query.page }) === base
  if (isPlain) return <EmptyState action={<a href={`${base}?state=all`}>{t.reset}</a>}>{t.emptyAll}</EmptyState>
  return <EmptyState action={<a href={`${base}?state=all`}>{t.reset}</a>}>{t.empty}</EmptyState>
}

function Table({ view: { query, list, now }, base }: { view: View; base: string }) {
  const locale = useLocale()
  const { desk } = useText()
  const { columns: c, ...t } = desk.assignments
  type Row = AssignmentInList
  const columns = [
    { id: 'what', title: c.what, cell: (row: Row) => <a href={`${base}?id=${row.id}`}>{row.title[locale]}</a> },
    { id: 'kind', title: c.kind, cell: (row: Row) => desk.kinds[row.kind] },
    { id: 'due', title: c.due, cell: (row: Row) => <Due assignment={row} now={now} /> },
    { id: 'people', title: c.people, number: true, cell: (row: Row) => row.people },
    { id: 'not-started', title: c.notStarted, number: true, cell: (row: Row) => row.notStarted },
    { id: 'under-way', title: c.underWay, number: true, cell: (row: Row) => row.underWay },
    { id: 'done', title: c.done, number: true, cell: (row: Row) => row.done },
    { id: 'late', title: c.late, number: true, cell: (row: Row) => <LateCount count={row.late} /> },
  ]
  return <DeskList base={base} query={query} plain={plain} columns={columns} list={list} words={t} />
}
