const dayMs = 24 * 3600 * 1000

/** When a test may be taken again, counted from the last time it was finished; null when it may be taken now. */
export function retakeFrom(lastFinishedAt: Date | null, afterDays: number, now: Date): Date | null {
  if (!lastFinishedAt) return null
  const from = new Date(lastFinishedAt.getTime() + afterDays * dayMs)
  return from > now ? from : null
}
