import { describe, expect, it } from 'vitest'
import { saveAnswer } from '~/domains/assessment/answers.server'
import { findAttempt, quizStanding } from '~/domains/assessment/attempts.server'
import { finishAttempt } from '~/domains/assessment/finishing.server'
import { pinned } from '~/domains/content/content.server'
import { answerSteps, attempts, scores } from '~drizzle/assessment'
import { pins } from '~drizzle/content'
import { person, testWorld } from '~tests/world'
import { begin, quizId, start, take } from './taking'

describe('beginning a test', () => {
  it('pins the form whole and its items', () => {
    const world = testWorld()
    const attempt = begin(world, person(world))
    expect(attempt.form.items).toHaveLength(10)
    const { items } = pinned<{ items: Array<{ pin: string }> }>(world, attempt.form.hash) ?? { items: [] }
    expect(items.map(({ pin }) => pinned(world, pin))).toEqual(attempt.form.items)
    const kinds = world.db.select({ kind: pins.kind }).from(pins).all()
    expect(kinds.filter(({ kind }) => kind === 'item')).toHaveLength(10)
    expect(kinds.filter(({ kind }) => kind === 'form')).toHaveLength(1)
  })

  it('takes up the attempt under way instead of a second', () => {
    const world = testWorld()
    const actor = person(world)
    const first = begin(world, actor)
    world.at('2026-03-03T09:00:00Z')
    expect(start(world, actor)).toEqual({ ok: true, attemptId: first.id, resumed: true })
    expect(world.db.select().from(attempts).all()).toHaveLength(1)
  })

  it('gives each person their own', () => {
    const world = testWorld()
    expect(begin(world, person(world)).id).not.toBe(begin(world, person(world)).id)
  })

  it('refuses an unknown test', () => {
    const world = testWorld()
    expect(start(world, person(world), 'no-such-test')).toEqual({ ok: false, reason: 'not-found' })
    expect(world.db.select().from(attempts).all()).toEqual([])
  })

  it('waits the days that the test asks for, counted from the last finish', () => {
    const world = testWorld()
    const actor = person(world)
    world.at('2026-03-02T09:00:00Z')
    begin(world, actor)
    world.at('2026-03-04T10:00:00Z')
    take(world, actor)
    const from = new Date('2026-03-18T10:00:00Z')
    world.at('2026-03-18T09:59:59Z')
    expect(start(world, actor)).toEqual({ ok: false, reason: 'too-soon', from })
    expect(quizStanding(world, actor, quizId).retakeFrom).toEqual(from)
    world.at(from)
    expect(quizStanding(world, actor, quizId).retakeFrom).toBeNull()
    expect(start(world, actor)).toMatchObject({ ok: true, resumed: false })
  })
})

describe('an attempt', () => {
  it('is another’s, or unknown: null either way', () => {
    const world = testWorld()
    const attempt = begin(world, person(world))
    expect(findAttempt(world, person(world, { role: 'admin' }), attempt.id)).toBeNull()
    expect(findAttempt(world, person(world), 'nothing')).toBeNull()
  })
})

describe('finishing', () => {
  it('marks the end and scores, once, whatever comes after', () => {
    const world = testWorld()
    const actor = person(world)
    const attempt = take(world, actor)
    const at = attempt.finishedAt
    expect(at).toEqual(new Date('2026-03-02T09:00:00Z'))
    world.at('2026-03-02T09:30:00Z')
    expect(finishAttempt(world, actor, attempt.id)).toEqual({ ok: true })
    expect(findAttempt(world, actor, attempt.id)?.finishedAt).toEqual(at)
    const rows = world.db.select().from(scores).all()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ method: 'standardised', key: `authors:${attempt.form.hash}` })
  })

  it('counts no answer afterwards, but keeps it aside', () => {
    const world = testWorld()
    const actor = person(world)
    const attempt = take(world, actor)
    const before = attempt.steps
    const fields = { item: 'two-absent-at-eight', client: 'late', sequence: '1', best: 'a', worst: 'b' }
    expect(saveAnswer(world, actor, attempt.id, fields)).toMatchObject({ ok: false, reason: 'late' })
    expect(findAttempt(world, actor, attempt.id)?.steps).toEqual(before)
    const kept = world.db.select().from(answerSteps).all().at(-1)
    expect(kept).toMatchObject({ clientId: 'late', aside: 'late', value: { best: 'a', worst: 'b' } })
  })

  it('allows gaps, even everywhere', () => {
    const world = testWorld()
    const actor = person(world)
    const attempt = begin(world, actor)
    expect(finishAttempt(world, actor, attempt.id)).toEqual({ ok: true })
    expect(world.db.select().from(scores).all()[0]?.result).toMatchObject({ total: { raw: 0 } })
  })

  it('is for one’s own attempt only', () => {
    const world = testWorld()
    const attempt = begin(world, person(world))
    expect(finishAttempt(world, person(world), attempt.id)).toEqual({ ok: false, reason: 'not-found' })
    expect(world.db.select().from(scores).all()).toEqual([])
  })
})
