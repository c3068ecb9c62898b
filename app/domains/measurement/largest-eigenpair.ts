import type { Matrix } from './matrix'
import { dot } from './sums'

export interface EigenPair {
  value: number
  /** Of length 1. */
  vector: Float64Array
}

/** Turns of less than this, squared, that no longer grow smaller are rounding. */
const nothing = 1e-24
const mostTurns = 20_000

/**
 * The largest eigenvalue of a symmetric, positive semidefinite matrix and its vector, by the power method from a vector near
 * by. Where the two largest are all but equal the vector is any of theirs. Source: Golub & Van Loan 2013, section 8.2.
 */
export function largestEigenpair(matrix: Matrix, near: Float64Array): EigenPair {
  let vector = ofLengthOne(near)
  let before = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < mostTurns; turn++) {
    const turned = ofLengthOne(times(matrix, vector))
    const moved = turned.reduce((sum, one, i) => sum + (one - (vector[i] ?? 0)) ** 2, 0)
    vector = turned
    if (moved < nothing && moved >= before / 2) break
    before = moved
  }
  return { value: dot(vector, times(matrix, vector)), vector }
}

function times(matrix: Matrix, vector: Float64Array): Float64Array {
  const product = new Float64Array(vector.length)
  matrix.forEach((row, i) => {
    product[i] = dot(row, vector)
  })
  return product
}

function ofLengthOne(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector))
  return vector.map((one) => one / length)
}
