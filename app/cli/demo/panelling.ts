import { seatGuest, seatPeople } from '~/domains/assessment/panel-invitations.server'
import { takeKey } from '~/domains/assessment/panel-keys.server'
import type { Panel } from '~/domains/assessment/panel-model'
import { rateItem, sayDone } from '~/domains/assessment/panel-rating.server'
import { callPanel, findPanel } from '~/domains/assessment/panels.server'
import { authorsKeyOf, optionsOf, scaleOf } from '~/domains/content/item-model'
import type { World } from '~/platform/world.server'
import { worldOn } from './calendar'
import type { Organisation } from './organisation'
import { permitFor } from './permit'
import { type Random, randomOf } from './random'
import { demoQuiz, ratingQuiz } from './testing'

/** Practitioners from outside, who rate by a link. */
const guests = [
  'Amaia Etxeberria',
  'Bruno Salas',
  'Dolores Quintana',
  'Esteban Vera',
  'Graciela Ponce',
  'Hana Novák',
  'Julián Bravo',
  'Martin Doyle',
]

/** A refund beyond one's own limit: half of them call it generous, half of them a fault. */
const disputed = { item: 'the-invoice-after-moving', option: 'a' }

/** One panel whose key is in force, with one response that its members do not agree on, and one that is still rating. */
export function holdPanels(world: World, organisation: Organisation): void {
  const random = randomOf('panels')
  ratedPanel(world, organisation, random)
  panelUnderWay(world, organisation, random)
}

function ratedPanel(world: World, { trainer, admin, leads }: Organisation, random: Random): void {
  const panel = called(worldOn(world, 2, random), trainer, ratingQuiz, 'Respuestas escritas, primera valoración')
  const colleagues = [admin, ...leads].map(({ id }) => id)
  const [last, ...done] = seats(worldOn(world, 3, random), trainer, panel, colleagues, guests).toReversed()
  for (const [place, secret] of done.entries())
    rate(worldOn(world, 4 + place, random), panel, secret, place, random, panel.items.length)
  if (last) rate(worldOn(world, 19, random), panel, last, 0, random, 1)
  const taken = takeKey(worldOn(world, 20, random), permitFor(trainer, 'key-tests'), panel.id, {
    reason: 'Once profesionales han valorado las tres escenas.',
  })
  if (!taken.ok) throw new Error(`demo key: ${taken.reason}`)
}

/** The trainer is one of its members, and has not rated yet. */
function panelUnderWay(world: World, { trainer, leads }: Organisation, random: Random): void {
  const panel = called(worldOn(world, 108, random), trainer, demoQuiz, 'Liderazgo de primera línea')
  const members = [...leads, trainer].map(({ id }) => id)
  const [one, other] = seats(worldOn(world, 109, random), trainer, panel, members, [])
  if (one) rate(worldOn(world, 112, random), panel, one, 0, random, panel.items.length)
  if (other) rate(worldOn(world, 115, random), panel, other, 1, random, 4)
}

function called(world: World, trainer: Organisation['trainer'], quiz: string, name: string): Panel {
  const may = permitFor(trainer, 'key-tests')
  const done = callPanel(world, may, { quiz, name })
  const panel = done.ok ? findPanel(world, may, done.panelId) : null
  if (!panel) throw new Error('demo panel: cannot be called')
  return panel
}

/** The secrets of the members' links; nobody of the demo is written to. */
function seats(
  world: World,
  trainer: Organisation['trainer'],
  panel: Panel,
  people: readonly string[],
  names: readonly string[],
): string[] {
  const may = permitFor(trainer, 'key-tests')
  const guests = names.map((name) => seatGuest(world, may, panel.id, { name, email: null, locale: 'es' }))
  return [seatPeople(world, may, panel.id, people), ...guests].flatMap((seated) => {
    if (!seated.ok) throw new Error(`demo panel: ${seated.reason}`)
    return seated.invitations.map(({ link }) => link.split('/').at(-1) ?? '')
  })
}

/** Near what the authors put, each member a little stricter or milder; with all scenes rated they are done. */
function rate(world: World, panel: Panel, secret: string, member: number, random: Random, scenes: number): void {
  const lean = random.next() - 0.5
  for (const [place, item] of panel.items.slice(0, scenes).entries()) {
    const { from, to } = scaleOf(item)
    const authors = authorsKeyOf(item)
    const fields = optionsOf(item).map(({ id }) => {
      const isDisputed = item.id === disputed.item && id === disputed.option
      const centre = isDisputed ? (member % 2 === 0 ? from : to) : (authors[id] ?? from)
      const rating = Math.round(centre + lean + (random.next() - 0.5) * (to - from) * 0.35)
      return [`rate-${id}`, String(Math.min(to, Math.max(from, rating)))]
    })
    const kept = rateItem(world, secret, place + 1, Object.fromEntries(fields))
    if (!kept.ok) throw new Error(`demo rating: ${kept.reason}`)
  }
  if (scenes >= panel.items.length) sayDone(world, secret)
}
