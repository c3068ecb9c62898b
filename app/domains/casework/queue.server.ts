import { findPeople } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { titleOfCase } from './cases.server'
import { codeOf } from './code'
import { teamsOf } from './markable.server'
import type { QueueQuery, QueueState } from './model'
import { casesInQueue, countStates, type InQueue, pageOfQueue, type QueueMarker } from './queue-store.server'

export const queuePerPage = 25

export interface QueueRow {
  submissionId: string
  /** In place of a name. */
  code: string
  caseId: string
  title: Both
  /** Null until the outcome is released. */
  personName: string | null
  /** The marker's own work: someone else marks it. */
  isOwn: boolean
  round: number
  handedInAt: Date
  /** Of the reading that is open; null when none is. */
  dueAt: Date | null
  isOverdue: boolean
  isAppeal: boolean
  releasedAt: Date | null
  /** Who has it to read. */
  markerName: string | null
}

export interface QueuePage {
  state: QueueState
  rows: QueueRow[]
  total: number
  page: number
  pages: number
  /** How many there are in each state, of those that are filtered by. */
  counts: Record<QueueState, number>
  /** Cases that anything was handed in for. */
  cases: Array<{ id: string; title: Both }>
}

export function queueMarker({ actor }: Permit<'mark'>, now: Date): QueueMarker {
  return { id: actor.id, teams: teamsOf(actor), now }
}

/** What was handed in, by state, case, due date and age, a page at a time; a page beyond the last is the last. */
export function markingQueue(
  world: World,
  permit: Permit<'mark'>,
  query: QueueQuery,
  perPage = queuePerPage,
): QueuePage {
  const marker = queueMarker(permit, world.now())
  const counts = countStates(world.db, marker, query)
  const state = query.state ?? (counts.mine > 0 ? 'mine' : 'free')
  const pages = Math.max(1, Math.ceil(counts[state] / perPage))
  const page = Math.min(query.page, pages)
  const cases = casesInQueue(world.db)
  return {
    ...{ state, counts, total: counts[state], page, pages },
    rows: rowsOf(world, marker, { ...query, state, page }, perPage),
    cases: cases.map(({ caseId, caseHash }) => ({ id: caseId, title: titleOfCase(world, caseId, caseHash) })),
  }
}

function rowsOf(world: World, marker: QueueMarker, query: InQueue, perPage: number): QueueRow[] {
  const rows = pageOfQueue(world.db, marker, query, perPage)
  const names = findPeople(
    world,
    rows.flatMap(({ personId, releasedAt, markerId }) => [releasedAt ? personId : [], markerId ?? []].flat()),
  )
  return rows.map(({ why, markerId, personId, caseHash, ...row }) => ({
    ...row,
    code: codeOf(row.submissionId),
    title: titleOfCase(world, row.caseId, caseHash),
    personName: row.releasedAt ? (names.get(personId)?.name ?? '') : null,
    isOwn: personId === marker.id,
    handedInAt: row.handedInAt ?? world.now(),
    isOverdue: row.dueAt !== null && row.dueAt < world.now(),
    isAppeal: why === 'appeal',
    markerName: names.get(markerId ?? '')?.name ?? null,
  }))
}
