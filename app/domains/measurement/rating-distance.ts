import { type Bounds, type Scale, wholeRatings } from './bounds'
import { type Figure, figure, refuse } from './refusal'
import { meanOf } from './standard-scores'

/**
 * Rate each, raw distance: mean |x − k| of ratings x and panel means k by option; the key is 0. It rewards habits of using the
 * scale's ends and has the lowest validity of five methods, so it is shown beside other methods and never the default.
 * Source: Weng, Yang, Lievens & McDaniel 2018, Journal of Vocational Behavior 104.
 */
export function rawDistance(ratings: readonly number[], key: readonly number[]): Figure<'too-few'> {
  return meanBy(ratings, key, (x, k) => Math.abs(x - k))
}

/** Rate each, squared distance: mean (x − k)². Its parts are in profile-distance. */
export function squaredDistance(ratings: readonly number[], key: readonly number[]): Figure<'too-few'> {
  return meanBy(ratings, key, (x, k) => (x - k) ** 2)
}

/**
 * From the distance of the key itself (`most`: 0) to the farthest that the scale allows (`least`); by chance, the mean over all
 * whole ratings of the scale. The distances are negated so that more is better, as in any score.
 */
export function rawDistanceBounds(key: readonly number[], scale: Scale): Bounds {
  return boundsBy(key, scale, (x, k) => Math.abs(x - k))
}

export function squaredDistanceBounds(key: readonly number[], scale: Scale): Bounds {
  return boundsBy(key, scale, (x, k) => (x - k) ** 2)
}

type Distance = (x: number, k: number) => number

function meanBy(ratings: readonly number[], key: readonly number[], distance: Distance): Figure<'too-few'> {
  if (ratings.length === 0 || ratings.length !== key.length) return refuse('too-few')
  return figure(meanOf(ratings.map((x, option) => distance(x, key[option] ?? 0))))
}

function boundsBy(key: readonly number[], scale: Scale, distance: Distance): Bounds {
  const ratings = wholeRatings(scale)
  const farthest = meanOf(key.map((k) => Math.max(distance(scale.min, k), distance(scale.max, k))))
  const atRandom = meanOf(key.map((k) => meanOf(ratings.map((x) => distance(x, k)))))
  return { least: -farthest, most: 0, chance: -atRandom }
}
