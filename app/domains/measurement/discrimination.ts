import type { Scale } from './facility'
import { type Figure, figure, refuse } from './refusal'

/** The people with the highest and the lowest totals, by their places. */
export interface Ends {
  upper: number[]
  lower: number[]
}

/** The nearest whole number to 27 % of the people from each end of their totals; who share a total stay in their order. */
export function endsOf(totals: ArrayLike<number>): Ends {
  const places = Array.from(totals, (_, place) => place)
  places.sort((one, other) => (totals[other] ?? 0) - (totals[one] ?? 0))
  const count = Math.round((27 * places.length) / 100)
  return { upper: places.slice(0, count), lower: places.slice(places.length - count) }
}

/**
 * D27: the item's mean among the upper 27 % less that among the lower, as a share of its scale; for an item scored 0/1 the
 * difference of the shares who got it right. −1…1. Refuses when 27 % is nobody, and a scale without width.
 * Source: Kelley 1939, Journal of Educational Psychology 30.
 */
export function discrimination27(
  item: ArrayLike<number>,
  { upper, lower }: Ends,
  scale: Scale,
): Figure<'too-few-people' | 'no-variance'> {
  if (upper.length === 0) return refuse('too-few-people')
  if (scale.max <= scale.min) return refuse('no-variance')
  const sumAmong = (places: number[]) => places.reduce((sum, place) => sum + (item[place] ?? 0), 0)
  return figure((sumAmong(upper) - sumAmong(lower)) / upper.length / (scale.max - scale.min))
}
