import { type Bounds, type Scale, wholeRatings } from './bounds'
import { type Figure, figure, refuse } from './refusal'

/** The panel's commonest rating of an option, the lowest when several are equally common. Refuses a panel without ratings. */
export function modalRating(panel: readonly number[]): Figure<'too-few'> {
  const counts = new Map<number, number>()
  for (const rating of panel) counts.set(rating, (counts.get(rating) ?? 0) + 1)
  const [mode] = [...counts].sort(([one, ones], [other, others]) => others - ones || one - other)
  return mode ? figure(mode[0]) : refuse('too-few')
}

/**
 * Rate each, mode: 1 where the rating is the panel's modal one, else 0.
 * Source: de Leng et al. 2017, Advances in Health Sciences Education 22.
 */
export function scoreMode(rating: number, mode: number): 0 | 1 {
  return rating === mode ? 1 : 0
}

/** By chance 1 over the number of ratings on the scale. */
export function modeBounds(scale: Scale): Bounds {
  return { least: 0, most: 1, chance: 1 / wholeRatings(scale).length }
}
