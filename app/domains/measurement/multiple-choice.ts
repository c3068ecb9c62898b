import type { Bounds } from './bounds'

/** One right answer of n: 1 for it, 0 for any other and for none. */
export function scoreSingleChoice(chosen: string | null, right: string): 0 | 1 {
  return chosen === right ? 1 : 0
}

export function singleChoiceBounds(n: number): Bounds {
  return { least: 0, most: 1, chance: 1 / n }
}

/**
 * Several right answers: (right ones chosen − wrong ones chosen)/number right, not below 0, so that choosing everything earns
 * nothing where half or more are wrong. An option named twice counts once. 0 where nothing is right.
 */
export function scoreMultipleChoice(chosen: readonly string[], right: readonly string[]): number {
  const keyed = new Set(right)
  const made = [...new Set(chosen)]
  const hits = made.filter((option) => keyed.has(option)).length
  return keyed.size === 0 ? 0 : Math.max(0, 2 * hits - made.length) / keyed.size
}

/** By chance: the mean credit of someone who ticks each of the n options, m of them right, with the toss of a coin. */
export function multipleChoiceBounds(m: number, n: number): Bounds {
  let chance = 0
  for (let hits = 0; hits <= m; hits++)
    for (let misses = 0; misses <= n - m; misses++)
      chance += (binomial(m, hits) * binomial(n - m, misses) * Math.max(0, hits - misses)) / (m * 2 ** n)
  return { least: 0, most: 1, chance }
}

function binomial(n: number, k: number): number {
  let ways = 1
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
  return ways
}
