import type { Scale } from './bounds'
import type { KeyedOption } from './panel-key'
import { splitProfile } from './profile-distance'
import { scoreCorrelation } from './rating-correlation'
import { scoreDichotomous } from './rating-dichotomous'
import { rawDistance, squaredDistance } from './rating-distance'
import { scoreMode } from './rating-mode'
import { scoreProportion } from './rating-proportion'
import { valueOrNull } from './refusal'
import { meanOf } from './standard-scores'
import { meanDistance, type Ratings, standardiseRatings } from './standardised-distance'

/**
 * One person's ratings under every method. Null: no option rated that has a key; shape, standardised distance and correlation
 * also where there is no variance.
 */
export interface RatingScores {
  rawDistance: number | null
  squaredDistance: number | null
  /** In points of the scale. */
  elevation: number | null
  /** In points of the scale; population sd. */
  scatter: number | null
  shape: number | null
  /** mean |z − kz|, z over all the options that the person rated; in standard deviations. */
  standardisedDistance: number | null
  correlation: number | null
  dichotomous: number | null
  mode: number | null
  proportion: number | null
}

/** Scores one person's ratings, by option, against a panel's key under every method, each over the options they rated. */
export function scoreRatings(ratings: Ratings, key: readonly KeyedOption[], scale: Scale): RatingScores {
  const rated = key.flatMap(({ mean: k, mode, ratings: panel }, option) => {
    const x = ratings[option] ?? null
    return x === null || k === null || mode === null ? [] : [{ x, k, mode, panel }]
  })
  const [x, k] = [rated.map((one) => one.x), rated.map((one) => one.k)]
  const profile = splitProfile(x, k)
  return {
    rawDistance: valueOrNull(rawDistance(x, k)),
    squaredDistance: valueOrNull(squaredDistance(x, k)),
    elevation: profile.ok ? profile.elevation : null,
    scatter: profile.ok ? profile.scatter : null,
    shape: profile.ok ? profile.shape : null,
    standardisedDistance: standardDistance(ratings, key),
    correlation: valueOrNull(scoreCorrelation(x, k)),
    dichotomous: valueOrNull(scoreDichotomous(x, k, scale)),
    mode: rated.length === 0 ? null : meanOf(rated.map((one) => scoreMode(one.x, one.mode))),
    proportion: meanProportion(rated),
  }
}

function meanProportion(rated: ReadonlyArray<{ x: number; panel: readonly number[] }>): number | null {
  const shares = rated.flatMap(({ x, panel }) => valueOrNull(scoreProportion(x, panel)) ?? [])
  return shares.length === 0 ? null : meanOf(shares)
}

function standardDistance(ratings: Ratings, key: readonly KeyedOption[]): number | null {
  const own = standardiseRatings(ratings)
  if (!own.ok) return null
  return meanDistance(
    key.flatMap(({ standardised: kz }, option) => (kz === null ? [] : [{ kz, z: own.z[option] ?? null }])),
  )
}
