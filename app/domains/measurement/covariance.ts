import { at, type Matrix, symmetricOf } from './matrix'
import { centre, dot } from './sums'

/** One item's values; NaN stands for missing, so that a column is one flat piece of memory. */
export type Column = Float64Array

/** Rows, with null for what is missing, as columns. */
export function columnsOf(rows: ReadonlyArray<ReadonlyArray<number | null>>, width = rows[0]?.length ?? 0): Column[] {
  const columns = Array.from({ length: width }, () => new Float64Array(rows.length))
  columns.forEach((column, item) => {
    rows.forEach((row, person) => {
      column[person] = row[item] ?? Number.NaN
    })
  })
  return columns
}

/**
 * Covariances over n − 1, each over the rows that have both values, a variance over those that have the one (R's
 * `cov(use = "pairwise")`); without gaps the usual ones. NaN where fewer than two rows have both.
 */
export function covariances(columns: readonly Column[]): Matrix {
  const centred = columns.map((column) => (column.some(Number.isNaN) ? null : centre(column)))
  return symmetricOf(columns.length, (i, j) => {
    const [x, y] = [centred[i], centred[j]]
    const [one, other] = x && y ? [x, y] : shared(columns[i], columns[j]).map(centre)
    return one && other && one.length > 1 ? dot(one, other) / (one.length - 1) : Number.NaN
  })
}

/** rᵢⱼ = cᵢⱼ/√(cᵢᵢ·cⱼⱼ), NaN where an item does not differ. Of pairwise covariances an r may lie beyond ±1. */
export function correlations(covariance: Matrix): Matrix {
  return symmetricOf(covariance.length, (i, j) =>
    i === j ? 1 : at(covariance, i, j) / Math.sqrt(at(covariance, i, i) * at(covariance, j, j)),
  )
}

function shared(x: Column = new Float64Array(), y: Column = new Float64Array()): [Column, Column] {
  const isShared = (_: number, row: number) => !Number.isNaN((x[row] ?? 0) + (y[row] ?? 0))
  return [x.filter(isShared), y.filter(isShared)]
}
