import { type Figure, figure, refuse } from './refusal'
import { sumOf } from './sums'

export interface Scale {
  min: number
  max: number
}

/**
 * Facility p: the mean of an item as a share of its scale, 0…1; of an item scored 0/1 the share who got it right.
 * Refuses nobody, and a scale without width. Source: Lord & Novick 1968, section 15.2.
 */
export function facility(item: ArrayLike<number>, scale: Scale): Figure<'too-few-people' | 'no-variance'> {
  if (item.length === 0) return refuse('too-few-people')
  if (scale.max <= scale.min) return refuse('no-variance')
  return figure((sumOf(item) / item.length - scale.min) / (scale.max - scale.min))
}

/** 0…1 for an item scored 0/1; else the scale that was said, or the least and most that were seen. */
export function scaleOf(item: Float64Array, said?: Scale): Scale {
  if (item.every((value) => value === 0 || value === 1)) return { min: 0, max: 1 }
  return (
    said ?? {
      min: item.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
      max: item.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    }
  )
}

/** The value on a scale turned round: min + max − x. */
export function reversed(value: number, { min, max }: Scale): number {
  return min + max - value
}
