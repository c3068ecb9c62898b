import { rankCorrelation } from './rank-correlation'
import { scoreRanking } from './ranking'
import type { Figure } from './refusal'

/**
 * Put steps in order, by position: each step earns n − 1 less the places it is off, as in ranking; 0 to n(n − 1). `given` and `keyed`
 * name the steps from first to last. A step left out, or named twice, earns 0. Bounds: rankingBounds(n).
 */
export function scoreOrder(given: readonly string[], keyed: readonly string[]): number {
  return scoreRanking(placesIn(given, keyed), placesIn(keyed, keyed).map(Number))
}

/** The same by Spearman's rho, −1 (backwards) to 1. Refuses an order that is not whole. Bounds: rankCorrelationBounds. */
export function correlateOrder(given: readonly string[], keyed: readonly string[]): Figure<'too-few' | 'no-variance'> {
  const places = placesIn(given, keyed).filter((place) => place !== null)
  return rankCorrelation(
    places,
    keyed.map((_, index) => index + 1),
  )
}

/** The place of each keyed step among those given, from 1; null when it is not there, or there twice. */
function placesIn(given: readonly string[], keyed: readonly string[]): Array<number | null> {
  return keyed.map((step) => {
    const place = given.indexOf(step)
    return place < 0 || place !== given.lastIndexOf(step) ? null : place + 1
  })
}
