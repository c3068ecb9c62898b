import { intraclass } from './intraclass'
import { type Figure, refuse } from './refusal'
import { standardError } from './standard-error'
import { meanOf, varianceOf } from './standard-scores'

export interface DrawnReliability {
  people: number
  /** At most 1; below 0 by chance where people do not differ more than their items do. */
  reliability: Figure
  /** In the points of the items' mean. */
  sem: Figure
}

/**
 * Reliability of people's mean over items when each was given items of their own: the generalizability coefficient of items
 * nested in persons, (MSp − MSi:p)/MSp, which is Shrout & Fleiss' ICC(1,k). How hard one's own items were counts as error, so it
 * says how far a result would have been the same with another draw; what the blueprint keeps alike it cannot see, and so rather
 * says too little. One row a person, of their items in any order; rows of another length than the commonest are left out.
 * Source: Brennan 2001, Generalizability Theory, the i:p design.
 */
export function drawnReliability(rows: ReadonlyArray<readonly number[]>): DrawnReliability {
  const length = commonestLength(rows)
  const alike = rows.filter((row) => row.length === length)
  if (alike.length < 2) {
    return { people: alike.length, reliability: refuse('too-few-people'), sem: refuse('too-few-people') }
  }
  const reliability = intraclass(alike).icc1k
  const spread = Math.sqrt(varianceOf(alike.map((row) => meanOf(row))))
  return {
    people: alike.length,
    reliability,
    sem: reliability.ok ? standardError(spread, reliability.value) : reliability,
  }
}

function commonestLength(rows: ReadonlyArray<readonly number[]>): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [commonest] = [...counts].sort(([a, one], [b, other]) => other - one || b - a)
  return commonest?.[0] ?? 0
}
