import { type PeopleQuery, peopleSorts, roles, type Team } from '~/domains/accounts/model'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field, Select } from '~/ui/Field'

/** What the list shows; it is all in the address. */
export function Filter({ query, teams }: { query: PeopleQuery; teams: readonly Team[] }) {
  const locale = useLocale()
  const { roles: roleNames, role, team, people: t } = useText().accounts
  const roleOptions = roles.map((each) => ({ value: each, label: roleNames[each] }))
  const teamOptions = teams.map(({ id, name }) => ({ value: id, label: name }))
  const sortOptions = peopleSorts.map((each) => ({ value: each, label: t.orders[each] }))
  const whoOptions = [
    { value: '', label: t.present },
    { value: 'yes', label: t.left },
  ]
  return (
    <search>
      <form action={`/${locale}/admin/people`} className="filter">
        <Field name="search" scope="list" type="search" label={t.search} value={query.search} maxLength={100} />
        <Select
          name="role"
          scope="list"
          label={role}
          options={roleOptions}
          value={query.role ?? ''}
          empty={t.anyRole}
        />
        <Select
          name="team"
          scope="list"
          label={team}
          options={teamOptions}
          value={query.team ?? ''}
          empty={t.anyTeam}
        />
        <Select name="left" label={t.who} options={whoOptions} value={query.left ? 'yes' : ''} />
        <Select name="sort" label={t.order} options={sortOptions} value={query.sort} />
        <Button look="quiet">{t.show}</Button>
      </form>
    </search>
  )
}
