import { workKinds } from '~/domains/learning/assignment-model'
import { assignmentSorts, assignmentStates } from '~/domains/reporting/model'
import { useText } from '~/http/text'
import { Button } from '~/ui/Button'
import { Select } from '~/ui/Field'
import type { listView } from './views.server'

/** What the list shows; it is all in the address. */
export function ListFilter({ view, base }: { view: Awaited<ReturnType<typeof listView>>; base: string }) {
  const { desk } = useText()
  const { assignments: t, team } = desk
  const { query, teams } = view
  const stateOptions = assignmentStates.map((state) => ({ value: state, label: t.stateNames[state] }))
  const kindOptions = workKinds.map((kind) => ({ value: kind, label: desk.kinds[kind] }))
  const teamOptions = teams.map(({ id, name }) => ({ value: id, label: name }))
  const sortOptions = assignmentSorts.map((sort) => ({ value: sort, label: t.orders[sort] }))
  return (
    <search>
      <form action={base} className="filter">
        <Select name="state" label={t.state} options={stateOptions} value={query.state} />
        <Select name="kind" label={t.kind} options={kindOptions} value={query.kind ?? ''} empty={t.anyKind} />
        {teams.length > 1 ? (
          <Select name="team" label={team.team} options={teamOptions} value={query.team ?? ''} empty={team.anyTeam} />
        ) : null}
        <Select name="sort" label={team.order} options={sortOptions} value={query.sort} />
        <Button look="quiet">{team.show}</Button>
      </form>
    </search>
  )
}
