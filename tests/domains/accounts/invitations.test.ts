import { describe, expect, it } from 'vitest'
import { acceptInvitation, findInvitation } from '~/domains/accounts/invitation-answer.server'
import {
  type InvitationDraft,
  invitationLink,
  invitationSchema,
  invite,
  listInvitations,
  withdrawInvitation,
} from '~/domains/accounts/invitations.server'
import type { Role } from '~/domains/accounts/model'
import { findPerson } from '~/domains/accounts/people.server'
import { createSession, validateSession } from '~/domains/accounts/sessions.server'
import { signIn } from '~/domains/accounts/sign-in.server'
import { teamsLed } from '~/domains/accounts/teams.server'
import { fingerprint } from '~/platform/ids.server'
import { person, type TestWorld, team, testWorld } from '~tests/world'
import { mailbox, mailTo, onlyMail, secretIn } from './mail'
import { goodPassword, granted, member } from './members'

const draft: InvitationDraft = { email: 'nora@example.org', name: 'Nora', role: 'learner', team: null, locale: 'en' }
const answer = { name: 'Nora Vidal', password: goodPassword, locale: 'en' } as const
const browser = { address: '192.0.2.7', userAgent: '' }
const hour = 3_600_000

function by(world: TestWorld, role: Role = 'admin') {
  return granted(person(world, { role, name: 'Marta Gil' }), 'invite')
}

async function invited(world: TestWorld, wanted: Partial<InvitationDraft> = {}, role: Role = 'admin') {
  expect(await invite(world, by(world, role), { ...draft, ...wanted })).toEqual({ ok: true })
  return secretIn(await onlyMail(world))
}

describe('an invitation', () => {
  it('goes out in the language chosen for it, from the site’s own address', async () => {
    const world = testWorld({ ORIGIN: 'https://escalon.example.org' })
    const secret = await invited(world)
    const mail = await onlyMail(world)
    expect(mail).toMatchObject({ to: 'nora@example.org', subject: 'Your invitation to Escalón' })
    expect(mail.text).toContain('Marta Gil invites you')
    expect(mail.links).toEqual([`https://escalon.example.org/en/invite/${secret}`])
    expect(findInvitation(world, secret)).toEqual({ email: 'nora@example.org', name: 'Nora' })
  })

  it('is kept only as the hash of its secret', async () => {
    const world = testWorld()
    const secret = await invited(world)
    const rows = world.db.$client.prepare('select * from letter').all() as { id: string }[]
    expect(rows.map(({ id }) => id)).toEqual([fingerprint(secret)])
    expect(JSON.stringify([rows, world.db.$client.prepare('select * from audit').all()])).not.toContain(secret)
  })

  it('makes the account with the role and team it grants', async () => {
    const world = testWorld()
    const teamId = team(world)
    const secret = await invited(world, { role: 'trainer', team: teamId })
    const done = await acceptInvitation(world, secret, answer)
    if (!done.ok) throw new Error(done.reason)
    const made = { name: 'Nora Vidal', email: 'nora@example.org', role: 'trainer', teamId, locale: 'en' }
    expect(findPerson(world, done.person.id)).toMatchObject({ ...made, isDemo: false, leftAt: null })
    expect(await signIn(world, { email: 'nora@example.org', password: goodPassword }, browser)).toMatchObject({
      ok: true,
    })
  })

  it('makes a lead the lead of the team', async () => {
    const world = testWorld()
    const teamId = team(world)
    const done = await acceptInvitation(world, await invited(world, { role: 'lead', team: teamId }), answer)
    expect(done.ok && teamsLed(world, done.person.id)).toEqual([teamId])
  })

  it('works once, also when answered twice at the same moment', async () => {
    const world = testWorld()
    const secret = await invited(world)
    const both = await Promise.all([acceptInvitation(world, secret, answer), acceptInvitation(world, secret, answer)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await acceptInvitation(world, secret, answer)).toEqual({ ok: false, reason: 'not-found' })
    expect(findInvitation(world, secret)).toBeNull()
  })

  it.each([
    [14 * 24 - 1, true],
    [14 * 24, false],
  ])('works after %i hours: %s', async (hours, works) => {
    const world = testWorld()
    const secret = await invited(world)
    world.at(new Date(world.now().getTime() + hours * hour))
    expect(findInvitation(world, secret) !== null).toBe(works)
    expect((await acceptInvitation(world, secret, answer)).ok).toBe(works)
  })

  it('is no other kind of letter, and no hash', async () => {
    const world = testWorld()
    const secret = await invited(world)
    world.db.$client.prepare("update letter set kind = 'reset'").run()
    expect(findInvitation(world, secret)).toBeNull()
    world.db.$client.prepare("update letter set kind = 'invitation'").run()
    expect(findInvitation(world, fingerprint(secret))).toBeNull()
  })

  it('replaces an earlier one to the same address', async () => {
    const world = testWorld()
    const permit = by(world)
    await invite(world, permit, draft)
    const [first] = await mailbox(world)
    await invite(world, permit, { ...draft, role: 'lead' })
    expect(findInvitation(world, secretIn(first ?? ''))).toBeNull()
    expect(listInvitations(world, permit)).toMatchObject([{ email: 'nora@example.org', role: 'lead' }])
  })

  it('takes no password that is only the person’s name', async () => {
    const world = testWorld()
    const secret = await invited(world)
    const own = { ...answer, name: 'Nora Vidal Pons', password: 'nora vidal pons' }
    expect(await acceptInvitation(world, secret, own)).toEqual({ ok: false, reason: 'own-name' })
    expect(findInvitation(world, secret)).not.toBeNull()
  })

  it('gives way to an account that came about meanwhile', async () => {
    const world = testWorld()
    const secret = await invited(world)
    const nora = await member(world, { email: 'nora@example.org', name: 'Nora' })
    expect(await acceptInvitation(world, secret, answer)).toEqual({ ok: false, reason: 'taken' })
    expect(findPerson(world, nora.id)?.name).toBe('Nora')
  })
})

describe('inviting', () => {
  it.each<Role>(['learner', 'lead', 'trainer', 'admin'])(
    'is for administrators, who invite a %s too',
    async (wanted) => {
      const world = testWorld()
      expect(await invite(world, by(world), { ...draft, role: wanted })).toEqual({ ok: true })
      expect(await mailbox(world)).toHaveLength(1)
    },
  )

  it('refuses someone who has an account, and a team that is not there', async () => {
    const world = testWorld()
    await member(world, { email: 'nora@example.org' })
    expect(await invite(world, by(world), draft)).toEqual({ ok: false, reason: 'taken' })
    const other = { ...draft, email: 'new@example.org', team: 'nowhere' }
    expect(await invite(world, by(world), other)).toEqual({ ok: false, reason: 'unknown-team' })
    expect(await mailbox(world)).toEqual([])
  })

  it('says so when the letter cannot be sent, and leaves none open', async () => {
    const world = testWorld()
    const permit = by(world)
    world.mail = { send: () => Promise.reject(new Error('no route to the mail server')) }
    expect(await invite(world, permit, draft)).toEqual({ ok: false, reason: 'mail-failed' })
    expect(listInvitations(world, permit)).toEqual([])
  })

  it('lists what waits, newest first, and withdraws it', async () => {
    const world = testWorld()
    const permit = by(world)
    const teamId = team(world, 'Noche')
    await invite(world, permit, { ...draft, team: teamId })
    world.at(new Date(world.now().getTime() + hour))
    await invite(world, permit, { ...draft, email: 'pau@example.org', name: 'Pau' })
    const list = listInvitations(world, permit)
    expect(list.map(({ name, teamName, sentByName }) => [name, teamName, sentByName])).toEqual([
      ['Pau', null, 'Marta Gil'],
      ['Nora', 'Noche', 'Marta Gil'],
    ])
    const secret = secretIn(await mailTo(world, 'pau@example.org'))
    expect(withdrawInvitation(world, permit, list[0]?.id ?? '')).toEqual({ ok: true })
    expect(withdrawInvitation(world, permit, list[0]?.id ?? '')).toEqual({ ok: false, reason: 'not-found' })
    expect(findInvitation(world, secret)).toBeNull()
    expect(listInvitations(world, permit)).toHaveLength(1)
  })

  it('writes down who invited whom to what', async () => {
    const world = testWorld()
    const permit = by(world)
    await invite(world, permit, draft)
    const acts = world.db.$client.prepare('select actor_id, action, subject, detail from audit').all()
    const detail = JSON.stringify({ role: 'learner', team: null })
    expect(acts).toEqual([{ actor_id: permit.actor.id, action: 'invited', subject: 'email:nora@example.org', detail }])
  })

  it('reads its form', () => {
    const form = { email: ' Nora@Example.org', name: 'Nora', role: 'lead', team: '', locale: 'es' }
    expect(invitationSchema.parse(form)).toEqual({ ...form, email: 'nora@example.org', team: null })
    expect(invitationSchema.safeParse({ ...form, role: 'king' }).success).toBe(false)
  })
})

describe('the operator’s link', () => {
  it('gives an account that is there its first password', async () => {
    const world = testWorld()
    const admin = await member(world, { email: 'root@example.org', name: 'Raúl', role: 'admin', passwordHash: null })
    const link = invitationLink(world, admin.id) ?? ''
    expect(link).toMatch(/^http:\/\/localhost:3000\/es\/invite\/[0-9a-f]{40}$/)
    const old = await createSession(world, admin.id, '')
    const done = await acceptInvitation(world, secretIn(link), { ...answer, name: 'Raúl Mas' })
    expect(done).toEqual({ ok: true, person: { id: admin.id, email: 'root@example.org' } })
    expect(findPerson(world, admin.id)).toMatchObject({ name: 'Raúl Mas', role: 'admin' })
    expect(await validateSession(world, old.secret)).toBeNull()
    expect(await signIn(world, { email: 'root@example.org', password: goodPassword }, browser)).toMatchObject({
      ok: true,
    })
  })

  it('is not for people who left, nor for nobody', async () => {
    const world = testWorld()
    const gone = await member(world)
    const link = invitationLink(world, gone.id) ?? ''
    world.db.$client.prepare('update person set left_at = 1').run()
    expect(await acceptInvitation(world, secretIn(link), answer)).toEqual({ ok: false, reason: 'not-found' })
    expect(invitationLink(world, 'nobody')).toBeNull()
  })
})
