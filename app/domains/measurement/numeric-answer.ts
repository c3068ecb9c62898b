import type { Bounds } from './bounds'

/** Rounding of decimals in binary: 0.3 − 0.1 is not quite 0.2. */
const rounding = 1e-12

/**
 * A number with a tolerance: 1 when |given − right| is at most `tolerance`, which is absolute, in the answer's own unit (0: exactly
 * right); the tolerance itself still counts. 0 for no answer.
 */
export function scoreNumericAnswer(given: number | null, right: number, tolerance: number): 0 | 1 {
  if (given === null || !Number.isFinite(given)) return 0
  const slack = rounding * Math.max(1, Math.abs(given), Math.abs(right))
  return Math.abs(given - right) <= tolerance + slack ? 1 : 0
}

/** Nobody finds a number by chance. */
export const numericAnswerBounds: Bounds = { least: 0, most: 1, chance: 0 }
