import { describe, expect, it } from 'vitest'
import { confirmEmailChange, findEmailChange, requestEmailChange } from '~/domains/accounts/email-change.server'
import { findPerson } from '~/domains/accounts/people.server'
import { findReset, requestReset } from '~/domains/accounts/reset.server'
import { validateSession } from '~/domains/accounts/sessions.server'
import { type TestWorld, testWorld } from '~tests/world'
import { mailbox, mailTo, secretIn } from './mail'
import { goodPassword, member, signedIn } from './members'

const request = { email: 'ana.ruiz@example.org', currentPassword: goodPassword }

async function ana(world: TestWorld = testWorld()) {
  const person = await member(world)
  return { world, ...(await signedIn(world, person.id)) }
}

async function asked() {
  const made = await ana()
  expect(await requestEmailChange(made.world, made.actor, request)).toEqual({ ok: true })
  return { ...made, letter: secretIn(await mailTo(made.world, request.email)) }
}

describe('changing one’s address', () => {
  it('waits for the letter to the new address', async () => {
    const { world, actor, letter } = await asked()
    expect((await mailTo(world, request.email)).links).toEqual([`http://localhost:3000/es/confirm/${letter}`])
    expect(findPerson(world, actor.id)?.email).toBe('ana@example.org')
    expect(findEmailChange(world, letter)).toEqual({ email: request.email })
    expect(confirmEmailChange(world, letter)).toEqual({ ok: true })
    expect(findPerson(world, actor.id)?.email).toBe(request.email)
  })

  it('keeps the session and tells the old address', async () => {
    const { world, secret, letter } = await asked()
    confirmEmailChange(world, letter)
    expect((await validateSession(world, secret))?.actor.email).toBe(request.email)
    expect((await mailTo(world, 'ana@example.org')).subject).toBe('La dirección de tu cuenta de Escalón ha cambiado')
  })

  it('makes letters to the old address worthless', async () => {
    const { world, letter } = await asked()
    requestReset(world, { email: 'ana@example.org', address: '192.0.2.7' })
    const reset = secretIn(await mailTo(world, 'ana@example.org'))
    confirmEmailChange(world, letter)
    expect(findReset(world, reset)).toBeNull()
  })

  it('works once and for a day, and the last request counts', async () => {
    const { world, actor, letter } = await asked()
    await requestEmailChange(world, actor, { ...request, email: 'other@example.org' })
    const second = secretIn(await mailTo(world, 'other@example.org'))
    expect(findEmailChange(world, letter)).toBeNull()
    expect(confirmEmailChange(world, second)).toEqual({ ok: true })
    expect(confirmEmailChange(world, second)).toEqual({ ok: false, reason: 'not-found' })
    const late = await asked()
    late.world.at(new Date(late.world.now().getTime() + 24 * 3_600_000))
    expect(confirmEmailChange(late.world, late.letter)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('answers alike when the address is somebody’s, and tells them', async () => {
    const { world, actor } = await ana()
    await member(world, { email: request.email, name: 'Otra Ana', locale: 'en' })
    expect(await requestEmailChange(world, actor, request)).toEqual({ ok: true })
    expect((await mailTo(world, request.email)).subject).toBe('You already have an Escalón account')
  })

  it('gives way when the address has got an account meanwhile', async () => {
    const { world, actor, letter } = await asked()
    await member(world, { email: request.email, name: 'Otra Ana' })
    expect(confirmEmailChange(world, letter)).toEqual({ ok: false, reason: 'taken' })
    expect(findPerson(world, actor.id)?.email).toBe('ana@example.org')
  })

  it('asks for the password, and for another address', async () => {
    const { world, actor } = await ana()
    const wrong = { ...request, currentPassword: 'something else' }
    expect(await requestEmailChange(world, actor, wrong)).toEqual({ ok: false, reason: 'wrong' })
    const same = { ...request, email: 'ana@example.org' }
    expect(await requestEmailChange(world, actor, same)).toEqual({ ok: false, reason: 'same' })
    expect(await mailbox(world)).toEqual([])
  })

  it('sends three letters an hour, no more', async () => {
    const { world, actor } = await ana()
    const ask = (name: string) => requestEmailChange(world, actor, { ...request, email: `${name}@example.org` })
    for (const name of ['one', 'two', 'three']) expect(await ask(name)).toEqual({ ok: true })
    expect(await ask('four')).toEqual({ ok: false, reason: 'wait', minutes: 60 })
    expect(await mailbox(world)).toHaveLength(3)
  })

  it('is not for someone who left meanwhile', async () => {
    const { world, letter } = await asked()
    world.db.$client.prepare('update person set left_at = 1').run()
    expect(confirmEmailChange(world, letter)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('is written down with both addresses', async () => {
    const { world, actor, letter } = await asked()
    confirmEmailChange(world, letter)
    const acts = world.db.$client.prepare('select action, subject, detail from audit order by id').all()
    expect(acts).toEqual([
      {
        action: 'email-change-requested',
        subject: `person:${actor.id}`,
        detail: JSON.stringify({ to: request.email }),
      },
      {
        action: 'email-changed',
        subject: `person:${actor.id}`,
        detail: JSON.stringify({ from: 'ana@example.org', to: request.email }),
      },
    ])
  })
})
