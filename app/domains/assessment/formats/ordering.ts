import { optionsOf } from '~/domains/content/item-model'
import { correlateOrder, scoreOrder } from '~/domains/measurement/put-in-order'
import { rankCorrelationBounds } from '~/domains/measurement/rank-correlation'
import { rankingBounds } from '~/domains/measurement/ranking'
import type { ItemKey } from '../model'
import type { Format } from './format'

type Ordered = 'rank' | 'order'

/**
 * Every option in a place of its own. `order` names them all, the first place first; `move` (`up:OPTION`, `down:OPTION`) is
 * what a button of the page does to that order before it is saved, so that it works by key, by touch and without a script.
 */
function ordering<F extends Ordered>(format: F, orderOf: (key: ItemKey) => string[]): Format<F> {
  return {
    read(item, { order = '', move = '' }) {
      if (typeof order !== 'string' || typeof move !== 'string') return { ok: false, reason: 'invalid' }
      const given = order === '' ? [] : order.split(',')
      const known = new Set(optionsOf(item).map(({ id }) => id))
      const isWhole = given.length === known.size && new Set(given).size === known.size
      if (given.length > 0 && !(isWhole && given.every((id) => known.has(id)))) return { ok: false, reason: 'invalid' }
      return { ok: true, answer: { format, order: moved(given, move) } as never }
    },
    covers: (_, { order }) => (order.length === 0 ? 'none' : 'all'),
    isSame: (one, other) => one.order.join() === other.order.join(),
    fieldsOf: ({ order }) => ({ order: order.join() }),
    encode: (_, { order }) => order.join(),
    chosen: () => [],
    score(_, { order }, key, rule) {
      const keyed = orderOf(key)
      if (rule === 'distance') return { ...rankingBounds(keyed.length), points: scoreOrder(order, keyed) }
      const rho = correlateOrder(order, keyed)
      return { ...rankCorrelationBounds, points: rho.ok ? rho.value : 0 }
    },
  }
}

function moved(order: string[], move: string): string[] {
  const [way, option = ''] = move.split(':')
  const from = order.indexOf(option)
  const to = way === 'up' ? from - 1 : from + 1
  if (from < 0 || to < 0 || to >= order.length || (way !== 'up' && way !== 'down')) return order
  const next = order.filter((one) => one !== option)
  next.splice(to, 0, option)
  return next
}

/** The most effective first; content check leaves no two alike, and of a panel's the alphabet decides. */
function byEffectiveness(key: ItemKey): string[] {
  const ranked = Object.entries(key).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  return ranked.map(([option]) => option)
}

function byPlace(key: ItemKey): string[] {
  return Object.keys(key).sort((one, other) => (key[one] ?? 0) - (key[other] ?? 0))
}

/** The options in the order that a key puts them. */
export function keyedOrder(format: Ordered, key: ItemKey): string[] {
  return format === 'rank' ? byEffectiveness(key) : byPlace(key)
}

/** Best first: UK Foundation Programme Office's ranking, for any number of options. */
export const rank = ordering('rank', byEffectiveness)
/** Steps in the right order, which the key names place by place; scored alike. */
export const order = ordering('order', byPlace)
