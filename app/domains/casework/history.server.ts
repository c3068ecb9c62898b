import type { Actor, Refused } from '~/domains/accounts/model'
import { findPeople } from '~/domains/accounts/people.server'
import type { World } from '~/platform/world.server'
import { toldToLearner } from './history'
import { type DeedRow, deedsOf } from './history-store.server'
import { type MarkRefusal, openMarkable } from './markable.server'
import { ownSubmission } from './submissions.server'

export interface HistoryLine extends DeedRow {
  /** Null: by a rule, or not (yet) to be known. */
  name: string | null
  isOwn: boolean
  /** Who was given a reading. */
  marker: string | null
}

/** All that was done to one's own submission, the oldest first; who marked it only once that is released. Refuses `not-found`. */
export function ownHistory(
  world: World,
  actor: Actor,
  submissionId: string,
): { ok: true; lines: HistoryLine[] } | Refused<'not-found'> {
  const found = ownSubmission(world, actor, submissionId)
  if (!found.ok) return found
  return { ok: true, lines: named(world, actor, toldToLearner(deedsOf(world.db, submissionId))) }
}

/** The same for those who may mark it, once it is released: before that it would tell whose work it is, and who read it. */
export function historyForMarker(
  world: World,
  actor: Actor | null,
  submissionId: string,
): { ok: true; lines: HistoryLine[] } | MarkRefusal {
  const found = openMarkable(world, actor, submissionId)
  if (!found.ok) return found
  if (!found.submission.releasedAt) return { ok: true, lines: [] }
  return { ok: true, lines: named(world, found.permit.actor, deedsOf(world.db, submissionId)) }
}

function named(world: World, actor: Actor, told: readonly DeedRow[]): HistoryLine[] {
  const markerOf = ({ detail }: DeedRow) => (typeof detail.marker === 'string' ? detail.marker : null)
  const ids = told.flatMap((line) => [line.personId ?? [], markerOf(line) ?? []].flat())
  const people = findPeople(world, [...new Set(ids)])
  return told.map((line) => ({
    ...line,
    name: line.personId ? (people.get(line.personId)?.name ?? null) : null,
    isOwn: line.personId === actor.id,
    marker: people.get(markerOf(line) ?? '')?.name ?? null,
  }))
}
