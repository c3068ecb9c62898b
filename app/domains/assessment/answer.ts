import { type Answer, type Answered, type FormItem, highestRating } from './model'

export type ReadAnswer = { ok: true; answer: Answer } | { ok: false; reason: 'invalid' | 'same-option' }

/**
 * The answer in a form's fields: `best` and `worst`, or `rate-OPTION` from 1 to 7. What is missing is left open.
 * Refuses `same-option` (an option cannot be both the best and the worst) and `invalid` (not an option of this item, not a rating).
 */
export function readAnswer(item: Pick<FormItem, 'format' | 'options'>, fields: Record<string, unknown>): ReadAnswer {
  return item.format === 'best-worst' ? readBestWorst(item, fields) : readRatings(item, fields)
}

function readBestWorst(item: Pick<FormItem, 'options'>, fields: Record<string, unknown>): ReadAnswer {
  const known = new Set<unknown>(item.options.map((option) => option.id))
  const [best, worst] = [fields.best ?? '', fields.worst ?? '']
  const isFine = (choice: unknown): choice is string => choice === '' || known.has(choice)
  if (!isFine(best) || !isFine(worst)) return { ok: false, reason: 'invalid' }
  if (best !== '' && best === worst) return { ok: false, reason: 'same-option' }
  return { ok: true, answer: { format: 'best-worst', best: best || null, worst: worst || null } }
}

function readRatings(item: Pick<FormItem, 'options'>, fields: Record<string, unknown>): ReadAnswer {
  const ratings: Record<string, number> = {}
  for (const { id } of item.options) {
    const given = fields[`rate-${id}`] ?? ''
    if (given === '') continue
    const rating = typeof given === 'string' && /^\d$/.test(given) ? Number(given) : 0
    if (rating < 1 || rating > highestRating) return { ok: false, reason: 'invalid' }
    ratings[id] = rating
  }
  return { ok: true, answer: { format: 'rate-each', ratings } }
}

/** How much of the item the answer covers. */
export function answeredOf(item: Pick<FormItem, 'options'>, answer: Answer | undefined): Answered {
  if (!answer) return 'none'
  const [given, wanted] =
    answer.format === 'best-worst'
      ? [[answer.best, answer.worst].filter((choice) => choice !== null).length, 2]
      : [item.options.filter(({ id }) => answer.ratings[id] !== undefined).length, item.options.length]
  if (given === 0) return 'none'
  return given < wanted ? 'part' : 'all'
}

/** True while nothing has been chosen or rated. */
export function isEmptyAnswer(answer: Answer): boolean {
  if (answer.format === 'best-worst') return answer.best === null && answer.worst === null
  return Object.keys(answer.ratings).length === 0
}

export function isSameAnswer(one: Answer, other: Answer): boolean {
  if (one.format === 'best-worst')
    return other.format === 'best-worst' && one.best === other.best && one.worst === other.worst
  if (other.format !== 'rate-each') return false
  const options = Object.keys({ ...one.ratings, ...other.ratings })
  return options.every((option) => one.ratings[option] === other.ratings[option])
}

/** Whether ratings were given and all are alike (or there is but one): then there is no pattern to compare. */
export function isStraightLine(answers: Iterable<Answer>): boolean {
  const ratings = [...answers].flatMap((answer) => (answer.format === 'rate-each' ? Object.values(answer.ratings) : []))
  return ratings.length > 0 && new Set(ratings).size === 1
}
