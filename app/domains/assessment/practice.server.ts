import type { Actor } from '~/domains/accounts/model'
import type { World } from '~/platform/world.server'
import { answeredOf } from './answer'
import { findAttempt } from './attempts.server'
import { scoreForm } from './form-score'
import { keyOf } from './keys.server'
import { answersOf } from './model'
import { type ReviewedItem, reviewOf } from './review'

export type PracticeReview =
  | { ok: true; item: ReviewedItem }
  /** `forbidden`: of a test nothing is explained before its end. */
  | { ok: false; reason: 'not-found' | 'forbidden' | 'unanswered' }

/**
 * One item of one's own practice or warm-up with everything, as soon as it is wholly answered, by the key in force; ratings
 * are compared within the item alone. Refuses `not-found`, `forbidden` in a test, and `unanswered`.
 */
export function practiceReview(
  world: World,
  actor: Pick<Actor, 'id'>,
  attemptId: string,
  itemId: string,
): PracticeReview {
  const attempt = findAttempt(world, actor, attemptId)
  if (!attempt) return { ok: false, reason: 'not-found' }
  if (attempt.mode === 'test') return { ok: false, reason: 'forbidden' }
  const item = attempt.form.items.find(({ id }) => id === itemId)
  if (!item) return { ok: false, reason: 'not-found' }
  if (answeredOf(item, attempt.steps.get(itemId)?.answer) !== 'all') return { ok: false, reason: 'unanswered' }
  const key = keyOf(world, attempt.form)
  const score = scoreForm({ items: [item], measures: [] }, answersOf(attempt), key)
  const [reviewed] = reviewOf(attempt, score, key)
  return reviewed ? { ok: true, item: reviewed } : { ok: false, reason: 'not-found' }
}
