import { beforeEach, describe, expect, it } from 'vitest'
import { permitFor } from '~/cli/demo/permit'
import type { Actor } from '~/domains/accounts/model'
import type { Permit } from '~/domains/accounts/permissions'
import { inviteGuest, invitePeople, seatPeople } from '~/domains/assessment/panel-invitations.server'
import { keyTakings, panelAgreement, takeKey } from '~/domains/assessment/panel-keys.server'
import { panelMembers, removeMember, renewLink } from '~/domains/assessment/panel-members.server'
import { guestSchema, invitedPeopleSchema, keyReasonSchema, type Panel } from '~/domains/assessment/panel-model'
import { findSeat, rateItem, sayDone } from '~/domains/assessment/panel-rating.server'
import { callPanel, closePanel, findPanel, listPanels, testsForPanels } from '~/domains/assessment/panels.server'
import { rescoreNext } from '~/domains/assessment/rescoring.server'
import { resultOf } from '~/domains/assessment/results.server'
import { optionsOf } from '~/domains/content/item-model'
import { fingerprint } from '~/platform/ids.server'
import { itemKeys, panelMembers as memberRows, panelRatings, panels, rescorings } from '~drizzle/assessment'
import { person, type TestWorld, testWorld } from '~tests/world'
import { fieldsFor, guest, panelFor, rateAll, ratedBy } from './panelling'
import { quizId, take } from './taking'

let world: TestWorld
let trainer: Actor
let may: Permit<'key-tests'>
let panel: Panel

beforeEach(() => {
  world = testWorld()
  trainer = person(world, { role: 'trainer', name: 'Tomás' })
  may = permitFor(trainer, 'key-tests')
  panel = panelFor(world, trainer)
})

const ratings = () => world.db.select().from(panelRatings).all()
const keys = () => world.db.select().from(itemKeys).all()
const members = () => world.db.select().from(memberRows).all()
const agreed = () => {
  const agreement = panelAgreement(world, may, panel)
  return agreement.ok ? agreement.items : []
}
const linkIn = (mail: string) => /\/(es|en)\/panel\/([0-9a-f]{40})/.exec(mail.replace(/=\n/g, ''))

describe('calling a panel', () => {
  it('keeps the judgment items as they are', () => {
    expect(panel.items).toHaveLength(10)
    expect(panel).toMatchObject({ quizId, name: 'Turno de noche', byId: trainer.id, closedAt: null })
    const taken = take(world, person(world))
    expect(panel.items.map(({ hash }) => hash)).toEqual(taken.form.items.map(({ hash }) => hash))
  })

  it('refuses a test that is not there, and writes nothing', () => {
    expect(callPanel(world, may, { quiz: 'unknown', name: 'x' })).toEqual({ ok: false, reason: 'unknown-test' })
    expect(world.db.select().from(panels).all()).toHaveLength(1)
    expect(testsForPanels(world)).toContainEqual(expect.objectContaining({ id: quizId, items: 10 }))
  })

  it('is told to trainers alone', () => {
    for (const role of ['learner', 'lead', 'admin'] as const)
      expect(() => permitFor(person(world, { role }), 'key-tests')).toThrow('forbidden')
  })

  it('lists the panels, newest first, with who is done and the key', async () => {
    await ratedBy(world, trainer, panel, 2)
    await guest(world, trainer, panel.id, 'Quien empieza')
    takeKey(world, may, panel.id, { reason: 'primera' })
    world.at('2026-03-03T09:00:00Z')
    const later = panelFor(world, trainer)
    const { rows, total } = listPanels(world, may, 9)
    expect(total).toBe(2)
    expect(rows).toMatchObject([
      { id: later.id, members: 0, done: 0, keyAt: null, items: 10 },
      { id: panel.id, members: 3, done: 2, keyAt: new Date('2026-03-02T09:00:00Z') },
    ])
  })
})

describe('inviting', () => {
  it('writes to people in their language, with a secret of which only the hash is kept', async () => {
    const [ana, eve] = [person(world), person(world, { locale: 'en' })]
    expect(await invitePeople(world, may, panel.id, [ana.id, eve.id])).toEqual({ ok: true, sent: 2, failed: [] })
    const found = world.mails().map((mail) => linkIn(mail))
    expect(found.map((link) => link?.[1]).sort()).toEqual(['en', 'es'])
    for (const link of found) expect(findSeat(world, link?.[2] ?? '')).not.toBeNull()
    const kept = JSON.stringify(members())
    for (const link of found) {
      expect(kept).not.toContain(link?.[2])
      expect(kept).toContain(fingerprint(link?.[2] ?? ''))
    }
    expect(panelMembers(world, panel).map(({ personId }) => personId)).toEqual(expect.arrayContaining([ana.id, eve.id]))
  })

  it('passes over members, and refuses strangers whole', async () => {
    const [ana, eve] = [person(world), person(world)]
    await invitePeople(world, may, panel.id, [ana.id])
    expect(await invitePeople(world, may, panel.id, [ana.id])).toMatchObject({ reason: 'already-member' })
    expect(await invitePeople(world, may, panel.id, [eve.id, 'nobody'])).toMatchObject({ reason: 'unknown-people' })
    expect(await invitePeople(world, may, panel.id, [])).toMatchObject({ reason: 'nobody' })
    expect(await invitePeople(world, may, 'nowhere', [eve.id])).toMatchObject({ reason: 'not-found' })
    expect(members()).toHaveLength(1)
    expect(await invitePeople(world, may, panel.id, [ana.id, eve.id])).toMatchObject({ ok: true, sent: 1 })
  })

  it('gives a link for a guest without an address, and writes to one with', async () => {
    const rosa = { name: 'Rosa', email: null, locale: 'es' } as const
    const handed = await inviteGuest(world, may, panel.id, rosa)
    expect(handed).toMatchObject({ ok: true, link: expect.stringMatching(/\/es\/panel\/[0-9a-f]{40}$/) })
    expect(world.mails()).toEqual([])
    const sent = await inviteGuest(world, may, panel.id, { ...rosa, email: 'rosa@example.org', locale: 'en' })
    expect(sent).toEqual({ ok: true, link: null })
    expect(world.mails()[0]).toContain('To: rosa@example.org')
    for (const email of [null, 'rosa@example.org'])
      expect(await inviteGuest(world, may, panel.id, { ...rosa, email })).toMatchObject({ reason: 'already-member' })
  })

  it('leaves nobody on the panel whom no letter reached', async () => {
    const broken = { ...world, mail: { send: () => Promise.reject(new Error('no line')) } }
    const ana = person(world, { name: 'Ana' })
    expect(await invitePeople(broken, may, panel.id, [ana.id])).toEqual({ ok: true, sent: 0, failed: ['Ana'] })
    const rosa = { name: 'Rosa', email: 'rosa@example.org', locale: 'es' } as const
    expect(await inviteGuest(broken, may, panel.id, rosa)).toMatchObject({ reason: 'mail-failed' })
    expect(panelMembers(world, panel)).toEqual([])
    expect(await inviteGuest(world, may, panel.id, rosa)).toMatchObject({ ok: true })
  })

  it('makes a new link that replaces the old, and takes members out', async () => {
    const secret = await guest(world, trainer, panel.id, 'Rosa')
    const id = members()[0]?.id ?? ''
    const renewed = renewLink(world, may, panel.id, id, 'es')
    expect(findSeat(world, secret)).toBeNull()
    const next = renewed.ok ? (renewed.link.split('/').at(-1) ?? '') : ''
    expect(findSeat(world, next)?.member.id).toBe(id)
    const other = panelFor(world, trainer)
    expect(removeMember(world, may, other.id, id)).toMatchObject({ reason: 'not-found' })
    expect(removeMember(world, may, panel.id, id)).toEqual({ ok: true })
    expect(removeMember(world, may, panel.id, id)).toMatchObject({ reason: 'not-found' })
    expect(renewLink(world, may, panel.id, id, 'es')).toMatchObject({ reason: 'not-found' })
    expect(findSeat(world, next)).toBeNull()
    expect(rateItem(world, next, 1, {})).toMatchObject({ reason: 'not-found' })
  })

  it('reads forms: an address or none, one person or several', () => {
    const read = (email: string) => guestSchema.safeParse({ name: 'Rosa', email, locale: 'es' })
    expect(read('  ').data?.email).toBeNull()
    expect(read(' Rosa@Example.org').data?.email).toBe('rosa@example.org')
    expect(read('rosa').error?.issues[0]?.message).toBe('email')
    expect(invitedPeopleSchema.parse({ person: ['a', 'a', 'b'] })).toEqual({ person: ['a', 'b'] })
    expect(invitedPeopleSchema.safeParse({ person: Array.from({ length: 51 }, (_, at) => `${at}`) }).success).toBe(
      false,
    )
  })
})

describe('rating', () => {
  it('keeps each rating beside the one before, the newest standing, and the same once', async () => {
    const secret = await guest(world, trainer, panel.id, 'Rosa')
    expect(rateItem(world, secret, 1, { 'rate-a': '2', 'rate-b': '5' })).toEqual({ ok: true, missing: 3 })
    expect(rateItem(world, secret, 1, { 'rate-a': '2', 'rate-b': '6', 'rate-c': '' })).toEqual({ ok: true, missing: 3 })
    expect(ratings().map(({ optionId, rating }) => [optionId, rating])).toEqual([
      ['a', 2],
      ['b', 5],
      ['b', 6],
    ])
    expect(findSeat(world, secret)?.ratings[panel.items[0]?.hash ?? '']).toEqual({ a: 2, b: 6 })
  })

  it('keeps nothing of a form that it refuses', async () => {
    const secret = await guest(world, trainer, panel.id, 'Rosa')
    expect(rateItem(world, secret, 1, { 'rate-a': '2', 'rate-b': '8' })).toMatchObject({ reason: 'invalid' })
    expect(rateItem(world, secret, 11, { 'rate-a': '2' })).toMatchObject({ reason: 'not-found' })
    expect(rateItem(world, 'f'.repeat(40), 1, { 'rate-a': '2' })).toMatchObject({ reason: 'not-found' })
    expect(ratings()).toEqual([])
  })

  it('is done when all is rated and the member says so, once', async () => {
    const secret = await guest(world, trainer, panel.id, 'Rosa')
    expect(sayDone(world, secret)).toMatchObject({ reason: 'unrated' })
    rateAll(world, panel, secret, (authors) => authors)
    expect(panelMembers(world, panel)).toMatchObject([{ ratedItems: 10, doneAt: null }])
    expect(agreed()[0]?.options[0]?.said).toBeNull()
    expect(sayDone(world, secret)).toEqual({ ok: true })
    world.at('2026-03-05T09:00:00Z')
    expect(sayDone(world, secret)).toEqual({ ok: true })
    expect(members()[0]?.doneAt).toEqual(new Date('2026-03-02T09:00:00Z'))
    expect(agreed()[0]?.options[0]?.said?.n).toBe(1)
  })

  it('takes no more once the panel is closed', async () => {
    const secret = await guest(world, trainer, panel.id, 'Rosa')
    expect(closePanel(world, may, panel.id)).toEqual({ ok: true })
    world.at('2026-03-05T09:00:00Z')
    expect(closePanel(world, may, panel.id)).toEqual({ ok: true })
    expect(closePanel(world, may, 'nowhere')).toMatchObject({ reason: 'not-found' })
    expect(findPanel(world, may, panel.id)?.closedAt).toEqual(new Date('2026-03-02T09:00:00Z'))
    expect(rateItem(world, secret, 1, { 'rate-a': '2' })).toMatchObject({ reason: 'closed' })
    expect(sayDone(world, secret)).toMatchObject({ reason: 'closed' })
    expect(await inviteGuest(world, may, panel.id, { name: 'X', email: null, locale: 'es' })).toMatchObject({
      reason: 'closed',
    })
    expect(ratings()).toEqual([])
  })
})

describe('a trainer who is a member too', () => {
  it('is told nothing of the others and takes no key before having rated, or once the panel is closed', async () => {
    await ratedBy(world, trainer, panel, 3)
    const seated = seatPeople(world, may, panel.id, [trainer.id])
    const secret = seated.ok ? (seated.invitations[0]?.link.split('/').at(-1) ?? '') : ''
    rateAll(world, panel, secret, (authors) => authors)
    expect(panelAgreement(world, may, panel)).toEqual({ ok: false, reason: 'rates-first' })
    expect(takeKey(world, may, panel.id, { reason: 'x' })).toEqual({ ok: false, reason: 'rates-first' })
    expect(keys()).toEqual([])
    const other = permitFor(person(world, { role: 'trainer' }), 'key-tests')
    expect(panelAgreement(world, other, panel)).toMatchObject({ ok: true })
    const closed = { ...panel, closedAt: world.now() }
    expect(panelAgreement(world, may, closed)).toMatchObject({ ok: true })
    sayDone(world, secret)
    expect(agreed()[0]?.options[0]?.said?.n).toBe(4)
    expect(takeKey(world, may, panel.id, { reason: 'x' })).toMatchObject({ ok: true, members: 4 })
  })
})

describe('taking the key', () => {
  it('writes a row for every item: what those who are done say', async () => {
    await ratedBy(world, trainer, panel, 10, (authors, member) => Math.min(7, authors + (member % 2)))
    rateAll(world, panel, await guest(world, trainer, panel.id, 'Sin decirlo'), () => 1)
    expect(takeKey(world, may, panel.id, { reason: 'diez' })).toEqual({ ok: true, members: 10, flagged: 0 })
    const rows = keys()
    expect(rows.map(({ itemHash }) => itemHash)).toEqual(panel.items.map(({ hash }) => hash))
    const [first] = panel.items
    const { a } = (rows[0]?.options ?? {}) as Record<string, unknown>
    // the authors gave a 1: five members 1, five 2
    expect(a).toEqual({
      n: 10,
      mean: 1.5,
      sd: Math.sqrt(2.5 / 9),
      mode: 1,
      shares: { 1: 0.5, 2: 0.5 },
      standard: null,
    })
    expect(first?.format).toBe('best-worst')
    const rated = rows[panel.items.findIndex(({ format }) => format === 'rate-each')]
    const standard = Object.values((rated?.options ?? {}) as Record<string, { standard: number | null }>)
    expect(standard.every((one) => one.standard !== null)).toBe(true)
  })

  it('scores results anew beside their old score, and no longer calls the key provisional', async () => {
    const taker = person(world)
    const attempt = take(world, taker)
    const before = resultOf(world, taker, attempt.id)
    // the panel turns the scale of every scene round
    await ratedBy(world, trainer, panel, 10, (authors) => 8 - authors)
    expect(rescoreNext(world)).toBe(0)
    takeKey(world, may, panel.id, { reason: 'diez' })
    while (rescoreNext(world) > 0);
    const after = resultOf(world, taker, attempt.id)
    if (!before.ok || !after.ok) throw new Error('no result')
    expect(before.result.key.provisional).toBe(true)
    expect(before.result.score.total.shown).toBeGreaterThan(95)
    expect(after.result.key).toMatchObject({ provisional: false })
    expect(after.result.score.total).toMatchObject({ shown: 0, belowChance: true })
    expect(after.result.earlier).toMatchObject([{ total: before.result.score.total.shown }])
  })

  it('is provisional under ten', async () => {
    const taker = person(world)
    const attempt = take(world, taker)
    await ratedBy(world, trainer, panel, 9)
    takeKey(world, may, panel.id, { reason: 'nueve' })
    rescoreNext(world)
    const found = resultOf(world, taker, attempt.id)
    expect(found.ok && found.result.key).toMatchObject({ provisional: true, name: expect.stringMatching(/^panel:/) })
  })

  it('keeps every key with its reason, newest first, and what had no agreement', async () => {
    await ratedBy(world, trainer, panel, 2, (_, member) => (member === 0 ? 1 : 7))
    const options = panel.items.flatMap(optionsOf).length
    expect(takeKey(world, may, panel.id, { reason: 'reñida' })).toMatchObject({ members: 2, flagged: options })
    const third = await guest(world, trainer, panel.id, 'Tercera')
    rateAll(world, panel, third, () => 4)
    sayDone(world, third)
    takeKey(world, may, panel.id, { reason: 'con una más' })
    expect(keyTakings(world, panel)).toMatchObject([
      { reason: 'con una más', members: 3, flagged: options, by: { name: 'Tomás' } },
      { reason: 'reñida', members: 2, flagged: options },
    ])
    expect(keys()).toHaveLength(20)
  })

  it('counts a member who was taken out no more', async () => {
    await ratedBy(world, trainer, panel, 2, (_, member) => (member === 0 ? 1 : 7))
    removeMember(world, may, panel.id, members().find(({ name }) => name === 'Invitada 2')?.id ?? '')
    expect(agreed()[0]?.options[0]?.said).toMatchObject({ n: 1, mean: 1 })
    expect(ratings()).toHaveLength(panel.items.flatMap(optionsOf).length * 2)
  })

  it('asks for a reason', () => {
    expect(keyReasonSchema.parse({ reason: ' diez personas ' })).toEqual({ reason: 'diez personas' })
    expect(keyReasonSchema.safeParse({ reason: '  ' }).error?.issues[0]?.message).toBe('required')
  })

  it('refuses without members, twice the same, and an unknown panel, and writes nothing', async () => {
    take(world, person(world))
    expect(takeKey(world, may, panel.id, { reason: 'x' })).toMatchObject({ reason: 'nobody-done' })
    expect(takeKey(world, may, 'nowhere', { reason: 'x' })).toMatchObject({ reason: 'not-found' })
    expect(keys()).toEqual([])
    const [secret = ''] = await ratedBy(world, trainer, panel, 1)
    expect(takeKey(world, may, panel.id, { reason: 'x' })).toMatchObject({ ok: true })
    expect(takeKey(world, may, panel.id, { reason: 'x' })).toMatchObject({ reason: 'unchanged' })
    expect(world.db.select().from(rescorings).all()).toHaveLength(1)
    const [item] = panel.items
    if (item)
      rateItem(
        world,
        secret,
        1,
        fieldsFor(item, () => 4),
      )
    expect(takeKey(world, may, panel.id, { reason: 'x' })).toMatchObject({ ok: true })
    expect(keys()).toHaveLength(20)
  })
})
