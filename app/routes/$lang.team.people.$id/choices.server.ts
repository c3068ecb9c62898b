import { randomUUID } from 'node:crypto'
import type { Actor } from '~/domains/accounts/model'
import { catalogue } from '~/domains/content/content.server'
import { choicesFor } from '~/domains/ladder/endorsement'
import { dayIn } from '~/domains/learning/assignment-due'
import type { PersonReport } from '~/domains/reporting/person-report.server'
import type { World } from '~/platform/world.server'

/** What the form to confirm something seen offers: every competency, and the behaviours of the one that was picked. */
export function endorseChoices(world: World, actor: Actor, { standing }: PersonReport, picked: string | null) {
  const { competencies } = catalogue(world)
  const asked = new Map(standing.target?.competencies.map(({ competency, level }) => [competency, level]))
  const known = competencies.find(({ id }) => id === picked)
  return {
    // what the target asks comes first
    competencies: competencies
      .map(({ id, name }) => ({ id, name, asked: asked.get(id) ?? null }))
      .sort((one, other) => Number(other.asked !== null) - Number(one.asked !== null)),
    picked: known ? { id: known.id, asked: asked.get(known.id) ?? null } : null,
    levels: known ? choicesFor(competencies, standing.target, known.id) : [],
    today: dayIn(world.now(), actor.zone),
    client: randomUUID(),
  }
}
export type EndorseChoices = ReturnType<typeof endorseChoices>

export function titleChoices(world: World, actor: Actor) {
  const { titles, tracks } = catalogue(world)
  return {
    tracks: tracks.map(({ id, name }) => ({ name, titles: titles.filter(({ track }) => track === id) })),
    today: dayIn(world.now(), actor.zone),
  }
}
export type TitleChoices = ReturnType<typeof titleChoices>
