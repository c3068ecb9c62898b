import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { recordAct } from './audit.server'
import type { Person, Refused, Team } from './model'
import { peopleByIds } from './people-store.server'
import type { Permit } from './permissions'
import { allTeams, insertTeam, leadsOf, teamById, teamByName, teamsByIds, teamsLedBy } from './team-store.server'
import { atomically } from './transaction.server'

/** By name; `size` counts members who have not left. */
export function listTeams(world: World): (Team & { size: number })[] {
  return allTeams(world.db)
}

export function findTeam(world: World, id: string): Team | null {
  return teamById(world.db, id) ?? null
}

/** By id, in one query; ids that no team has are absent. */
export function findTeams(world: World, ids: readonly string[]): Map<string, Team> {
  return new Map(teamsByIds(world.db, ids).map((team) => [team.id, team]))
}

/** Who leads the team and has not left. */
export function teamLeads(world: World, teamId: string): Person[] {
  return peopleByIds(world.db, leadsOf(world.db, teamId))
}

/** Ids of the teams that someone leads. */
export function teamsLed(world: World, personId: string): string[] {
  return teamsLedBy(world.db, personId)
}

/** A new team. Refuses `taken` when one has this name, whatever its capitals. */
export function createTeam(
  world: World,
  permit: Permit<'manage-people'>,
  name: string,
): { ok: true; team: Team } | Refused<'taken'> {
  return atomically(world, () => {
    if (teamByName(world.db, name.trim())) return { ok: false, reason: 'taken' }
    const team = ensureTeam(world, name)
    recordAct(world, { actorId: permit.actor.id, action: 'team-created', teamId: team.id, detail: { name: team.name } })
    return { ok: true, team }
  })
}

/** The team of this name, made if it is not there: for the operator's command line and the demo. */
export function ensureTeam(world: World, name: string, { isDemo = false, createdAt = world.now() } = {}): Team {
  const known = teamByName(world.db, name.trim())
  if (known) return known
  const team = { id: newId(createdAt), name: name.trim(), isDemo }
  insertTeam(world.db, { ...team, createdAt })
  return team
}
