import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import { saveAnswer } from '~/domains/assessment/answers.server'
import { findAttempt, quizStanding, startAttempt } from '~/domains/assessment/attempts.server'
import { extraPercentOf, extraTimeGrants, grantExtraTime } from '~/domains/assessment/extra-time.server'
import { closeOverdue, finishAttempt } from '~/domains/assessment/finishing.server'
import { acceptLate, lateSteps } from '~/domains/assessment/late.server'
import { resultOf } from '~/domains/assessment/results.server'
import { deadlineOf, isOver } from '~/domains/assessment/time-limit'
import { timeSpent } from '~/domains/assessment/time-spent'
import { attempts, scores } from '~drizzle/assessment'
import { changeQuiz } from '~tests/content/live'
import { person, type TestWorld, testWorld } from '~tests/world'

const quizId = 'first-line-leadership'
const [first, second] = ['two-absent-at-eight', 'the-skipped-identity-check']
let world: TestWorld
let actor: Actor
let trainer: Actor

/** The test with a limit of ten minutes. */
beforeEach(() => {
  world = testWorld()
  changeQuiz(world, quizId, { retakeAfterDays: 0, limitMinutes: 10 })
  actor = person(world)
  trainer = person(world, { role: 'trainer' })
  world.at('2026-03-02T09:00:00Z')
})

function begin(): string {
  const may = permit(actor, 'learn')
  if (!may.ok) throw new Error(may.reason)
  const started = startAttempt(world, may.permit, quizId)
  if (!started.ok) throw new Error(started.reason)
  return started.attemptId
}

let pages = 0
const save = (id: string, item: string | undefined, best = 'c', client = `page-${++pages}`) =>
  saveAnswer(world, actor, id, { item, client, sequence: '1', replaces: '', best, worst: 'a' })

const grant = (percent: number) => {
  const may = permit(trainer, 'grant-time')
  if (!may.ok) throw new Error(may.reason)
  grantExtraTime(world, may.permit, actor.id, { percent, reason: 'reads slowly' })
}

describe('the deadline', () => {
  it('is the limit after the start, with the extra time of the person', () => {
    const at = new Date('2026-03-02T09:00:00Z')
    expect(deadlineOf(at, undefined, 25)).toBeNull()
    expect(deadlineOf(at, 10, 0)).toEqual(new Date('2026-03-02T09:10:00Z'))
    expect(deadlineOf(at, 10, 25)).toEqual(new Date('2026-03-02T09:12:30Z'))
    expect(deadlineOf(at, 7, 33)).toEqual(new Date('2026-03-02T09:09:18.600Z'))
  })

  it('counts elapsed time, also over the night in which clocks are changed', () => {
    // in Madrid 01:55 to 03:05 by the clock on the wall: ten minutes
    expect(deadlineOf(new Date('2026-03-29T00:55:00Z'), 10, 0)).toEqual(new Date('2026-03-29T01:05:00Z'))
  })

  it.each([
    ['2026-03-02T09:09:59.999Z', false],
    ['2026-03-02T09:10:00.000Z', true],
    ['2026-03-02T09:10:00.001Z', true],
  ])('at %s: over %s', (now, over) => {
    expect(isOver(new Date('2026-03-02T09:10:00Z'), new Date(now))).toBe(over)
    expect(isOver(null, new Date(now))).toBe(false)
  })

  it('lets an answer count one millisecond before, and none at it', () => {
    const id = begin()
    world.at('2026-03-02T09:09:59.999Z')
    expect(save(id, first)).toMatchObject({ ok: true, answered: 'all' })
    world.at('2026-03-02T09:10:00.000Z')
    expect(save(id, second)).toMatchObject({ ok: false, reason: 'late' })
    const attempt = findAttempt(world, actor, id)
    expect(attempt).toMatchObject({ finishedAt: new Date('2026-03-02T09:10:00Z'), closedBy: 'deadline' })
    expect([...(attempt?.steps.keys() ?? [])]).toEqual([first])
  })

  it('acknowledges again what had been kept before it', () => {
    const id = begin()
    world.at('2026-03-02T09:09:00Z')
    const once = save(id, first, 'c', 'tab')
    world.at('2026-03-02T09:30:00Z')
    expect(save(id, first, 'c', 'tab')).toEqual(once)
    expect(lateSteps(world, id)).toEqual([])
  })

  it('is longer for someone with extra time; attempts under way keep theirs', () => {
    const before = begin()
    grant(25)
    expect(extraPercentOf(world, actor.id)).toBe(25)
    expect(findAttempt(world, actor, before)?.deadlineAt).toEqual(new Date('2026-03-02T09:10:00Z'))
    finishAttempt(world, actor, before)
    const after = begin()
    world.at('2026-03-02T09:12:29.999Z')
    expect(save(after, first).ok).toBe(true)
    world.at('2026-03-02T09:12:30Z')
    expect(save(after, second)).toMatchObject({ reason: 'late' })
    grant(0)
    expect(extraPercentOf(world, actor.id)).toBe(0)
    expect(extraTimeGrants(world, actor.id).map(({ percent }) => percent)).toEqual([0, 25])
  })

  it('closes the attempt without its browser, as of the deadline, and scores it once', () => {
    const id = begin()
    save(id, first)
    world.at('2026-03-02T09:09:59Z')
    expect(closeOverdue(world)).toBe(0)
    world.at('2026-03-02T11:00:00Z')
    expect(closeOverdue(world)).toBe(1)
    expect(closeOverdue(world)).toBe(0)
    expect(world.db.select().from(attempts).all()[0]).toMatchObject({
      finishedAt: new Date('2026-03-02T09:10:00Z'),
      closedBy: 'deadline',
    })
    expect(world.db.select().from(scores).all()).toHaveLength(1)
    finishAttempt(world, actor, id)
    expect(world.db.select().from(scores).all()).toHaveLength(1)
  })

  it('ends it for whoever comes first: the quiz page, the result', () => {
    begin()
    world.at('2026-03-02T09:10:00Z')
    const { underWay, last } = quizStanding(world, actor, quizId)
    expect([underWay, last?.finishedAt]).toEqual([null, new Date('2026-03-02T09:10:00Z')])
    expect(resultOf(world, actor, last?.id ?? '').ok).toBe(true)
  })
})

describe('answers that come after the end', () => {
  it('are kept, unscored, and count once a trainer accepts them with a reason', () => {
    const id = begin()
    save(id, first)
    world.at('2026-03-02T09:10:05Z')
    save(id, second, 'c')
    save(id, 'no-room-at-midnight', 'b')
    const late = lateSteps(world, id)
    expect(late.map(({ itemId, accepted }) => [itemId, accepted])).toEqual([
      [second, false],
      ['no-room-at-midnight', false],
    ])
    const upto = late[0]?.id ?? 0
    expect(acceptLate(world, trainer, id, { upto, reason: 'the line was cut' })).toEqual({ ok: true })
    expect(lateSteps(world, id).map(({ accepted }) => accepted)).toEqual([true, false])
    const rows = world.db.select().from(scores).all()
    expect(rows.map(({ basis }) => basis)).toEqual(['in-time', 'late:1'])
    const result = resultOf(world, actor, id)
    if (!result.ok) throw new Error(result.reason)
    expect(result.result.score.items.map(({ answered }) => answered).slice(0, 3)).toEqual(['all', 'all', 'none'])
    expect(result.result).toMatchObject({ basis: 'late:1', earlier: [{ basis: 'in-time' }] })
  })

  it('are for a trainer to accept, never for oneself, and only where there are any', () => {
    const id = begin()
    world.at('2026-03-02T09:10:05Z')
    const accept = (by: Actor, of = id) => acceptLate(world, by, of, { upto: 1_000, reason: 'why' })
    expect(accept(trainer)).toEqual({ ok: false, reason: 'not-found' })
    closeOverdue(world)
    expect(accept(trainer)).toEqual({ ok: false, reason: 'nothing-late' })
    save(id, first)
    expect(accept(trainer, 'nothing')).toEqual({ ok: false, reason: 'not-found' })
    expect(accept(actor)).toEqual({ ok: false, reason: 'forbidden' })
    expect(accept(person(world, { role: 'lead' }))).toEqual({ ok: false, reason: 'forbidden' })
    expect(accept(trainer)).toEqual({ ok: true })
    expect(accept(trainer)).toEqual({ ok: false, reason: 'nothing-late' })
  })
})

describe('time spent', () => {
  it('is from step to step, never more than ten minutes at once', () => {
    const at = (time: string) => new Date(`2026-03-02T${time}Z`)
    const steps = [
      { itemId: 'a', arrivedAt: at('09:00:30') },
      { itemId: 'b', arrivedAt: at('09:01:10') },
      { itemId: 'a', arrivedAt: at('09:01:20.400') },
      { itemId: 'c', arrivedAt: at('12:00:00') },
    ]
    expect([...timeSpent(at('09:00:00'), steps)]).toEqual([
      ['a', 40],
      ['b', 40],
      ['c', 600],
    ])
  })
})
