import { type Figure, figure, refuse } from './refusal'
import { isConstant, varianceOf } from './standard-scores'

type AlphaRefusal = 'too-few-items' | 'too-few-people' | 'no-variance'

/**
 * Cronbach's alpha = k/(k − 1) · (1 − Σσᵢ²/σ_total²), of one row a person and one column an item, none missing. At most 1; it may
 * be negative. Refuses fewer than two items, fewer than two people, and totals that do not differ.
 * Source: Cronbach 1951, Psychometrika 16.
 */
export function cronbachAlpha(rows: ReadonlyArray<readonly number[]>): Figure<AlphaRefusal> {
  const items = rows[0]?.length ?? 0
  if (rows.length < 2) return refuse('too-few-people')
  if (items < 2) return refuse('too-few-items')
  const totals = rows.map((row) => row.reduce((sum, value) => sum + value, 0))
  if (isConstant(totals)) return refuse('no-variance')
  let parts = 0
  for (let item = 0; item < items; item++) parts += varianceOf(rows.map((row) => row[item] ?? 0))
  return figure((items / (items - 1)) * (1 - parts / varianceOf(totals)))
}
