const minuteMs = 60_000

/**
 * The first moment too late for an answer: `startedAt` and the limit, longer by the person's extra time in per cent (25: a
 * quarter more). Null without a limit. Counted in elapsed time on the server's clock: a change to summer time moves nothing.
 */
export function deadlineOf(startedAt: Date, limitMinutes: number | undefined, extraPercent: number): Date | null {
  if (limitMinutes === undefined) return null
  return new Date(startedAt.getTime() + Math.round(limitMinutes * minuteMs * (1 + extraPercent / 100)))
}

/** Has the time run out? At the deadline itself it has. */
export function isOver(deadlineAt: Date | null, now: Date): boolean {
  return deadlineAt !== null && now.getTime() >= deadlineAt.getTime()
}
