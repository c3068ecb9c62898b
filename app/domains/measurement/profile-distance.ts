import { pearson } from './pearson'
import { type Refusal, refuse, valueOrNull } from './refusal'
import { meanOf } from './standard-scores'

export interface Profile {
  ok: true
  /** Mx − Mk: how much more generous than the key; in points of the scale. */
  elevation: number
  /** sx − sk (population sd): how much more of the scale is used than by the key; in points of the scale. */
  scatter: number
  /** Pearson's r of ratings and key, −1 to 1; null when either does not vary. */
  shape: number | null
  /** The three parts of the mean squared distance, which they add up to. */
  parts: { elevation: number; scatter: number; shape: number }
}

/**
 * The squared distance of a profile from its key, split: mean (x − k)² = (Mx − Mk)² + (sx − sk)² + 2·sx·sk·(1 − r), with population
 * sd. Where one does not vary the third part is 0.
 * Source: Cronbach & Gleser 1953, Psychological Bulletin 50.
 */
export function splitProfile(ratings: readonly number[], key: readonly number[]): Profile | Refusal<'too-few'> {
  if (ratings.length === 0 || ratings.length !== key.length) return refuse('too-few')
  const elevation = meanOf(ratings) - meanOf(key)
  const [spread, keySpread] = [populationSpread(ratings), populationSpread(key)]
  const scatter = spread - keySpread
  const shape = valueOrNull(pearson(ratings, key))
  const parts = {
    elevation: elevation ** 2,
    scatter: scatter ** 2,
    shape: 2 * spread * keySpread * (1 - (shape ?? 1)),
  }
  return { ok: true, elevation, scatter, shape, parts }
}

/** √(Σ(x − M)²/n). */
export function populationSpread(values: readonly number[]): number {
  const mean = meanOf(values)
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)))
}
