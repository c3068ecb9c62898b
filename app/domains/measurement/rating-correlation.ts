import type { Bounds } from './bounds'
import { pearson } from './pearson'
import { type Figure, refuse } from './refusal'

/**
 * Rate each, correlation: Pearson's r of ratings and panel means over the whole form; like shape, it leaves elevation and scatter
 * out. Refuses lists that do not match, and ratings or a key that do not differ.
 * Source: Cronbach & Gleser 1953, Psychological Bulletin 50.
 */
export function scoreCorrelation(
  ratings: readonly number[],
  key: readonly number[],
): Figure<'too-few' | 'no-variance'> {
  return ratings.length === key.length ? pearson(ratings, key) : refuse('too-few')
}

export const correlationBounds: Bounds = { least: -1, most: 1, chance: 0 }
