import type { PeopleQuery, PersonInList } from '~/domains/accounts/model'
import type { PeoplePage } from '~/domains/accounts/people.server'
import { ListTable } from '~/http/ListTable'
import { useLocale, useText } from '~/http/text'
import { EmptyState } from '~/ui/EmptyState'
import { State } from '~/ui/State'
import { addressOf } from './list-address'

export function PeopleList({ query, list }: { query: PeopleQuery; list: PeoplePage }) {
  const locale = useLocale()
  const { accounts: t } = useText()
  const base = `/${locale}/admin/people`
  if (list.people.length === 0) {
    return <EmptyState action={<a href={base}>{t.people.everyone}</a>}>{t.people.nobody}</EmptyState>
  }
  const columns = [
    { id: 'name', title: t.name, cell: (person: PersonInList) => <Name person={person} /> },
    { id: 'role', title: t.role, cell: (person: PersonInList) => t.roles[person.role] },
    { id: 'team', title: t.team, cell: (person: PersonInList) => person.teamName ?? t.noTeam },
    { id: 'email', title: t.email, cell: (person: PersonInList) => person.email },
  ]
  return (
    <ListTable
      caption={t.people.title}
      columns={columns}
      list={{ ...list, rows: list.people }}
      keyOf={({ id }) => id}
      to={(page) => addressOf(base, query, page)}
    />
  )
}

function Name({ person }: { person: PersonInList }) {
  const locale = useLocale()
  const { words, accounts } = useText()
  return (
    <span className="row">
      <a href={`/${locale}/admin/people/${person.id}`}>{person.name}</a>
      {person.isDemo ? <State kind="plain">{words.demo}</State> : null}
      {person.hasPassword ? null : <State kind="due">{accounts.people.invited}</State>}
    </span>
  )
}
