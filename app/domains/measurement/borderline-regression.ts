import { type Refusal, refuse } from './refusal'
import { meanOf } from './standard-scores'

export interface BorderlineCut {
  ok: true
  /** The score predicted for "borderline", in points of the test. */
  cut: number
  slope: number
  intercept: number
  /** Share of the scores' variance that the judgments explain, 0 to 1; null when the scores do not differ. */
  rSquared: number | null
  /** Standard error of the cut; null with two people. */
  standardError: number | null
}

/**
 * Borderline regression: scores regressed on the examiners' overall judgments (numbers such as 0 fail, 1 borderline, 2 pass); the cut
 * is the score predicted at `borderline`. Its standard error is that of the line there, s·√(1/n + (b − Mx)²/Σ(x − Mx)²).
 * Refuses fewer than two people, and judgments that do not differ.
 * Source: Kramer et al. 2003, Medical Education 37; Wood, Humphrey-Murto & Norman 2006, Advances in Health Sciences Education 11.
 */
export function borderlineRegression(
  judgments: readonly number[],
  scores: readonly number[],
  borderline: number,
): BorderlineCut | Refusal<'too-few' | 'no-variance'> {
  const n = scores.length
  if (n < 2 || judgments.length !== n) return refuse('too-few')
  const [mx, my] = [meanOf(judgments), meanOf(scores)]
  const dx = judgments.map((x) => x - mx)
  const dy = scores.map((y) => y - my)
  const [sxx, syy, sxy] = [products(dx, dx), products(dy, dy), products(dx, dy)]
  if (sxx < 1e-12) return refuse('no-variance')
  const slope = sxy / sxx
  const residual = Math.max(0, syy - slope * sxy)
  const spread = 1 / n + (borderline - mx) ** 2 / sxx
  return {
    ok: true,
    cut: my + slope * (borderline - mx),
    slope,
    intercept: my - slope * mx,
    rSquared: syy > 0 ? (slope * sxy) / syy : null,
    standardError: n > 2 ? Math.sqrt((residual / (n - 2)) * spread) : null,
  }
}

function products(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)
}
