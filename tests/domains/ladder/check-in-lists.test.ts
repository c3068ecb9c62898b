import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { isCheckInDue } from '~/domains/ladder/check-in'
import { checkInQuerySchema } from '~/domains/ladder/check-in-list'
import { checkInCounts, listCheckIns, ownCheckInPlace } from '~/domains/ladder/check-in-lists.server'
import { checkInRatings, checkIns } from '~drizzle/ladder'
import { person, type TestWorld, team, testWorld } from '~tests/world'
import { permitted } from './people'

let count = 0
/** A check-in as the tables have it, with the sides that are in. */
function given(
  world: TestWorld,
  of: Actor,
  lead: Actor | null,
  sides: ('own' | 'lead')[],
  closedAt: Date | null = null,
) {
  const id = `check-in-${count++}`
  const made = { id, personId: of.id, leadId: lead?.id ?? null, titleId: 'team-lead', asked: [], openedBy: of.id }
  world.db
    .insert(checkIns)
    .values({ ...made, openedAt: world.now(), closedAt })
    .run()
  for (const side of sides) {
    const sheet = { checkInId: id, side, byId: of.id, ratings: {}, savedAt: world.now(), handedInAt: world.now() }
    world.db.insert(checkInRatings).values(sheet).run()
  }
}

function floor(world: TestWorld) {
  const ours = team(world, 'Norte')
  const lead = person(world, { role: 'lead', name: 'Nora', leads: [ours], teamId: ours })
  const second = person(world, { role: 'lead', name: 'Olga', leads: [ours] })
  const trainer = person(world, { role: 'trainer', name: 'Leo' })
  const learner = (name: string) => person(world, { name, teamId: ours })
  return { ours, lead, second, trainer, learner }
}

function placesFor(world: TestWorld, actor: Actor, query: Record<string, string> = {}) {
  const found = listCheckIns(world, actor, checkInQuerySchema.parse(query))
  return found.ok ? found.list.rows.map(({ name, place }) => `${name} ${place}`) : found.reason
}

describe('the list of check-ins', () => {
  it('tells a lead where each of their people stands, what waits for them first', () => {
    const world = testWorld()
    const { lead, second, learner } = floor(world)
    const [ana, beto, carla, dani, eva, fede] = ['Ana', 'Beto', 'Carla', 'Dani', 'Eva', 'Fede'].map(learner)
    person(world, { name: 'Ajena', teamId: team(world) })
    if (!ana || !beto || !carla || !dani || !eva || !fede) throw new Error('nobody')
    given(world, beto, lead, ['lead'])
    given(world, carla, second, [])
    given(world, dani, null, ['own'])
    given(world, eva, lead, ['own', 'lead'])
    given(world, fede, lead, [])
    const first = ['Dani yours', 'Fede yours', 'Eva talk']
    expect(placesFor(world, lead)).toEqual([...first, 'Beto theirs', 'Carla theirs', 'Ana none'])
    expect(checkInCounts(world, lead)).toEqual({ yours: 2, talk: 1, due: 0 })
    expect(placesFor(world, lead, { place: 'yours' })).toEqual(['Dani yours', 'Fede yours'])
    expect(placesFor(world, lead, { q: 'BÉTO' })).toEqual(['Beto theirs'])
    world.at('2026-06-02T09:00:00Z')
    expect(placesFor(world, lead, { place: 'due' })).toEqual(['Ana due'])
  })

  it('gives a trainer everybody, and to rate those whom nobody leads', () => {
    const world = testWorld()
    const { trainer, lead, learner } = floor(world)
    given(world, learner('Ana'), null, [])
    given(world, person(world, { name: 'Sola', teamId: team(world) }), null, [])
    given(world, lead, null, [])
    expect(placesFor(world, trainer)).toEqual(['Nora yours', 'Sola yours', 'Ana theirs', 'Olga none'])
    expect(checkInCounts(world, trainer)).toMatchObject({ yours: 2 })
    expect(placesFor(world, person(world, { role: 'admin', name: 'Root' }), { place: 'yours' })).toEqual([])
    expect(placesFor(world, learner('Beto'))).toBe('forbidden')
  })

  it('pages, and shows the last page for one beyond it', () => {
    const world = testWorld()
    const { lead, learner } = floor(world)
    for (let number = 10; number < 40; number++) learner(`Agente ${number}`)
    const second = listCheckIns(world, lead, checkInQuerySchema.parse({ page: 9 }))
    expect(second).toMatchObject({ list: { page: 2, pages: 2, total: 30, rows: { length: 5 } } })
  })

  it('says that one is due exactly when the rule does', () => {
    const world = testWorld()
    const { lead, learner } = floor(world)
    const ana = learner('Ana')
    const moment = fc.date({ min: new Date('2023-11-25'), max: new Date('2024-12-05'), noInvalidDate: true })
    const atEnd = fc
      .tuple(fc.constantFrom('2023-11-28', '2023-11-29', '2023-11-30', '2024-08-31', '2024-05-31'), fc.nat(86_399_999))
      .map(([day, milliseconds]) => new Date(Date.parse(day) + milliseconds))
    fc.assert(
      fc.property(fc.oneof(moment, atEnd), fc.integer({ min: -90_000_000, max: 90_000_000 }), (last, shift) => {
        for (const table of [checkInRatings, checkIns]) world.db.delete(table).run()
        given(world, ana, lead, ['own', 'lead'], last)
        // one that was given up since is none
        given(world, ana, lead, ['own'], new Date(last.getTime() + 1))
        world.at(new Date(last.getTime() + 91 * 86_400_000 + shift))
        const isDue = isCheckInDue(last, last, world.now())
        expect(placesFor(world, lead)).toEqual([isDue ? 'Ana due' : 'Ana none'])
        expect(ownCheckInPlace(world, permitted(ana, 'learn', ana))).toBe(isDue ? 'due' : null)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a line on one’s own page', () => {
  it.each([
    ['rate', []],
    ['rate', ['lead']],
    [null, ['own']],
    ['talk', ['own', 'lead']],
  ] as const)('says %s with %j in', (place, sides) => {
    const world = testWorld()
    const { lead, learner } = floor(world)
    const ana = learner('Ana')
    given(world, ana, lead, [...sides])
    expect(ownCheckInPlace(world, permitted(ana, 'learn', ana))).toBe(place)
  })
})
