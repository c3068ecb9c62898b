import type { Bounds } from './bounds'
import { type Refusal, refuse } from './refusal'
import { meanOf, standardScores } from './standard-scores'

/** Ratings by option; null for an option left without one. */
export type Ratings = ReadonlyArray<number | null>

/** One option's rating and key; z is null for an option left without a rating. */
export interface StandardPair {
  z: number | null
  kz: number
}

export type Standardised = { ok: true; pairs: StandardPair[] } | Refusal<'no-variance'>

/**
 * Rate each, standardised: z = (x − Mx)/sx within the person over all their ratings on the form (sd with n − 1). What is left is
 * the pattern of the ratings: how generous someone is in general, and how much of the scale they use, falls out.
 * Refuses `no-variance` when the ratings given do not differ (sx = 0), or are fewer than two, for then there is no pattern. No
 * rating at all is no refusal: every z is then null.
 * Source: McDaniel, Psotka, Legree, Yost & Weekley 2011, Journal of Applied Psychology 96.
 */
export function standardiseRatings(ratings: Ratings): { ok: true; z: Array<number | null> } | Refusal<'no-variance'> {
  const given = ratings.filter((rating) => rating !== null)
  if (given.length === 0) return { ok: true, z: ratings.map(() => null) }
  const own = standardScores(given)
  if (!own.ok) return refuse('no-variance')
  let next = 0
  return { ok: true, z: ratings.map((rating) => (rating === null ? null : (own.z[next++] ?? null))) }
}

export interface StandardKey {
  /** kz by option: the mean of the members' own z; null for an option that no such member rated. */
  kz: Array<number | null>
  /** Members, by place in the panel, whose ratings do not differ: they have no z and no part in the key. */
  without: number[]
}

/** The key of a panel: the mean over its members of each one's own z, by option. */
export function standardKey(panel: readonly Ratings[]): StandardKey {
  const members = panel.map(standardiseRatings)
  const whole = members.flatMap((member) => (member.ok ? [member.z] : []))
  const options = panel[0]?.length ?? 0
  const kz = Array.from({ length: options }, (_, option) => {
    const own = whole.flatMap((z) => z[option] ?? [])
    return own.length === 0 ? null : meanOf(own)
  })
  return { kz, without: members.flatMap((member, place) => (member.ok ? [] : [place])) }
}

/**
 * A person's z beside the key's. With an authors' key, which has no members, kz is the z of the key itself over the form.
 * Refuses `no-variance` when the ratings given, or the key's, do not differ.
 */
export function standardise(ratings: Ratings, key: readonly number[]): Standardised {
  const keyed = standardScores(key)
  const own = standardiseRatings(ratings)
  if (!keyed.ok || !own.ok) return refuse('no-variance')
  return { ok: true, pairs: keyed.z.map((kz, option) => ({ kz, z: own.z[option] ?? null })) }
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

/** The distance as a score, negated: at most 0 (the key), by chance −d₀; at least that of the ratings dealt the worst way. */
export function standardBounds(pairs: readonly StandardPair[]): Bounds {
  const given = pairs.flatMap(({ z }) => (z === null ? [] : [z])).sort((one, other) => one - other)
  const against = pairs.flatMap(({ z, kz }) => (z === null ? [] : [kz])).sort((one, other) => other - one)
  const farthest = given.map((z, place) => Math.abs(z - (against[place] ?? 0)))
  return { least: farthest.length > 0 ? -meanOf(farthest) : 0, most: 0, chance: 0 - (distanceByChance(pairs) ?? 0) }
}
