import type { Bounds } from './bounds'

/**
 * Rank n options (UKFPO ranks five): n − 1 − |given − keyed| points an option, 0 to an option that shares its place with another,
 * has none, or stands outside 1…n. No negative marks. `given` and `keyed` are places by option, 1 the first, in the same order.
 * Source: UK Foundation Programme Office, Situational Judgement Test scoring (ranking items: 20 points for five options).
 */
export function scoreRanking(given: ReadonlyArray<number | null>, keyed: readonly number[]): number {
  return pointsByPlace(given, keyed).reduce((sum, points) => sum + points, 0)
}

/** The points of each option. */
export function pointsByPlace(given: ReadonlyArray<number | null>, keyed: readonly number[]): number[] {
  const n = keyed.length
  return keyed.map((right, option) => {
    const place = given[option] ?? null
    if (place === null || place < 1 || place > n) return 0
    const isShared = given.some((other, at) => at !== option && other === place)
    return isShared ? 0 : Math.max(0, n - 1 - Math.abs(place - right))
  })
}

/**
 * 0 to n(n − 1), by chance n(n − 1) − (n² − 1)/3: 0, 20 and 12 for five options. The least is for an answer that shares or
 * leaves out places; `leastFull` is the least for a full ranking, n(n − 1) − ⌊n²/2⌋: 8 for five.
 */
export function rankingBounds(n: number): Bounds & { leastFull: number } {
  const most = n * (n - 1)
  return { least: 0, most, chance: most - (n * n - 1) / 3, leastFull: most - Math.floor((n * n) / 2) }
}
