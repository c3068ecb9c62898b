import type { Marks } from './marks'
import { type Figure, figure, refuse } from './refusal'

export type Metric = 'nominal' | 'ordinal' | 'interval'

/** A value that was given, how often in all (rows with one mark left out), and by how many values' marks it is preceded. */
interface Value {
  value: number
  count: number
  before: number
}

/**
 * Krippendorff's alpha = 1 − Do/De, of any number of markers and with gaps; at most 1, 0 for chance. Do is the mean distance δ² of two marks of
 * one script, each script weighing by its marks; De that of any two marks, over n(n − 1). δ² is nominal: 1 where the marks
 * differ; interval: (c − k)²; ordinal: (Σ_{g=c..k} n_g − (n_c + n_k)/2)². Rows with one mark are left out.
 * Refuses when no row has two marks, and when all marks are the same. Source: Krippendorff 2011, Computing Krippendorff's
 * Alpha-Reliability; 2019, Content Analysis, chapter 12.
 */
export function krippendorff(
  marks: Marks,
  metric: Metric,
): Figure<'too-few-markers' | 'no-overlap' | 'no-disagreement-expected'> {
  const units = marks
    .map((row) => row.filter((mark): mark is number => mark !== null))
    .filter((unit) => unit.length > 1)
  if (units.length === 0) return refuse((marks[0]?.length ?? 0) < 2 ? 'too-few-markers' : 'no-overlap')
  const values = valuesOf(units)
  if (values.length === 1) return refuse('no-disagreement-expected')
  const total = units.reduce((sum, unit) => sum + unit.length, 0)
  const apart = distances[metric]
  const known = new Map(values.map((value) => [value.value, value]))
  let seen = 0
  for (const unit of units) {
    const own = unit.flatMap((mark) => known.get(mark) ?? [])
    seen += distanceWithin(own, () => 1, apart) / (unit.length - 1)
  }
  const expected = distanceWithin(values, ({ count }) => count, apart) / (total - 1)
  return figure(1 - seen / expected)
}

const distances: Record<Metric, (one: Value, other: Value) => number> = {
  nominal: (one, other) => (one.value === other.value ? 0 : 1),
  interval: (one, other) => (one.value - other.value) ** 2,
  // the marks from the middle of one value's to the middle of the other's
  ordinal: (one, other) => (other.before + other.count / 2 - one.before - one.count / 2) ** 2,
}

/** Σ of weight · weight · distance over ordered pairs. */
function distanceWithin(
  values: readonly Value[],
  weigh: (value: Value) => number,
  apart: (one: Value, other: Value) => number,
): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < i; j++) {
      const [one, other] = [values[i], values[j]]
      if (one && other) sum += 2 * weigh(one) * weigh(other) * apart(one, other)
    }
  }
  return sum
}

/** Lowest first. */
function valuesOf(units: ReadonlyArray<readonly number[]>): Value[] {
  const counts = new Map<number, number>()
  for (const mark of units.flat()) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  let before = 0
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([value, count]) => {
      before += count
      return { value, count, before: before - count }
    })
}
