import { type Figure, figure, refuse } from './refusal'
import { meanOf } from './standard-scores'
import { isConstant } from './sums'

/** Shrout & Fleiss' six: by its model (1, 2, 3), of one marker's mark or of the mean of all k. */
export type IntraclassName = 'icc1' | 'icc2' | 'icc3' | 'icc1k' | 'icc2k' | 'icc3k'
type IccRefusal = 'too-few-people' | 'too-few-markers' | 'no-variance'
export type Intraclass = Record<IntraclassName, Figure<IccRefusal>>

interface MeanSquares {
  /** Between rows (scripts), within rows, between columns (markers), and what is left. */
  rows: number
  within: number
  columns: number
  error: number
}

/**
 * The six intraclass correlations of scripts that every marker has marked. With R, W, C, E the mean squares between scripts, within
 * scripts, between markers, and of what is left: ICC(1,1) = (R − W)/(R + (k − 1)W), ICC(2,1) = (R − E)/(R + (k − 1)E + k(C − E)/n),
 * ICC(3,1) = (R − E)/(R + (k − 1)E), ICC(1,k) = (R − W)/R, ICC(2,k) = (R − E)/(R + (C − E)/n), ICC(3,k) = (R − E)/R. At most 1.
 * Refuses fewer than two scripts or markers, and one whose denominator is 0. Source: Shrout & Fleiss 1979, Psychological Bulletin 86.
 */
export function intraclass(scripts: ReadonlyArray<readonly number[]>): Intraclass {
  const n = scripts.length
  const k = scripts[0]?.length ?? 0
  if (k === 1) return all(refuse('too-few-markers'))
  if (n < 2) return all(refuse('too-few-people'))
  if (isConstant(scripts.flat())) return all(refuse('no-variance'))
  const { rows: r, within: w, columns: c, error: e } = meanSquares(scripts, n, k)
  const share = (above: number, below: number) => {
    const isNothing = Math.abs(below) <= 1e-12 * (r + w + c + e)
    return isNothing ? refuse('no-variance') : figure(above / below)
  }
  return {
    icc1: share(r - w, r + (k - 1) * w),
    icc2: share(r - e, r + (k - 1) * e + (k * (c - e)) / n),
    icc3: share(r - e, r + (k - 1) * e),
    icc1k: share(r - w, r),
    icc2k: share(r - e, r + (c - e) / n),
    icc3k: share(r - e, r),
  }
}

function all(refusal: Figure<IccRefusal>): Intraclass {
  return { icc1: refusal, icc2: refusal, icc3: refusal, icc1k: refusal, icc2k: refusal, icc3k: refusal }
}

function meanSquares(scripts: ReadonlyArray<readonly number[]>, n: number, k: number): MeanSquares {
  const rowMeans = scripts.map((row) => meanOf(row))
  const columnMeans = Array.from({ length: k }, (_, column) => meanOf(scripts.map((row) => row[column] ?? 0)))
  const mean = meanOf(rowMeans)
  const squares = { rows: 0, within: 0, columns: 0, error: 0 }
  scripts.forEach((row, i) => {
    const own = rowMeans[i] ?? mean
    row.forEach((mark, j) => {
      const column = columnMeans[j] ?? mean
      squares.rows += (own - mean) ** 2
      squares.columns += (column - mean) ** 2
      squares.within += (mark - own) ** 2
      squares.error += (mark - own - column + mean) ** 2
    })
  })
  return {
    rows: squares.rows / (n - 1),
    within: squares.within / (n * (k - 1)),
    columns: squares.columns / (k - 1),
    error: squares.error / ((n - 1) * (k - 1)),
  }
}
