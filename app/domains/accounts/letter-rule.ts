export const letterKinds = ['invitation', 'signup', 'reset', 'email'] as const
export type LetterKind = (typeof letterKinds)[number]

/** How long the link in a letter works. */
export const validHours: Record<LetterKind, number> = { invitation: 14 * 24, signup: 24, reset: 1, email: 24 }

/**
 * So many letters of a kind may lie open for one address; a further request is answered alike and sends none. Those
 * that lie there still work, so asking in somebody's name floods nobody and shuts nobody out.
 */
export const openLettersMost = 3

export function expiryOf(kind: LetterKind, now: Date): Date {
  return new Date(now.getTime() + validHours[kind] * 3_600_000)
}
