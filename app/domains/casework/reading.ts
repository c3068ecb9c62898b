import { mayRead } from './allocation'

/** How long a marker has for a reading, in days from its opening. */
export const readingDays = 7

export function dueFrom(openedAt: Date): Date {
  return new Date(openedAt.getTime() + readingDays * 24 * 3600 * 1000)
}

/** As far as the rule asks. */
export interface ReadingFacts {
  markerId: string | null
  doneAt: Date | null
}

/**
 * What a marker may do with a submission now. mine: to read by them. · free: nobody has it, they may take it. · other:
 * somebody has it. · barred: nobody has it, and it is not for them (own work, own team, read by them before). · none: no
 * reading is open.
 */
export type Turn<R extends ReadingFacts> =
  | { kind: 'mine' | 'free'; reading: R }
  | { kind: 'other' | 'barred' | 'none'; reading: null }

/** Whose turn it is, from all the readings of a submission. What was given to somebody by hand is theirs, whatever the rule. */
export function turnOf<R extends ReadingFacts>(
  marker: { id: string; teams: readonly string[] },
  submission: { id: string; personId: string; teamId: string | null },
  readings: readonly R[],
): Turn<R> {
  const open = readings.find(({ doneAt }) => doneAt === null)
  if (!open) return { kind: 'none', reading: null }
  if (open.markerId === marker.id) return { kind: 'mine', reading: open }
  if (open.markerId !== null) return { kind: 'other', reading: null }
  const readers = readings.flatMap(({ markerId }) => markerId ?? [])
  return mayRead(marker, { ...submission, readers })
    ? { kind: 'free', reading: open }
    : { kind: 'barred', reading: null }
}
