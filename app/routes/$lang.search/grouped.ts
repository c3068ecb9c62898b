import type { Found } from '~/domains/content/search.server'

export interface Group {
  kind: Found['kind']
  found: Found[]
}

/** Results by kind: the kind of the best result first, and within a kind the best first. */
export function grouped(found: readonly Found[]): Group[] {
  const groups = new Map<Found['kind'], Found[]>()
  for (const one of found) groups.set(one.kind, [...(groups.get(one.kind) ?? []), one])
  return [...groups].map(([kind, found]) => ({ kind, found }))
}
