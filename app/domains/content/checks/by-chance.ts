/**
 * How probable it is that at least `count` of independent events happen, each with its own chance: the upper tail of the
 * Poisson binomial distribution, which is the binomial where all chances are alike. Exact, by adding one event at a time.
 */
export function atLeast(count: number, chances: readonly number[]): number {
  let shares = [1]
  for (const chance of chances) {
    const next = Array.from({ length: shares.length + 1 }, () => 0)
    shares.forEach((share, happened) => {
      next[happened] = (next[happened] ?? 0) + share * (1 - chance)
      next[happened + 1] = (next[happened + 1] ?? 0) + share * chance
    })
    shares = next
  }
  return shares.slice(count).reduce((sum, share) => sum + share, 0)
}
