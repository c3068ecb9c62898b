import type { Actor } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import { fieldsOf } from '~/domains/assessment/answer'
import { saveAnswer } from '~/domains/assessment/answers.server'
import { findAttempt, startAttempt } from '~/domains/assessment/attempts.server'
import { finishAttempt } from '~/domains/assessment/finishing.server'
import type { Answer, Attempt, FormItem } from '~/domains/assessment/model'
import type { World } from '~/platform/world.server'
import { keyAnswer } from './forms'

export const quizId = 'first-line-leadership'

export function start(world: World, actor: Actor, quiz = quizId) {
  const may = permit(actor, 'learn')
  if (!may.ok) throw new Error(may.reason)
  return startAttempt(world, may.permit, quiz)
}

/** Begins or takes up the test; fails when it may not be taken. */
export function begin(world: World, actor: Actor, quiz = quizId): Attempt {
  const started = start(world, actor, quiz)
  if (!started.ok) throw new Error(started.reason)
  return reread(world, actor, started.attemptId)
}

export function reread(world: World, actor: Actor, id: string): Attempt {
  const attempt = findAttempt(world, actor, id)
  if (!attempt) throw new Error('no such attempt')
  return attempt
}

let pages = 0

/** Answers every item from a page of its own, and finishes. */
export function take(
  world: World,
  actor: Actor,
  answer: (item: FormItem, place: number) => Answer = keyAnswer,
  quiz = quizId,
): Attempt {
  const attempt = begin(world, actor, quiz)
  for (const [place, item] of attempt.form.items.entries()) {
    const head = { item: item.id, client: `page-${++pages}`, sequence: '1', replaces: '' }
    saveAnswer(world, actor, attempt.id, { ...head, ...fieldsOf(answer(item, place)) })
  }
  finishAttempt(world, actor, attempt.id)
  return reread(world, actor, attempt.id)
}
