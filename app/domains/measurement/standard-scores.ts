import { type Refusal, refuse } from './refusal'

/** Differences below this, or below this share of larger values, are the rounding of floating-point sums. */
const rounding = 1e-12

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Sum of squared deviations from the mean, over n − 1. Needs two values. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}

/** Whether the values are one and the same but for floating-point rounding; so are none, and one. */
export function isConstant(values: ArrayLike<number>): boolean {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let index = 0; index < values.length; index++) {
    least = Math.min(least, values[index] ?? least)
    most = Math.max(most, values[index] ?? most)
  }
  return !(most - least > rounding * Math.max(1, Math.abs(least), Math.abs(most)))
}

export type StandardScores = { ok: true; z: number[] } | Refusal<'no-variance'>

/** z = (x − M)/s with s over n − 1. Refuses values that do not differ, and fewer than two. */
export function standardScores(values: readonly number[]): StandardScores {
  if (isConstant(values)) return refuse('no-variance')
  const mean = meanOf(values)
  const spread = Math.sqrt(varianceOf(values))
  return { ok: true, z: values.map((value) => (value - mean) / spread) }
}
