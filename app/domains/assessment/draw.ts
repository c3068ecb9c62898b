import type { Blueprint, Quiz } from '~/domains/content/quiz-model'
import type { FormItem } from './model'
import { shuffled } from './shuffle'

/**
 * The items of one form. A fixed set is as it is. Of a draw, form `number` (from 1) takes for each cell of the blueprint the
 * next so many items of the pool in an order that the test's id decides: parallel forms share no item (content check makes
 * sure that there are enough), and are the same for everyone. With `forms: each-attempt` the seed decides instead.
 */
export function drawItems(
  { id, items, draw }: Pick<Quiz, 'id' | 'items' | 'draw'>,
  number: number | null,
  seed: string,
): FormItem[] {
  if (!draw) return items
  const round = number ?? 1
  const word = number === null ? seed : id
  const drawn = draw.blueprint.flatMap((cell) => {
    const pool = shuffled(inCell(items, cell), `${word}/${cell.competency}/${cell.difficulty}`)
    return pool.slice((round - 1) * cell.items, round * cell.items)
  })
  return shuffled(drawn, `${word}/${round}`)
}

function inCell(items: readonly FormItem[], { competency, difficulty }: Blueprint[number]): FormItem[] {
  return items.filter((item) => item.competency === competency && item.difficulty === difficulty)
}

/**
 * Which of the parallel forms someone gets: people are spread over them, and whoever comes back gets the next one. Null for a
 * fixed set and for a form of each attempt's own.
 */
export function formNumber({ draw }: Pick<Quiz, 'draw'>, personId: string, attemptsBefore: number): number | null {
  if (!draw || draw.forms === 'each-attempt') return null
  const [first = 1] = shuffled(
    Array.from({ length: draw.forms }, (_, index) => index + 1),
    personId,
  )
  return ((first - 1 + attemptsBefore) % draw.forms) + 1
}
