import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import type { PeopleQuery, Person, PersonInList, Refused } from './model'
import {
  addressesThere,
  insertPerson,
  isAnybodyThere,
  pageOfPeople,
  peopleByIds,
  peopleInTeams,
  personByEmail,
  personById,
} from './people-store.server'
import type { Permit } from './permissions'
import { areTeams, insertLead } from './team-store.server'
import { atomically } from './transaction.server'

export const peoplePerPage = 25

/** Also those who have left: their record stays. Null when there is nobody of this id. */
export function findPerson(world: World, id: string): Person | null {
  return personById(world.db, id) ?? null
}

/** By id, in one query; ids that nobody has are absent. */
export function findPeople(world: World, ids: readonly string[]): Map<string, Person> {
  return new Map(peopleByIds(world.db, ids).map((person) => [person.id, person]))
}

/** Everybody who has not left: mail address, in lower case, to id. For imports that name people by it. */
export function peopleByAddress(world: World): Map<string, string> {
  return new Map(addressesThere(world.db).map(({ email, id }) => [email.toLowerCase(), id]))
}

/** Members of these teams who have not left, by name. */
export function listTeamMembers(world: World, teamIds: readonly string[]): Person[] {
  return peopleInTeams(world.db, teamIds)
}

export interface PeoplePage {
  people: PersonInList[]
  total: number
  page: number
  /** At least 1. */
  pages: number
}

/** Whether anybody has an account: a database without is new. */
export function hasPeople(world: World): boolean {
  return isAnybodyThere(world.db)
}

/** One page of everybody; a page beyond the last is the last. For those whose permit covers everybody. */
export function listPeople(
  world: World,
  _permit: Permit<'invite' | 'assign' | 'set-title' | 'manage-people' | 'key-tests'>,
  query: PeopleQuery,
  perPage = peoplePerPage,
): PeoplePage {
  const { rows, total } = pageOfPeople(world.db, query, perPage)
  const pages = Math.max(1, Math.ceil(total / perPage))
  if (query.page > pages) return listPeople(world, _permit, { ...query, page: pages }, perPage)
  return { people: rows, total, page: query.page, pages }
}

export interface PersonDraft extends Pick<Person, 'email' | 'name' | 'role' | 'locale'> {
  /** Without one: the setting DEFAULT_ZONE. */
  zone?: string
  teamId?: string | null
  /** The teams they lead; only a lead has any. */
  leads?: readonly string[]
  isDemo?: boolean
  /** From `hashPassword`; null until they choose one. */
  passwordHash?: string | null
  createdAt?: Date
}

/**
 * An account at once, without a letter: for the operator's command line, the demo and an accepted letter, which is why
 * it asks for no permit. Refuses `taken` (the address has an account) and `unknown-team`.
 */
export function createPerson(
  world: World,
  draft: PersonDraft,
): { ok: true; person: Person } | Refused<'taken' | 'unknown-team'> {
  const { leads = [], passwordHash = null, createdAt = world.now(), ...given } = draft
  const person: Person = {
    ...given,
    id: newId(createdAt),
    email: given.email.trim().toLowerCase(),
    name: given.name.trim(),
    zone: given.zone ?? world.env.defaultZone,
    teamId: given.teamId ?? null,
    isDemo: given.isDemo ?? false,
    leftAt: null,
  }
  return atomically(world, () => {
    if (personByEmail(world.db, person.email)) return { ok: false, reason: 'taken' }
    if (!areTeams(world.db, [...leads, ...(person.teamId ? [person.teamId] : [])]))
      return { ok: false, reason: 'unknown-team' }
    insertPerson(world.db, { ...person, passwordHash, createdAt })
    if (person.role === 'lead') for (const teamId of leads) insertLead(world.db, person.id, teamId)
    return { ok: true, person }
  })
}
