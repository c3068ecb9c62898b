import type { Stratum } from './mantel-haenszel'

/** One person and one item: their group, the score they are matched by (the item included), and whether they had it right. */
export interface Matched {
  group: 'reference' | 'focal'
  score: number
  isRight: boolean
}

/** The people of each score as one stratum, lowest score first. */
export function stratify(people: readonly Matched[]): Stratum[] {
  const strata = new Map<number, Stratum>()
  for (const { group, score, isRight } of people) {
    const stratum = strata.get(score) ?? { referenceRight: 0, referenceWrong: 0, focalRight: 0, focalWrong: 0 }
    stratum[`${group}${isRight ? 'Right' : 'Wrong'}`] += 1
    strata.set(score, stratum)
  }
  return [...strata].sort(([one], [other]) => one - other).map(([, stratum]) => stratum)
}
