import { stateOfOneself } from '~/domains/ladder/requirements.server'
import type { Said } from '~/domains/ladder/statement'
import { answerStatement } from '~/domains/ladder/statement-answers.server'
import type { World } from '~/platform/world.server'
import { inDays, worldOn } from './calendar'
import type { DemoActor, Organisation } from './organisation'
import { permitFor } from './permit'
import { type Random, randomOf } from './random'

const words = {
  es: {
    here: 'Este centro',
    before: 'Tienda Almirante',
    school: 'Instituto San Martín',
    no: 'Tráeme el papel y lo vemos.',
  },
  en: {
    here: 'This centre',
    before: 'Harbour Stores',
    school: 'St Martin’s School',
    no: 'Bring me the paper and we will look.',
  },
}

/** Those who have begun say where they worked and what they learned; their leads have answered most of it. */
export function stateThings(world: World, { agents, leads }: Organisation): void {
  for (const one of agents) {
    const lead = leads[one.plan.team ?? 0]
    if (!lead || one.plan.course === 'not-begun' || one.plan.course === 'newcomer') continue
    const random = randomOf(`state ${one.actor.email}`)
    for (const [place, said] of saidBy(world, one, random).entries()) {
      const id = state(worldOn(world, 60 + place * 12 + random.whole(0, 9), random), one, said, place)
      if (!random.chance(0.7)) continue
      const verdict = random.chance(0.9) ? 'confirmed' : 'declined'
      const answer = { statement: id, verdict, words: verdict === 'declined' ? words[lead.locale].no : '' } as const
      const done = answerStatement(worldOn(world, 112 + place, random), lead, answer)
      if (!done.ok) throw new Error(`demo answer: ${done.reason}`)
    }
  }
}

function saidBy(world: World, { actor, plan }: DemoActor, random: Random): Said[] {
  const t = words[actor.locale]
  const began = 130 + random.whole(30, 900)
  const month = (days: number) => inDays(world, -days).toISOString().slice(0, 7)
  const here: Said = { kind: 'work', fields: ['contact-centre'], employer: t.here, from: month(began), to: null }
  const before: Said = { ...here, fields: ['service'], employer: t.before, from: month(began + 700), to: month(began) }
  const school: Said = { kind: 'schooling', level: 'secondary', field: 'other', name: t.school }
  const english: Said = { kind: 'language', language: 'en', level: plan.locale === 'en' ? 'C2' : 'B2' }
  return [here, ...(random.chance(0.5) ? [before] : []), school, ...(random.chance(0.4) ? [english] : [])]
}

function state(world: World, { actor }: DemoActor, said: Said, place: number): string {
  const draft = { said, replaces: null, clientId: `demo${actor.id}${place}` }
  const done = stateOfOneself(world, permitFor(actor, 'learn'), draft)
  if (!done.ok) throw new Error(`demo statement: ${done.reason}`)
  return done.id
}
