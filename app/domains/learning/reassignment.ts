import type { WorkKind, WorkState } from './assignment-model'

/** An assignment of the same work that somebody has, not withdrawn. */
export interface Holding {
  assignmentId: string
  personId: string
  dueAt: Date
  note: string
  createdAt: Date
}

export interface Shared {
  /** Ids of those who get the new assignment. */
  takers: string[]
  /** What it replaces: the same work, not done yet, by another date or with another note. */
  replaced: Holding[]
  /** How many are left as they are. */
  alreadyHad: number
}

/**
 * Who gets an assignment of work that some have been asked for before. Where it is still to be done the new date and note
 * replace the old; the very same asked twice changes nothing. Who has done it is left out, unless it is asked `again`;
 * a course, which stays done, never is.
 */
export function shareOut(
  people: readonly string[],
  held: ReadonlyArray<Holding & { state: WorkState }>,
  wanted: { kind: WorkKind; dueAt: Date; note: string; again: boolean },
): Shared {
  const shared: Shared = { takers: [], replaced: [], alreadyHad: 0 }
  const byPerson = new Map<string, (typeof held)[number][]>()
  for (const one of held) byPerson.set(one.personId, [...(byPerson.get(one.personId) ?? []), one])
  for (const person of people) {
    const its = byPerson.get(person) ?? []
    const open = its.filter(({ state }) => state !== 'done')
    const isSame = open.some(({ dueAt, note }) => dueAt.getTime() === wanted.dueAt.getTime() && note === wanted.note)
    const isLeft = open.length > 0 ? isSame : its.length > 0 && (wanted.kind === 'course' || !wanted.again)
    if (isLeft) shared.alreadyHad += 1
    else shared.takers.push(person)
    if (!isLeft) shared.replaced.push(...open)
  }
  return shared
}
