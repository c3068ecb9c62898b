import { pearson } from './pearson'
import type { Figure } from './refusal'

/**
 * Corrected item-total correlation r(i, T − i): an item with the sum of the others, −1…1. Refuses when the item, or the sum of
 * the others, does not differ. Source: Henrysson 1963, Psychometrika 28.
 */
export function itemRest(item: ArrayLike<number>, totals: ArrayLike<number>): Figure<'no-variance'> {
  return pearson(item, restOf(item, totals))
}

/** Everybody's total without this item. */
export function restOf(item: ArrayLike<number>, totals: ArrayLike<number>): Float64Array {
  const rest = new Float64Array(totals.length)
  for (let person = 0; person < totals.length; person++) rest[person] = (totals[person] ?? 0) - (item[person] ?? 0)
  return rest
}
