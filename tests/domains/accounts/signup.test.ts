import { describe, expect, it } from 'vitest'
import { findPerson } from '~/domains/accounts/people.server'
import { confirmSignup, findSignup, requestSignup, signupSchema } from '~/domains/accounts/signup.server'
import { type TestWorld, testWorld } from '~tests/world'
import { mailbox, onlyMail, secretIn } from './mail'
import { goodPassword, member } from './members'

const request = { email: 'nora@example.org', name: 'Nora', locale: 'es', address: '192.0.2.7' } as const
const answer = { name: 'Nora Vidal', password: goodPassword, locale: 'es' } as const
const people = (world: TestWorld) => world.db.$client.prepare('select * from person').all()

async function asked(world: TestWorld) {
  expect(requestSignup(world, request)).toEqual({ ok: true })
  return secretIn(await onlyMail(world))
}

describe('signing up', () => {
  it('makes the account only when the letter is opened: a learner without a team', async () => {
    const world = testWorld({ SIGNUP: 'open' })
    const secret = await asked(world)
    expect(people(world)).toEqual([])
    expect(findSignup(world, secret)).toEqual({ email: 'nora@example.org', name: 'Nora' })
    const done = await confirmSignup(world, secret, answer)
    if (!done.ok) throw new Error(done.reason)
    const made = { email: 'nora@example.org', name: 'Nora Vidal', role: 'learner', teamId: null, locale: 'es' }
    expect(findPerson(world, done.person.id)).toMatchObject(made)
    expect((await onlyMail(world)).links).toEqual([`http://localhost:3000/es/confirm/${secret}`])
  })

  it('is closed unless the setting opens it', async () => {
    const world = testWorld()
    expect(requestSignup(world, request)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await mailbox(world)).toEqual([])
  })

  it('lets in the addresses of one domain', async () => {
    const world = testWorld({ SIGNUP: 'domain:example.org' })
    expect(requestSignup(world, { ...request, email: 'nora@example.com' })).toEqual({ ok: false, reason: 'domain' })
    expect(requestSignup(world, request)).toEqual({ ok: true })
    expect(await mailbox(world)).toHaveLength(1)
  })

  it('closes for letters under way when the setting closes it', async () => {
    const world = testWorld({ SIGNUP: 'open' })
    const secret = await asked(world)
    world.env = { ...world.env, signup: 'domain:example.com' }
    expect(await confirmSignup(world, secret, answer)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('answers alike for an address that has an account, and tells its owner in their language', async () => {
    const world = testWorld({ SIGNUP: 'open' })
    await member(world, { email: 'nora@example.org', locale: 'en' })
    expect(requestSignup(world, request)).toEqual({ ok: true })
    const mail = await onlyMail(world)
    expect(mail).toMatchObject({ to: 'nora@example.org', subject: 'You already have an Escalón account' })
    expect(mail.links).toEqual(['http://localhost:3000/en/login', 'http://localhost:3000/en/reset'])
    expect(world.db.$client.prepare('select * from letter').all()).toEqual([])
  })

  it('says nothing to someone who left', async () => {
    const world = testWorld({ SIGNUP: 'open' })
    await member(world, { email: 'nora@example.org' })
    world.db.$client.prepare('update person set left_at = 1').run()
    expect(requestSignup(world, request)).toEqual({ ok: true })
    expect(await mailbox(world)).toEqual([])
  })

  it('works once, and for a day', async () => {
    const world = testWorld({ SIGNUP: 'open' })
    const secret = await asked(world)
    const both = await Promise.all([confirmSignup(world, secret, answer), confirmSignup(world, secret, answer)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const other = testWorld({ SIGNUP: 'open' })
    const late = await asked(other)
    other.at(new Date(other.now().getTime() + 24 * 3_600_000))
    expect(await confirmSignup(other, late, answer)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('takes no password that is only the address', async () => {
    const world = testWorld({ SIGNUP: 'open' })
    const secret = await asked(world)
    const own = { ...answer, password: 'NORA@example.org' }
    expect(await confirmSignup(world, secret, own)).toEqual({ ok: false, reason: 'own-name' })
  })

  it('makes one account of two letters', async () => {
    const world = testWorld({ SIGNUP: 'open' })
    requestSignup(world, request)
    requestSignup(world, request)
    const secrets = (await mailbox(world)).map(secretIn)
    expect(await confirmSignup(world, secrets[0] ?? '', answer)).toMatchObject({ ok: true })
    expect(await confirmSignup(world, secrets[1] ?? '', answer)).toEqual({ ok: false, reason: 'not-found' })
    expect(people(world)).toHaveLength(1)
  })
})

describe('the limit on signing up', () => {
  it('comes after three requests of one account from one address, known or not', async () => {
    const world = testWorld({ SIGNUP: 'open' })
    await member(world)
    for (const email of ['ana@example.org', 'nobody@example.org']) {
      const from = (address: string) => requestSignup(world, { ...request, email, address })
      for (let time = 0; time < 3; time++) expect(from('192.0.2.7')).toEqual({ ok: true })
      expect(from('192.0.2.7')).toEqual({ ok: false, reason: 'wait', minutes: 60 })
      expect(from('198.51.100.9')).toEqual({ ok: true })
    }
  })

  it('floods nobody’s mailbox from many addresses', async () => {
    const world = testWorld({ SIGNUP: 'open' })
    await member(world)
    for (const email of ['ana@example.org', 'nobody@example.org']) {
      for (let place = 0; place < 20; place++) requestSignup(world, { ...request, email, address: `192.0.2.${place}` })
    }
    const mails = await mailbox(world)
    expect(mails.filter(({ to }) => to === 'nobody@example.org')).toHaveLength(3)
    expect(mails.filter(({ to }) => to === 'ana@example.org').length).toBeLessThanOrEqual(3)
  })

  it('reads its form', () => {
    expect(signupSchema.parse({ email: ' Nora@Example.org ', name: ' Nora ' })).toEqual({
      email: 'nora@example.org',
      name: 'Nora',
    })
  })
})
