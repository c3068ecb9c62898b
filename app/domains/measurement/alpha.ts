import { columnsOf, correlations, covariances } from './covariance'
import { diagonalOf, type Matrix } from './matrix'
import { type Figure, figure, refuse } from './refusal'
import { sumOf } from './sums'

type AlphaRefusal = 'too-few-items' | 'too-few-people' | 'no-overlap' | 'no-variance'

/** A sum of variances and covariances below this share of the variances is 0 but for rounding. */
const rounding = 1e-12

/**
 * Cronbach's alpha = k/(k − 1) · (1 − Σσᵢ²/σ_total²), of one row a person and one column an item, none missing. At most 1; it may
 * be negative. Refuses fewer than two items, fewer than two people, and totals that do not differ.
 * Source: Cronbach 1951, Psychometrika 16.
 */
export function cronbachAlpha(rows: ReadonlyArray<readonly number[]>): Figure<AlphaRefusal> {
  return rows.length < 2 ? refuse('too-few-people') : alphaOf(covariances(columnsOf(rows)))
}

/** Alpha from the items' covariances; the total's variance is their sum. Of pairwise covariances it may exceed 1. */
export function alphaOf(covariance: Matrix): Figure<AlphaRefusal> {
  const sums = covariance.map(sumOf)
  return alphaFrom(covariance.length, sumOf(diagonalOf(covariance)), sumOf(sums))
}

/** Alpha of the others when one item is left out, for each item in turn. */
export function alphaIfDeleted(covariance: Matrix): Array<Figure<AlphaRefusal>> {
  return covariance.map((_, left) => {
    const others = covariance.filter((_, item) => item !== left)
    return alphaOf(others.map((row) => row.filter((_, item) => item !== left)))
  })
}

function alphaFrom(items: number, parts: number, whole: number): Figure<AlphaRefusal> {
  if (items < 2) return refuse('too-few-items')
  if (Number.isNaN(whole)) return refuse('no-overlap')
  if (whole <= rounding * parts) return refuse('no-variance')
  return figure((items / (items - 1)) * (1 - parts / whole))
}

/**
 * Alpha of items brought to one variance: k·r̄/(1 + (k − 1)·r̄), r̄ the mean correlation of the pairs.
 * Refuses fewer than two items, and an item that does not differ, for it has no correlation.
 */
export function standardisedAlphaOf(covariance: Matrix): Figure<AlphaRefusal> {
  const items = covariance.length
  if (items < 2) return refuse('too-few-items')
  if (covariance.some((row) => row.some(Number.isNaN))) return refuse('no-overlap')
  if (diagonalOf(covariance).some((variance) => variance === 0)) return refuse('no-variance')
  const mean = (sumOf(correlations(covariance).map(sumOf)) - items) / (items * (items - 1))
  const below = 1 + (items - 1) * mean
  return below <= rounding ? refuse('no-variance') : figure((items * mean) / below)
}
