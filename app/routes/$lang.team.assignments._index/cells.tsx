import type { Assignee, AssignmentInList } from '~/domains/reporting/model'
import { useSite } from '~/http/site'
import { useText } from '~/http/text'
import { formatDay } from '~/i18n/format'
import { State, type StateKind } from '~/ui/State'

export function Due({ assignment, now }: { assignment: AssignmentInList; now: Date }) {
  const { locale, actor } = useSite()
  const t = useText().desk.assignments
  const { dueAt, withdrawnAt } = assignment
  const isPast = dueAt < now
  return (
    <>
      {formatDay(dueAt, locale, actor?.zone ?? 'UTC', true)}
      {withdrawnAt || isPast ? <br /> : null}
      {withdrawnAt ? <span className="soft small">{t.withdrawn}</span> : null}
      {isPast && !withdrawnAt ? <span className="soft small">{t.past}</span> : null}
    </>
  )
}

export function LateCount({ count }: { count: number }) {
  return count > 0 ? <State kind="missing">{count}</State> : '0'
}

const kinds: Record<Assignee['state'], StateKind> = { 'not-started': 'plain', 'under-way': 'due', done: 'done' }

/** How far a person is; late beside it when their time is over. */
export function WorkStateCell({ person: { state, late } }: { person: Assignee }) {
  const t = useText().desk.states
  return (
    <span className="row">
      <State kind={kinds[state]}>{t[state]}</State>
      {late ? <State kind="missing">{t.late}</State> : null}
    </span>
  )
}
