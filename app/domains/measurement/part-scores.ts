/** What one person earned on the items that they were given, item by item. */
export type PartScores = ReadonlyMap<string, number>

export interface Adjusted {
  /** Mean of what the person earned beyond the items' own means. */
  total: number
  /** The same without an item; null where it was the only one. */
  restOf: (item: string) => number | null
}

/** Each item's mean among those who were given it. */
export function itemMeans(people: readonly PartScores[]): Map<string, number> {
  const sums = new Map<string, { sum: number; people: number }>()
  for (const scores of people) {
    for (const [item, score] of scores) {
      const before = sums.get(item) ?? { sum: 0, people: 0 }
      sums.set(item, { sum: before.sum + score, people: before.people + 1 })
    }
  }
  return new Map([...sums].map(([item, { sum, people }]) => [item, sum / people]))
}

/**
 * A person's score on their own items beside others who had other items: the mean of score − item mean, so that hard items do not
 * count as knowing less. Of a form that all have taken it orders people as their sum does. Items that only one person was given
 * say nothing of anybody, and add 0. The model is additive, score = person + item, an item's part being its mean: right where forms
 * were dealt out without regard to what people know.
 */
export function adjustedFor(means: ReadonlyMap<string, number>, scores: PartScores): Adjusted {
  let sum = 0
  for (const [item, score] of scores) sum += score - (means.get(item) ?? score)
  const own = (item: string) => (scores.get(item) ?? 0) - (means.get(item) ?? 0)
  return {
    // what is alike but for rounding is alike, or ties would be broken by chance
    total: scores.size > 0 ? Math.round((sum / scores.size) * 1e9) / 1e9 : 0,
    restOf: (item) => (scores.size > 1 && scores.has(item) ? (sum - own(item)) / (scores.size - 1) : null),
  }
}
