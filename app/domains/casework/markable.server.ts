import type { Actor, Refused } from '~/domains/accounts/model'
import { findPerson } from '~/domains/accounts/people.server'
import { type Permit, permit } from '~/domains/accounts/permissions'
import type { World } from '~/platform/world.server'
import { type Turn, turnOf } from './reading'
import { type ReadingRow, readingsOf } from './readings-store.server'
import { type SubmissionWithFacts, submissionById } from './submission-store.server'

export type MarkRefusal = Refused<'signed-out' | 'forbidden' | 'not-found'>

export interface Markable {
  submission: SubmissionWithFacts
  permit: Permit<'mark'>
}

/**
 * A submission that was handed in, for someone who may mark it. Refuses `forbidden`: another role, or their own work;
 * `not-found`: unknown, or not handed in.
 */
export function openMarkable(world: World, actor: Actor | null, id: string): ({ ok: true } & Markable) | MarkRefusal {
  const allowed = permit(actor, 'mark')
  if (!allowed.ok) return allowed
  const submission = submissionById(world.db, id)
  if (!submission?.handedInAt) return { ok: false, reason: 'not-found' }
  const own = permit(actor, 'mark', { personId: submission.personId, teamId: null })
  return own.ok ? { ok: true, submission, permit: own.permit } : own
}

/** The teams whose work someone does not read: their own, and those they lead. */
export function teamsOf({ teamId, leads }: Pick<Actor, 'teamId' | 'leads'>): string[] {
  return teamId ? [teamId, ...leads] : [...leads]
}

/** What the marker may do with it now, and every reading there is. */
export function turnAt(
  world: World,
  { submission, permit: { actor } }: Markable,
): { turn: Turn<ReadingRow>; readings: ReadingRow[] } {
  const readings = readingsOf(world.db, submission.id)
  const { id, personId } = submission
  const teamId = findPerson(world, personId)?.teamId ?? null
  return { turn: turnOf({ id: actor.id, teams: teamsOf(actor) }, { id, personId, teamId }, readings), readings }
}

/**
 * The same for looking at it, with whose turn it is. Refuses besides, as `forbidden`, markers for whom the rule says that it
 * is not, before its release and unless they have read it.
 */
export function openForMarking(
  world: World,
  actor: Actor | null,
  id: string,
): ({ ok: true } & Markable & ReturnType<typeof turnAt>) | MarkRefusal {
  const found = openMarkable(world, actor, id)
  if (!found.ok) return found
  const { turn, readings } = turnAt(world, found)
  const isReader = readings.some(({ markerId }) => markerId === found.permit.actor.id)
  if (turn.kind === 'barred' && !found.submission.releasedAt && !isReader) return { ok: false, reason: 'forbidden' }
  return { ...found, turn, readings }
}
