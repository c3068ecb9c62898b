import type { Actor } from '~/domains/accounts/model'
import type { Rating } from '~/domains/ladder/check-in'
import { sheetVersion, versionOf } from '~/domains/ladder/check-in-sheet'
import { handInRatings, saveRatings } from '~/domains/ladder/check-in-sheets.server'
import { addNote, addStep, closeCheckIn, tickStep } from '~/domains/ladder/check-in-talk.server'
import { openCheckIn, readCheckIn } from '~/domains/ladder/check-ins.server'
import type { World } from '~/platform/world.server'
import { inDays, span, worldOn } from './calendar'
import type { Organisation } from './organisation'
import { type Random, randomOf } from './random'

const said = {
  words: 'Lo he hecho en dos turnos de tarde, sin ayuda.',
  seen: 'Lo he visto una vez; me falta verlo con la cola alta.',
  note: 'Hablamos de los turnos de tarde: lo que se ve distinto viene de que no coincidimos en ellos.',
  step: 'Escuchar juntos dos llamadas difíciles del turno de tarde',
  done: 'Llevar la reunión de arranque del turno un lunes',
}

/** The first team's lead has talked with one of their people weeks ago, and another waits for the lead's ratings. */
export function checkIn(world: World, { leads, agents }: Organisation): void {
  const [lead] = leads
  const [first, second] = agents.filter(({ plan }) => plan.team === 0)
  const random = randomOf('check-ins')
  if (!lead || !first || !second) return
  talkOver(world, lead, first.actor, random)
  const at = worldOn(world, span - 3, random)
  rate(at, second.actor, open(at, second.actor, second.actor), random)
}

function talkOver(world: World, lead: Actor, person: Actor, random: Random): void {
  const at = worldOn(world, 72, random)
  const id = open(at, lead, person)
  for (const actor of [person, lead]) rate(at, actor, id, random)
  const talk = worldOn(world, 76, random)
  must(addNote(talk, lead, id, said.note))
  must(addStep(talk, lead, id, { words: said.step, side: 'lead', dueAt: inDays(world, 12) }))
  must(addStep(talk, person, id, { words: said.done, side: 'own', dueAt: inDays(world, -20) }))
  must(closeCheckIn(talk, lead, id))
  const read = readCheckIn(talk, person, id)
  const step = read.ok ? read.view.steps.find(({ words }) => words === said.done) : undefined
  if (step) must(tickStep(worldOn(world, 95, random), person, id, step.id, true))
}

function open(world: World, by: Actor, of: Actor): string {
  const opened = openCheckIn(world, by, of.id)
  if (!opened.ok) throw new Error(`demo check-in: ${opened.reason}`)
  return opened.id
}

/** Rates everything near the level asked, and hands it in. */
function rate(world: World, actor: Actor, id: string, random: Random): void {
  const read = readCheckIn(world, actor, id)
  if (!read.ok) throw new Error(`demo check-in: ${read.reason}`)
  const { asked, side } = read.view
  const ratings = Object.fromEntries(
    asked.map(({ competency, level }) => [competency, ratingNear(level, side, random)]),
  )
  const sent = Object.entries(ratings).map(
    ([of, rating]) => [of, { ...rating, replaces: versionOf(undefined) }] as const,
  )
  must(saveRatings(world, actor, id, new Map(sent)))
  must(handInRatings(world, actor, id, sheetVersion(asked, ratings)))
}

function ratingNear(level: number, side: 'own' | 'lead' | null, random: Random): Rating {
  if (random.chance(0.08)) return { level: null, words: '' }
  const words = random.chance(0.25) ? (side === 'own' ? said.words : said.seen) : ''
  return { level: Math.min(5, Math.max(0, level + random.whole(-2, 0))), words }
}

function must(done: { ok: true } | { ok: false; reason: string }): void {
  if (!done.ok) throw new Error(`demo check-in: ${done.reason}`)
}
