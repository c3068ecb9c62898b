import { describe, expect, it } from 'vitest'
import {
  createSession,
  endAllSessions,
  endOtherSessions,
  endSession,
  listSessions,
  revokeSession,
  sessionDays,
  validateSession,
} from '~/domains/accounts/sessions.server'
import { fingerprint } from '~/platform/ids.server'
import { person, type TestWorld, team, testWorld } from '~tests/world'
import { signedIn } from './members'

const start = new Date('2026-03-01T09:00:00Z')
const daysLater = (days: number) => new Date(start.getTime() + days * 86_400_000)
const rows = (world: TestWorld) => world.db.$client.prepare('select * from session').all() as Record<string, unknown>[]

function world() {
  const made = testWorld()
  made.at(start)
  return made
}

describe('a session', () => {
  it('says who comes, with the teams they lead', async () => {
    const here = world()
    const teams = [team(here), team(here)]
    const lead = person(here, { role: 'lead', teamId: teams[0] ?? null, leads: teams, zone: 'America/Bogota' })
    const { secret, publicId } = await createSession(here, lead.id, 'Firefox')
    const found = await validateSession(here, secret)
    expect(found?.renewed).toBe(false)
    expect({ ...found?.actor, leads: [...(found?.actor.leads ?? [])].sort() }).toEqual({
      ...lead,
      leads: [...teams].sort(),
      sessionId: publicId,
    })
  })

  it('asks the database with one statement, prepared once', async () => {
    const here = world()
    const { secret } = await createSession(here, person(here).id, '')
    const asked: string[] = []
    const original = here.db.$client.prepare
    here.db.$client.prepare = ((text: string) => {
      asked.push(text)
      return original.call(here.db.$client, text)
    }) as typeof original
    expect(await validateSession(here, secret)).not.toBeNull()
    expect(await validateSession(here, secret)).not.toBeNull()
    expect(asked).toHaveLength(1)
  })

  it('lies on disk only as the hash of its secret', async () => {
    const here = world()
    const { secret } = await createSession(here, person(here).id, '')
    expect(secret).toMatch(/^[0-9a-f]{40}$/)
    expect(rows(here)[0]?.id).toBe(fingerprint(secret))
    expect(JSON.stringify(rows(here))).not.toContain(secret)
  })

  it('is nobody’s when the secret is another, the hash itself, or empty', async () => {
    const here = world()
    const { secret } = await createSession(here, person(here).id, '')
    for (const other of [fingerprint(secret), `${secret}0`, '', 'f'.repeat(40)]) {
      expect(await validateSession(here, other)).toBeNull()
    }
    expect(await validateSession(here, secret)).not.toBeNull()
  })

  it('ends thirty days after its last use', async () => {
    const here = world()
    const { secret } = await createSession(here, person(here).id, '')
    here.at(daysLater(sessionDays + 0.01))
    expect(await validateSession(here, secret)).toBeNull()
    expect(rows(here)).toEqual([])
  })

  it('begins its thirty days anew once half of them have passed, and not before', async () => {
    const here = world()
    const { secret } = await createSession(here, person(here).id, '')
    here.at(daysLater(14.9))
    expect((await validateSession(here, secret))?.renewed).toBe(false)
    here.at(daysLater(15.1))
    expect((await validateSession(here, secret))?.renewed).toBe(true)
    expect((await validateSession(here, secret))?.renewed).toBe(false)
    here.at(daysLater(44))
    expect(await validateSession(here, secret)).not.toBeNull()
    here.at(daysLater(90))
    expect(await validateSession(here, secret)).toBeNull()
  })

  it('ends when its person leaves', async () => {
    const here = world()
    const { id } = person(here)
    const { secret } = await createSession(here, id, '')
    here.db.$client.prepare('update person set left_at = ? where id = ?').run(start.getTime(), id)
    expect(await validateSession(here, secret)).toBeNull()
    expect(rows(here)).toEqual([])
  })

  it('ends when it is signed out of, and signing out twice is no fault', async () => {
    const here = world()
    const { secret } = await createSession(here, person(here).id, '')
    await endSession(here, secret)
    await endSession(here, secret)
    expect(await validateSession(here, secret)).toBeNull()
  })

  it('is swept when it has expired, at the next sign-in of anybody', async () => {
    const here = world()
    await createSession(here, person(here).id, 'old')
    here.at(daysLater(31))
    await createSession(here, person(here).id, 'new')
    expect(rows(here).map((row) => row.user_agent)).toEqual(['new'])
  })

  it('keeps at most 200 letters of what the browser calls itself', async () => {
    const here = world()
    await createSession(here, person(here).id, 'x'.repeat(5000))
    expect(String(rows(here)[0]?.user_agent)).toHaveLength(200)
  })
})

describe('one’s own sessions', () => {
  async function ana() {
    const here = world()
    const { id } = person(here)
    await createSession(here, id, 'phone')
    here.at(daysLater(1))
    const { actor, secret } = await signedIn(here, id)
    return { here, actor, secret }
  }

  it('are listed newest first, with this one marked and nothing secret', async () => {
    const { here, actor, secret } = await ana()
    await createSession(here, person(here).id, 'somebody else')
    const list = await listSessions(here, actor)
    expect(list.map(({ userAgent, isThisOne }) => [userAgent, isThisOne])).toEqual([
      ['test', true],
      ['phone', false],
    ])
    expect(list[1]?.createdAt).toEqual(start)
    expect(JSON.stringify(list)).not.toContain(secret)
    expect(JSON.stringify(list)).not.toContain(fingerprint(secret))
  })

  it('can be ended one by one', async () => {
    const { here, actor, secret } = await ana()
    const phone = (await listSessions(here, actor))[1]?.publicId ?? ''
    expect(revokeSession(here, actor, phone)).toEqual({ ok: true })
    expect(revokeSession(here, actor, phone)).toEqual({ ok: false, reason: 'not-found' })
    expect(await listSessions(here, actor)).toHaveLength(1)
    expect(await validateSession(here, secret)).not.toBeNull()
  })

  it('cannot be ended by others', async () => {
    const { here, actor, secret } = await ana()
    const other = await signedIn(here, person(here).id)
    expect(revokeSession(here, other.actor, actor.sessionId)).toEqual({ ok: false, reason: 'not-found' })
    expect(await validateSession(here, secret)).not.toBeNull()
  })

  it('can be ended all but this one', async () => {
    const { here, actor, secret } = await ana()
    const other = await signedIn(here, person(here).id)
    expect(endOtherSessions(here, actor)).toBe(1)
    expect(endOtherSessions(here, actor)).toBe(0)
    expect(await validateSession(here, secret)).not.toBeNull()
    expect(await validateSession(here, other.secret)).not.toBeNull()
  })

  it('end altogether, this one too, when they must', async () => {
    const { here, actor, secret } = await ana()
    expect(endAllSessions(here, actor.id)).toBe(2)
    expect(await validateSession(here, secret)).toBeNull()
  })
})
