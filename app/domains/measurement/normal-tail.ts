/**
 * P(Z > z) of the standard normal distribution, to some fifteen digits also far out in the tail: by the series of the error
 * function up to z = 3, by its continued fraction beyond.
 * Source: Abramowitz & Stegun 1964, 26.2.10 and 26.2.14.
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z)
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  return z < 3 ? 0.5 - density * series(z) : density / fraction(z)
}

/** z + z³/3 + z⁵/15 + … */
function series(z: number): number {
  let [term, sum] = [z, z]
  for (let n = 3; term > sum * 1e-17; n += 2) {
    term *= (z * z) / n
    sum += term
  }
  return sum
}

/** z + 1/(z + 2/(z + 3/(z + …))), from a depth where nothing changes any more. */
function fraction(z: number): number {
  let value = z
  for (let depth = 200; depth > 0; depth--) value = z + depth / value
  return value
}

/** P(X > x) of chi-square with one degree of freedom. */
export function chiSquareTail(x: number): number {
  return x <= 0 ? 1 : 2 * normalTail(Math.sqrt(x))
}
