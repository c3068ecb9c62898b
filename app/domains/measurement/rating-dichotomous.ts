import { type Bounds, type Scale, wholeRatings } from './bounds'
import { type Figure, figure, refuse } from './refusal'
import { meanOf } from './standard-scores'

/**
 * Rate each, dichotomous: 1 where rating and key lie on the same side of the scale's midpoint, else 0; a rating, or a key, at the
 * midpoint itself earns 0. The mean over the options rated.
 * Source: McDaniel, Psotka, Legree, Yost & Weekley 2011, Journal of Applied Psychology 96.
 */
export function scoreDichotomous(ratings: readonly number[], key: readonly number[], scale: Scale): Figure<'too-few'> {
  if (ratings.length === 0 || ratings.length !== key.length) return refuse('too-few')
  return figure(meanOf(ratings.map((x, option) => (isSameSide(x, key[option] ?? 0, scale) ? 1 : 0))))
}

/** 1 above the scale's midpoint, −1 below it, 0 at it but for the rounding of a mean. */
function sideOf(value: number, { min, max }: Scale): number {
  const beyond = 2 * value - (min + max)
  return Math.abs(beyond) < 1e-12 * Math.max(1, Math.abs(min), Math.abs(max)) ? 0 : Math.sign(beyond)
}

function isSameSide(x: number, k: number, scale: Scale): boolean {
  const side = sideOf(x, scale)
  return side !== 0 && side === sideOf(k, scale)
}

/** By chance: the share of the scale's whole ratings on the key's side. The most is the share of options with a key on a side. */
export function dichotomousBounds(key: readonly number[], scale: Scale): Bounds {
  const ratings = wholeRatings(scale)
  const sided = key.filter((k) => sideOf(k, scale) !== 0)
  const right = sided.map((k) => ratings.filter((x) => isSameSide(x, k, scale)).length / ratings.length)
  const total = right.reduce((sum, share) => sum + share, 0)
  return { least: 0, most: sided.length / key.length, chance: total / key.length }
}
