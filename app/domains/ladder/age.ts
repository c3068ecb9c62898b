/**
 * The same day and time of the month, so many calendar months later (UTC); a day that the month does not have becomes
 * its last.
 */
export function monthsAfter(at: Date, months: number): Date {
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  const last = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate()
  const timeOfDay = at.getTime() - Date.UTC(year, month, day)
  return new Date(Date.UTC(year, month + months, Math.min(day, last)) + timeOfDay)
}

/** `2026-03-02`: the calendar day of a moment in a time zone. */
export function dayIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at)
}

/** A calendar day as a moment that is on that very day in nearly every zone: noon in UTC. */
export function momentOfDay(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
