import { describe, expect, it } from 'vitest'
import {
  changePassword,
  changePreferences,
  passwordChangeSchema,
  preferencesSchema,
} from '~/domains/accounts/own-account.server'
import { findPerson } from '~/domains/accounts/people.server'
import { findReset, requestReset } from '~/domains/accounts/reset.server'
import { validateSession } from '~/domains/accounts/sessions.server'
import { signIn } from '~/domains/accounts/sign-in.server'
import { testWorld } from '~tests/world'
import { mailbox, onlyMail, secretIn } from './mail'
import { goodPassword, member, signedIn } from './members'

const browser = { address: '192.0.2.7', userAgent: '' }
const change = { currentPassword: goodPassword, password: 'otro buen refugio' }

async function ana() {
  const world = testWorld()
  const person = await member(world, { name: 'Ana Ruiz Soler' })
  return { world, ...(await signedIn(world, person.id)) }
}

describe('changing one’s password', () => {
  it('ends every other session, and not this one', async () => {
    const { world, actor, secret } = await ana()
    const phone = await signedIn(world, actor.id)
    expect(await changePassword(world, actor, change)).toEqual({ ok: true })
    expect(await validateSession(world, secret)).not.toBeNull()
    expect(await validateSession(world, phone.secret)).toBeNull()
    expect(await signIn(world, { email: actor.email, password: goodPassword }, browser)).toMatchObject({ ok: false })
    expect(await signIn(world, { email: actor.email, password: change.password }, browser)).toMatchObject({ ok: true })
  })

  it('tells the person by mail and makes open letters worthless', async () => {
    const { world, actor } = await ana()
    requestReset(world, { email: actor.email, address: '192.0.2.7' })
    const letter = secretIn(await onlyMail(world))
    await changePassword(world, actor, change)
    expect(findReset(world, letter)).toBeNull()
    expect((await mailbox(world)).at(-1)?.subject).toBe('Tu contraseña de Escalón ha cambiado')
  })

  it('asks for the current one', async () => {
    const { world, actor } = await ana()
    const wrong = { ...change, currentPassword: 'something else' }
    expect(await changePassword(world, actor, wrong)).toEqual({ ok: false, reason: 'wrong' })
    expect(await signIn(world, { email: actor.email, password: goodPassword }, browser)).toMatchObject({ ok: true })
    expect(await mailbox(world)).toEqual([])
  })

  it('lets nobody guess it in a session left open, which keeps nobody from signing in elsewhere', async () => {
    const { world, actor } = await ana()
    const wrong = { ...change, currentPassword: 'something else' }
    for (let time = 0; time < 5; time++)
      expect(await changePassword(world, actor, wrong)).toMatchObject({ reason: 'wrong' })
    expect(await changePassword(world, actor, change)).toEqual({ ok: false, reason: 'wait', minutes: 15 })
    expect(await signIn(world, { email: actor.email, password: goodPassword }, browser)).toMatchObject({ ok: true })
    const elsewhere = await signedIn(world, actor.id)
    expect(await changePassword(world, elsewhere.actor, change)).toEqual({ ok: true })
  })

  it('takes none that is only the person’s name', async () => {
    const { world, actor } = await ana()
    const own = { ...change, password: 'Ana Ruiz Soler' }
    expect(await changePassword(world, actor, own)).toEqual({ ok: false, reason: 'own-name' })
  })

  it('reads its form', () => {
    const short = passwordChangeSchema.safeParse({ currentPassword: '', password: 'short' })
    const codes = short.error?.issues.map(({ path, message }) => [path[0], message])
    expect(codes).toEqual([
      ['currentPassword', 'required'],
      ['password', 'password-short'],
    ])
  })
})

describe('preferences', () => {
  it('are the language and the time zone', async () => {
    const { world, actor } = await ana()
    changePreferences(world, actor, { locale: 'en', zone: 'America/Lima' })
    expect(findPerson(world, actor.id)).toMatchObject({ locale: 'en', zone: 'America/Lima' })
  })

  it('take no other language or zone', () => {
    expect(preferencesSchema.safeParse({ locale: 'fr', zone: 'America/Lima' }).success).toBe(false)
    expect(preferencesSchema.safeParse({ locale: 'es', zone: 'Lima' }).success).toBe(false)
    expect(preferencesSchema.safeParse({ locale: 'es', zone: 'America/Lima' }).success).toBe(true)
  })
})
