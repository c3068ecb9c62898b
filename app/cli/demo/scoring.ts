import type { Actor } from '~/domains/accounts/model'
import { catalogue } from '~/domains/content/content.server'
import { headersOf, type Scorecard } from '~/domains/content/scorecard'
import { recordOf } from '~/domains/ladder/record.server'
import { importScores } from '~/domains/ladder/scorecards.server'
import { withdraw } from '~/domains/ladder/withdrawals.server'
import type { World } from '~/platform/world.server'
import { inDays } from './calendar'
import { permitFor } from './permit'
import { type Random, randomOf } from './random'

/** A trainer imports six weeks of quality scores of a few people, with one row of somebody whom nobody knows. */
export function scoreContacts(world: World, trainer: Actor, people: readonly Actor[]): void {
  const [scorecard] = catalogue(world).scorecards
  if (!scorecard) return
  const rows = people.flatMap((person) => contactsOf(world, scorecard, person))
  const stray = ['nadie@demo.example', 'C-9999', dayAgo(world, 20), 'Calidad', ...scorecard.criteria.map(() => '0')]
  const text = [headersOf(scorecard), ...rows, stray].map((cells) => cells.join(';')).join('\n')
  const file = { scorecardId: scorecard.id, fileName: 'escucha-de-contactos.csv', text }
  const done = importScores(world, permitFor(trainer, 'import-scores'), file)
  if (!done.ok) throw new Error(`demo scores: ${done.reason}`)
}

function contactsOf(world: World, scorecard: Scorecard, person: Actor): string[][] {
  const random = randomOf(`scores ${person.email}`)
  const usual = 2.4 + random.next() * 1.2
  return Array.from({ length: 18 }, (_, place) => {
    const name = `${person.email.split('@')[0]}-${place + 1}`
    const scores = scorecard.criteria.map((criterion) => scoreOn(criterion, usual, random))
    return [person.email, name, dayAgo(world, 2 + Math.floor(place * 2.3)), 'Calidad', ...scores]
  })
}

function scoreOn(criterion: Scorecard['criteria'][number], usual: number, random: Random): string {
  if (criterion.kind === 'errors') return random.chance(0.03) ? '1' : '0'
  const drawn = Math.round(usual + random.next() * 1.6 - 0.6)
  return String(Math.min(criterion.high, Math.max(criterion.low, drawn)))
}

function dayAgo(world: World, days: number): string {
  return inDays(world, -days).toISOString().slice(0, 10)
}

/** A trainer takes back one thing that was confirmed of somebody else. */
export function withdrawOne(world: World, trainer: Actor, person: Actor): void {
  const seen = recordOf(world, person.id).pieces.find(({ kind }) => kind === 'endorsement')
  if (!seen) return
  const permit = permitFor(trainer, 'withdraw', { personId: person.id, teamId: person.teamId })
  const reason = 'Quien atendió ese contacto fue otra persona del turno.'
  const done = withdraw(world, permit, { personId: person.id, result: seen.result, competency: null, reason })
  if (!done.ok) throw new Error(`demo withdrawal: ${done.reason}`)
}
