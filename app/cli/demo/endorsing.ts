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
  const said = occasions[lead.locale]
  if (!behaviour) return
  const done = endorse(world, permitFor(lead, 'endorse', { personId: person.id, teamId: person.teamId }), {
    personId: person.id,
    competencyId: wanted.competency,
    level: wanted.level,
    behaviourId: behaviour.id,
    occasion: said[random.whole(0, said.length - 1)] ?? '',
    seenAt: world.now(),
    clientId: `demo${person.id}${wanted.competency}${random.whole(1e6, 1e7)}`,
  })
  if (!done.ok) throw new Error(`demo endorsement: ${done.reason}`)
}
