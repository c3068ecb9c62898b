import { varianceOf } from './standard-scores'

export type Alpha =
  | { ok: true; alpha: number }
  | { ok: false; reason: 'too-few-items' | 'too-few-people' | 'no-variance' }

/**
 * Cronbach's alpha = k/(k − 1) · (1 − Σσᵢ²/σ_total²), of one row a person and one column an item, none missing. At most 1; it may
 * be negative. Refuses fewer than two items, fewer than two people, and totals that do not differ.
 * Source: Cronbach 1951, Psychometrika 16.
 */
export function cronbachAlpha(rows: ReadonlyArray<readonly number[]>): Alpha {
  const items = rows[0]?.length ?? 0
  if (rows.length < 2) return { ok: false, reason: 'too-few-people' }
  if (items < 2) return { ok: false, reason: 'too-few-items' }
  const totals = rows.map((row) => row.reduce((sum, value) => sum + value, 0))
  const whole = varianceOf(totals)
  if (whole < 1e-12) return { ok: false, reason: 'no-variance' }
  let parts = 0
  for (let item = 0; item < items; item++) parts += varianceOf(rows.map((row) => row[item] ?? 0))
  return { ok: true, alpha: (items / (items - 1)) * (1 - parts / whole) }
}
