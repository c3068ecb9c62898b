import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { seedDemo } from '~/cli/demo/seed.server'
import { catalogue, title } from '~/domains/content/content.server'
import { readinessForTitle } from '~/domains/ladder/ladder.server'
import { placesOf, setPosition } from '~/domains/ladder/positions.server'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { heldCount } from '~/domains/reporting/held-count'
import { teamQuerySchema } from '~/domains/reporting/model'
import { listTeam } from '~/domains/reporting/people-report.server'
import { piecesOfPeople } from '~/domains/reporting/pieces.server'
import { people } from '~drizzle/accounts'
import { person, type TestWorld, team, testWorld } from '~tests/world'
import { finishQuiz, handIn, openLesson, passCourse } from '../learning-assignments/work'
import { assigned, may } from './assignments'

const queryOf = (given: Record<string, unknown> = {}) => teamQuerySchema.parse(given)

function listed(...args: Parameters<typeof listTeam>) {
  const result = listTeam(...args)
  if (!result.ok) throw new Error(result.reason)
  return result.list
}

describe('the people at /team', () => {
  it('are told with title, target, what is late and when they were last active', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer', name: 'Laura' })
    const ours = team(world, 'Norte')
    const ana = person(world, { name: 'Ana', teamId: ours })
    const permit = may(trainer, 'set-title')
    setPosition(world, permit, { personId: ana.id, titleId: 'customer-service-agent', since: new Date('2025-01-07') })
    chooseTarget(world, may(ana, 'learn'), 'team-lead')
    assigned(world, trainer, 'quiz', { personIds: [ana.id] })
    assigned(world, trainer, 'case', { personIds: [ana.id] })
    world.at('2026-03-05T10:00Z')
    openLesson(world, ana.id)
    world.at('2026-03-12T10:00Z')
    expect(listed(world, trainer, queryOf({ team: ours })).rows).toEqual([
      {
        id: ana.id,
        name: 'Ana',
        email: ana.email,
        isDemo: false,
        teamName: 'Norte',
        current: title(world, 'customer-service-agent')?.name,
        target: title(world, 'team-lead')?.name,
        readiness: { held: 0, of: 9 },
        late: 2,
        activeAt: new Date('2026-03-05T10:00Z'),
      },
    ])
  })

  it('have neither title nor readiness before anybody set them', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer' })
    const rows = listed(world, trainer, queryOf()).rows
    expect(rows).toMatchObject([{ current: null, target: null, readiness: null, late: 0, activeAt: null }])
  })

  it('are found by name and address, without accents and capitals', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer', name: 'Zoe' })
    person(world, { name: 'Álvaro Núñez' })
    person(world, { name: 'Beatriz Ñíguez', email: 'bea@example.org' })
    const names = (q: string) => listed(world, trainer, queryOf({ q })).rows.map(({ name }) => name)
    expect(names('nunez alvaro')).toEqual(['Álvaro Núñez'])
    expect(names('BEA@')).toEqual(['Beatriz Ñíguez'])
    expect(names('')).toEqual(['Álvaro Núñez', 'Beatriz Ñíguez', 'Zoe'])
    expect(names("'; drop")).toEqual([])
  })

  it('sort by most late, and by longest without doing anything', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer', name: 'Zoe' })
    const [ana, beto, carla] = ['Ana', 'Beto', 'Carla'].map((name) => person(world, { name }).id)
    assigned(world, trainer, 'quiz', { personIds: [ana!, beto!, carla!] })
    assigned(world, trainer, 'case', { personIds: [beto!] })
    finishQuiz(world, carla!)
    world.at('2026-03-12T10:00Z')
    openLesson(world, ana!)
    const names = (given: Record<string, unknown>) =>
      listed(world, trainer, queryOf(given)).rows.map(({ name }) => name)
    expect(names({ sort: 'late' })).toEqual(['Beto', 'Ana', 'Carla', 'Zoe'])
    expect(names({ sort: 'quiet' })).toEqual(['Beto', 'Zoe', 'Carla', 'Ana'])
    expect(names({ late: 'yes' })).toEqual(['Ana', 'Beto'])
    handIn(world, beto!)
    expect(listed(world, trainer, queryOf({ late: 'yes' })).rows).toMatchObject([{ late: 1 }, { late: 1 }])
  })

  it('come in pages', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer', name: 'Zoe' })
    for (const name of ['Ana', 'Beto', 'Carla', 'Dora']) person(world, { name })
    const names = (page: number) => listed(world, trainer, queryOf({ page }), 2).rows.map(({ name }) => name)
    expect([names(1), names(2), names(3), names(9)]).toEqual([['Ana', 'Beto'], ['Carla', 'Dora'], ['Zoe'], ['Zoe']])
  })

  it("are a lead's own teams, and nobody for a learner", () => {
    const world = testWorld()
    const [ours, theirs] = [team(world), team(world)]
    const lead = person(world, { role: 'lead', leads: [ours] })
    const mine = person(world, { teamId: ours })
    const gone = person(world, { teamId: ours })
    world.db.update(people).set({ leftAt: world.now() }).where(eq(people.id, gone.id)).run()
    person(world, { teamId: theirs })
    expect(listed(world, lead, queryOf()).rows.map(({ id }) => id)).toEqual([mine.id])
    expect(listTeam(world, lead, queryOf({ team: theirs }))).toEqual({ ok: false, reason: 'not-found' })
    expect(listTeam(world, mine, queryOf())).toEqual({ ok: false, reason: 'forbidden' })
  })
})

describe('readiness for many at once', () => {
  it('counts what the page of each one counts, over the whole demo organisation', async () => {
    const world = testWorld()
    await seedDemo(world)
    const ids = world.db
      .select({ id: people.id })
      .from(people)
      .all()
      .map(({ id }) => id)
    const pieces = piecesOfPeople(world, ids)
    const places = placesOf(world, ids)
    const counts = ids.map((id) => {
      const target = title(world, places.get(id)?.target ?? 'team-lead')
      if (!target) throw new Error('no title')
      const { of, missing } = readinessForTitle(world, id, target)
      const count = heldCount(target, catalogue(world).readiness, pieces.get(id) ?? [], world.now())
      expect(count).toEqual({ held: of - missing, of })
      return count.held
    })
    expect(counts.length).toBeGreaterThan(36)
    expect(new Set(counts).size).toBeGreaterThan(2)
  })

  it('asks as many queries for one person as for all', () => {
    const world = testWorld()
    const trainer = person(world, { role: 'trainer' })
    for (let count = 0; count < 10; count++) {
      const agent = person(world)
      chooseTarget(world, may(agent, 'learn'), 'team-lead')
      passCourse(world, agent.id)
    }
    const few = queriesOf(world, () => listTeam(world, trainer, queryOf(), 1))
    const many = queriesOf(world, () => listTeam(world, trainer, queryOf(), 100))
    expect(few).toBeGreaterThan(5)
    expect(many).toBe(few)
  })
})

/** Statements prepared while `ask` runs; those prepared once are ready by then. */
function queriesOf(world: TestWorld, ask: () => unknown): number {
  ask()
  const { $client } = world.db
  const prepare = $client.prepare.bind($client)
  let count = 0
  $client.prepare = ((text: string) => {
    count++
    return prepare(text)
  }) as typeof $client.prepare
  ask()
  $client.prepare = prepare
  return count
}
