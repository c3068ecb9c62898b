import { describe, expect, it } from 'vitest'
import { findPerson } from '~/domains/accounts/people.server'
import { findReset, requestReset } from '~/domains/accounts/reset.server'
import { createSession, validateSession } from '~/domains/accounts/sessions.server'
import { signIn } from '~/domains/accounts/sign-in.server'
import { changeRole, changeTeam, markLeft, markReturned } from '~/domains/accounts/standing.server'
import {
  createTeam,
  ensureTeam,
  findTeam,
  findTeams,
  listTeams,
  teamLeads,
  teamsLed,
} from '~/domains/accounts/teams.server'
import { person, type TestWorld, team, testWorld } from '~tests/world'
import { onlyMail, secretIn } from './mail'
import { goodPassword, granted, member } from './members'

function office() {
  const world = testWorld()
  const admin = person(world, { role: 'admin' })
  return { world, admin, permit: granted(admin, 'manage-people') }
}
const acts = (world: TestWorld) =>
  world.db.$client
    .prepare('select action, subject, detail from audit order by id')
    .all()
    .map((row) => Object.values(row as Record<string, string>).join(' '))

describe('a role', () => {
  it('makes a lead of the teams named, and of none when it goes', () => {
    const { world, permit } = office()
    const [one, two] = [team(world), team(world)]
    const ana = person(world)
    expect(changeRole(world, permit, ana.id, { role: 'lead', leads: [one, two, two] })).toEqual({ ok: true })
    expect(teamsLed(world, ana.id).sort()).toEqual([one, two].sort())
    expect(changeRole(world, permit, ana.id, { role: 'lead', leads: [two] })).toEqual({ ok: true })
    expect(teamsLed(world, ana.id)).toEqual([two])
    expect(changeRole(world, permit, ana.id, { role: 'trainer', leads: [two] })).toEqual({ ok: true })
    expect(teamsLed(world, ana.id)).toEqual([])
    expect(findPerson(world, ana.id)?.role).toBe('trainer')
  })

  it('counts at the next request, without signing in again', async () => {
    const { world, permit } = office()
    const ana = person(world)
    const { secret } = await createSession(world, ana.id, '')
    changeRole(world, permit, ana.id, { role: 'trainer', leads: [] })
    expect((await validateSession(world, secret))?.actor.role).toBe('trainer')
  })

  it('is written down, from what to what', () => {
    const { world, permit } = office()
    const ana = person(world)
    changeRole(world, permit, ana.id, { role: 'lead', leads: [] })
    expect(acts(world)).toEqual([`role-changed person:${ana.id} {"from":"learner","to":"lead","leads":[]}`])
  })

  it('refuses people and teams that are not there, and changes nothing then', () => {
    const { world, permit } = office()
    const ana = person(world)
    const change = { role: 'lead', leads: ['nowhere'] } as const
    expect(changeRole(world, permit, ana.id, change)).toEqual({ ok: false, reason: 'unknown-team' })
    expect(changeRole(world, permit, 'nobody', change)).toEqual({ ok: false, reason: 'not-found' })
    expect(findPerson(world, ana.id)?.role).toBe('learner')
    expect(acts(world)).toEqual([])
  })
})

describe('the last administrator', () => {
  it('stays one, and stays', () => {
    const { world, admin, permit } = office()
    const refused = { ok: false, reason: 'last-admin' }
    expect(changeRole(world, permit, admin.id, { role: 'learner', leads: [] })).toEqual(refused)
    expect(markLeft(world, permit, admin.id)).toEqual(refused)
    expect(changeRole(world, permit, admin.id, { role: 'admin', leads: [] })).toEqual({ ok: true })
    const second = person(world, { role: 'admin' })
    expect(markLeft(world, permit, admin.id)).toEqual({ ok: true })
    expect(markLeft(world, permit, second.id)).toEqual(refused)
    expect(changeRole(world, permit, admin.id, { role: 'learner', leads: [] })).toEqual({ ok: true })
  })
})

describe('a team', () => {
  it('can be changed and left', () => {
    const { world, permit } = office()
    const night = team(world)
    const ana = person(world)
    expect(changeTeam(world, permit, ana.id, night)).toEqual({ ok: true })
    expect(findPerson(world, ana.id)?.teamId).toBe(night)
    expect(changeTeam(world, permit, ana.id, null)).toEqual({ ok: true })
    expect(findPerson(world, ana.id)?.teamId).toBeNull()
    expect(acts(world)).toHaveLength(2)
  })

  it('must be there, and so must the person', () => {
    const { world, permit } = office()
    expect(changeTeam(world, permit, person(world).id, 'nowhere')).toEqual({ ok: false, reason: 'unknown-team' })
    expect(changeTeam(world, permit, 'nobody', null)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('is made once for a name, whatever its capitals', () => {
    const { world, permit } = office()
    const made = createTeam(world, permit, ' Noche ')
    if (!made.ok) throw new Error(made.reason)
    expect(findTeam(world, made.team.id)).toEqual({ id: made.team.id, name: 'Noche', isDemo: false })
    expect(createTeam(world, permit, 'noche')).toEqual({ ok: false, reason: 'taken' })
    expect(ensureTeam(world, 'NOCHE')).toEqual(made.team)
    expect(findTeam(world, 'nowhere')).toBeNull()
  })

  it('is listed by name with its size, those who left not counted', () => {
    const { world } = office()
    const [night, day] = [team(world, 'noche'), team(world, 'Día')]
    person(world, { teamId: night })
    person(world, { teamId: night })
    world.db.$client.prepare('update person set left_at = 1 where id = ?').run(person(world, { teamId: night }).id)
    expect(listTeams(world).map(({ id, size }) => [id, size])).toEqual([
      [day, 0],
      [night, 2],
    ])
    expect([...findTeams(world, [day, 'nowhere']).keys()]).toEqual([day])
  })

  it('has the leads who have not left', () => {
    const { world } = office()
    const night = team(world)
    const lead = person(world, { role: 'lead', leads: [night] })
    const gone = person(world, { role: 'lead', leads: [night] })
    world.db.$client.prepare('update person set left_at = 1 where id = ?').run(gone.id)
    expect(teamLeads(world, night).map(({ id }) => id)).toEqual([lead.id])
  })
})

describe('leaving', () => {
  const browser = { address: '192.0.2.7', userAgent: '' }
  const right = { email: 'ana@example.org', password: goodPassword }

  it('ends every session and letter at once, and keeps the record', async () => {
    const { world, permit } = office()
    const ana = await member(world)
    const { secret } = await createSession(world, ana.id, '')
    requestReset(world, { email: ana.email, address: '192.0.2.7' })
    const letter = secretIn(await onlyMail(world))
    expect(markLeft(world, permit, ana.id)).toEqual({ ok: true })
    expect(await validateSession(world, secret)).toBeNull()
    expect(findReset(world, letter)).toBeNull()
    expect(await signIn(world, right, browser)).toEqual({ ok: false, reason: 'wrong' })
    expect(findPerson(world, ana.id)?.leftAt).toEqual(world.now())
  })

  it('keeps its first date, and can be taken back', async () => {
    const { world, permit } = office()
    const ana = await member(world)
    markLeft(world, permit, ana.id)
    const left = world.now()
    world.at('2026-06-01T09:00:00Z')
    markLeft(world, permit, ana.id)
    expect(findPerson(world, ana.id)?.leftAt).toEqual(left)
    expect(markReturned(world, permit, ana.id)).toEqual({ ok: true })
    expect(markReturned(world, permit, ana.id)).toEqual({ ok: true })
    expect(await signIn(world, right, browser)).toMatchObject({ ok: true })
    expect(acts(world).map((act) => act.split(' ')[0])).toEqual(['left', 'returned', 'signed-in'])
  })

  it('is not for people who are not there', () => {
    const { world, permit } = office()
    expect(markLeft(world, permit, 'nobody')).toEqual({ ok: false, reason: 'not-found' })
    expect(markReturned(world, permit, 'nobody')).toEqual({ ok: false, reason: 'not-found' })
  })
})
