import { type Agreement, agreement } from '~/domains/measurement/agreement'
import { intraclass } from '~/domains/measurement/intraclass'
import type { Figure } from '~/domains/measurement/refusal'
import { severities } from '~/domains/measurement/severity'
import type { Levels } from './adjudication'

/** Fewer submissions read twice than this let one of them swing every figure. */
export const leastReadTwice = 30
/** Figures are of the submissions read twice last, so that they tell of now and cost the same however many there are. */
export const mostReadTwice = 2000

export interface OneReading {
  markerId: string
  levels: Levels
  passed: boolean
  at: Date
}

/** The first and the second reading of one submission, as they were before anything was settled between them. */
export interface ReadTwice {
  submissionId: string
  first: OneReading
  second: OneReading
}

/** The levels that two gave for one criterion of one submission: a row of the file that the figures come from. */
export interface LevelsGiven {
  submissionId: string
  criterionId: string
  first: { markerId: string; level: number; at: Date }
  second: { markerId: string; level: number; at: Date }
}

/** One row a submission and criterion, in the order of both; a criterion that either left out is left out. */
export function levelsGiven(pairs: readonly ReadTwice[], criterionIds: readonly string[]): LevelsGiven[] {
  return pairs.flatMap(({ submissionId, first, second }) =>
    criterionIds.flatMap((criterionId): LevelsGiven[] => {
      const [one, other] = [first.levels[criterionId], second.levels[criterionId]]
      if (one === undefined || other === undefined) return []
      const of = ({ markerId, at }: OneReading, level: number) => ({ markerId, level, at })
      return [{ submissionId, criterionId, first: of(first, one), second: of(second, other) }]
    }),
  )
}

/** Everyone who gave any of these levels, each once, in the order of their ids. */
export function markersOf(rows: readonly LevelsGiven[]): string[] {
  return [...new Set(rows.flatMap(({ first, second }) => [first.markerId, second.markerId]))].sort()
}

/** The same rows with one column a marker: what agreement is computed from, and what the file holds. */
export function byMarker(rows: readonly LevelsGiven[], markers: readonly string[]): Array<Array<number | null>> {
  return rows.map(({ first, second }) =>
    markers.map((id) => (id === first.markerId ? first.level : id === second.markerId ? second.level : null)),
  )
}

/** The same rows with one column a reading, whoever did it. */
export function byReading(rows: readonly LevelsGiven[]): number[][] {
  return rows.map(({ first, second }) => [first.level, second.level])
}

export interface Fairness {
  /** Submissions, not rows. */
  submissions: number
  byMarker: Agreement
  /** ICC(1,1) of first and second readings, for markers change from one submission to the next. */
  icc1: Figure
}

/** How far markers agree on these rows. */
export function fairnessOf(rows: readonly LevelsGiven[]): Fairness {
  return {
    submissions: new Set(rows.map(({ submissionId }) => submissionId)).size,
    byMarker: agreement(byMarker(rows, markersOf(rows))),
    icc1: intraclass(byReading(rows)).icc1,
  }
}

/** One marker's levels beside the other reader's, row by row: what their severity is computed from. */
export function besideOthers(rows: readonly LevelsGiven[], markerId: string): Array<[number, number]> {
  return rows.flatMap(({ first, second }): Array<[number, number]> => {
    if (first.markerId === markerId) return [[first.level, second.level]]
    return second.markerId === markerId ? [[second.level, first.level]] : []
  })
}

/**
 * A marker's mean less the mean of both readings, in levels, over the work that somebody else has read as well; below 0 is
 * strict. Half of how far they lie from the other reader. Refuses `no-overlap`.
 */
export function severityOf(rows: readonly LevelsGiven[], markerId: string): Figure {
  const [own] = severities(besideOthers(rows, markerId), 2)
  return own ?? { ok: false, reason: 'no-overlap' }
}

export interface Pairing {
  submissions: number
  /** More than one level apart on a criterion. */
  apart: number
  /** Passed by one reading alone. */
  turned: number
}

/** How far the two readings of each submission lay from one another. */
export function pairingOf(pairs: readonly ReadTwice[], rows: readonly LevelsGiven[]): Pairing {
  const apart = rows.filter(({ first, second }) => Math.abs(first.level - second.level) > 1)
  return {
    submissions: pairs.length,
    apart: new Set(apart.map(({ submissionId }) => submissionId)).size,
    turned: pairs.filter(({ first, second }) => first.passed !== second.passed).length,
  }
}
