import type { Pair } from './marks'
import { type Figure, figure, refuse } from './refusal'

/** How far apart two marks count: any difference alike, by steps, or by steps squared. */
export type Weighting = 'unweighted' | 'linear' | 'quadratic'

const distances: Record<Weighting, (steps: number) => number> = {
  unweighted: (steps) => (steps === 0 ? 0 : 1),
  linear: (steps) => Math.abs(steps),
  quadratic: (steps) => steps * steps,
}

/**
 * Weighted kappa of two markers: 1 − Σw·O/Σw·E, with O the shares of the pairs of marks seen, E those that chance would give by each
 * marker's own shares, and w the steps between two levels (the number of levels, by which tables divide w, falls out). Marks are
 * counted in steps: whole numbers, or places among the levels. At most 1, 0 for chance. Refuses no pairs, and markers who both
 * give one and the same mark throughout, for then chance agrees too.
 * Source: Cohen 1960, Educational and Psychological Measurement 20; 1968, Psychological Bulletin 70.
 */
export function kappa(pairs: readonly Pair[], weighting: Weighting): Figure<'no-overlap' | 'no-disagreement-expected'> {
  if (pairs.length === 0) return refuse('no-overlap')
  const distance = distances[weighting]
  const [ones, others] = [tally(pairs.map(([one]) => one)), tally(pairs.map(([, other]) => other))]
  const seen = pairs.reduce((sum, [one, other]) => sum + distance(one - other), 0)
  let byChance = 0
  for (const [one, count] of ones)
    for (const [other, times] of others) byChance += count * times * distance(one - other)
  return byChance === 0 ? refuse('no-disagreement-expected') : figure(1 - (seen * pairs.length) / byChance)
}

function tally(marks: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return counts
}

/**
 * What several markers share, as the mean over their pairs; pairs that have no figure are passed over. Of kappas this is
 * Light's kappa. Refuses when no pair has one. Source: Light 1971, Psychological Bulletin 76.
 */
export function meanOverPairs(figures: readonly Figure[]): Figure {
  const values = figures.flatMap((one) => (one.ok ? [one.value] : []))
  if (values.length === 0) return figures[0] ?? refuse('too-few-markers')
  return figure(values.reduce((sum, value) => sum + value, 0) / values.length)
}
