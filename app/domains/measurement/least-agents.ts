/**
 * The least whole number from `from` on that is enough, where every number above one that is enough is enough too: doubles the
 * step until it is enough, then halves the gap, so that a hundred thousand agents take some thirty trials.
 * Null when not even 2⁵² is enough.
 */
export function leastEnough(from: number, isEnough: (agents: number) => boolean): number | null {
  if (isEnough(from)) return from
  let [short, step] = [from, 1]
  while (!isEnough(short + step)) {
    short += step
    step *= 2
    if (short + step > 2 ** 52) return null
  }
  let enough = short + step
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2)
    if (isEnough(middle)) enough = middle
    else short = middle
  }
  return enough
}
