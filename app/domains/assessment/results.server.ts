import type { Actor } from '~/domains/accounts/model'
import { catalogue } from '~/domains/content/content.server'
import type { Lesson } from '~/domains/content/model'
import { smallestRealChange } from '~/domains/measurement/standard-error'
import type { World } from '~/platform/world.server'
import { findAttempt } from './attempts.server'
import type { Band } from './band'
import { bandsOf, noBand } from './bands.server'
import { keyNamed } from './keys.server'
import type { Attempt, FormScore, Key, Measured } from './model'
import { lessonsTeaching } from './next-lessons'
import { finishedWithScore, scoresOf } from './score-store.server'
import { measuredBy } from './verdict'

export interface PastResult {
  attemptId: string
  finishedAt: Date
  /** 0 to 100; null when not scorable. */
  total: number | null
  /** Points more than the attempt before; null for the first, or where one is not scorable. */
  change: number | null
  /** Whether the change goes beyond what chance moves; null while nobody can tell. */
  isReal: boolean | null
  /** Another form or edition of the test than the one shown. */
  isOtherForm: boolean
}

export interface Result {
  attempt: Attempt & { finishedAt: Date }
  score: FormScore
  /** The key that it was scored by. */
  key: Key
  /** Which answers count: `in-time`, or with later ones that a trainer accepted. */
  basis: string
  /** The scores beside this one, by an earlier key or without late answers, newest first. */
  earlier: Array<{ key: string; basis: string; total: number | null; at: Date }>
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
  const [score, ...earlier] = scoresOf(world.db, attemptId)
  if (!finishedAt || !score) return { ok: false, reason: 'under-way' }
  const band = bandsOf(world, [attempt.form.hash]).get(attempt.form.hash) ?? noBand
  const measured = measuredBy(attempt.form, score.result, band)
  return {
    ok: true,
    result: {
      attempt: { ...attempt, finishedAt },
      score: score.result,
      key: keyNamed(world, attempt.form, score.key),
      basis: score.basis,
      earlier: earlier.map(({ key, basis, result, at }) => ({ key, basis, total: result.total.shown, at })),
      measured,
      band,
      lessons: lessonsFor(world, measured),
      history: historyOf(world, attempt, band),
    },
  }
}

function lessonsFor(world: World, measured: readonly Measured[]): Result['lessons'] {
  const weak = measured.filter(({ verdict }) => verdict !== 'met')
  const content = catalogue(world)
  return weak.map((one) => ({ competency: one.competency, lessons: lessonsTeaching(content, one) }))
}

/**
 * Every finished attempt at the test. A change from the one before is real when it goes beyond the smallest real change,
 * 1.96·√2·SEM; without a band nobody can tell.
 */
function historyOf(world: World, attempt: Attempt, band: Band): PastResult[] {
  const smallest = band.total ? smallestRealChange(band.total.sem) : null
  const past = finishedWithScore(world.db, attempt.personId).filter((row) => row.attempt.quizId === attempt.quizId)
  return past
    .map(({ attempt: row, score }, index) => {
      const before = past[index - 1]?.score.result.total.raw ?? null
      const total = score.result.total
      const change = before === null || total.raw === null ? null : Math.round((total.raw - before) * 10) / 10
      return {
        attemptId: row.id,
        finishedAt: row.finishedAt ?? score.at,
        total: total.shown,
        change,
        isReal: change === null || smallest === null ? null : Math.abs(change) > smallest,
        isOtherForm: row.formHash !== attempt.form.hash,
      }
    })
    .reverse()
}
