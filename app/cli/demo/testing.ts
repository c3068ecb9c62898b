import type { Actor } from '~/domains/accounts/model'
import { saveAnswer } from '~/domains/assessment/answers.server'
import { startAttempt } from '~/domains/assessment/attempts.server'
import { finishAttempt } from '~/domains/assessment/finishing.server'
import { quiz } from '~/domains/content/content.server'
import { scaleOf } from '~/domains/content/item-model'
import type { Quiz } from '~/domains/content/quiz-model'
import type { World } from '~/platform/world.server'
import { later } from './calendar'
import { permitFor } from './permit'
import { type Random, randomOf } from './random'

export const demoQuiz = 'first-line-leadership'
/** The one whose key a panel has made. */
export const ratingQuiz = 'rating-replies'

type Item = Quiz['items'][number]

interface Taking {
  quizId?: string
  /** From 0 (guesses) to 1 (sees what the authors see). */
  skill: number
  random: Random
  /** How many; all of them finishes it. */
  scenes?: number
}

/** Takes a test. */
export function takeTest(
  world: World,
  actor: Actor,
  { quizId = demoQuiz, skill, random, scenes = Number.POSITIVE_INFINITY }: Taking,
): void {
  const started = startAttempt(world, permitFor(actor, 'learn'), quizId)
  const form = quiz(world, quizId)
  if (!started.ok || !form) throw new Error('demo test: cannot start')
  const items = form.items.slice(0, scenes)
  const pace = randomOf(`pace ${actor.email} ${quizId}`)
  let minutes = 0
  for (const [place, item] of items.entries()) {
    const fields = {
      item: item.id,
      client: `demo-${actor.id}`,
      sequence: String(place),
      replaces: '',
      ...answerOf(item, skill, random),
    }
    minutes += 0.5 + 2 * pace.next()
    const saved = saveAnswer(later(world, minutes), actor, started.attemptId, fields)
    if (!saved.ok) throw new Error(`demo test: ${saved.reason}`)
  }
  if (items.length === form.items.length) finishAttempt(later(world, minutes + 0.5), actor, started.attemptId)
}

function answerOf(item: Item, skill: number, random: Random): Record<string, string> {
  if (item.format !== 'best-worst' && item.format !== 'rate-each') throw new Error(`demo test: ${item.format}`)
  const { from, to } = scaleOf(item)
  const seen = item.options.map(({ id, effectiveness }) => {
    const guess = from + (to - from) * random.next()
    return { id, worth: effectiveness * skill + (1 - skill) * guess + random.next() * 0.8 }
  })
  const ranked = seen.toSorted((one, other) => other.worth - one.worth)
  if (item.format === 'best-worst') return { best: ranked[0]?.id ?? '', worst: ranked.at(-1)?.id ?? '' }
  return Object.fromEntries(
    seen.map(({ id, worth }) => [`rate-${id}`, String(Math.min(to, Math.max(from, Math.round(worth))))]),
  )
}
