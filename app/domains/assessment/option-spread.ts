import { optionsOf, scaleOf } from '~/domains/content/item-model'
import { decodeAnswer } from './decoded'
import { keyedOrder } from './formats/ordering'
import type { FormItem, ItemKey } from './model'

/** What people gave one option: ratings, or places. */
export interface OptionSpread {
  option: string
  /** The key's rating or place. */
  keyed: number
  /** Those who gave it one. */
  people: number
  mean: number | null
  /** Rating or place → people. */
  counts: Record<string, number>
}

/** Of an item whose options are rated or put in order; the lowest and highest value there is. */
export interface ItemSpread {
  kind: 'ratings' | 'places'
  from: number
  to: number
  options: OptionSpread[]
}

/** How people's ratings or places of each option spread, from encoded answers, one a person; null in formats with neither. */
export function spreadOf(item: FormItem, answers: readonly string[], key: ItemKey): ItemSpread | null {
  const isRated = item.format === 'rate-each'
  if (!isRated && item.format !== 'rank' && item.format !== 'order') return null
  const options = optionsOf(item)
  const given = valuesOf(item, answers)
  const order = isRated ? [] : keyedOrder(item.format, key)
  const scale = isRated ? scaleOf(item) : { from: 1, to: options.length }
  return {
    kind: isRated ? 'ratings' : 'places',
    ...scale,
    options: options.map(({ id }) => {
      const counts = given.get(id) ?? {}
      const people = Object.values(counts).reduce((all, count) => all + count, 0)
      const sum = Object.entries(counts).reduce((all, [value, count]) => all + Number(value) * count, 0)
      const keyed = isRated ? (key[id] ?? 0) : order.indexOf(id) + 1
      return { option: id, keyed, people, mean: people > 0 ? sum / people : null, counts }
    }),
  }
}

/** Option → value → people. Answers alike are read once. */
function valuesOf(item: FormItem, answers: readonly string[]): Map<string, Record<string, number>> {
  const alike = new Map<string, number>()
  for (const letters of answers) alike.set(letters, (alike.get(letters) ?? 0) + 1)
  const values = new Map<string, Record<string, number>>()
  for (const [letters, people] of alike) {
    for (const [option, value] of valuesIn(item, letters)) {
      const counts = values.get(option) ?? {}
      counts[String(value)] = (counts[String(value)] ?? 0) + people
      values.set(option, counts)
    }
  }
  return values
}

function valuesIn(item: FormItem, letters: string): Array<[option: string, value: number]> {
  const answer = decodeAnswer(item, letters)
  if (answer?.format === 'rate-each') return Object.entries(answer.ratings)
  if (answer?.format === 'rank' || answer?.format === 'order')
    return answer.order.map((option, index) => [option, index + 1])
  return []
}
