import type { Bounds } from './bounds'
import { pearson } from './pearson'
import { type Figure, refuse } from './refusal'

/**
 * Spearman's rho of two rankings of the same n options: 1 − 6·Σd²/(n(n² − 1)), d the difference of an option's places. Where places
 * are shared it is Pearson's r of the mean places, which is the same number where none is. Refuses fewer than two options and a
 * ranking in which all share one place.
 * Source: Spearman 1904, American Journal of Psychology 15; Kendall & Gibbons 1990, Rank Correlation Methods, for ties.
 */
export function rankCorrelation(given: readonly number[], keyed: readonly number[]): Figure<'too-few' | 'no-variance'> {
  if (given.length < 2 || given.length !== keyed.length) return refuse('too-few')
  return pearson(meanPlaces(given), meanPlaces(keyed))
}

/** Places from 1, in order of value; those who share a value share the mean of their places. */
export function meanPlaces(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length
    const same = values.filter((other) => other === value).length
    return below + (same + 1) / 2
  })
}

export const rankCorrelationBounds: Bounds = { least: -1, most: 1, chance: 0 }
