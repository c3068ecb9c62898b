import type { Criterion } from '~/domains/content/model'
import { adjacentAgreement, exactAgreement } from '~/domains/measurement/exact-agreement'
import type { Levels } from './adjudication'

export interface CalibratedCriterion {
  criterionId: string
  own: number
  agreed: number
  /** Own less agreed, in levels: below 0 is stricter than agreed. */
  difference: number
}

export interface Calibration {
  criteria: CalibratedCriterion[]
  /** The share of criteria marked as agreed, 0 to 1. */
  exact: number
  /** The share within one level, the exact ones among them, 0 to 1. */
  adjacent: number
  /** Mean of own less agreed, in levels. */
  severity: number
  /** Criteria further than one level from what was agreed: to be read again before marking. */
  readAgain: string[]
}

export type Calibrated = { ok: true; calibration: Calibration } | { ok: false; reason: 'missing-criterion' }

/**
 * A marker's levels for a sample submission beside those that were agreed for it. Refuses `missing-criterion` where either
 * lacks one. Nobody is barred by it: markers see where they differ before their marks count.
 */
export function calibrate(criteria: readonly Pick<Criterion, 'id'>[], own: Levels, agreed: Levels): Calibrated {
  const compared = criteria.flatMap(({ id }): CalibratedCriterion[] => {
    const [mine, theirs] = [own[id], agreed[id]]
    if (mine === undefined || theirs === undefined) return []
    return [{ criterionId: id, own: mine, agreed: theirs, difference: mine - theirs }]
  })
  if (compared.length < criteria.length || compared.length === 0) return { ok: false, reason: 'missing-criterion' }
  const pairs = compared.map(({ own, agreed }): [number, number] => [own, agreed])
  const [exact, adjacent] = [exactAgreement(pairs), adjacentAgreement(pairs)]
  if (!exact.ok || !adjacent.ok) return { ok: false, reason: 'missing-criterion' }
  return {
    ok: true,
    calibration: {
      criteria: compared,
      exact: exact.value,
      adjacent: adjacent.value,
      severity: compared.reduce((sum, { difference }) => sum + difference, 0) / compared.length,
      readAgain: compared.filter(({ difference }) => Math.abs(difference) > 1).map(({ criterionId }) => criterionId),
    },
  }
}
