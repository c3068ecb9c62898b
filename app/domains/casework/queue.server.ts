import { findPeople } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { titleOfCase } from './cases.server'
import { type QueueQuery, type QueueState, queueStates } from './model'
import { casesInQueue, countInState, pageOfQueue } from './queue-store.server'

export const queuePerPage = 25

export interface QueueRow {
  submissionId: string
  caseId: string
  title: Both
  personName: string
  /** The marker's own work: someone else marks it. */
  isOwn: boolean
  round: number
  handedInAt: Date
  releasedAt: Date | null
  begunBy: string | null
}

export interface QueuePage {
  rows: QueueRow[]
  total: number
  page: number
  pages: number
  /** How many there are in each state, of the case that is filtered by. */
  counts: Record<QueueState, number>
  /** Cases that anything was handed in for. */
  cases: Array<{ id: string; title: Both }>
}

/** What was handed in, by state and case, a page at a time; a page beyond the last is the last. */
export function markingQueue(
  world: World,
  permit: Permit<'mark'>,
  query: QueueQuery,
  perPage = queuePerPage,
): QueuePage {
  const { rows, total } = pageOfQueue(world.db, query, perPage)
  const pages = Math.max(1, Math.ceil(total / perPage))
  if (query.page > pages) return markingQueue(world, permit, { ...query, page: pages }, perPage)
  const ids = rows.flatMap(({ personId, begunBy }) => (begunBy ? [personId, begunBy] : [personId]))
  const names = findPeople(world, ids)
  return {
    rows: rows.map((row) => ({
      ...row,
      handedInAt: row.handedInAt ?? world.now(),
      title: titleOfCase(world, row.caseId, row.caseHash),
      personName: names.get(row.personId)?.name ?? '',
      begunBy: names.get(row.begunBy ?? '')?.name ?? null,
      isOwn: row.personId === permit.actor.id,
    })),
    ...{ total, page: query.page, pages },
    counts: countsOf(world, query.case),
    cases: casesInQueue(world.db).map(({ caseId, caseHash }) => ({
      id: caseId,
      title: titleOfCase(world, caseId, caseHash),
    })),
  }
}

function countsOf(world: World, caseId: string | null): Record<QueueState, number> {
  const counts = queueStates.map((state) => [state, countInState(world.db, state, caseId)])
  return Object.fromEntries(counts) as Record<QueueState, number>
}
