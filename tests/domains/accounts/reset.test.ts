import { describe, expect, it } from 'vitest'
import { chooseNewPassword, findReset, requestReset } from '~/domains/accounts/reset.server'
import { validateSession } from '~/domains/accounts/sessions.server'
import { signIn } from '~/domains/accounts/sign-in.server'
import { type TestWorld, testWorld } from '~tests/world'
import { mailbox, onlyMail, secretIn } from './mail'
import { goodPassword, member, signedIn } from './members'

const request = { email: 'ana@example.org', address: '192.0.2.7' }
const browser = { address: '192.0.2.7', userAgent: '' }
const newPassword = 'otro buen refugio'
const letters = (world: TestWorld) => world.db.$client.prepare('select * from letter').all()

async function asked(world: TestWorld) {
  expect(requestReset(world, request)).toEqual({ ok: true })
  const mails = await mailbox(world)
  return secretIn(mails.at(-1) ?? '')
}

describe('asking for a new password', () => {
  it('sends a letter in the person’s language', async () => {
    const world = testWorld({ ORIGIN: 'https://escalon.example.org' })
    await member(world, { locale: 'en', name: 'Ana' })
    const secret = await asked(world)
    const mail = await onlyMail(world)
    expect(mail).toMatchObject({ to: 'ana@example.org', subject: 'Choose a new password for Escalón' })
    expect(mail.text).toContain('Hello Ana,')
    expect(mail.links).toEqual([`https://escalon.example.org/en/reset?token=${secret}`])
    expect(findReset(world, secret)).toEqual({ email: 'ana@example.org' })
  })

  it('answers alike, and does nothing before the answer, whether or not the address is known', async () => {
    const world = testWorld()
    const gone = await member(world, { email: 'gone@example.org' })
    await member(world)
    world.db.$client.prepare('update person set left_at = 1 where id = ?').run(gone.id)
    for (const email of ['ana@example.org', 'nobody@example.org', 'gone@example.org']) {
      expect(requestReset(world, { ...request, email })).toEqual({ ok: true })
      expect(letters(world)).toEqual([])
    }
    expect((await mailbox(world)).map(({ to }) => to)).toEqual(['ana@example.org'])
  })

  it('helps someone who has never had a password', async () => {
    const world = testWorld()
    await member(world, { passwordHash: null })
    expect(await chooseNewPassword(world, await asked(world), newPassword)).toMatchObject({ ok: true })
  })

  it('must wait after three requests of one account from one address, known or not', async () => {
    const world = testWorld()
    await member(world)
    for (const email of ['ana@example.org', 'nobody@example.org']) {
      for (let time = 0; time < 3; time++) expect(requestReset(world, { ...request, email })).toEqual({ ok: true })
      expect(requestReset(world, { ...request, email })).toEqual({ ok: false, reason: 'wait', minutes: 60 })
      expect(requestReset(world, { email, address: '198.51.100.9' })).toEqual({ ok: true })
    }
  })

  it('floods nobody’s mailbox, and the letters that lie there still work', async () => {
    const world = testWorld()
    await member(world)
    for (let place = 0; place < 20; place++) requestReset(world, { ...request, address: `192.0.2.${place}` })
    const mails = await mailbox(world)
    expect(mails).toHaveLength(3)
    for (const mail of mails) expect(findReset(world, secretIn(mail))).not.toBeNull()
  })

  it('goes on when the mail server does not answer', async () => {
    const world = testWorld()
    await member(world)
    world.mail = { send: () => Promise.reject(new Error('no route to the mail server')) }
    expect(requestReset(world, request)).toEqual({ ok: true })
    expect(await mailbox(world)).toEqual([])
  })
})

describe('choosing it', () => {
  it('sets the new password, ends every session and tells the person', async () => {
    const world = testWorld()
    const ana = await member(world)
    const { secret: session } = await signedIn(world, ana.id)
    const done = await chooseNewPassword(world, await asked(world), newPassword)
    expect(done).toEqual({ ok: true, person: { id: ana.id, email: ana.email } })
    expect(await validateSession(world, session)).toBeNull()
    expect(await signIn(world, { email: ana.email, password: goodPassword }, browser)).toMatchObject({ ok: false })
    expect(await signIn(world, { email: ana.email, password: newPassword }, browser)).toMatchObject({ ok: true })
    expect((await mailbox(world)).at(-1)?.subject).toBe('Tu contraseña de Escalón ha cambiado')
  })

  it('works once, also when sent twice at the same moment', async () => {
    const world = testWorld()
    await member(world)
    const secret = await asked(world)
    const both = await Promise.all(
      [newPassword, 'un tercer refugio'].map((each) => chooseNewPassword(world, secret, each)),
    )
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(findReset(world, secret)).toBeNull()
  })

  it('works for an hour', async () => {
    const world = testWorld()
    await member(world)
    const secret = await asked(world)
    world.at(new Date(world.now().getTime() + 3_599_000))
    expect(findReset(world, secret)).not.toBeNull()
    world.at(new Date(world.now().getTime() + 1000))
    expect(await chooseNewPassword(world, secret, newPassword)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('makes the other letters worthless', async () => {
    const world = testWorld()
    await member(world)
    const [first, second] = [await asked(world), await asked(world)]
    expect(await chooseNewPassword(world, second, newPassword)).toMatchObject({ ok: true })
    expect(findReset(world, first)).toBeNull()
  })

  it('takes no password that is only the person’s name, and the letter stays good', async () => {
    const world = testWorld()
    await member(world, { name: 'Ana Ruiz Soler' })
    const secret = await asked(world)
    expect(await chooseNewPassword(world, secret, 'ana ruiz soler')).toEqual({ ok: false, reason: 'own-name' })
    expect(await chooseNewPassword(world, secret, newPassword)).toMatchObject({ ok: true })
  })

  it('is not for someone who left meanwhile', async () => {
    const world = testWorld()
    await member(world)
    const secret = await asked(world)
    world.db.$client.prepare('update person set left_at = 1').run()
    expect(await chooseNewPassword(world, secret, newPassword)).toEqual({ ok: false, reason: 'not-found' })
  })

  it.each(['', 'x', '0'.repeat(40)])('knows no letter %j', async (secret) => {
    const world = testWorld()
    expect(await chooseNewPassword(world, secret, newPassword)).toEqual({ ok: false, reason: 'not-found' })
  })
})
