import type { Actor } from '~/domains/accounts/model'
import type { Permit } from '~/domains/accounts/permissions'
import { catalogue } from '~/domains/content/content.server'
import type { Lesson } from '~/domains/content/model'
import type { World } from '~/platform/world.server'
import { attemptById, standingSteps } from './attempt-store.server'
import { findAttempt, formOf, stepFrom } from './attempts.server'
import { type Band, bandOf } from './band'
import { bandsOf } from './bands.server'
import { scoreForm } from './form-score'
import { type Attempt, answersOf, type FormScore, type Key, type Measured } from './model'
import { lessonsTeaching } from './next-lessons'
import { finishedWithScore, insertScore, scoresOf } from './score-store.server'
import { measuredBy } from './verdict'

export interface PastResult {
  attemptId: string
  finishedAt: Date
  /** 0 to 100; null when not scorable. */
  total: number | null
  /** Another edition of the test than the one shown. */
  isOtherForm: boolean
}

export interface Result {
  attempt: Attempt & { finishedAt: Date }
  score: FormScore
  /** True while the key is its authors' alone. */
  provisionalKey: boolean
  measured: Measured[]
  band: Band
  /** For each competency measured that is not met: lessons that teach it. */
  lessons: Array<{ competency: string; lessons: Lesson[] }>
  /** All of this person's finished attempts at the test, newest first, this one included. */
  history: PastResult[]
}

export type FoundResult =
  | { ok: true; result: Result }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'under-way' }

/** The result of one's own finished attempt, by its newest score. Refuses `not-found` and `under-way`. */
export function resultOf(world: World, actor: Pick<Actor, 'id'>, attemptId: string): FoundResult {
  const attempt = findAttempt(world, actor, attemptId)
  if (!attempt) return { ok: false, reason: 'not-found' }
  const { finishedAt } = attempt
  const [score] = scoresOf(world.db, attemptId)
  if (!finishedAt || !score) return { ok: false, reason: 'under-way' }
  const band = bandsOf(world, [attempt.form.hash]).get(attempt.form.hash) ?? bandOf([])
  const measured = measuredBy(attempt.form, score.result, band)
  return {
    ok: true,
    result: {
      attempt: { ...attempt, finishedAt },
      score: score.result,
      provisionalKey: isProvisional(score.key),
      measured,
      band,
      lessons: lessonsFor(world, measured),
      history: historyOf(world, attempt),
    },
  }
}

/** A key is provisional while it is its authors' alone; one rated by a panel of ten or more has another name. */
export function isProvisional(keyName: string): boolean {
  return keyName.startsWith('authors:')
}

function lessonsFor(world: World, measured: readonly Measured[]): Result['lessons'] {
  const weak = measured.filter(({ verdict }) => verdict !== 'met')
  const content = catalogue(world)
  return weak.map((one) => ({ competency: one.competency, lessons: lessonsTeaching(content, one) }))
}

function historyOf(world: World, attempt: Attempt): PastResult[] {
  return finishedWithScore(world.db, attempt.personId)
    .filter((past) => past.attempt.quizId === attempt.quizId)
    .map((past) => ({
      attemptId: past.attempt.id,
      finishedAt: past.attempt.finishedAt ?? past.score.at,
      total: past.score.result.total.shown,
      isOtherForm: past.attempt.formHash !== attempt.form.hash,
    }))
    .reverse()
}

/**
 * Scores a finished attempt by another key, beside the scores it has; the newest is the one shown and counted. The same key
 * twice is once. Refuses `not-found` and `under-way`.
 */
export function rescore(
  world: World,
  _permit: Permit<'mark'>,
  attemptId: string,
  key: Key,
): { ok: true; score: FormScore } | { ok: false; reason: 'not-found' | 'under-way' } {
  const row = attemptById(world.db, attemptId)
  if (!row) return { ok: false, reason: 'not-found' }
  if (!row.finishedAt) return { ok: false, reason: 'under-way' }
  const steps = new Map(standingSteps(world.db, attemptId).map((step) => [step.itemId, stepFrom(step)]))
  const score = scoreForm(formOf(world, row.formHash), answersOf({ steps }), key)
  insertScore(world.db, { attemptId, key: key.name, result: score, at: world.now() })
  return { ok: true, score }
}
