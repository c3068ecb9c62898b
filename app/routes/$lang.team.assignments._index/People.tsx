import { type Assignee, assigneeSorts } from '~/domains/reporting/model'
import { ListTable } from '~/http/ListTable'
import { addressOf } from '~/http/list-address'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { Button } from '~/ui/Button'
import { Select } from '~/ui/Field'
import { WorkStateCell } from './cells'
import { plainPeople } from './Tally'
import type { AssignmentView as View } from './views.server'

/** A page of the assignment's people with how far each is. */
export function People({ view, base }: { view: View; base: string }) {
  const { locale, actor } = useSite()
  const { desk } = useText()
  const { columns: c, ...t } = desk.assignment
  const { people, query, assignment } = view
  const to = (change: Record<string, string | number>) =>
    addressOf(base, { id: assignment.id, ...query, ...change }, plainPeople)
  const doneOn = ({ doneAt }: Assignee) => (doneAt ? formatDay(doneAt, locale, actor?.zone ?? 'UTC', true) : '–')
  const columns = [
    { id: 'name', title: c.name, cell: (one: Assignee) => <Name person={one} /> },
    { id: 'team', title: c.team, cell: ({ teamName }: Assignee) => teamName ?? desk.team.noTeam },
    { id: 'state', title: c.state, cell: (one: Assignee) => <WorkStateCell person={one} /> },
    { id: 'done', title: c.done, cell: doneOn },
  ]
  return (
    <>
      <PeopleFilter view={view} base={base} />
      {people.total === 0 ? (
        <p>
          {t.nobody} <a href={`${base}?id=${assignment.id}`}>{t.allStates}</a>
        </p>
      ) : null}
      <ListTable
        caption={t.peopleTable}
        columns={columns}
        list={people}
        keyOf={({ personId }) => personId}
        to={(page) => to({ page })}
        file={{ to: to({ page: 1, format: 'csv' }), label: desk.assignments.csv }}
      />
    </>
  )
}

function Name({ person: { personId, name, isDemo } }: { person: Assignee }) {
  const { locale } = useSite()
  const { words } = useText()
  return (
    <span className="row">
      <a href={`/${locale}/team/people/${personId}`}>{name}</a>
      {isDemo ? <span className="soft small">{words.demo}</span> : null}
    </span>
  )
}

function PeopleFilter({ view: { query, teams, assignment }, base }: { view: View; base: string }) {
  const { team, assignment: t } = useText().desk
  const sortOptions = assigneeSorts.map((sort) => ({ value: sort, label: t.orders[sort] }))
  const teamOptions = teams.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <search>
      <form action={base} className="filter">
        <input type="hidden" name="id" value={assignment.id} />
        {query.state ? <input type="hidden" name="state" value={query.state} /> : null}
        {teams.length > 1 ? (
          <Select name="team" label={team.team} options={teamOptions} value={query.team ?? ''} empty={team.anyTeam} />
        ) : null}
        <Select name="sort" label={team.order} options={sortOptions} value={query.sort} />
        <Button look="quiet">{team.show}</Button>
      </form>
    </search>
  )
}
