import { type CheckInQuery, checkInQuerySchema } from '~/domains/ladder/check-in-list'
import type { CheckInOfPerson, CheckInPage } from '~/domains/ladder/check-in-lists.server'
import { ListTable } from '~/http/ListTable'
import { addressOf } from '~/http/list-address'
import { useLocale, useText } from '~/http/text'
import { EmptyState } from '~/ui/EmptyState'
import { Act, Last, Name, Where } from './cells'

interface PeopleTableProps {
  query: CheckInQuery
  list: CheckInPage
  isLead: boolean
}

const plain = checkInQuerySchema.parse({})

export function PeopleTable({ query, list, isLead }: PeopleTableProps) {
  const locale = useLocale()
  const { list: t } = useText().checkIns
  const base = `/${locale}/team/check-ins`
  if (list.total === 0) {
    const isFiltered = query.q !== '' || query.place !== null
    return (
      <EmptyState action={isFiltered ? <a href={base}>{t.reset}</a> : null}>
        {isFiltered ? t.empty : t.emptyAll}
      </EmptyState>
    )
  }
  const columns = [
    { id: 'person', title: t.person, cell: (row: CheckInOfPerson) => <Name row={row} /> },
    ...(isLead ? [] : [{ id: 'team', title: t.team, cell: (row: CheckInOfPerson) => row.teamName ?? t.noTeam }]),
    { id: 'where', title: t.where, cell: (row: CheckInOfPerson) => <Where row={row} /> },
    { id: 'act', title: t.act, cell: (row: CheckInOfPerson) => <Act row={row} base={base} /> },
    { id: 'last', title: t.last, cell: (row: CheckInOfPerson) => <Last row={row} base={base} /> },
  ]
  return (
    <ListTable
      caption={t.title}
      columns={columns}
      list={list}
      keyOf={({ id }) => id}
      to={(page) => addressOf(base, { ...query, page }, plain)}
    />
  )
}
