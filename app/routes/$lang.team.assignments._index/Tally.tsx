import { assigneeQuerySchema } from '~/domains/reporting/model'
import { addressOf } from '~/http/list-address'
import { useText } from '~/http/text'
import type { AssignmentView as View } from './views.server'

export const plainPeople = assigneeQuerySchema.parse({})

/** How many people are where, each number a link to those people. */
export function Tally({ view: { assignment, query }, base }: { view: View; base: string }) {
  const { states, assignment: t } = useText().desk
  const counts = [
    { state: null, label: t.everybody, count: assignment.people },
    { state: 'not-started' as const, label: states['not-started'], count: assignment.notStarted },
    { state: 'under-way' as const, label: states['under-way'], count: assignment.underWay },
    { state: 'done' as const, label: states.done, count: assignment.done },
    { state: 'late' as const, label: states.late, count: assignment.late },
  ]
  return (
    <ul className="tally">
      {counts.map(({ state, label, count }) => (
        <li key={label}>
          <a
            href={`${addressOf(base, { id: assignment.id, ...query, state, page: 1 }, plainPeople)}#people`}
            aria-current={query.state === state ? 'true' : undefined}
          >
            <strong>{count}</strong>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
