const dayMs = 24 * 3600 * 1000

/** When the waiting time after finishing a test ends. */
export function endOfWait(finishedAt: Date, afterDays: number): Date {
  return new Date(finishedAt.getTime() + afterDays * dayMs)
}

/** When a test may be taken again, counted from the last time it was finished; null when it may be taken now. */
export function retakeFrom(lastFinishedAt: Date | null, afterDays: number, now: Date): Date | null {
  if (!lastFinishedAt) return null
  const from = endOfWait(lastFinishedAt, afterDays)
  return from > now ? from : null
}
