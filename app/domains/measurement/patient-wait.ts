import { integrate } from './gauss-legendre'

/** e^−45 is under 3·10⁻²⁰: what lies beyond adds nothing that a double can hold. */
const negligible = 45
const panels = 24

/**
 * In an Erlang A system, of those who wait and are answered in the end: the share answered within T.
 *
 * Someone who finds all N agents busy and j people queueing is answered after V = Σᵢ₌₀..j Exp(Nμ + iθ), and e^(−θV) is
 * Beta(x, j + 1), with x = Nμ/θ. Summed over j with the weights y^j/Π(x + k), y = λ/θ, the density of V is proportional to
 * exp(y(1 − e^(−θv)) − xθv); one waits that long with probability e^(−θv). So the share is
 * ∫₀^T / ∫₀^∞ of exp(y(1 − e^(−θv)) − aθv) dv, with a = x + 1: with u = e^(−θv) a ratio of incomplete gamma functions,
 * [γ(a, y) − γ(a, y·e^(−θT))]/γ(a, y).
 *
 * Computed by quadrature, for the gamma functions overflow: h = θv − max(0, ln(y/a)) puts the highest point at 0, where the
 * exponent is −(max(0, a − y)·h + min(a, y)·(e^(−h) − 1 + h)), which neither overflows nor cancels. The parts before and after T
 * are integrated each on its own.
 * Source: Baccelli & Hebuterne 1981, Performance '81; Zeltyn & Mandelbaum 2005, Queueing Systems 51.
 *
 * @param threshold θT, the threshold in units of mean patience.
 */
export function answeredShareWithin(x: number, y: number, threshold: number): number {
  const a = x + 1
  const [slope, bend] = [Math.max(0, a - y), Math.min(a, y)]
  const depth = (h: number) => slope * h + bend * (Math.expm1(-h) + h)
  const start = -Math.max(0, Math.log(y / a))
  const low = start < 0 ? -reach((h) => depth(-h), -start) : 0
  const high = reach(depth, Number.POSITIVE_INFINITY)
  const until = Math.min(high, Math.max(low, start + threshold))
  const density = (h: number) => Math.exp(-depth(h))
  const before = until > low ? integrate(density, low, until, panels) : 0
  const after = high > until ? integrate(density, until, high, panels) : 0
  return before / (before + after)
}

/** How far from 0, at most `limit`, until the depth is negligible; the depth grows with the distance. */
function reach(depth: (distance: number) => number, limit: number): number {
  if (depth(limit) <= negligible) return limit
  let [near, far] = [0, Math.min(limit, 1)]
  while (depth(far) < negligible) [near, far] = [far, far * 2]
  for (let step = 0; step < 60; step++) {
    const middle = (near + far) / 2
    if (depth(middle) < negligible) near = middle
    else far = middle
  }
  return far
}
