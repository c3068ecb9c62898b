import { cronbachAlpha } from '~/domains/measurement/alpha'
import { standardError } from '~/domains/measurement/standard-error'
import { varianceOf } from '~/domains/measurement/standard-scores'
import type { Sheet } from './model'

/** Fewer people than this give no alpha worth showing. */
export const leastPeople = 30

export interface Reliability {
  alpha: number
  /** In points of the 0 to 100 score. */
  sem: number
}

/** How far the scores of a form can be trusted, from those who have taken it; null where it cannot be told. */
export interface Band {
  people: number
  total: Reliability | null
  competencies: Record<string, Reliability | null>
}

/**
 * Alpha of the items and the standard error of measurement, of the total and of each competency, over one sheet a person
 * (their first, for who comes back has seen the key). Results that are not scorable are left out; null below 30 people.
 * An alpha below 0 is no reliability: the error is then as wide as the scores, never wider.
 */
export function bandOf(items: ReadonlyArray<{ competency: string }>, sheets: readonly Sheet[]): Band {
  const competencies = [...new Set(items.map(({ competency }) => competency))]
  const ownOf = (competency: string) =>
    sheets.map(({ own }) => own.filter((_, index) => items[index]?.competency === competency))
  return {
    people: sheets.length,
    total: reliabilityOf(sheets.map(({ credits }) => credits)),
    competencies: Object.fromEntries(competencies.map((competency) => [competency, reliabilityOf(ownOf(competency))])),
  }
}

function reliabilityOf(credits: ReadonlyArray<ReadonlyArray<number | null>>): Reliability | null {
  const rows = credits.filter((row): row is number[] => row.every((credit) => credit !== null))
  if (rows.length < leastPeople) return null
  const alpha = cronbachAlpha(rows)
  if (!alpha.ok) return null
  const scores = rows.map((row) => (row.reduce((sum, credit) => sum + credit, 0) / row.length) * 100)
  const sem = standardError(Math.sqrt(varianceOf(scores)), Math.max(0, alpha.value))
  return sem.ok ? { alpha: alpha.value, sem: sem.value } : null
}
