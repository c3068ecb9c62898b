import { eq } from 'drizzle-orm'
import { calibrateMarkers, workOnCase } from '~/cli/demo/casework'
import { permitFor } from '~/cli/demo/permit'
import { randomOf } from '~/cli/demo/random'
import type { Actor } from '~/domains/accounts/model'
import { createTeam } from '~/domains/accounts/teams.server'
import { pin } from '~/domains/content/content.server'
import { knownOf } from '~/domains/ladder/known.server'
import type { PinnedBehaviour } from '~/domains/ladder/model'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { people } from '~drizzle/accounts'
import { submissions } from '~drizzle/casework'
import { endorsements } from '~drizzle/ladder'
import { readings } from '~drizzle/marking'

/** How many submissions the marker's queue holds, how many pieces the learner's path, how many people the team. */
export const queued = 10_000
export const piecesOnPath = 500
export const inTeam = 200

const together = 100

/** A marker who has calibrated, with a submission to mark and ten thousand more in the queue. */
export function prepareMarking(world: World, marker: Actor, learner: Actor): string {
  calibrateMarkers(world, [marker], randomOf('bench'))
  const submissionId = workOnCase(world, learner, 'good')
  const { caseId, caseHash, rubricHash } = submissions
  const of = eq(submissions.id, submissionId)
  const work = world.db.select({ caseId, caseHash, rubricHash }).from(submissions).where(of).get()
  if (!work) throw new Error('nothing was handed in')
  written(world, queued, (number) => {
    const at = new Date(world.now().getTime() - number * 60_000)
    const person = personRow(`queue-${number}`, at)
    const submission = { id: newId(at), personId: person.id, ...work }
    const dueAt = new Date(at.getTime() + 7 * 86_400_000)
    return {
      person,
      more: () => {
        world.db
          .insert(submissions)
          .values({ ...submission, round: 1, startedAt: at, handedInAt: at })
          .run()
        world.db
          .insert(readings)
          .values({ submissionId: submission.id, place: 1, why: 'first', openedAt: at, dueAt })
          .run()
      },
    }
  })
  return submissionId
}

/** Five hundred confirmations of someone who works towards team lead. */
export function preparePath(world: World, learner: Actor, lead: Actor): void {
  chooseTarget(world, permitFor(learner, 'learn'), 'team-lead')
  world.db.transaction(() => confirmations(world, learner.id, lead.id, piecesOnPath))
}

/** A team of two hundred, each with twenty confirmations; its id. */
export function prepareTeam(world: World, admin: Actor, lead: Actor): string {
  const made = createTeam(world, permitFor(admin, 'manage-people'), 'Banco de doscientas')
  if (!made.ok) throw new Error(made.reason)
  written(world, inTeam, (number) => {
    const person = { ...personRow(`team-${number}`, world.now()), teamId: made.team.id }
    return { person, more: () => confirmations(world, person.id, lead.id, 20) }
  })
  return made.team.id
}

function personRow(name: string, createdAt: Date) {
  const whose = { name: `Persona ${name}`, email: `bench-${name}@demo.example`, createdAt }
  return { id: newId(createdAt), ...whose, role: 'learner', locale: 'es', zone: 'Europe/Madrid' } as const
}

/** Straight into the tables: through the doors it would take minutes. */
function written(
  world: World,
  many: number,
  make: (number: number) => { person: typeof people.$inferInsert; more: () => void },
): void {
  for (let from = 0; from < many; from += together) {
    world.db.transaction(() => {
      for (let number = from; number < Math.min(many, from + together); number += 1) {
        const { person, more } = make(number)
        world.db.insert(people).values(person).run()
        more()
      }
    })
  }
}

function confirmations(world: World, personId: string, byId: string, many: number): void {
  const behaviours = knownOf(world).catalogue.competencies.flatMap(({ id: competency, levels }) =>
    levels.flatMap(({ behaviours }, index) => behaviours.map((words) => ({ competency, level: index + 1, ...words }))),
  )
  for (let number = 0; number < many; number += 1) {
    const words: PinnedBehaviour | undefined = behaviours[(number * 7) % behaviours.length]
    if (!words) return
    const at = new Date(world.now().getTime() - number * 3_600_000)
    const behaviourHash = pin(world, 'behaviour', `${words.competency}/${words.level}/${words.id}`, words)
    const seen = { occasion: 'En la reunión del turno', seenAt: at, at, byId, clientId: newId(at) }
    const { competency: competencyId, level } = words
    world.db
      .insert(endorsements)
      .values({ id: newId(at), personId, competencyId, level, behaviourHash, ...seen })
      .run()
  }
}
