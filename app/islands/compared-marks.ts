import { adjacentAgreement, exactAgreement } from '~/domains/measurement/exact-agreement'
import { kappa } from '~/domains/measurement/kappa'
import type { Pair } from '~/domains/measurement/marks'
import { valueOrNull } from '~/domains/measurement/refusal'
import { severities } from '~/domains/measurement/severity'

export interface ComparedMarks {
  count: number
  /** The same mark. */
  exact: number
  /** One level apart, no more and no less. */
  apart: number
  /** The reader's mean less the agreed mean, in levels; below 0 is severe. */
  severity: number
  /** Weighted quadratically; null where chance agrees too, because all marks are alike. */
  kappa: number | null
}

/** A reader's marks beside the agreed ones, place by place. Of no marks everything is 0. */
export function compareMarks(yours: readonly number[], agreed: readonly number[]): ComparedMarks {
  const pairs = yours.map((mark, place): Pair => [mark, agreed[place] ?? mark])
  const count = pairs.length
  const exact = Math.round((valueOrNull(exactAgreement(pairs)) ?? 0) * count)
  const [mine, theirs] = severities(pairs, 2).map((figure) => valueOrNull(figure) ?? 0)
  return {
    count,
    exact,
    apart: Math.round((valueOrNull(adjacentAgreement(pairs)) ?? 0) * count) - exact,
    severity: (mine ?? 0) - (theirs ?? 0),
    kappa: valueOrNull(kappa(pairs, 'quadratic')),
  }
}
