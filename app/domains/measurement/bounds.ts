/** What a scoring rule can give, and what it gives on average to someone who answers at random. */
export interface Bounds {
  least: number
  most: number
  chance: number
}

/** A rating scale's ends. */
export interface Scale {
  min: number
  max: number
}

/** The ratings from the scale's least to its most, one apart. */
export function wholeRatings({ min, max }: Scale): number[] {
  return Array.from({ length: Math.floor(max - min) + 1 }, (_, step) => min + step)
}
