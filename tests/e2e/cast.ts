import { permitFor } from '~/cli/demo/permit'
import type { Actor } from '~/domains/accounts/model'
import { setPosition } from '~/domains/ladder/positions.server'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { calibrated, readTwice } from '~tests/domains/casework/samples'
import type { Stage } from './fixtures'

/** Who and what the main journey is about. */
export const course = 'from-colleague-to-team-lead'
export const quizId = 'first-line-leadership'
export const caseId = 'customer-complaint-resolution'

export interface Cast {
  team: string
  learner: Actor
  lead: Actor
  trainer: Actor
}

/** A team of one agent on the way to team lead, its lead and a trainer. */
export async function castOf(stage: Stage, locale: 'es' | 'en', round: string): Promise<Cast> {
  const team = `Turno ${locale} ${round}`
  const learner = await stage.add({ team, locale })
  const lead = await stage.add({ role: 'lead', leads: team, locale })
  const trainer = await stage.add({ role: 'trainer', locale })
  const { world } = stage
  const subject = { personId: learner.id, teamId: learner.teamId }
  setPosition(world, permitFor(trainer, 'set-title', subject), {
    personId: learner.id,
    titleId: 'customer-service-agent',
    since: new Date('2025-01-15'),
  })
  chooseTarget(world, permitFor(learner, 'learn'), 'team-lead')
  // one trainer marks: nothing is drawn for another
  readTwice(world, trainer)
  calibrated(world, trainer)
  return { team, learner, lead, trainer }
}
