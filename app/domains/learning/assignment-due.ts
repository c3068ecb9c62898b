const dayMs = 24 * 3600 * 1000
const hourMs = 3600 * 1000

/**
 * The last millisecond of a calendar day (`2026-03-29`) in an IANA zone; null when there is no such day.
 * Right also where the clocks change that day, since it looks for the moment before the next day begins.
 */
export function endOfDay(day: string, zone: string): Date | null {
  const utc = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 10) !== day) return null
  // every zone lies between UTC−12 and UTC+14, so the day's last moment is within these two
  let inside = utc + 9 * hourMs
  let beyond = utc + 2 * dayMs
  while (beyond - inside > 1) {
    const middle = Math.floor((inside + beyond) / 2)
    if (dayIn(new Date(middle), zone) <= day) inside = middle
    else beyond = middle
  }
  return new Date(inside)
}

/** The calendar day of a moment in an IANA zone, as `2026-03-29`. */
export function dayIn(at: Date, zone: string): string {
  const parts = formatOf(zone).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const options = { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', calendar: 'iso8601' } as const
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', options)
  formats.set(zone, format)
  return format
}
