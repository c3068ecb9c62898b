import { peopleSorts, type TeamQuery } from '~/domains/reporting/model'
import { useLocale, useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Field, Select } from '~/ui/Field'

/** What the list shows; it is all in the address. */
export function Filter({ query, teams }: { query: TeamQuery; teams: ReadonlyArray<{ id: string; name: string }> }) {
  const locale = useLocale()
  const t = useText().desk.team
  const teamOptions = teams.map(({ id, name }) => ({ value: id, label: name }))
  const whoOptions = [
    { value: '', label: t.everybody },
    { value: 'yes', label: t.onlyLate },
  ]
  const sortOptions = peopleSorts.map((sort) => ({ value: sort, label: t.orders[sort] }))
  return (
    <search>
      <form action={`/${locale}/team`} className="filter">
        <Field name="q" type="search" label={t.search} value={query.q} maxLength={100} />
        {teams.length > 1 ? (
          <Select name="team" label={t.team} options={teamOptions} value={query.team ?? ''} empty={t.anyTeam} />
        ) : null}
        <Select name="late" label={t.who} options={whoOptions} value={query.late ? 'yes' : ''} />
        <Select name="sort" label={t.order} options={sortOptions} value={query.sort} />
        <Button look="quiet">{t.show}</Button>
      </form>
    </search>
  )
}
