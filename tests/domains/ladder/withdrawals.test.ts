import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { competency } from '~/domains/content/content.server'
import { endorse } from '~/domains/ladder/endorsements.server'
import { evidenceOf } from '~/domains/ladder/ladder.server'
import { restore, type WithdrawalDraft, withdraw, withdrawalsOf } from '~/domains/ladder/withdrawals.server'
import { people } from '~drizzle/accounts'
import { person, type TestWorld, team, testWorld } from '~tests/world'
import { permitted } from './people'

/** A learner of whom their lead confirmed one behaviour twice: in January, and again in February. */
function floor() {
  const world = testWorld()
  const teamId = team(world)
  const lead = person(world, { role: 'lead', leads: [teamId], name: 'Nora Vidal' })
  const learner = person(world, { teamId })
  const trainer = person(world, { role: 'trainer', name: 'Laura Ponce' })
  const january = confirmed(world, lead, learner, '2026-01-20')
  const february = confirmed(world, lead, learner, '2026-02-20')
  const draft = (change: Partial<WithdrawalDraft> = {}): WithdrawalDraft => {
    return { personId: learner.id, result: february, competency: null, reason: 'It was somebody else', ...change }
  }
  const by = (actor: Actor, change: Partial<WithdrawalDraft> = {}) =>
    withdraw(world, permitted(actor, 'withdraw', learner), draft(change))
  const backBy = (actor: Actor, change: Partial<WithdrawalDraft> = {}) =>
    restore(world, permitted(actor, 'withdraw', learner), draft(change))
  const states = () => evidenceOf(world, learner.id).pieces.map(({ result, state }) => [result, state])
  return { world, lead, learner, trainer, january, february, draft, by, backBy, states }
}

function confirmed(world: TestWorld, lead: Actor, learner: Actor, day: string): string {
  const behaviourId = competency(world, 'coaching')?.levels[2]?.behaviours[0]?.id ?? ''
  const seen = { competencyId: 'coaching', level: 3, behaviourId, occasion: 'The Monday shift' }
  const draft = { ...seen, personId: learner.id, seenAt: new Date(`${day}T12:00:00Z`), clientId: `form-${day}` }
  const done = endorse(world, permitted(lead, 'endorse', learner), draft)
  if (!done.ok) throw new Error(done.reason)
  return done.id
}

describe('a result that is withdrawn', () => {
  it('counts nowhere, is kept with who and why, and lets the older stand again', () => {
    const { world, learner, trainer, january, february, by, states } = floor()
    expect(states()).toEqual([
      [february, 'counts'],
      [january, 'replaced'],
    ])
    expect(by(trainer)).toEqual({ ok: true })
    expect(states()).toEqual([[january, 'counts']])
    expect(evidenceOf(world, learner.id).withdrawn).toMatchObject([
      { result: february, withdrawal: { reason: 'It was somebody else', byName: 'Laura Ponce', at: world.now() } },
    ])
  })

  it('counts again when it is put back', () => {
    const { world, learner, trainer, by, backBy, states } = floor()
    const before = states()
    by(trainer)
    expect(backBy(trainer, { reason: 'It was this one after all' })).toEqual({ ok: true })
    expect(states()).toEqual(before)
    expect(evidenceOf(world, learner.id).withdrawn).toEqual([])
    expect(withdrawalsOf(world, [learner.id]).get(learner.id)).toMatchObject([
      { act: 'withdraw', reason: 'It was somebody else' },
      { act: 'restore', reason: 'It was this one after all' },
    ])
  })

  it('is withdrawn once, however often the form comes', () => {
    const { world, learner, trainer, by } = floor()
    expect([by(trainer), by(trainer)]).toEqual([{ ok: true }, { ok: true }])
    expect(withdrawalsOf(world, [learner.id]).get(learner.id)).toHaveLength(1)
  })
})

describe('who may withdraw', () => {
  it('is the lead who confirmed it', () => {
    const { lead, by, backBy } = floor()
    expect([by(lead), backBy(lead)]).toEqual([{ ok: true }, { ok: true }])
  })

  it('is not a lead who did not', () => {
    const { world, learner, by, states } = floor()
    const before = states()
    const other = person(world, { role: 'lead', leads: [learner.teamId ?? ''] })
    expect(by(other)).toEqual({ ok: false, reason: 'forbidden' })
    expect(states()).toEqual(before)
  })

  it('is not the lead where a trainer has taken it out', () => {
    const { lead, trainer, by, backBy } = floor()
    by(trainer)
    expect(by(lead)).toEqual({ ok: false, reason: 'forbidden' })
    expect(backBy(lead)).toEqual({ ok: false, reason: 'forbidden' })
    expect(backBy(trainer)).toEqual({ ok: true })
  })

  it.each([
    ['a result that they do not have', { result: 'nothing' }, 'not-found'],
    ['a competency of which it does not speak', { competency: 'metrics' }, 'not-found'],
    ['somebody else than the permit says', { personId: 'other' }, 'forbidden'],
  ])('is told nothing of %s', (_, change, reason) => {
    const { trainer, by, backBy } = floor()
    expect(by(trainer, change)).toEqual({ ok: false, reason })
    expect(backBy(trainer, change)).toEqual({ ok: false, reason })
  })

  it('is nobody of their own', () => {
    const { world, trainer, draft } = floor()
    expect(() => permitted(trainer, 'withdraw', trainer)).toThrow('forbidden')
    const anybodys = permitted(trainer, 'withdraw')
    expect(withdraw(world, anybodys, draft({ personId: trainer.id }))).toEqual({ ok: false, reason: 'forbidden' })
  })

  it('is nobody once the person has left', () => {
    const { world, learner, trainer, by } = floor()
    world.db.update(people).set({ leftAt: world.now() }).where(eq(people.id, learner.id)).run()
    expect(by(trainer)).toEqual({ ok: false, reason: 'not-found' })
  })

  it('says so to the second of two trainers', () => {
    const { world, trainer, by, backBy } = floor()
    const other = person(world, { role: 'trainer' })
    expect(backBy(trainer)).toEqual({ ok: false, reason: 'conflict' })
    by(trainer)
    expect(by(other)).toEqual({ ok: false, reason: 'conflict' })
  })
})
