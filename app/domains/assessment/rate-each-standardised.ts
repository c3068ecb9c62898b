import { meanOf, standardScores } from '~/domains/measurement/standard-scores'

/** One option's rating and key; z is null for an option left without a rating. */
export interface StandardPair {
  z: number | null
  kz: number
}

export type Standardised = { ok: true; pairs: StandardPair[] } | { ok: false; reason: 'not-scorable' }

/**
 * Rate each, standardised: z = (x − Mx)/sx within the person over all their ratings on the form (sd with n − 1); with an
 * authors' key kz is the z of the key over the form. What is left is the pattern of the ratings: how generous someone is
 * in general, and how much of the scale they use, falls out (McDaniel, Psotka, Legree, Yost & Weekley 2011).
 * Refuses `not-scorable` when the ratings given do not differ (sx = 0), for then there is no pattern, or when the key's
 * do not. No rating at all is no refusal: every pair is then without a z.
 */
export function standardise(ratings: ReadonlyArray<number | null>, key: readonly number[]): Standardised {
  const keyed = standardScores(key)
  const given = ratings.filter((rating): rating is number => rating !== null)
  const own = given.length === 0 ? { ok: true as const, z: [] } : standardScores(given)
  if (!keyed.ok || !own.ok) return { ok: false, reason: 'not-scorable' }
  let next = 0
  return {
    ok: true,
    pairs: keyed.z.map((kz, index) => ({ kz, z: ratings[index] === null ? null : (own.z[next++] ?? null) })),
  }
}

/** mean |z − kz| over the options that were rated, in standard deviations; null when none was. */
export function meanDistance(pairs: readonly StandardPair[]): number | null {
  const distances = pairs.flatMap(({ z, kz }) => (z === null ? [] : [Math.abs(z - kz)]))
  return distances.length === 0 ? null : meanOf(distances)
}

/**
 * d₀ = ΣᵢΣⱼ |zᵢ − kzⱼ| / n²: the mean distance if the same ratings were dealt to these options at random. With options left
 * out, i runs over the m that were rated and the sum is over m·n. Null when none was rated.
 */
export function distanceByChance(pairs: readonly StandardPair[]): number | null {
  const given = pairs.flatMap(({ z }) => (z === null ? [] : [z]))
  if (given.length === 0) return null
  return meanOf(given.flatMap((z) => pairs.map(({ kz }) => Math.abs(z - kz))))
}
