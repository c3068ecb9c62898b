import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import type { Rating, Side } from '~/domains/ladder/check-in'
import { type Sent, sheetVersion, versionOf } from '~/domains/ladder/check-in-sheet'
import { handInRatings, saveRatings } from '~/domains/ladder/check-in-sheets.server'
import { addNote, addStep, closeCheckIn, tickStep } from '~/domains/ladder/check-in-talk.server'
import { giveUp, openCheckIn, pastCheckIns, readCheckIn, takeOver } from '~/domains/ladder/check-ins.server'
import { setPosition } from '~/domains/ladder/positions.server'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { people } from '~drizzle/accounts'
import { checkInRatings, checkIns } from '~drizzle/ladder'
import { person, type TestWorld, team, testWorld } from '~tests/world'
import { permitted } from './people'

function floor(world: TestWorld) {
  const teamId = team(world)
  const lead = person(world, { role: 'lead', name: 'Nora Vidal', leads: [teamId] })
  const second = person(world, { role: 'lead', name: 'Olga Sanz', leads: [teamId] })
  const stranger = person(world, { role: 'lead', leads: [team(world)] })
  const trainer = person(world, { role: 'trainer' })
  const learner = person(world, { teamId, name: 'Ana Gil' })
  chooseTarget(world, permitted(learner, 'learn', learner), 'team-lead')
  return { teamId, lead, second, stranger, trainer, learner }
}

function open(world: TestWorld, by: Actor, of: Actor): string {
  const opened = openCheckIn(world, by, of.id)
  if (!opened.ok) throw new Error(opened.reason)
  return opened.id
}

function askedIn(world: TestWorld, id: string) {
  const row = world.db.select({ id: checkIns.id, asked: checkIns.asked }).from(checkIns).all()
  return row.find((one) => one.id === id)?.asked ?? []
}

/** All competencies rated alike, as a form sends them that shows the sheet as it stands. */
function rating(world: TestWorld, id: string, side: Side, level: number | null, words = ''): Sent {
  const rows = world.db.select().from(checkInRatings).all()
  const standing = rows.find((row) => row.checkInId === id && row.side === side)?.ratings ?? {}
  return new Map(
    askedIn(world, id).map(({ competency }) => {
      return [competency, { level, words, replaces: versionOf(standing[competency]) }]
    }),
  )
}

function handIn(world: TestWorld, actor: Actor, id: string, side: Side, level: number | null = 3) {
  const saved = saveRatings(world, actor, id, rating(world, id, side, level))
  if (!saved.ok) return saved
  const ratings = Object.fromEntries(askedIn(world, id).map(({ competency }) => [competency, { level, words: '' }]))
  return handInRatings(world, actor, id, sheetVersion(askedIn(world, id), ratings))
}

function view(world: TestWorld, actor: Actor, id: string) {
  const read = readCheckIn(world, actor, id)
  return read.ok ? read.view : read.reason
}

describe('opening', () => {
  it('keeps what the target asks that day, and is the same one for whoever opens it next', () => {
    const world = testWorld()
    const { learner, lead } = floor(world)
    const id = open(world, learner, learner)
    expect(open(world, lead, learner)).toBe(id)
    chooseTarget(world, permitted(learner, 'learn', learner), 'quality-analyst')
    expect(view(world, learner, id)).toMatchObject({
      titleId: 'team-lead',
      state: 'to-rate',
      seat: 'own',
      leadName: null,
    })
    expect(askedIn(world, id).length).toBeGreaterThan(3)
  })

  it('takes the current title where there is no other, and refuses where there is none', () => {
    const world = testWorld()
    const { trainer, teamId } = floor(world)
    const someone = person(world, { teamId })
    expect(openCheckIn(world, someone, someone.id)).toEqual({ ok: false, reason: 'no-title' })
    const place = { personId: someone.id, titleId: 'customer-service-agent', since: new Date('2025-06-01T12:00:00Z') }
    setPosition(world, permitted(trainer, 'set-title'), place)
    expect(view(world, someone, open(world, someone, someone))).toMatchObject({ titleId: 'customer-service-agent' })
  })

  it('is for whoever rates beside them', () => {
    const world = testWorld()
    const { learner, lead, stranger, trainer } = floor(world)
    const admin = person(world, { role: 'admin' })
    const reasonFor = (actor: Actor, of = learner) => {
      const opened = openCheckIn(world, actor, of.id)
      return opened.ok ? 'opened' : opened.reason
    }
    expect(reasonFor(stranger)).toBe('not-found')
    expect(reasonFor(trainer)).toBe('forbidden')
    expect(reasonFor(admin)).toBe('forbidden')
    expect(reasonFor(person(world))).toBe('forbidden')
    expect(reasonFor(lead, stranger)).toBe('not-found')
    world.db.update(people).set({ leftAt: world.now() }).run()
    expect(reasonFor(lead)).toBe('not-found')
  })

  it('of a lead is for a trainer, as of somebody whom nobody leads', () => {
    const world = testWorld()
    const { lead, trainer } = floor(world)
    const alone = person(world, { teamId: team(world) })
    for (const one of [lead, alone]) {
      chooseTarget(world, permitted(one, 'learn', one), 'quality-analyst')
      expect(view(world, trainer, open(world, trainer, one))).toMatchObject({ seat: 'lead' })
    }
  })
})

describe('rating', () => {
  it('keeps what is rated as it goes, on its own side only', () => {
    const world = testWorld()
    const { learner, lead } = floor(world)
    const id = open(world, learner, learner)
    expect(saveRatings(world, learner, id, rating(world, id, 'own', 2, 'los turnos'))).toMatchObject({ ok: true })
    expect(view(world, learner, id)).toMatchObject({ state: 'to-rate', mine: { savedAt: world.now() } })
    expect(view(world, lead, id)).toMatchObject({ seat: 'lead', mine: { ratings: {}, savedAt: null } })
    expect(saveRatings(world, lead, id, rating(world, id, 'lead', 4))).toMatchObject({ ok: true })
    expect(view(world, lead, id)).toMatchObject({ leadName: 'Nora Vidal', mine: { savedAt: world.now() } })
    expect(JSON.stringify(view(world, lead, id))).not.toContain('los turnos')
  })

  it('in two tabs keeps both, but where they rate the same otherwise', () => {
    const world = testWorld()
    const { learner } = floor(world)
    const id = open(world, learner, learner)
    const [first = '', other = ''] = askedIn(world, id).map(({ competency }) => competency)
    const send = (competency: string, sent: Rating, replaces = versionOf(undefined)) =>
      saveRatings(world, learner, id, new Map([[competency, { ...sent, replaces }]]))
    send(first, { level: 3, words: '' })
    expect(send(other, { level: 1, words: '' })).toMatchObject({ ok: true })
    const late = send(first, { level: 5, words: '' })
    expect(late).toEqual({
      ok: false,
      reason: 'conflict',
      versions: { [first]: versionOf({ level: 3, words: '' }) },
    })
    expect(send(first, { level: 5, words: '' }, versionOf({ level: 3, words: '' }))).toMatchObject({ ok: true })
  })

  it('is final once handed in, and wants everything rated and looked through first', () => {
    const world = testWorld()
    const { learner } = floor(world)
    const id = open(world, learner, learner)
    expect(handInRatings(world, learner, id, 0)).toMatchObject({
      reason: 'unrated',
      missing: { length: askedIn(world, id).length },
    })
    saveRatings(world, learner, id, rating(world, id, 'own', null))
    expect(handInRatings(world, learner, id, 0)).toEqual({ ok: false, reason: 'changed' })
    expect(handIn(world, learner, id, 'own', null)).toEqual({ ok: true })
    expect(saveRatings(world, learner, id, rating(world, id, 'own', 5))).toEqual({ ok: false, reason: 'handed-in' })
    expect(handIn(world, learner, id, 'own')).toEqual({ ok: false, reason: 'handed-in' })
    expect(view(world, learner, id)).toMatchObject({ state: 'lead', sideBySide: null })
  })
})

describe('blind until both are in', () => {
  const levels = fc.array(fc.option(fc.nat(5)), { minLength: 1, maxLength: 12 })
  const anySheet = fc.record({ levels, words: fc.string({ maxLength: 12 }), isIn: fc.boolean() })

  it.each(['own', 'lead'] as const)('nothing that the other than %s writes changes what they see', (side) => {
    const world = testWorld()
    const { learner, lead } = floor(world)
    const id = open(world, lead, learner)
    const reader = side === 'own' ? learner : lead
    saveRatings(world, reader, id, rating(world, id, side, 3, 'lo mío'))
    const other: Side = side === 'own' ? 'lead' : 'own'
    const write = (sheet: { levels: (number | null)[]; words: string; isIn: boolean } | null) => {
      world.db.$client.prepare('delete from check_in_rating where side = ?').run(other)
      if (!sheet) return
      const ratings = Object.fromEntries(
        askedIn(world, id).map(({ competency }, place) => {
          return [competency, { level: sheet.levels[place % sheet.levels.length] ?? null, words: sheet.words }]
        }),
      )
      const handedInAt = sheet.isIn ? world.now() : null
      const row = { checkInId: id, side: other, byId: reader.id, ratings, savedAt: world.now(), handedInAt }
      world.db.insert(checkInRatings).values(row).run()
    }
    write(null)
    const before = view(world, reader, id)
    fc.assert(
      fc.property(anySheet, (sheet) => {
        write(sheet)
        const isIn = side === 'own' ? { isLeadIn: sheet.isIn } : { isOwnIn: sheet.isIn }
        const state = sheet.isIn ? (other === 'own' ? 'lead' : 'own') : 'to-rate'
        expect(view(world, reader, id)).toEqual({ ...(before as object), ...isIn, state })
      }),
      { numRuns: 40 },
    )
  })

  it('shows nobody else half of one', () => {
    const world = testWorld()
    const { learner, lead, second, stranger, trainer } = floor(world)
    const admin = person(world, { role: 'admin' })
    const id = open(world, lead, learner)
    handIn(world, lead, id, 'lead', 4)
    for (const other of [stranger, trainer, admin, person(world)]) expect(view(world, other, id)).toBe('not-found')
    expect(view(world, second, id)).toMatchObject({ seat: 'beside', sideBySide: null, mine: { ratings: {} } })
    handIn(world, learner, id, 'own', 2)
    for (const other of [trainer, admin]) expect(view(world, other, id)).toMatchObject({ seat: 'reader', side: null })
    for (const other of [stranger, person(world)]) expect(view(world, other, id)).toBe('not-found')
  })

  it('shows both the same as soon as the second hands in, whoever that is', () => {
    const world = testWorld()
    const { learner, lead } = floor(world)
    const id = open(world, lead, learner)
    expect([handIn(world, learner, id, 'own', 2), handIn(world, lead, id, 'lead', 4)]).toEqual([
      { ok: true },
      { ok: true },
    ])
    const [mine, theirs] = [view(world, learner, id), view(world, lead, id)]
    expect(mine).toMatchObject({
      state: 'to-talk',
      sideBySide: [{ difference: 2 }, ...Array(askedIn(world, id).length - 1).fill({})],
    })
    expect(theirs).toMatchObject({ sideBySide: typeof mine === 'string' ? null : mine.sideBySide })
  })
})

describe('giving up', () => {
  it('is for who asked for it, keeps what was written with its writer, and counts as none', () => {
    const world = testWorld()
    const { learner, lead, second, trainer, stranger } = floor(world)
    const id = open(world, learner, learner)
    saveRatings(world, lead, id, rating(world, id, 'lead', 4))
    handIn(world, learner, id, 'own', 2)
    expect(giveUp(world, lead, id)).toEqual({ ok: false, reason: 'forbidden' })
    expect(giveUp(world, stranger, id)).toEqual({ ok: false, reason: 'not-found' })
    expect(view(world, learner, id)).toMatchObject({ mayGiveUp: true })
    expect(giveUp(world, learner, id)).toEqual({ ok: true })
    expect(giveUp(world, learner, id)).toEqual({ ok: true })
    const over = { state: 'given-up', sideBySide: null, mayGiveUp: false, closedAt: world.now() }
    expect(view(world, learner, id)).toMatchObject({ ...over, mine: { ratings: { coaching: { level: 2 } } } })
    expect(view(world, lead, id)).toMatchObject({ ...over, mine: { ratings: { coaching: { level: 4 } } } })
    for (const reader of [second, trainer])
      expect(view(world, reader, id)).toMatchObject({ ...over, seat: 'reader', mine: { ratings: {} }, former: [] })
    expect(pastCheckIns(world, learner.id)).toMatchObject([{ id, isGivenUp: true }])
    expect(open(world, lead, learner)).not.toBe(id)
  })

  it('lets nothing be written in it any more', () => {
    const world = testWorld()
    const { learner, lead, second } = floor(world)
    const id = open(world, lead, learner)
    giveUp(world, lead, id)
    const over = { ok: false, reason: 'given-up' }
    expect(saveRatings(world, lead, id, rating(world, id, 'lead', 4))).toEqual(over)
    expect(handInRatings(world, learner, id, 0)).toEqual(over)
    expect(addNote(world, lead, id, 'Hola')).toEqual({ ok: false, reason: 'conflict' })
    expect(takeOver(world, second, id)).toEqual({ ok: false, reason: 'forbidden' })
  })

  it('is too late once both have rated', () => {
    const world = testWorld()
    const { learner, lead } = floor(world)
    const id = open(world, lead, learner)
    handIn(world, learner, id, 'own')
    handIn(world, lead, id, 'lead')
    expect(view(world, lead, id)).toMatchObject({ mayGiveUp: false })
    expect(giveUp(world, lead, id)).toEqual({ ok: false, reason: 'both-in' })
    expect(view(world, lead, id)).toMatchObject({ state: 'to-talk' })
  })
})

describe('a lead who leaves', () => {
  it('hands it over before handing in; what they had begun stays theirs', () => {
    const world = testWorld()
    const { learner, lead, second } = floor(world)
    const id = open(world, lead, learner)
    saveRatings(world, lead, id, rating(world, id, 'lead', 4))
    expect(saveRatings(world, second, id, rating(world, id, 'lead', 1))).toEqual({ ok: false, reason: 'taken' })
    const gone = { ...lead, leads: [] }
    expect(saveRatings(world, gone, id, rating(world, id, 'lead', 1))).toEqual({ ok: false, reason: 'not-found' })
    expect(takeOver(world, second, id)).toEqual({ ok: true })
    expect(view(world, second, id)).toMatchObject({ seat: 'lead', leadName: 'Olga Sanz', mine: { ratings: {} } })
    expect(saveRatings(world, lead, id, rating(world, id, 'lead', 1))).toEqual({ ok: false, reason: 'taken' })
    expect(view(world, second, id)).toMatchObject({ former: [] })
    handIn(world, second, id, 'lead', 2)
    handIn(world, learner, id, 'own')
    const begun = { byName: 'Nora Vidal', ratings: { coaching: { level: 4 } } }
    expect(view(world, second, id)).toMatchObject({ state: 'to-talk', former: [begun] })
    expect(view(world, lead, id)).toMatchObject({ former: [begun] })
    expect(view(world, learner, id)).toMatchObject({ former: [], sideBySide: expect.anything() })
  })

  it('finds what they had begun when they come back', () => {
    const world = testWorld()
    const { learner, lead, second } = floor(world)
    const id = open(world, lead, learner)
    saveRatings(world, lead, id, rating(world, id, 'lead', 4))
    takeOver(world, second, id)
    saveRatings(world, second, id, rating(world, id, 'lead', 2))
    takeOver(world, lead, id)
    expect(view(world, lead, id)).toMatchObject({ mine: { ratings: { coaching: { level: 4 } } } })
    takeOver(world, second, id)
    expect(view(world, second, id)).toMatchObject({ mine: { ratings: { coaching: { level: 2 } } } })
  })

  it('leaves a sheet that stands, and whoever leads now goes on with the talk', () => {
    const world = testWorld()
    const { learner, lead, second, trainer } = floor(world)
    const id = open(world, lead, learner)
    handIn(world, lead, id, 'lead')
    expect(takeOver(world, second, id)).toEqual({ ok: false, reason: 'handed-in' })
    expect(takeOver(world, trainer, id)).toEqual({ ok: false, reason: 'not-found' })
    handIn(world, learner, id, 'own')
    expect(addNote(world, second, id, 'Seguimos el jueves')).toEqual({ ok: true })
    expect(addNote(world, { ...lead, leads: [] }, id, 'Hola')).toEqual({ ok: false, reason: 'not-found' })
  })

  it('goes along with a learner who changes teams', () => {
    const world = testWorld()
    const { learner, lead, stranger } = floor(world)
    const id = open(world, lead, learner)
    world.db.$client.prepare('update person set team_id = ? where id = ?').run(stranger.leads[0], learner.id)
    expect(view(world, lead, id)).toBe('not-found')
    expect(takeOver(world, stranger, id)).toEqual({ ok: true })
    expect(handIn(world, stranger, id, 'lead')).toEqual({ ok: true })
  })
})

describe('the talk', () => {
  function talking(world: TestWorld) {
    const scene = floor(world)
    const id = open(world, scene.lead, scene.learner)
    const step = { words: 'Escuchar dos llamadas', side: 'lead' as const, dueAt: new Date('2026-03-20T12:00:00Z') }
    const both = () => {
      handIn(world, scene.learner, id, 'own', 2)
      handIn(world, scene.lead, id, 'lead', 4)
    }
    return { ...scene, id, step, both }
  }

  it('begins when both are in', () => {
    const world = testWorld()
    const { learner, id, step } = talking(world)
    const early = { ok: false, reason: 'conflict' }
    expect(addNote(world, learner, id, 'Hola')).toEqual(early)
    expect(addStep(world, learner, id, step)).toEqual(early)
    expect(closeCheckIn(world, learner, id)).toEqual(early)
  })

  it('keeps notes and steps, once however often they are sent', () => {
    const world = testWorld()
    const { learner, lead, id, step, both } = talking(world)
    both()
    for (const actor of [learner, lead, learner]) addNote(world, actor, id, 'De acuerdo')
    for (const dueAt of [null, step.dueAt, step.dueAt]) addStep(world, lead, id, { ...step, dueAt })
    expect(view(world, learner, id)).toMatchObject({
      notes: [{ byName: 'Ana Gil' }, { byName: 'Nora Vidal' }],
      steps: [{ dueAt: step.dueAt, side: 'lead' }, { dueAt: null }],
    })
  })

  it('is closed for good, but steps are ticked on', () => {
    const world = testWorld()
    const { learner, lead, trainer, id, step, both } = talking(world)
    both()
    addStep(world, lead, id, step)
    expect(closeCheckIn(world, trainer, id)).toEqual({ ok: false, reason: 'forbidden' })
    expect(closeCheckIn(world, lead, id)).toEqual({ ok: true })
    world.at('2026-03-05T09:00:00Z')
    expect(closeCheckIn(world, learner, id)).toEqual({ ok: true })
    expect(pastCheckIns(world, learner.id)).toMatchObject([{ id, closedAt: new Date('2026-03-02T09:00:00Z') }])
    expect(addNote(world, lead, id, 'Tarde')).toEqual({ ok: false, reason: 'conflict' })
    const closed = view(world, learner, id)
    const stepId = typeof closed === 'string' ? 0 : (closed.steps[0]?.id ?? 0)
    expect(tickStep(world, learner, id, stepId, true)).toEqual({ ok: true })
    expect(view(world, trainer, id)).toMatchObject({ state: 'closed', steps: [{ doneAt: world.now() }] })
    tickStep(world, learner, id, stepId, false)
    expect(view(world, lead, id)).toMatchObject({ steps: [{ doneAt: null }] })
    expect(tickStep(world, learner, id, 999, true)).toEqual({ ok: false, reason: 'not-found' })
    expect(open(world, learner, learner)).not.toBe(id)
  })
})
