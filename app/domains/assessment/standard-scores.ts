/** Below this a spread is only the rounding of floating-point sums. */
const nothing = 1e-9

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Sum of squared deviations from the mean, over n − 1. Needs two values. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}

export type StandardScores = { ok: true; z: number[] } | { ok: false; reason: 'no-spread' }

/** z = (x − M)/s with s over n − 1. Refuses values that do not differ, and fewer than two. */
export function standardScores(values: readonly number[]): StandardScores {
  if (values.length < 2) return { ok: false, reason: 'no-spread' }
  const mean = meanOf(values)
  const spread = Math.sqrt(varianceOf(values))
  if (spread < nothing) return { ok: false, reason: 'no-spread' }
  return { ok: true, z: values.map((value) => (value - mean) / spread) }
}
