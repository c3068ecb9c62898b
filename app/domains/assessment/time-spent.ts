/** Whoever is away longer than this was doing something else. */
const longestSeconds = 600

/**
 * Whole seconds spent on each item: from one step's arrival to the next, given to the item of the later one, at most ten
 * minutes each time. `steps` in the order of arrival.
 */
export function timeSpent(
  startedAt: Date,
  steps: ReadonlyArray<{ itemId: string; arrivedAt: Date }>,
): Map<string, number> {
  const spent = new Map<string, number>()
  let before = startedAt.getTime()
  for (const { itemId, arrivedAt } of steps) {
    const seconds = Math.min(longestSeconds, Math.max(0, (arrivedAt.getTime() - before) / 1000))
    spent.set(itemId, (spent.get(itemId) ?? 0) + seconds)
    before = arrivedAt.getTime()
  }
  return new Map([...spent].map(([item, seconds]) => [item, Math.round(seconds)]))
}
