import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { title } from '~/domains/content/content.server'
import {
  mostStatements,
  requirementsOf,
  statementsOf,
  stateOfOneself,
  takeStatementBack,
} from '~/domains/ladder/requirements.server'
import type { Said } from '~/domains/ladder/statement'
import {
  answerStatement,
  countWaitingStatements,
  listWaitingStatements,
} from '~/domains/ladder/statement-answers.server'
import { people } from '~drizzle/accounts'
import { person, type TestWorld, team, testWorld } from '~tests/world'
import { permitted } from './people'

const shift: Said = { kind: 'work', fields: ['contact-centre'], employer: 'Línea Uno', from: '2023-11', to: null }
const school: Said = { kind: 'schooling', level: 'secondary', field: 'other', name: 'Instituto Sur' }
const english: Said = { kind: 'language', language: 'en', level: 'B2' }

function floor(world: TestWorld) {
  const teamId = team(world)
  const learner = person(world, { teamId, name: 'Ana Ruiz' })
  const lead = person(world, { role: 'lead', name: 'Nora Vidal', leads: [teamId], teamId })
  let forms = 0
  const state = (said: Said, wanted: { replaces?: string; clientId?: string; by?: Actor } = {}) => {
    forms += 1
    const { replaces = null, clientId = `form-number-${forms}`, by = learner } = wanted
    return stateOfOneself(world, permitted(by, 'learn'), { said, replaces, clientId })
  }
  const stated = (said: Said, by?: Actor): string => {
    const done = state(said, by ? { by } : {})
    if (!done.ok) throw new Error(done.reason)
    return done.id
  }
  const answer = (id: string, verdict: 'confirmed' | 'declined' = 'confirmed', words = '', by: Actor | null = lead) =>
    answerStatement(world, by, { statement: id, verdict, words })
  const now = () => statementsOf(world, learner.id)
  return { world, teamId, learner, lead, state, stated, answer, now }
}

const refusal = (reason: string) => ({ ok: false, reason })

describe('what someone states', () => {
  it('stands as it was said, and the same form sent twice states it once', () => {
    const { state, now } = floor(testWorld())
    const first = state(shift, { clientId: 'the-same-form' })
    expect(state(shift, { clientId: 'the-same-form' })).toEqual(first)
    expect(now()).toMatchObject([{ said: shift, answer: null, answered: null }])
  })

  it('is changed by a row that takes its place', () => {
    const { state, stated, now } = floor(testWorld())
    const id = stated(shift)
    expect(state({ ...shift, to: '2025-11' }, { replaces: id })).toMatchObject({ ok: true })
    expect(now().map(({ said }) => said)).toEqual([{ ...shift, to: '2025-11' }])
  })

  it('loses its answer when it is changed, and keeps it when it is saved as it was', () => {
    const { state, stated, answer, now } = floor(testWorld())
    const id = stated(shift)
    answer(id)
    expect(state(shift, { replaces: id })).toEqual({ ok: true, id })
    expect(now()).toMatchObject([{ answer: 'confirmed' }])
    state({ ...shift, fields: ['contact-centre', 'supervising'] }, { replaces: id })
    expect(now()).toMatchObject([{ answer: null }])
  })

  it('is taken back, once however often', () => {
    const { world, learner, stated, now } = floor(testWorld())
    const id = stated(school)
    const back = () => takeStatementBack(world, permitted(learner, 'learn'), id)
    expect([back(), back()]).toEqual([{ ok: true }, { ok: true }])
    expect(now()).toEqual([])
    expect(world.db.$client.prepare('select count(*) as n from statement').get()).toEqual({ n: 2 })
  })

  it('cannot be changed or taken back by what does not know of a change', () => {
    const { world, learner, state, stated, now } = floor(testWorld())
    const id = stated(shift)
    state({ ...shift, to: '2025-11' }, { replaces: id })
    expect(state({ ...shift, to: '2024-11' }, { replaces: id })).toEqual(refusal('conflict'))
    expect(takeStatementBack(world, permitted(learner, 'learn'), id)).toEqual(refusal('conflict'))
    expect(now()).toHaveLength(1)
  })

  it('is nobody else’s to change', () => {
    const { world, teamId, state, stated } = floor(testWorld())
    const other = person(world, { teamId })
    const id = stated(shift)
    expect(state(school, { replaces: id, by: other })).toEqual(refusal('not-found'))
    expect(takeStatementBack(world, permitted(other, 'learn'), id)).toEqual(refusal('not-found'))
    state(school, { clientId: 'one-form-of-mine' })
    expect(state(school, { clientId: 'one-form-of-mine', by: other })).toEqual(refusal('conflict'))
  })

  it.each([
    ['begins', { from: '2026-04', to: null }, 'from'],
    ['ends', { from: '2026-01', to: '2026-04' }, 'to'],
  ] as const)('is no work that %s in a month to come', (_, months, field) => {
    const { state, now } = floor(testWorld())
    expect(state({ ...shift, ...months })).toEqual({ ...refusal('in-the-future'), field })
    expect(state({ ...shift, from: '2026-03' })).toMatchObject({ ok: true })
    expect(now()).toHaveLength(1)
  })

  it('has an end', () => {
    const { state, stated } = floor(testWorld())
    const ids = Array.from({ length: mostStatements }, () => stated(english))
    expect(state(english)).toEqual(refusal('full'))
    expect(state({ ...english, level: 'C1' }, { replaces: ids[0] ?? '' })).toMatchObject({ ok: true })
  })
})

describe('the answer of a lead or trainer', () => {
  it('stands with who, when and words, the newest of them', () => {
    const { world, stated, answer, now } = floor(testWorld())
    const id = stated(shift)
    answer(id, 'declined', 'Falta el mes en que empezaste.')
    expect(now()).toMatchObject([
      { answer: 'declined', answered: { by: 'Nora Vidal', words: 'Falta el mes en que empezaste.', at: world.now() } },
    ])
    expect(answer(id, 'confirmed', '', person(world, { role: 'trainer', name: 'Tomás' }))).toEqual({ ok: true })
    expect(now()).toMatchObject([{ answer: 'confirmed', answered: { by: 'Tomás', words: '' } }])
  })

  it('sent twice is one', () => {
    const { world, stated, answer } = floor(testWorld())
    const id = stated(shift)
    answer(id)
    answer(id)
    expect(world.db.$client.prepare('select count(*) as n from statement_answer').get()).toEqual({ n: 1 })
  })

  it('comes too late for what was changed or taken back', () => {
    const { world, learner, state, stated, answer } = floor(testWorld())
    const [changed, gone] = [stated(shift), stated(school)]
    state({ ...shift, to: '2025-11' }, { replaces: changed })
    takeStatementBack(world, permitted(learner, 'learn'), gone)
    expect([answer(changed), answer(gone)]).toEqual([refusal('conflict'), refusal('conflict')])
  })

  it('is not everybody’s to give', () => {
    const { world, learner, lead, stated, answer } = floor(testWorld())
    const id = stated(shift)
    const own = stated(school, lead)
    const by = (actor: Actor | null, one = id) => answer(one, 'confirmed', '', actor)
    expect(by(null)).toEqual(refusal('signed-out'))
    expect(by(learner)).toEqual(refusal('forbidden'))
    expect(by(person(world, { role: 'admin' }))).toEqual(refusal('forbidden'))
    expect(by(person(world, { role: 'lead', leads: [team(world)] }))).toEqual(refusal('not-found'))
    expect(by(lead, own)).toEqual(refusal('forbidden'))
    expect(by(lead, '0'.repeat(26))).toEqual(refusal('not-found'))
    world.db.update(people).set({ leftAt: world.now() }).run()
    expect(by(lead)).toEqual(refusal('not-found'))
  })
})

describe('what waits for an answer', () => {
  it('is of one’s own people, the longest waiting first, until it is answered, changed or taken back', () => {
    const { world, learner, lead, state, stated, answer } = floor(testWorld())
    const elsewhere = person(world, { teamId: team(world) })
    const [first, second, third] = [shift, school, english].map((said, day) => {
      world.at(`2026-03-0${2 + day}T09:00:00Z`)
      return stated(said)
    })
    if (!first || !second || !third) throw new Error('not stated')
    stated(school, lead)
    stated(school, elsewhere)
    const list = (by = lead) => listWaitingStatements(world, permitted(by, 'confirm'), { limit: 2, offset: 0 })
    expect(list()).toMatchObject({ total: 3, rows: [{ id: first, name: 'Ana Ruiz' }, { id: second }] })
    const trainer = person(world, { role: 'trainer' })
    expect(list(trainer).total).toBe(5)
    expect(countWaitingStatements(world, trainer)).toBe(5)
    answer(first)
    takeStatementBack(world, permitted(learner, 'learn'), second)
    state({ ...english, level: 'C1' }, { replaces: third })
    expect(list()).toMatchObject({ total: 1, rows: [{ said: { level: 'C1' } }] })
    expect(countWaitingStatements(world, lead)).toBe(1)
    expect(countWaitingStatements(world, learner)).toBeNull()
  })
})

describe('what a title asks', () => {
  it('is held against what was stated, and counts on while the work goes on', () => {
    const { world, learner, stated, answer } = floor(testWorld())
    const asked = () => requirementsOf(world, learner.id, title(world, 'team-lead'))
    const years = () => asked().conditions.find(({ condition }) => condition.id === 'in-service')
    expect(years()).toMatchObject({ state: 'unstated', wanted: 24 })
    const id = stated(shift)
    expect(years()).toMatchObject({ state: 'stated', stated: 28, confirmed: 0, by: [id] })
    answer(id)
    expect(years()).toMatchObject({ state: 'confirmed', confirmed: 28 })
    world.at('2026-05-02T09:00:00Z')
    expect(years()).toMatchObject({ confirmed: 30 })
    answer(id, 'declined', 'No')
    expect(years()).toMatchObject({ state: 'unstated', by: [] })
    expect(requirementsOf(world, learner.id, null).conditions).toEqual([])
  })
})
