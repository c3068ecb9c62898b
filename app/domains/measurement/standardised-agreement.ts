import { correctForChance } from './chance-corrected'
import { type Figure, refuse } from './refusal'
import { meanDistance, type StandardPair, standardBounds } from './standardised-distance'

/**
 * 1 − d/d₀: the mean standardised distance from the key, corrected for chance; 1 is the key, 0 what the same ratings give on average
 * when dealt at random, negative below that. Refuses `too-few` when nothing was rated.
 */
export function standardisedAgreement(pairs: readonly StandardPair[]): Figure<'too-few' | 'chance-is-all'> {
  const distance = meanDistance(pairs)
  if (distance === null) return refuse('too-few')
  const { chance, most } = standardBounds(pairs)
  return correctForChance(-distance, chance, most)
}
