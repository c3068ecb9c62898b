import { hashPassword } from '~/domains/accounts/passwords.server'
import { hasPeople } from '~/domains/accounts/people.server'
import { databaseSecret } from '~/domains/accounts/secrets.server'
import { atomically } from '~/domains/accounts/transaction.server'
import type { Paper } from '~/domains/ladder/outside-handing-in.server'
import type { World } from '~/platform/world.server'
import { assignDemoWork } from './assigning'
import { inDays, span, worldOn } from './calendar'
import { calibrateMarkers } from './casework'
import { certifyDemo } from './certifying'
import { checkIn } from './checking-in'
import { histories } from './histories'
import { foundOrganisation, type Organisation } from './organisation'
import { holdPanels } from './panelling'
import { handInDemo, keepDemoPapers } from './papers'
import { placeEverybody } from './placing'
import { randomOf } from './random'
import { demoAddress, demoPeople } from './roster'
import { scoreContacts, withdrawOne } from './scoring'
import { stateThings } from './stating'
import { ratingQuiz, takeTest } from './testing'

/** The password of every demo person: random for each database, the same at each start. */
export function demoPassword(world: World): string {
  return databaseSecret(world, 'demo').slice(0, 14)
}

/** Fills an empty database with the demo organisation, all of it or nothing. Tells whether it did. */
export async function seedDemo(world: World): Promise<boolean> {
  if (hasPeople(world)) return false
  const password = demoPassword(world)
  const hashes: string[] = []
  for (const _ of demoPeople) {
    const hashed = await hashPassword(password)
    if (!hashed.ok) throw new Error(`demo password: ${hashed.reason}`)
    hashes.push(hashed.value)
  }
  const papers = await keepDemoPapers(world)
  atomically(world, () => fill(world, hashes, papers))
  return true
}

function fill(world: World, hashes: readonly string[], papers: readonly Paper[]): void {
  const organisation = foundOrganisation(world, hashes, inDays(world, -span))
  placeEverybody(world, organisation)
  stateThings(world, organisation)
  assignDemoWork(world, organisation)
  holdPanels(world, organisation)
  const random = randomOf('calibrating')
  calibrateMarkers(worldOn(world, 2, random), organisation.markers, random)
  for (const one of organisation.agents) {
    liveThrough(world, organisation, one)
    rateReplies(world, one)
  }
  certifyDemo(world, organisation)
  handInDemo(world, organisation, papers)
  checkIn(world, organisation)
  monitorQuality(world, organisation)
}

/** One team's contacts are scored by quality, and something that was confirmed of one of them was a mistake. */
function monitorQuality(world: World, { trainer, agents }: Organisation): void {
  const team = agents.filter(({ plan }) => plan.team === 0 && plan.course !== 'not-begun').map(({ actor }) => actor)
  const lately = worldOn(world, span - 1, randomOf('quality'))
  scoreContacts(lately, trainer, team)
  const last = team.at(-1)
  if (last) withdrawOne(lately, trainer, last)
}

/** Everybody who has begun at all took the short test on written replies, so that there is something to say of it. */
function rateReplies(world: World, { actor, plan }: Organisation['agents'][number]): void {
  if (plan.course === 'not-begun') return
  const random = randomOf(`replies ${actor.email}`)
  const day = plan.course === 'newcomer' ? 118 : random.whole(26, 115)
  takeTest(worldOn(world, day, random), actor, { quizId: ratingQuiz, skill: 0.25 + random.next() * 0.75, random })
}

function liveThrough(
  world: World,
  { leads, markers }: Organisation,
  { actor, plan }: Organisation['agents'][number],
): void {
  const lead = leads[plan.team ?? 0]
  if (!lead) return
  histories[plan.course]({ world, actor, lead, markers, random: randomOf(actor.email) })
}

/** Who can be signed in as, one of each kind, for the lines that `npm start` prints. */
export function demoSignIns(world: World): { role: string; name: string; email: string; password: string }[] {
  const password = demoPassword(world)
  const shown = [
    ...demoPeople.filter(({ role }) => role !== 'learner').slice(0, 3),
    ...demoPeople.filter(({ role }) => role === 'learner').slice(0, 3),
  ]
  return shown.map(({ role, name }) => ({ role, name, email: demoAddress(name), password }))
}
