import type { Pair } from './marks'
import { type Figure, figure, refuse } from './refusal'

/** Marks that differ by no more than this beyond what is asked differ by the rounding of decimals. */
const rounding = 1e-9

/** The share of the pairs of marks that are the same, 0…1. Refuses no pairs. */
export function exactAgreement(pairs: readonly Pair[]): Figure<'no-overlap'> {
  return agreementWithin(pairs, 0)
}

/** The share of the pairs of marks that are the same or differ by at most one, 0…1. Refuses no pairs. */
export function adjacentAgreement(pairs: readonly Pair[]): Figure<'no-overlap'> {
  return agreementWithin(pairs, 1)
}

function agreementWithin(pairs: readonly Pair[], most: number): Figure<'no-overlap'> {
  if (pairs.length === 0) return refuse('no-overlap')
  return figure(pairs.filter(([one, other]) => Math.abs(one - other) <= most + rounding).length / pairs.length)
}
