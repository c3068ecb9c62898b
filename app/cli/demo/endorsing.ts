import type { Actor } from '~/domains/accounts/model'
import { competency, title } from '~/domains/content/content.server'
import { endorse } from '~/domains/ladder/endorsements.server'
import type { World } from '~/platform/world.server'
import { permitFor } from './permit'
import type { Random } from './random'

/** Where a lead saw it; each fits any behaviour. */
const occasions = {
  es: [
    'Escucha en vivo de dos llamadas el martes por la mañana.',
    'Turno de tarde con la cola por encima de lo previsto.',
    'Revisión conjunta de un contacto que volvió tres veces.',
    'Acompañó a una persona nueva durante su primera semana.',
    'Reunión de arranque del turno, con todo el equipo.',
    'Reclamación por teléfono que pidió hablar con alguien al mando.',
  ],
  en: [
    'Listened in on two calls on Tuesday morning.',
    'Late shift with the queue above forecast.',
    'Reviewed together a contact that had come back three times.',
    'Sat with a new colleague during their first week.',
    'Start-of-shift meeting with the whole team.',
    'A phone complaint that asked for someone in charge.',
  ],
}

/**
 * The lead confirms three things of a competency that a team lead is asked for, at its level or the one above, on different
 * days: with a passed check or a test beside them it is held. `place` in the title's list.
 */
export function confirmFully(
  worlds: readonly World[],
  lead: Actor,
  person: Actor,
  place: number,
  random: Random,
): void {
  const [first] = worlds
  const asked = first ? (title(first, 'team-lead')?.competencies ?? []) : []
  const wanted = asked[place % Math.max(1, asked.length)]
  if (!first || !wanted) return
  const { competency: id, level } = wanted
  const levels = competency(first, id)?.levels ?? []
  const behaviours = [level, level + 1].flatMap((at) =>
    (levels[at - 1]?.behaviours ?? []).map((behaviour) => ({ behaviour: behaviour.id, level: at })),
  )
  for (const [index, world] of worlds.entries()) {
    const seen = behaviours[index % behaviours.length]
    if (seen) confirm(world, lead, person, { competency: id, ...seen }, random)
  }
}

/** The lead confirms so many behaviours at the levels that a team lead is asked for. */
export function endorseSome(world: World, lead: Actor, person: Actor, count: number, random: Random): void {
  const asked = title(world, 'team-lead')?.competencies ?? []
  const first = random.whole(0, asked.length - 1)
  for (let place = 0; place < count; place++) {
    const wanted = asked[(first + place) % asked.length]
    if (wanted) endorseOne(world, lead, person, wanted, random)
  }
}

function endorseOne(
  world: World,
  lead: Actor,
  person: Actor,
  wanted: { competency: string; level: number },
  random: Random,
): void {
  const behaviours = competency(world, wanted.competency)?.levels[wanted.level - 1]?.behaviours ?? []
  const behaviour = behaviours[random.whole(0, behaviours.length - 1)]
  if (behaviour) confirm(world, lead, person, { ...wanted, behaviour: behaviour.id }, random)
}

function confirm(
  world: World,
  lead: Actor,
  person: Actor,
  seen: { competency: string; level: number; behaviour: string },
  random: Random,
): void {
  const said = occasions[lead.locale]
  const done = endorse(world, permitFor(lead, 'endorse', { personId: person.id, teamId: person.teamId }), {
    personId: person.id,
    competencyId: seen.competency,
    level: seen.level,
    behaviourId: seen.behaviour,
    occasion: said[random.whole(0, said.length - 1)] ?? '',
    seenAt: world.now(),
    clientId: `demo${person.id}${seen.competency}${random.whole(1e6, 1e7)}`,
  })
  if (!done.ok) throw new Error(`demo endorsement: ${done.reason}`)
}
