import type { Actor } from '~/domains/accounts/model'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { pin, pinned, quiz } from '~/domains/content/content.server'
import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import {
  type AttemptRow,
  attemptById,
  attemptsOf,
  insertAttempt,
  markFinished,
  type StepRow,
  standingSteps,
} from './attempt-store.server'
import { authorsKey, scoreForm } from './form-score'
import { type Answer, type Attempt, answersOf, type Form, type Step } from './model'
import { retakeFrom } from './retake'
import { insertScore } from './score-store.server'

export type Start =
  | { ok: true; attemptId: string; resumed: boolean }
  | { ok: false; reason: 'not-found' }
  /** The test may be taken again from this moment. */
  | { ok: false; reason: 'too-soon'; from: Date }

/**
 * Begins a test, its form pinned as it is now, or takes up the attempt that is under way, whatever form that one has.
 * Refuses `not-found` for an unknown test and `too-soon` while the test's waiting time since the last finish runs.
 */
export function startAttempt(world: World, permit: Permit<'learn'>, quizId: string): Start {
  return atomically(world, () => {
    const standing = quizStanding(world, permit.actor, quizId)
    if (standing.underWay) return { ok: true, attemptId: standing.underWay.id, resumed: true }
    const form = quiz(world, quizId)
    if (!form) return { ok: false, reason: 'not-found' }
    if (standing.retakeFrom) return { ok: false, reason: 'too-soon', from: standing.retakeFrom }
    const now = world.now()
    const formHash = pinForm(world, form)
    const id = newId(now)
    insertAttempt(world.db, { id, personId: permit.actor.id, quizId, formHash, startedAt: now, finishedAt: null })
    return { ok: true, attemptId: id, resumed: false }
  })
}

/** The form whole, and at its first use each of its items by itself. */
function pinForm(world: World, form: Form): string {
  if (!pinned(world, form.hash)) for (const item of form.items) pin(world, 'item', `${item.bank}/${item.id}`, item)
  return pin(world, 'form', form.id, form)
}

export interface QuizStanding {
  underWay: { id: string; startedAt: Date } | null
  /** The newest finished attempt. */
  last: { id: string; finishedAt: Date } | null
  /** When it may be taken again; null when it may be started now. */
  retakeFrom: Date | null
}

/** Where someone is with one test. Unknown tests have no waiting time. */
export function quizStanding(world: World, actor: Pick<Actor, 'id'>, quizId: string): QuizStanding {
  const rows = attemptsOf(world.db, actor.id, quizId)
  const open = rows.find((row) => row.finishedAt === null)
  const last = rows
    .flatMap(({ id, finishedAt }) => (finishedAt ? [{ id, finishedAt }] : []))
    .reduce<QuizStanding['last']>((one, other) => (one && one.finishedAt > other.finishedAt ? one : other), null)
  const afterDays = quiz(world, quizId)?.retakeAfterDays ?? 0
  return {
    underWay: open ? { id: open.id, startedAt: open.startedAt } : null,
    last,
    retakeFrom: open ? null : retakeFrom(last?.finishedAt ?? null, afterDays, world.now()),
  }
}

/** One's own attempt with its form and the answers that stand; null when there is none of this id, or it is another's. */
export function findAttempt(world: World, actor: Pick<Actor, 'id'>, id: string): Attempt | null {
  const row = attemptById(world.db, id)
  return row && row.personId === actor.id ? withAnswers(world, row) : null
}

function withAnswers(world: World, row: AttemptRow): Attempt {
  const steps = standingSteps(world.db, row.id).map((step): [string, Step] => [step.itemId, stepFrom(step)])
  const { id, personId, quizId, startedAt, finishedAt } = row
  return { id, personId, quizId, startedAt, finishedAt, form: formOf(world, row.formHash), steps: new Map(steps) }
}

/** A form as pinned. It is there for every attempt: the database holds them together by a foreign key. */
export function formOf(world: World, hash: string): Form {
  const form = pinned<Form>(world, hash)
  if (!form) throw new Error(`form ${hash} was never pinned`)
  return form
}

export function stepFrom({ id, itemId, clientId, sequence, value, arrivedAt }: StepRow): Step {
  return { id, itemId, clientId, sequence, answer: value as Answer, arrivedAt }
}

/**
 * Ends one's own attempt and scores it, both or neither; finishing twice is finishing once. Gaps are allowed: they count as
 * chance (see form-score.ts). Refuses `not-found`.
 */
export function finishAttempt(
  world: World,
  actor: Pick<Actor, 'id'>,
  id: string,
): { ok: true } | { ok: false; reason: 'not-found' } {
  return atomically(world, () => {
    const attempt = findAttempt(world, actor, id)
    if (!attempt) return { ok: false, reason: 'not-found' }
    const at = world.now()
    if (!markFinished(world.db, id, at)) return { ok: true }
    const key = authorsKey(attempt.form)
    const result = scoreForm(attempt.form, answersOf(attempt), key)
    insertScore(world.db, { attemptId: id, key: key.name, result, at })
    return { ok: true }
  })
}
