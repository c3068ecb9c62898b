import type { listPanels, PanelInList } from '~/domains/assessment/panels.server'
import { ListTable } from '~/http/ListTable'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { EmptyState } from '~/ui/EmptyState'
import { State } from '~/ui/State'

export function PanelList({ list }: { list: ReturnType<typeof listPanels> }) {
  const { locale, actor } = useSite()
  const t = useText().panels.list
  const base = `/${locale}/team/panels`
  if (list.total === 0) return <EmptyState>{t.empty}</EmptyState>
  const day = (at: Date) => formatDate(at, locale, actor?.zone ?? 'UTC')
  const { columns: c } = t
  const columns = [
    { id: 'name', title: c.name, cell: ({ id, name }: PanelInList) => <a href={`${base}/${id}`}>{name}</a> },
    { id: 'test', title: c.test, cell: ({ title, quizId }: PanelInList) => title?.[locale] ?? quizId },
    { id: 'called', title: c.called, cell: ({ at }: PanelInList) => day(at) },
    {
      id: 'members',
      title: c.members,
      number: true,
      cell: ({ done, members }: PanelInList) => t.done(done, members),
    },
    { id: 'key', title: c.key, cell: ({ keyAt }: PanelInList) => (keyAt ? day(keyAt) : t.noKey) },
    {
      id: 'state',
      title: c.state,
      cell: ({ closedAt }: PanelInList) => (
        <State kind={closedAt ? 'plain' : 'due'}>{closedAt ? t.closed : t.open}</State>
      ),
    },
  ]
  const to = (page: number) => (page === 1 ? base : `${base}?page=${page}`)
  return <ListTable caption={t.title} columns={columns} list={list} keyOf={({ id }) => id} to={to} />
}
