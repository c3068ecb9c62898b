import { valueOrNull } from '~/domains/measurement/refusal'
import { type LevelsGiven, severityOf } from './fairness'

export interface DriftPoint {
  /** Such as 2026-03, by universal time. */
  month: string
  /** Null where the marker read nothing that month that somebody else read as well. */
  severity: number | null
  /** Submissions that it comes from. */
  submissions: number
}

/** The months from the first level given to the last, at most the latest `most` of them. */
export function monthsOf(rows: readonly LevelsGiven[], most: number): string[] {
  const seen = rows.flatMap(({ first, second }) => [monthOf(first.at), monthOf(second.at)]).sort()
  const [from, to] = [seen[0], seen.at(-1)]
  if (!from || !to) return []
  const [start, end] = [numberOf(from), numberOf(to)]
  const months = Array.from({ length: end - start + 1 }, (_, index) => start + index)
  return months.slice(-most).map((month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`)
}

function numberOf(month: string): number {
  const [year, place] = month.split('-').map(Number)
  return (year ?? 0) * 12 + (place ?? 1) - 1
}

/** A marker's severity month by month, by when they gave their own levels: whether they drift. */
export function driftOf(rows: readonly LevelsGiven[], markerId: string, months: readonly string[]): DriftPoint[] {
  const own = new Map<string, LevelsGiven[]>()
  for (const row of rows) {
    const reading = [row.first, row.second].find((one) => one.markerId === markerId)
    if (!reading) continue
    const month = monthOf(reading.at)
    const known = own.get(month)
    if (known) known.push(row)
    else own.set(month, [row])
  }
  return months.map((month) => {
    const these = own.get(month) ?? []
    const submissions = new Set(these.map(({ submissionId }) => submissionId)).size
    return { month, severity: valueOrNull(severityOf(these, markerId)), submissions }
  })
}

function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7)
}
