import type { Bounds } from './bounds'
import { meanOf } from './standard-scores'

/**
 * Pick the best: the credit of the chosen option. With one keyed best its credit is 1 and every other's 0; a key may give part
 * credit to others. 0 for no choice and for one that the key does not know.
 * Source: Motowidlo, Dunnette & Carter 1990, Journal of Applied Psychology 75.
 */
export function scorePickBest(chosen: string | null, credits: Readonly<Record<string, number>>): number {
  return chosen !== null && Object.hasOwn(credits, chosen) ? (credits[chosen] ?? 0) : 0
}

/** The credits of a key with one best option. */
export function creditBest(options: readonly string[], best: string): Record<string, number> {
  return Object.fromEntries(options.map((option) => [option, option === best ? 1 : 0]))
}

/** 0 to 1, by chance 1/n, where one option is keyed; in general from the least credit (or 0) to the most, by chance their mean. */
export function pickBestBounds(credits: Readonly<Record<string, number>>): Bounds {
  const values = Object.values(credits)
  return { least: Math.min(0, ...values), most: Math.max(0, ...values), chance: values.length ? meanOf(values) : 0 }
}
