/** Two outcomes as likely as each other, but for rounding: the tolerance of R's fisher.test. */
const tie = 1 + 1e-7

/**
 * Fisher's exact test of a two-by-two table a b / c d of counts, two-sided: with the margins fixed, the probability of all tables
 * that are no likelier than this one. 1 where a margin is empty.
 * The weights start at the likeliest table and fall to both sides, so that tables of a hundred thousand people neither overflow
 * nor lose digits.
 * Source: Fisher 1935; two-sided as in R's fisher.test.
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  const [row, column, other] = [a + b, a + c, c + d]
  const [low, high] = [Math.max(0, column - other), Math.min(row, column)]
  const mode = Math.min(high, Math.max(low, Math.floor(((row + 1) * (column + 1)) / (row + other + 2))))
  /** P(x + 1)/P(x) of the hypergeometric distribution. */
  const ratio = (x: number) => ((row - x) * (column - x)) / ((x + 1) * (other - column + x + 1))
  const weights = new Map([[mode, 1]])
  for (let x = mode; x < high; x++) weights.set(x + 1, (weights.get(x) ?? 0) * ratio(x))
  for (let x = mode; x > low; x--) weights.set(x - 1, (weights.get(x) ?? 0) / ratio(x - 1))
  const limit = (weights.get(a) ?? 0) * tie
  let [whole, part] = [0, 0]
  for (const weight of weights.values()) {
    whole += weight
    if (weight <= limit) part += weight
  }
  return Math.min(1, part / whole)
}
