/** A square table of numbers: `matrix[i][j]`. */
export type Matrix = readonly Float64Array[]

export function matrixOf(size: number, cell: (i: number, j: number) => number): Matrix {
  return Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => cell(i, j)))
}

/** As `matrixOf`, where the cells mirror one another: only one half is asked for. */
export function symmetricOf(size: number, cell: (i: number, j: number) => number): Matrix {
  const half = Array.from({ length: size }, (_, i) => Float64Array.from({ length: i + 1 }, (_, j) => cell(i, j)))
  return matrixOf(size, (i, j) => half[Math.max(i, j)]?.[Math.min(i, j)] ?? Number.NaN)
}

export function at(matrix: Matrix, i: number, j: number): number {
  return matrix[i]?.[j] ?? Number.NaN
}

export function diagonalOf(matrix: Matrix): Float64Array {
  return Float64Array.from(matrix, (row, i) => row[i] ?? Number.NaN)
}
