import { type Refusal, refuse } from './refusal'
import { meanOf, varianceOf } from './standard-scores'

export interface AngoffCut {
  ok: true
  /** In points of the test, 0 to the number of items. */
  cut: number
  /** Each judge's own cut, in the order given. */
  byJudge: number[]
  /** sd of the judges' cuts over √judges: how far another panel's cut would lie; null with one judge. */
  standardError: number | null
}

/**
 * The Angoff cut: each judge says for each item how probable it is that someone just good enough has it right; the cut is the mean
 * over judges of the sum of their probabilities. One row a judge, one column an item.
 * Refuses no judges or no items, rows of different length, and probabilities outside 0 to 1.
 * Source: Angoff 1971, in Thorndike (ed.), Educational Measurement.
 */
export function angoffCut(judges: ReadonlyArray<readonly number[]>): AngoffCut | Refusal<'too-few' | 'out-of-range'> {
  const items = judges[0]?.length ?? 0
  if (items === 0 || judges.some((row) => row.length !== items)) return refuse('too-few')
  if (judges.some((row) => row.some((p) => !(p >= 0 && p <= 1)))) return refuse('out-of-range')
  const byJudge = judges.map((row) => row.reduce((sum, p) => sum + p, 0))
  const standardError = judges.length < 2 ? null : Math.sqrt(varianceOf(byJudge) / judges.length)
  return { ok: true, cut: meanOf(byJudge), byJudge, standardError }
}
