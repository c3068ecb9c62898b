import { type Bounds, type Scale, wholeRatings } from './bounds'
import { modalRating } from './rating-mode'
import { type Figure, figure, refuse } from './refusal'

/**
 * Rate each, proportion: the share of the panel that gave the same rating, 0 to 1. Refuses a panel without ratings.
 * Source: Legree, Psotka, Tremble & Bourne 2005, consensus-based measurement.
 */
export function scoreProportion(rating: number, panel: readonly number[]): Figure<'too-few'> {
  if (panel.length === 0) return refuse('too-few')
  return figure(panel.filter((other) => other === rating).length / panel.length)
}

/** From 0 to the share that gave the modal rating; by chance 1 over the number of ratings on the scale. */
export function proportionBounds(panel: readonly number[], scale: Scale): Bounds {
  const mode = modalRating(panel)
  const most = mode.ok ? scoreProportion(mode.value, panel) : mode
  return { least: 0, most: most.ok ? most.value : 0, chance: 1 / wholeRatings(scale).length }
}
