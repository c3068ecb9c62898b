import type { Actor } from '~/domains/accounts/model'
import { createPerson } from '~/domains/accounts/people.server'
import { ensureTeam } from '~/domains/accounts/teams.server'
import type { World } from '~/platform/world.server'
import { type DemoPerson, demoAddress, demoPeople, demoTeams } from './roster'

export interface DemoActor {
  actor: Actor
  plan: DemoPerson
}

export interface Organisation {
  admin: Actor
  trainer: Actor
  /** Everybody who marks, the training manager first. */
  markers: Actor[]
  /** By number of their team. */
  leads: Actor[]
  agents: DemoActor[]
  everybody: DemoActor[]
}

/** Teams and accounts, all marked as demo. `hashes`: one password hash for each person. */
export function foundOrganisation(world: World, hashes: readonly string[], createdAt: Date): Organisation {
  const teams = demoTeams.map((name) => ensureTeam(world, name, { isDemo: true, createdAt }).id)
  const everybody = demoPeople.map((plan, place): DemoActor => {
    const teamId = plan.team === null ? null : (teams[plan.team] ?? null)
    const leads = plan.role === 'lead' && teamId ? [teamId] : []
    const { name, role, locale } = plan
    const email = demoAddress(name)
    const made = createPerson(world, {
      name,
      role,
      locale,
      email,
      teamId,
      leads,
      isDemo: true,
      createdAt,
      passwordHash: hashes[place] ?? null,
    })
    if (!made.ok) throw new Error(`demo person ${email}: ${made.reason}`)
    const { id, zone } = made.person
    return { plan, actor: { id, name, email, role, locale, zone, teamId, leads, isDemo: true, sessionId: '' } }
  })
  const of = (role: DemoPerson['role']) => everybody.filter(({ plan }) => plan.role === role)
  const [admin] = of('admin')
  const markers = of('trainer').map(({ actor }) => actor)
  const [trainer] = markers
  if (!admin || !trainer) throw new Error('the demo roster lacks an administrator or a training manager')
  return {
    admin: admin.actor,
    trainer,
    markers,
    leads: of('lead').map(({ actor }) => actor),
    agents: of('learner'),
    everybody,
  }
}
