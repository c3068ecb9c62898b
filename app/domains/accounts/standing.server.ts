import type { World } from '~/platform/world.server'
import { recordAct } from './audit.server'
import { voidLettersOf } from './letter-store.server'
import type { Person, Refused, Role } from './model'
import { countAdmins, personById, updatePerson } from './people-store.server'
import type { Permit } from './permissions'
import { endAllSessions } from './sessions.server'
import { areTeams, deleteLeads, insertLead, teamById } from './team-store.server'
import { atomically } from './transaction.server'

type Changed<R extends string> = { ok: true } | Refused<R>

/** Changes the role, and which teams a lead leads. Refuses `last-admin`: somebody must be able to undo it. */
export function changeRole(
  world: World,
  permit: Permit<'manage-people'>,
  personId: string,
  { role, leads }: { role: Role; leads: readonly string[] },
): Changed<'not-found' | 'unknown-team' | 'last-admin'> {
  return atomically(world, () => {
    const person = personById(world.db, personId)
    if (!person) return { ok: false, reason: 'not-found' }
    const teams = role === 'lead' ? [...new Set(leads)] : []
    if (!areTeams(world.db, teams)) return { ok: false, reason: 'unknown-team' }
    if (role !== 'admin' && isLastAdmin(world, person)) return { ok: false, reason: 'last-admin' }
    updatePerson(world.db, personId, { role })
    deleteLeads(world.db, personId)
    for (const teamId of teams) insertLead(world.db, personId, teamId)
    const detail = { from: person.role, to: role, leads: teams }
    recordAct(world, { actorId: permit.actor.id, action: 'role-changed', personId, detail })
    return { ok: true }
  })
}

function isLastAdmin(world: World, person: Person): boolean {
  return person.role === 'admin' && person.leftAt === null && countAdmins(world.db) === 1
}

/** Moves someone to another team, or to none. What they did before stays theirs. */
export function changeTeam(
  world: World,
  permit: Permit<'manage-people'>,
  personId: string,
  teamId: string | null,
): Changed<'not-found' | 'unknown-team'> {
  return atomically(world, () => {
    const person = personById(world.db, personId)
    if (!person) return { ok: false, reason: 'not-found' }
    if (teamId !== null && !teamById(world.db, teamId)) return { ok: false, reason: 'unknown-team' }
    updatePerson(world.db, personId, { teamId })
    const detail = { from: person.teamId, to: teamId }
    recordAct(world, { actorId: permit.actor.id, action: 'team-changed', personId, detail })
    return { ok: true }
  })
}

/** They can no longer sign in, at once and on every device; their record stays. Refuses `last-admin`. */
export function markLeft(
  world: World,
  permit: Permit<'manage-people'>,
  personId: string,
): Changed<'not-found' | 'last-admin'> {
  return atomically(world, () => {
    const person = personById(world.db, personId)
    if (!person) return { ok: false, reason: 'not-found' }
    if (isLastAdmin(world, person)) return { ok: false, reason: 'last-admin' }
    if (person.leftAt) return { ok: true }
    updatePerson(world.db, personId, { leftAt: world.now() })
    endAllSessions(world, personId)
    voidLettersOf(world.db, personId, world.now())
    recordAct(world, { actorId: permit.actor.id, action: 'left', personId })
    return { ok: true }
  })
}

/** Back in the organisation, with the password and the record they had. */
export function markReturned(world: World, permit: Permit<'manage-people'>, personId: string): Changed<'not-found'> {
  return atomically(world, () => {
    const person = personById(world.db, personId)
    if (!person) return { ok: false, reason: 'not-found' }
    updatePerson(world.db, personId, { leftAt: null })
    if (person.leftAt) recordAct(world, { actorId: permit.actor.id, action: 'returned', personId })
    return { ok: true }
  })
}
