import type { Actor } from '~/domains/accounts/model'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { quiz } from '~/domains/content/content.server'
import { isPractice, type Quiz } from '~/domains/content/quiz-model'
import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import {
  type AttemptRow,
  attemptById,
  attemptsAt,
  insertAttempt,
  type StepRow,
  standingSteps,
} from './attempt-store.server'
import { drawItems, formNumber } from './draw'
import { extraPercentOf } from './extra-time.server'
import { closeIfOver } from './finishing.server'
import { formOf, pinForm } from './forms.server'
import type { Answer, Attempt, AttemptMode, Step } from './model'
import { retakeFrom } from './retake'
import { deadlineOf } from './time-limit'

export type Start =
  | { ok: true; attemptId: string; resumed: boolean }
  | { ok: false; reason: 'not-found' }
  /** It has been taken as often as it may be. */
  | { ok: false; reason: 'no-more' }
  /** The test may be taken again from this moment. */
  | { ok: false; reason: 'too-soon'; from: Date }

/**
 * Begins a test, its form pinned as it is now, or takes up the attempt that is under way, whatever form that one has. With
 * `warmUp`, tries its practice items instead. Refuses `not-found` for an unknown test, or one without such items;
 * `no-more` when it has been taken as often as it may be; `too-soon` while the waiting time since the last finish runs.
 */
export function startAttempt(world: World, permit: Permit<'learn'>, quizId: string, warmUp = false): Start {
  return atomically(world, () => {
    const test = quiz(world, quizId)
    const mode = warmUp ? 'warm-up' : modeOf(test)
    const standing = quizStanding(world, permit.actor, quizId, mode)
    if (standing.underWay) return { ok: true, attemptId: standing.underWay.id, resumed: true }
    if (!test || (warmUp && test.practiceItems.length === 0)) return { ok: false, reason: 'not-found' }
    if (standing.left === 0) return { ok: false, reason: 'no-more' }
    if (standing.retakeFrom) return { ok: false, reason: 'too-soon', from: standing.retakeFrom }
    return { ok: true, attemptId: begin(world, permit.actor.id, test, mode, standing.finished), resumed: false }
  })
}

function modeOf(test: Pick<Quiz, 'mode'> | null): AttemptMode {
  return test && isPractice(test) ? 'practice' : 'test'
}

function begin(world: World, personId: string, test: Quiz, mode: AttemptMode, before: number): string {
  const startedAt = world.now()
  const id = newId(startedAt)
  const number = mode === 'warm-up' ? null : formNumber(test, personId, before)
  const items = mode === 'warm-up' ? test.practiceItems : drawItems(test, number, id)
  const extraPercent = extraPercentOf(world, personId)
  const limit = mode === 'warm-up' ? undefined : test.limitMinutes
  insertAttempt(world.db, {
    id,
    personId,
    quizId: test.id,
    formHash: pinForm(world, test, items, number),
    mode,
    startedAt,
    deadlineAt: deadlineOf(startedAt, limit, extraPercent),
    extraPercent: limit === undefined ? 0 : extraPercent,
  })
  return id
}

export interface QuizStanding {
  underWay: { id: string; startedAt: Date; deadlineAt: Date | null } | null
  /** The newest finished attempt. */
  last: { id: string; finishedAt: Date } | null
  finished: number
  /** How often it may still be taken; null without end. */
  left: number | null
  /** When it may be taken again; null when it may be started now. */
  retakeFrom: Date | null
}

/** Where someone is with one test, or with trying it. Unknown tests, and practice, have no waiting time and no end. */
export function quizStanding(
  world: World,
  actor: Pick<Actor, 'id'>,
  quizId: string,
  mode: AttemptMode = modeOf(quiz(world, quizId)),
): QuizStanding {
  const rows = attemptsAt(world.db, actor.id, quizId)
    .filter((row) => row.mode === mode)
    .map((row) => closeIfOver(world, row))
  const open = rows.find((row) => row.finishedAt === null)
  const ended = rows.flatMap(({ id, finishedAt }) => (finishedAt ? [{ id, finishedAt }] : []))
  const last = ended.reduce<QuizStanding['last']>(
    (one, other) => (one && one.finishedAt > other.finishedAt ? one : other),
    null,
  )
  const rules = mode === 'test' ? quiz(world, quizId) : null
  return {
    underWay: open ? { id: open.id, startedAt: open.startedAt, deadlineAt: open.deadlineAt } : null,
    last,
    finished: ended.length,
    left: rules?.mostAttempts === undefined ? null : Math.max(0, rules.mostAttempts - ended.length),
    retakeFrom: open ? null : retakeFrom(last?.finishedAt ?? null, rules?.retakeAfterDays ?? 0, world.now()),
  }
}

/**
 * One's own attempt with its form and the answers that stand; null when there is none of this id, or it is another's. One
 * whose time has run out is closed first.
 */
export function findAttempt(world: World, actor: Pick<Actor, 'id'>, id: string): Attempt | null {
  const row = attemptById(world.db, id)
  return row && row.personId === actor.id ? attemptFrom(world, closeIfOver(world, row)) : null
}

/** An attempt with the answers that stand. */
export function attemptFrom(world: World, row: AttemptRow): Attempt {
  const steps = standingSteps(world.db, row.id).map((step): [string, Step] => [step.itemId, stepFrom(step)])
  const { formHash, extraPercent: _, ...facts } = row
  return { ...facts, form: formOf(world, formHash), steps: new Map(steps) }
}

export function stepFrom({ id, itemId, clientId, sequence, value, arrivedAt, aside }: StepRow): Step {
  return { id, itemId, clientId, sequence, answer: value as Answer, arrivedAt, aside }
}
