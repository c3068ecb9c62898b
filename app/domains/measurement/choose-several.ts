import type { Bounds } from './bounds'

const each = 4

/**
 * Choose m of n (UKFPO: three of eight): 4 points for each keyed option chosen, 0 in all when more than m are chosen. An option
 * named twice counts once. `keyed` are the m right ones.
 * Source: UK Foundation Programme Office, Situational Judgement Test scoring (multiple-choice items: 12 points).
 */
export function scoreChooseSeveral(chosen: readonly string[], keyed: readonly string[]): number {
  const made = new Set(chosen)
  const right = new Set(keyed)
  if (made.size > right.size) return 0
  return each * [...made].filter((option) => right.has(option)).length
}

/** 0 to 4m, by chance 4m²/n for one who chooses m: 12 and 4.5 for three of eight. */
export function chooseSeveralBounds(m: number, n: number): Bounds {
  return { least: 0, most: each * m, chance: (each * m * m) / n }
}
