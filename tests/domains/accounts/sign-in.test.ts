import { describe, expect, it } from 'vitest'
import { createSession, validateSession } from '~/domains/accounts/sessions.server'
import { type Browser, signIn } from '~/domains/accounts/sign-in.server'
import { fingerprint } from '~/platform/ids.server'
import { type TestWorld, testWorld } from '~tests/world'
import { goodPassword, member } from './members'

const centre: Browser = { address: '192.0.2.7', userAgent: 'Firefox' }
const home: Browser = { address: '198.51.100.9', userAgent: 'Safari' }
const right = { email: 'ana@example.org', password: goodPassword }
const wrong = { email: 'ana@example.org', password: 'something else' }
const refusedAsWrong = { ok: false, reason: 'wrong' }

async function fail(world: TestWorld, times: number, browser = centre, email = wrong.email) {
  for (let time = 0; time < times; time++) {
    expect(await signIn(world, { ...wrong, email }, browser)).toEqual(refusedAsWrong)
  }
}

async function signInOk(world: TestWorld, browser: Browser = centre, email = right.email) {
  const done = await signIn(world, { ...right, email }, browser)
  if (!done.ok) throw new Error(done.reason)
  return done
}

describe('signing in', () => {
  it('gives a session to whoever has the password', async () => {
    const world = testWorld()
    const ana = await member(world)
    const { secret } = await signInOk(world)
    expect((await validateSession(world, secret))?.actor).toMatchObject({ id: ana.id, role: 'learner' })
  })

  it('ends the session that the browser had, and no other', async () => {
    const world = testWorld()
    const ana = await member(world)
    const planted = await createSession(world, ana.id, 'planted')
    const elsewhere = await createSession(world, ana.id, 'elsewhere')
    const { secret } = await signInOk(world, { ...centre, session: planted.secret })
    expect(secret).not.toBe(planted.secret)
    expect(await validateSession(world, planted.secret)).toBeNull()
    expect(await validateSession(world, elsewhere.secret)).not.toBeNull()
  })

  it('answers alike for a wrong password, an unknown account, one without a password and one who left', async () => {
    const world = testWorld()
    await member(world)
    await member(world, { email: 'new@example.org', passwordHash: null })
    const gone = await member(world, { email: 'gone@example.org' })
    world.db.$client.prepare('update person set left_at = 1 where id = ?').run(gone.id)
    for (const email of ['ana@example.org', 'nobody@example.org', 'new@example.org']) {
      expect(await signIn(world, { email, password: 'something else' }, centre)).toEqual(refusedAsWrong)
    }
    expect(await signIn(world, { ...right, email: 'gone@example.org' }, centre)).toEqual(refusedAsWrong)
    expect(await signIn(world, { ...right, email: 'new@example.org' }, centre)).toEqual(refusedAsWrong)
  })

  it('does not start a session with a password that was changed while it was checked', async () => {
    const world = testWorld()
    const ana = await member(world)
    const underWay = signIn(world, right, centre)
    world.db.$client.prepare("update person set password_hash = 'another' where id = ?").run(ana.id)
    expect(await underWay).toEqual(refusedAsWrong)
    expect(world.db.$client.prepare('select * from session').all()).toEqual([])
  })

  it('writes down who signed in', async () => {
    const world = testWorld()
    const ana = await member(world)
    await signInOk(world)
    const acts = world.db.$client.prepare('select actor_id, action, subject from audit').all()
    expect(acts).toEqual([{ actor_id: ana.id, action: 'signed-in', subject: `person:${ana.id}` }])
  })
})

describe('the limit', () => {
  it('comes after five failures and tells how long it lasts', async () => {
    const world = testWorld()
    await member(world)
    await fail(world, 5)
    expect(await signIn(world, right, centre)).toEqual({ ok: false, reason: 'wait', minutes: 15 })
    world.at(new Date(world.now().getTime() + 14 * 60_000))
    expect(await signIn(world, right, centre)).toEqual({ ok: false, reason: 'wait', minutes: 1 })
    world.at(new Date(world.now().getTime() + 60_000))
    expect(await signIn(world, right, centre)).toMatchObject({ ok: true })
  })

  it('is not lengthened by trying while one waits', async () => {
    const world = testWorld()
    await member(world)
    await fail(world, 5)
    const began = world.now()
    for (const minute of [5, 10, 14]) {
      world.at(new Date(began.getTime() + minute * 60_000))
      expect(await signIn(world, wrong, centre)).toMatchObject({ reason: 'wait', minutes: 15 - minute })
    }
    world.at(new Date(began.getTime() + 15 * 60_000))
    expect(await signIn(world, right, centre)).toMatchObject({ ok: true })
  })

  it('is the same for an account that does not exist', async () => {
    const world = testWorld()
    await fail(world, 5, centre, 'nobody@example.org')
    const next = await signIn(world, { ...wrong, email: 'nobody@example.org' }, centre)
    expect(next).toEqual({ ok: false, reason: 'wait', minutes: 15 })
  })

  it('leaves everybody else at the same address alone', async () => {
    const world = testWorld()
    await member(world)
    await member(world, { email: 'luis@example.org', name: 'Luis' })
    await fail(world, 5)
    await signInOk(world, centre, 'luis@example.org')
  })

  it('leaves the same account at another address alone', async () => {
    const world = testWorld()
    await member(world)
    await fail(world, 5)
    await signInOk(world, home)
  })

  it('takes one IPv6 network for one address', async () => {
    const world = testWorld()
    await member(world)
    for (const end of [1, 2, 3, 4, 5]) await fail(world, 1, { ...centre, address: `2001:db8::${end}` })
    expect(await signIn(world, right, { ...centre, address: '2001:db8::6' })).toMatchObject({ reason: 'wait' })
  })

  it('begins anew after a success', async () => {
    const world = testWorld()
    await member(world)
    await fail(world, 4)
    await signInOk(world)
    await fail(world, 5)
    expect(await signIn(world, wrong, centre)).toMatchObject({ reason: 'wait' })
  })

  it('holds for tries sent together', async () => {
    const world = testWorld()
    await member(world)
    const together = await Promise.all(Array.from({ length: 12 }, () => signIn(world, wrong, centre)))
    expect(together.filter((answer) => !answer.ok && answer.reason === 'wrong')).toHaveLength(5)
    expect(together.filter((answer) => !answer.ok && answer.reason === 'wait')).toHaveLength(7)
  })

  it('does not count those whom a flood turned away', async () => {
    const world = testWorld()
    await member(world)
    const flood = Array.from({ length: 60 }, (_, index) =>
      signIn(world, { ...wrong, email: `n${index}@example.org` }, centre),
    )
    expect(await signIn(world, right, centre)).toEqual({ ok: false, reason: 'busy' })
    await Promise.all(flood)
    const account = fingerprint(right.email)
    expect(world.db.$client.prepare('select * from try where account = ?').all(account)).toEqual([])
    await signInOk(world)
  })

  it('keeps tries for a day and addresses of accounts only as hashes', async () => {
    const world = testWorld()
    await fail(world, 1, centre, 'hunter2hunter2@example.org')
    expect(JSON.stringify(world.db.$client.prepare('select * from try').all())).not.toContain('hunter2')
    world.at(new Date(world.now().getTime() + 25 * 3_600_000))
    await fail(world, 1, home)
    expect(world.db.$client.prepare('select address from try').all()).toEqual([{ address: home.address }])
  })
})

describe('a browser in which someone has signed in before', () => {
  it('is not shut out by failures of others at the same address', async () => {
    const world = testWorld()
    await member(world)
    const { known } = await signInOk(world)
    await fail(world, 5)
    expect(await signIn(world, right, centre)).toMatchObject({ reason: 'wait' })
    await signInOk(world, { ...centre, known })
  })

  it('has five tries of its own', async () => {
    const world = testWorld()
    await member(world)
    const { known } = await signInOk(world)
    await fail(world, 5, { ...centre, known })
    expect(await signIn(world, right, { ...centre, known })).toMatchObject({ reason: 'wait' })
    expect(await signIn(world, right, { ...home, known })).toMatchObject({ reason: 'wait' })
    await signInOk(world, centre)
  })

  it('is known for those accounts only', async () => {
    const world = testWorld()
    await member(world)
    await member(world, { email: 'luis@example.org', name: 'Luis' })
    const { known } = await signInOk(world, centre, 'luis@example.org')
    await fail(world, 5)
    expect(await signIn(world, right, { ...centre, known })).toMatchObject({ reason: 'wait' })
    const both = await signInOk(world, { ...home, known })
    await signInOk(world, { ...centre, known: both.known })
    await signInOk(world, { ...centre, known: both.known }, 'luis@example.org')
  })

  it.each(['', 'x', 'a.b.c', `${'0'.repeat(40)}.${'0'.repeat(32)}`, `${'0'.repeat(40)}.`])(
    'is not anybody who sends %j',
    async (known) => {
      const world = testWorld()
      await member(world)
      await fail(world, 5, { ...centre, known })
      expect(await signIn(world, right, { ...centre, known })).toMatchObject({ reason: 'wait' })
      await signInOk(world, { ...home, known })
    },
  )

  it('forgets the first of more people than share a computer', async () => {
    const world = testWorld()
    let known: string | undefined
    for (let index = 0; index < 9; index++) {
      await member(world, { email: `p${index}@example.org`, name: `P ${index}` })
      known = (await signInOk(world, { ...centre, known }, `p${index}@example.org`)).known
    }
    expect(known?.split('.')).toHaveLength(9)
    await fail(world, 5, centre, 'p0@example.org')
    await fail(world, 5, centre, 'p8@example.org')
    const first = await signIn(world, { ...right, email: 'p0@example.org' }, { ...centre, known })
    expect(first).toMatchObject({ reason: 'wait' })
    await signInOk(world, { ...centre, known }, 'p8@example.org')
  })
})
