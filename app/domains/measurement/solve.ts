import type { Matrix } from './matrix'

/** A pivot below this share of its own cell means that the matrix is not positive definite. */
const nothing = 1e-10

/** x of A·x = b for a symmetric positive definite A, by Cholesky's factors; null when A is not that. */
export function solvePositive(matrix: Matrix, right: Float64Array): Float64Array | null {
  const factor = choleskyOf(matrix)
  return factor && backward(factor, right)
}

/** A⁻¹ of a symmetric positive definite A; null when A is not that. */
export function inverseOf(matrix: Matrix): Matrix | null {
  const factor = choleskyOf(matrix)
  return (
    factor &&
    matrix.map((_, i) =>
      backward(
        factor,
        Float64Array.from(matrix, (_, j) => (i === j ? 1 : 0)),
      ),
    )
  )
}

/** x of L·Lᵀ·x = b. */
function backward(factor: Matrix, right: Float64Array): Float64Array {
  const size = right.length
  const x = Float64Array.from(right)
  for (let i = 0; i < size; i++) {
    let sum = x[i] ?? 0
    for (let k = 0; k < i; k++) sum -= (factor[i]?.[k] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (factor[i]?.[i] ?? 1)
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] ?? 0
    for (let k = i + 1; k < size; k++) sum -= (factor[k]?.[i] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (factor[i]?.[i] ?? 1)
  }
  return x
}

/** L of A = L·Lᵀ; null when A is not positive definite. */
function choleskyOf(matrix: Matrix): Float64Array[] | null {
  const factor = matrix.map((row) => new Float64Array(row.length))
  for (const [i, row] of factor.entries()) {
    for (const [j, other] of factor.slice(0, i + 1).entries()) {
      let sum = matrix[i]?.[j] ?? 0
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * (other[k] ?? 0)
      if (i !== j) row[j] = sum / (other[j] ?? 1)
      else if (!(sum > nothing * Math.abs(matrix[i]?.[i] ?? 0))) return null
      else row[i] = Math.sqrt(sum)
    }
  }
  return factor
}
