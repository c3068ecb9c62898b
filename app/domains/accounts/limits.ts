/** What is limited: failed sign-ins, and requests for letters to an address that anybody may type. */
export type Limited = 'sign-in' | 'reset' | 'signup'

/** So many tries of one account from one address in so many minutes; then one waits. */
export const limits: Record<Limited, { tries: number; minutes: number }> = {
  'sign-in': { tries: 5, minutes: 15 },
  reset: { tries: 3, minutes: 60 },
  signup: { tries: 3, minutes: 60 },
}

/** How long tries are kept at all: longer than any window above. */
export const keptHours = 24

/** The start of the window that counts at `now`. */
export function windowStart(kind: Limited, now: Date): Date {
  return new Date(now.getTime() - limits[kind].minutes * 60_000)
}

/**
 * Until when one must wait, given the times of earlier tries in any order; null when another try is free.
 * The wait ends as soon as fewer tries than the limit lie within the window.
 */
export function waitUntil(kind: Limited, tries: readonly Date[], now: Date): Date | null {
  const start = windowStart(kind, now).getTime()
  const recent = tries
    .map((at) => at.getTime())
    .filter((at) => at > start)
    .sort((one, other) => one - other)
  const decisive = recent.at(-limits[kind].tries)
  return decisive === undefined ? null : new Date(decisive + limits[kind].minutes * 60_000)
}

/** Whole minutes to tell someone who waits; at least 1. */
export function minutesUntil(until: Date, now: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
}

/**
 * The part of a network address that stands for one connection: an IPv4 address whole, an IPv6 address by its
 * first 64 bits, because a household or a centre is handed all of those that share them.
 */
export function networkOf(address: string): string {
  const plain = address.trim().toLowerCase().replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)
  if (mapped?.[1]) return mapped[1]
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::', 2)
  const before = head === '' ? [] : head.split(':')
  const after = tail === '' ? [] : tail.split(':')
  const filled = plain.includes('::') ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : []
  const groups = [...before, ...filled, ...after].map((group) => group.replace(/^0+(?=.)/, ''))
  return `${groups.slice(0, 4).join(':')}::/64`
}
