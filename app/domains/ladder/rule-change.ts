import { type Holding, holdingOf, type Standard } from './holding'
import type { Piece } from './model'

/** What a change would do to one person. */
export interface ChangeForPerson {
  personId: string
  readiness: 'gained' | 'lost' | 'same'
  /** Competencies held after and not before, and the other way round; those that one of the two does not ask are in neither. */
  gained: string[]
  lost: string[]
}

export interface RuleChange {
  people: number
  readyBefore: number
  readyAfter: number
  /** Those for whom anything changes: first who would lose readiness, then who would gain it, then the rest; each by id. */
  changed: ChangeForPerson[]
}

/**
 * Who would gain and who would lose if a title were judged by `after` instead of `before` at the same moment: another rule,
 * or other competencies, levels or critical ones. It changes nothing.
 */
export function compareStandards(
  before: Standard,
  after: Standard,
  people: ReadonlyMap<string, readonly Piece[]>,
  now: Date,
): RuleChange {
  const shared = sharedOf(before, after)
  const change: RuleChange = { people: people.size, readyBefore: 0, readyAfter: 0, changed: [] }
  for (const [personId, pieces] of people) {
    const [old, fresh] = [holdingOf(before, pieces, now), holdingOf(after, pieces, now)]
    if (old.ready) change.readyBefore += 1
    if (fresh.ready) change.readyAfter += 1
    const told = changeOf(personId, old, fresh, shared)
    if (told.readiness !== 'same' || told.gained.length + told.lost.length > 0) change.changed.push(told)
  }
  change.changed.sort(worstFirst)
  return change
}

/** The change for all of some groups of people that have nobody in common. */
export function together(changes: readonly RuleChange[]): RuleChange {
  const all: RuleChange = { people: 0, readyBefore: 0, readyAfter: 0, changed: [] }
  for (const { people, readyBefore, readyAfter, changed } of changes) {
    all.people += people
    all.readyBefore += readyBefore
    all.readyAfter += readyAfter
    all.changed.push(...changed)
  }
  all.changed.sort(worstFirst)
  return all
}

function sharedOf(before: Standard, after: Standard): Set<string> {
  const asked = new Set(before.title.competencies.map(({ competency }) => competency))
  const both = after.title.competencies.filter(({ competency }) => asked.has(competency))
  return new Set(both.map(({ competency }) => competency))
}

function changeOf(personId: string, old: Holding, fresh: Holding, shared: ReadonlySet<string>): ChangeForPerson {
  const only = (some: readonly string[], others: readonly string[]) =>
    some.filter((competency) => shared.has(competency) && !others.includes(competency))
  return {
    personId,
    readiness: old.ready === fresh.ready ? 'same' : fresh.ready ? 'gained' : 'lost',
    gained: only(fresh.held, old.held),
    lost: only(old.held, fresh.held),
  }
}

const places = { lost: 0, gained: 1, same: 2 } as const

function worstFirst(one: ChangeForPerson, other: ChangeForPerson): number {
  const place = places[one.readiness] - places[other.readiness]
  return place || (one.personId < other.personId ? -1 : one.personId > other.personId ? 1 : 0)
}
