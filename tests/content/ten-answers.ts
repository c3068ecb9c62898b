import { fieldsOf } from '~/domains/assessment/answer'
import type { Answer, FormItem } from '~/domains/assessment/model'

/** A whole answer to an item, another one for each `turn`. */
export function answerTo(item: FormItem, turn = 0): Answer {
  const ids = item.format === 'number' || item.format === 'branching' ? [] : item.options.map(({ id }) => id)
  const at = (index: number) => ids[(index + turn) % ids.length] ?? ''
  switch (item.format) {
    case 'pick-best':
    case 'one-of':
      return { format: item.format, choice: at(0) }
    case 'best-worst':
      return { format: item.format, best: at(0), worst: at(1) }
    case 'rate-each':
      return {
        format: item.format,
        ratings: Object.fromEntries(ids.map((id, index) => [id, ((index + turn) % 5) + 1])),
      }
    case 'rank':
    case 'order':
      return { format: item.format, order: ids.map((_, index) => at(index)) }
    case 'choose-n':
    case 'several-of':
      return { format: item.format, chosen: [at(0), at(1)].sort() }
    case 'number':
      return { format: item.format, typed: String(40 + turn), value: 40 + turn }
    case 'branching':
      return { format: item.format, path: turn % 2 === 0 ? ['start/a', 'middle/c'] : ['start/b'] }
  }
}

/** The same as a form's fields. */
export function fieldsTo(item: FormItem, turn = 0): Record<string, string | string[]> {
  return fieldsOf(answerTo(item, turn))
}
