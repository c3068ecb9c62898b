import { describe, expect, it } from 'vitest'
import { type PeopleQuery, peopleQuerySchema } from '~/domains/accounts/model'
import { createPerson, findPeople, findPerson, listPeople, listTeamMembers } from '~/domains/accounts/people.server'
import { person, type TestWorld, team, testWorld } from '~tests/world'
import { granted } from './members'

const draft = { email: ' Ana@Example.org ', name: ' Ana Ruiz ', role: 'learner', locale: 'es' } as const

function listed(world: TestWorld, query: Partial<PeopleQuery> = {}, perPage = 50) {
  const admin = person(world, { role: 'admin', name: 'ÿ', email: 'root@zzz.test' })
  const list = listPeople(world, granted(admin, 'manage-people'), { ...peopleQuerySchema.parse({}), ...query }, perPage)
  world.db.$client.prepare('delete from person where id = ?').run(admin.id)
  return list
}
const names = (world: TestWorld, query: Partial<PeopleQuery> = {}) =>
  listed(world, query)
    .people.map(({ name }) => name)
    .filter((name) => name !== 'ÿ')

describe('making a person', () => {
  it('keeps the address in small letters and fills in the zone', () => {
    const world = testWorld({ DEFAULT_ZONE: 'America/Santiago' })
    const made = createPerson(world, draft)
    if (!made.ok) throw new Error(made.reason)
    const kept = { email: 'ana@example.org', name: 'Ana Ruiz', zone: 'America/Santiago', teamId: null, isDemo: false }
    expect(findPerson(world, made.person.id)).toEqual({ ...made.person, ...kept, leftAt: null })
  })

  it('refuses an address that has an account, whatever its capitals', () => {
    const world = testWorld()
    createPerson(world, draft)
    expect(createPerson(world, { ...draft, email: 'ANA@example.ORG' })).toEqual({ ok: false, reason: 'taken' })
  })

  it('refuses teams that are not there, and leaves nothing behind', () => {
    const world = testWorld()
    const known = team(world)
    expect(createPerson(world, { ...draft, teamId: 'nowhere' })).toEqual({ ok: false, reason: 'unknown-team' })
    const lead = { ...draft, role: 'lead', leads: [known, 'nowhere'] } as const
    expect(createPerson(world, lead)).toEqual({ ok: false, reason: 'unknown-team' })
    expect(createPerson(world, { ...lead, leads: [known, known] })).toMatchObject({ ok: true })
  })
})

describe('finding people', () => {
  it('finds one by id, also someone who left, and nobody by another', () => {
    const world = testWorld()
    const ana = person(world)
    world.db.$client.prepare('update person set left_at = 5').run()
    expect(findPerson(world, ana.id)?.leftAt).toEqual(new Date(5))
    expect(findPerson(world, 'nobody')).toBeNull()
  })

  it('finds several by their ids', () => {
    const world = testWorld()
    const [ana, luis] = [person(world), person(world)]
    expect([...findPeople(world, [ana.id, luis.id, 'nobody']).keys()].sort()).toEqual([ana.id, luis.id].sort())
    expect(findPeople(world, []).size).toBe(0)
  })

  it('finds the members of teams by name, without those who left', () => {
    const world = testWorld()
    const [one, two, three] = [team(world), team(world), team(world)]
    person(world, { name: 'Zoe', teamId: one })
    person(world, { name: 'Álvaro', teamId: two })
    person(world, { name: 'Bea', teamId: three })
    const gone = person(world, { name: 'Carla', teamId: one })
    world.db.$client.prepare('update person set left_at = 1 where id = ?').run(gone.id)
    expect(listTeamMembers(world, [one, two]).map(({ name }) => name)).toEqual(['Álvaro', 'Zoe'])
    expect(listTeamMembers(world, [])).toEqual([])
  })
})

describe('the list of people', () => {
  function centre() {
    const world = testWorld()
    const [day, night] = [team(world, 'Día'), team(world, 'Noche')]
    person(world, { name: 'Zoe Prat', role: 'lead', teamId: night, email: 'zoe@example.org' })
    person(world, { name: 'Álvaro Núñez', teamId: day, email: 'alvaro@example.org' })
    person(world, { name: 'Bea 100% Sol_s', teamId: night, email: 'bea@example.org' })
    const gone = person(world, { name: 'Carla Ido', teamId: day, email: 'carla@example.org' })
    world.db.$client.prepare('update person set left_at = 1 where id = ?').run(gone.id)
    return { world, day, night }
  }

  it('is sorted as people sort names, not as bytes', () => {
    expect(names(centre().world)).toEqual(['Álvaro Núñez', 'Bea 100% Sol_s', 'Zoe Prat'])
  })

  it.each<[string, string[]]>([
    ['alvaro', ['Álvaro Núñez']],
    ['NUNEZ', ['Álvaro Núñez']],
    ['núñez álvaro', ['Álvaro Núñez']],
    ['zoe@example', ['Zoe Prat']],
    ['example.org', ['Álvaro Núñez', 'Bea 100% Sol_s', 'Zoe Prat']],
    ['100%', ['Bea 100% Sol_s']],
    ['%', ['Bea 100% Sol_s']],
    ['_', ['Bea 100% Sol_s']],
    ["'; drop table person; --", []],
    ['nobody', []],
  ])('finds %j', (search, expected) => {
    expect(names(centre().world, { search })).toEqual(expected)
  })

  it('is filtered by role, team and whether people left', () => {
    const { world, night } = centre()
    expect(names(world, { role: 'lead' })).toEqual(['Zoe Prat'])
    expect(names(world, { team: night })).toEqual(['Bea 100% Sol_s', 'Zoe Prat'])
    expect(names(world, { team: night, role: 'learner' })).toEqual(['Bea 100% Sol_s'])
    expect(names(world, { left: true })).toEqual(['Carla Ido'])
    expect(names(world, { team: 'nowhere' })).toEqual([])
  })

  it('is sorted by team, role and time', () => {
    const { world } = centre()
    expect(names(world, { sort: 'team' })).toEqual(['Álvaro Núñez', 'Bea 100% Sol_s', 'Zoe Prat'])
    expect(names(world, { sort: 'role' })).toEqual(['Álvaro Núñez', 'Bea 100% Sol_s', 'Zoe Prat'])
    world.at('2026-04-01T09:00:00Z')
    person(world, { name: 'Nueva' })
    expect(names(world, { sort: 'newest' })[0]).toBe('Nueva')
    expect(names(world, { sort: 'team' }).at(-1)).toBe('Nueva')
    person(world, { name: 'Ada Jefa', role: 'admin' })
    expect(names(world, { sort: 'role' }).slice(-2)).toEqual(['Zoe Prat', 'Ada Jefa'])
  })

  it('names the team and says who has no password yet', () => {
    const { world } = centre()
    const made = createPerson(world, { ...draft, name: 'Con Clave', passwordHash: 'hash' })
    expect(made.ok).toBe(true)
    const rows = listed(world).people.map(({ name, teamName, hasPassword }) => [name, teamName, hasPassword])
    expect(rows).toContainEqual(['Con Clave', null, true])
    expect(rows).toContainEqual(['Zoe Prat', 'Noche', false])
  })

  it('comes in pages whose ends meet, and a page beyond the last is the last', () => {
    const world = testWorld()
    for (let index = 0; index < 25; index++) person(world, { name: 'Ana', email: `a${index}@example.org` })
    const search = 'ana'
    const pages = [1, 2, 3].map((page) => listed(world, { search, page }, 10))
    expect(pages.map(({ people, total, page, pages }) => [people.length, total, page, pages])).toEqual([
      [10, 25, 1, 3],
      [10, 25, 2, 3],
      [5, 25, 3, 3],
    ])
    expect(new Set(pages.flatMap(({ people }) => people.map(({ id }) => id))).size).toBe(25)
    expect(listed(world, { search, page: 99 }, 10)).toMatchObject({ page: 3, pages: 3 })
    expect(listed(world, { search: 'nobody', page: 99 }, 10)).toMatchObject({ people: [], total: 0, page: 1, pages: 1 })
  })
})
