import { type Figure, figure, refuse } from './refusal'
import { centre, dot, isConstant } from './sums'

/**
 * Pearson's r of two lists of one length, −1…1; with one of them 0/1 it is the point-biserial.
 * Refuses when either does not differ. Source: Pearson 1896, Philosophical Transactions A 187.
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): Figure<'no-variance'> {
  if (isConstant(x) || isConstant(y)) return refuse('no-variance')
  const [one, other] = [centre(x), centre(y)]
  const r = dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other))
  return figure(Math.max(-1, Math.min(1, r)))
}
