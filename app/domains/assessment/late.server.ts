import { z } from 'zod'
import type { Actor } from '~/domains/accounts/model'
import { findPeople, findPerson } from '~/domains/accounts/people.server'
import { type Permit, permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import type { World } from '~/platform/world.server'
import { allSteps, attemptById } from './attempt-store.server'
import { stepFrom } from './attempts.server'
import { insertAcceptance, latestAcceptance } from './late-store.server'
import type { Step } from './model'
import { lateOf } from './quality-store.server'
import { scoreAttempt } from './scoring.server'

export const acceptanceSchema = z.strictObject({
  upto: z.coerce.number().int().min(1),
  reason: z.string().trim().min(1, 'required').max(500, 'too-long'),
})

/** Answers that came after the end of an attempt, in the order of arrival; `accepted` those that a trainer let count. */
export function lateSteps(world: World, attemptId: string): Array<Step & { accepted: boolean }> {
  const upto = latestAcceptance(world.db, attemptId)?.uptoStep ?? 0
  const late = allSteps(world.db, attemptId).filter(({ aside }) => aside === 'late')
  return late.map((row) => ({ ...stepFrom(row), accepted: row.id <= upto }))
}

export interface LateAnswers {
  attemptId: string
  person: string
  finishedAt: Date | null
  answers: number
  /** The last of them; accepting up to it takes them all. */
  upto: number
  lastAt: Date | null
}

/** At most a hundred attempts at a test with answers that came late and that nobody has accepted, the newest first. Two queries. */
export function lateWaiting(world: World, _: Permit<'read-reports'>, quizId: string): LateAnswers[] {
  const rows = lateOf(world.db, quizId)
  const people = findPeople(
    world,
    rows.map(({ personId }) => personId),
  )
  return rows.map(({ personId, ...row }) => ({ ...row, person: people.get(personId)?.name ?? '' }))
}

/**
 * Lets late answers up to a step count, for a reason that is kept, and scores the attempt anew beside its old score. Refuses
 * `not-found`, `forbidden`, and `nothing-late` when no answer of the attempt came late, up to that step.
 */
export function acceptLate(
  world: World,
  actor: Actor,
  attemptId: string,
  { upto, reason }: z.output<typeof acceptanceSchema>,
): { ok: true } | { ok: false; reason: 'not-found' | 'forbidden' | 'nothing-late' } {
  return atomically(world, () => {
    const row = attemptById(world.db, attemptId)
    const owner = row && findPerson(world, row.personId)
    if (!row?.finishedAt || !owner) return { ok: false, reason: 'not-found' }
    const may = permit(actor, 'mark', { personId: owner.id, teamId: owner.teamId })
    if (!may.ok) return { ok: false, reason: may.reason === 'forbidden' ? 'forbidden' : 'not-found' }
    if (!lateSteps(world, attemptId).some(({ id, accepted }) => id <= upto && !accepted))
      return { ok: false, reason: 'nothing-late' }
    insertAcceptance(world.db, { attemptId, uptoStep: upto, reason, byId: actor.id, at: world.now() })
    scoreAttempt(world, row)
    return { ok: true }
  })
}
