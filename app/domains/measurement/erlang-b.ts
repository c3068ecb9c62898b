/**
 * 1/B, the inverse of Erlang's loss probability, for a load of A erlangs (above 0) on N lines (a whole number, 0 or more):
 * 1/B = Σⱼ₌₀..N N!/(N−j)!·A⁻ʲ. At least 1; Infinity when B is too small for a number.
 *
 * This is the recursion Bₖ = A·Bₖ₋₁/(k + A·Bₖ₋₁), B₀ = 1, unrolled from its last step: I(N) = 1 + N/A·(1 + (N−1)/A·(1 + …)).
 * All terms are positive, so nothing cancels, and near A = N they vanish after some √A of them, so that a load of millions
 * costs thousands of steps and not millions.
 * Source: Erlang 1917; Jagers & van Doorn 1986, Operations Research Letters 5.
 */
export function inverseBlocking(load: number, lines: number): number {
  let sum = 1
  let term = 1
  for (let free = lines; free > 0; free--) {
    term *= free / load
    sum += term
    if (sum === Number.POSITIVE_INFINITY || (free < load && term < sum * 1e-18)) break
  }
  return sum
}

/** B: the share of calls that find all N lines taken when none can wait. From 0 to 1. */
export function blockingProbability(load: number, lines: number): number {
  return 1 / inverseBlocking(load, lines)
}
