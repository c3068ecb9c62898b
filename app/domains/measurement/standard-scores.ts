import { type Refusal, refuse } from './refusal'
import { isConstant } from './sums'

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Sum of squared deviations from the mean, over n − 1. Needs two values. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}

export type StandardScores = { ok: true; z: number[] } | Refusal<'no-variance'>

/** z = (x − M)/s with s over n − 1. Refuses values that do not differ, and fewer than two. */
export function standardScores(values: readonly number[]): StandardScores {
  if (isConstant(values)) return refuse('no-variance')
  const mean = meanOf(values)
  const spread = Math.sqrt(varianceOf(values))
  return { ok: true, z: values.map((value) => (value - mean) / spread) }
}
