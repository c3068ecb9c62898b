type Values = ArrayLike<number>

export function sumOf(values: Values): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0
  return sum
}

/** Σxy of two lists of one length. */
export function dot(x: Values, y: Values): number {
  let sum = 0
  for (let index = 0; index < x.length; index++) sum += (x[index] ?? 0) * (y[index] ?? 0)
  return sum
}

/** Each less their mean, so that sums of products lose no digits to large means; noughts where they do not differ. */
export function centre(values: Values): Float64Array {
  const centred = new Float64Array(values.length)
  if (isConstant(values)) return centred
  const mean = sumOf(values) / values.length
  for (let index = 0; index < values.length; index++) centred[index] = (values[index] ?? 0) - mean
  return centred
}

/** Differences below this, or below this share of larger values, are the rounding of floating-point sums. */
const rounding = 1e-12

/** Whether the values are one and the same but for rounding; so are none, and one. */
export function isConstant(values: Values): boolean {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0
    if (value < least) least = value
    if (value > most) most = value
  }
  return !(most - least > rounding * Math.max(1, Math.abs(least), Math.abs(most)))
}
