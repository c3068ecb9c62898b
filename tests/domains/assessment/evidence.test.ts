import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { quizStates, testEvidence } from '~/domains/assessment/assessment.server'
import { finishAttempt } from '~/domains/assessment/finishing.server'
import type { Answer, FormItem } from '~/domains/assessment/model'
import { resultOf } from '~/domains/assessment/results.server'
import { scoreAttempt } from '~/domains/assessment/scoring.server'
import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { attempts, itemKeys, panels, scores } from '~drizzle/assessment'
import { person, testWorld } from '~tests/world'
import { chosen, judged, keyAnswer } from './forms'
import { begin, quizId, take } from './taking'

function resultFor(world: World, actor: Actor, id: string) {
  const found = resultOf(world, actor, id)
  if (!found.ok) throw new Error(found.reason)
  return found.result
}

const upsideDown = (item: FormItem): Answer => {
  const answer = keyAnswer(item)
  if (answer.format === 'best-worst') return chosen(answer.worst, answer.best)
  if (answer.format !== 'rate-each') return answer
  return {
    ...answer,
    ratings: Object.fromEntries(Object.entries(answer.ratings).map(([id, rating]) => [id, 8 - rating])),
  }
}
const allFour = (item: FormItem): Answer =>
  item.format === 'best-worst'
    ? keyAnswer(item)
    : { format: 'rate-each', ratings: Object.fromEntries(judged(item).map(({ id }) => [id, 4])) }

describe('a result', () => {
  it('by the key is 100 in every competency, met, without a band, provisional', () => {
    const world = testWorld()
    const actor = person(world)
    const { score, measured, key, band, lessons, history } = resultFor(world, actor, take(world, actor).id)
    expect(score.total.shown).toBe(100)
    expect(measured.map(({ competency }) => competency)).toEqual(['team-leadership', 'coaching', 'conflict-resolution'])
    for (const one of measured) expect(one).toMatchObject({ score: 100, verdict: 'met', sem: null, band: false })
    expect(key.provisional).toBe(true)
    expect(band.people).toBe(1)
    expect(lessons).toEqual([])
    expect(history).toHaveLength(1)
  })

  it('against the key is below chance, and names lessons that teach each weak competency', () => {
    const world = testWorld()
    const actor = person(world)
    const { score, measured, lessons } = resultFor(world, actor, take(world, actor, upsideDown).id)
    expect(score.total).toMatchObject({ shown: 0, belowChance: true })
    for (const one of measured) expect(one).toMatchObject({ score: 0, belowChance: true, verdict: 'not-met' })
    expect(lessons.map(({ competency }) => competency)).toEqual(measured.map(({ competency }) => competency))
    for (const { competency, lessons: own } of lessons)
      for (const lesson of own) expect(lesson.teaches.map((taught) => taught.competency)).toContain(competency)
    expect(lessons.some(({ lessons: own }) => own.length > 0)).toBe(true)
  })

  it('of one rating for everything is not scorable', () => {
    const world = testWorld()
    const actor = person(world)
    const { score, measured } = resultFor(world, actor, take(world, actor, allFour).id)
    expect(score.ratingsScorable).toBe(false)
    expect(score.total.shown).toBeNull()
    for (const one of measured) expect(one).toMatchObject({ score: null, verdict: 'not-scorable' })
  })

  it('is for one’s own finished attempt', () => {
    const world = testWorld()
    const actor = person(world)
    const attempt = begin(world, actor)
    expect(resultOf(world, actor, attempt.id)).toEqual({ ok: false, reason: 'under-way' })
    finishAttempt(world, actor, attempt.id)
    expect(resultOf(world, person(world, { role: 'admin' }), attempt.id)).toEqual({ ok: false, reason: 'not-found' })
    expect(resultOf(world, actor, attempt.id).ok).toBe(true)
  })

  it('lists all attempts at the test, newest first', () => {
    const world = testWorld()
    const actor = person(world)
    const first = take(world, actor, upsideDown)
    world.at('2026-04-01T09:00:00Z')
    const second = take(world, actor)
    expect(resultFor(world, actor, first.id).history.map(({ attemptId, total }) => [attemptId, total])).toEqual([
      [second.id, 100],
      [first.id, 0],
    ])
  })
})

describe('a form taken by thirty people', () => {
  it('has a band from their first results', () => {
    const world = testWorld()
    const takers = Array.from({ length: 30 }, (_, index) => {
      const actor = person(world)
      const isWrong = (place: number) => (index + place) % 3 === 0 && index % 2 === 0
      const attempt = take(world, actor, (item, place) => (isWrong(place) ? upsideDown(item) : keyAnswer(item)))
      if (index === 28) expect(resultFor(world, actor, attempt.id).band).toMatchObject({ people: 29, total: null })
      return { actor, attempt }
    })
    const last = takers.at(-1)
    if (!last) throw new Error('nobody took it')
    const { band, measured } = resultFor(world, last.actor, last.attempt.id)
    expect(band.people).toBe(30)
    expect(band.total?.sem).toBeGreaterThan(0)
    expect(measured.every((one) => one.band && one.sem !== null && one.sem > 0)).toBe(true)

    world.at('2026-05-01T09:00:00Z')
    const again = take(world, last.actor, upsideDown)
    expect(resultFor(world, last.actor, again.id).band).toEqual(band)
  })
})

describe('scoring again', () => {
  it('adds a score beside the old one; the newest is shown and counted', () => {
    const world = testWorld()
    const actor = person(world)
    const attempt = take(world, actor)
    const first = attempt.form.items[0] as FormItem
    sayOf(world, first, { a: 7, b: 6, c: 1, d: 3, e: 2 }, 12)
    world.at('2026-03-20T09:00:00Z')
    const row = world.db.select().from(attempts).all()[0] as typeof attempts.$inferSelect
    expect(scoreAttempt(world, row).total.shown).toBe(80)
    expect(scoreAttempt(world, row).total.shown).toBe(80)
    const rows = world.db.select().from(scores).all()
    expect(rows.map((one) => one.key)).toEqual([`authors:${attempt.form.hash}`, 'panel:1'])
    expect(rows[0]?.result).toMatchObject({ total: { shown: 100 } })
    const result = resultFor(world, actor, attempt.id)
    expect(result.score.total.shown).toBe(80)
    expect(result.key.values[first.id]).toEqual({ a: 7, b: 6, c: 1, d: 3, e: 2 })
    expect(result.earlier).toMatchObject([{ key: `authors:${attempt.form.hash}`, total: 100 }])
    // nine scenes are still by their authors alone
    expect(result.key.provisional).toBe(true)
    for (const item of attempt.form.items) sayOf(world, item, effectivenessOf(item), 12)
    scoreAttempt(world, row)
    expect(resultFor(world, actor, attempt.id).key.provisional).toBe(false)
    expect(testEvidence(world, actor.id)).toMatchObject([
      { provisionalKey: false, at: new Date('2026-03-02T09:00:00Z') },
    ])
  })

  it('says provisional under ten members', () => {
    const world = testWorld()
    const actor = person(world)
    const attempt = take(world, actor)
    for (const item of attempt.form.items) sayOf(world, item, effectivenessOf(item), 9)
    scoreAttempt(world, world.db.select().from(attempts).all()[0] as typeof attempts.$inferSelect)
    expect(resultFor(world, actor, attempt.id).key.provisional).toBe(true)
  })
})

function effectivenessOf(item: FormItem): Record<string, number> {
  return Object.fromEntries(judged(item).map(({ id, effectiveness }) => [id, effectiveness]))
}

/** A panel's key of one item, as if so many members had all said the same. */
function sayOf(world: World, item: FormItem, means: Record<string, number>, members: number): void {
  const by = person(world, { role: 'trainer' })
  const at = world.now()
  const id = newId(at)
  world.db
    .insert(panels)
    .values({ id, quizId, items: [item.hash], name: 'panel', byId: by.id, at })
    .run()
  const options = Object.fromEntries(
    Object.entries(means).map(([option, mean]) => {
      return [option, { n: members, mean, sd: 0, mode: mean, shares: { [mean]: 1 }, standard: null }]
    }),
  )
  world.db
    .insert(itemKeys)
    .values({ itemHash: item.hash, panelId: id, members, options, reason: 'rated', byId: by.id, at })
    .run()
}

describe('what others are told', () => {
  it('evidence is every finished attempt, the newest last', () => {
    const world = testWorld()
    const actor = person(world)
    expect(testEvidence(world, actor.id)).toEqual([])
    const first = take(world, actor)
    world.at('2026-04-01T09:00:00Z')
    const second = take(world, actor, upsideDown)
    world.at('2026-05-01T09:00:00Z')
    begin(world, actor)
    const evidence = testEvidence(world, actor.id)
    expect(evidence.map(({ attemptId }) => attemptId)).toEqual([first.id, second.id])
    expect(evidence[1]).toMatchObject({
      quizId,
      attemptId: second.id,
      at: new Date('2026-04-01T09:00:00Z'),
      title: second.form.title,
      provisionalKey: true,
    })
    expect(evidence[1]?.competencies[0]).toEqual({
      competency: 'team-leadership',
      level: 3,
      score: 0,
      belowChance: true,
      cut: 60,
      sem: null,
      verdict: 'not-met',
      band: false,
    })
  })

  it('states tell what is under way and what is done', () => {
    const world = testWorld()
    const actor = person(world)
    expect(quizStates(world, actor.id).size).toBe(0)
    const first = begin(world, actor)
    const at = new Date('2026-03-02T09:00:00Z')
    const underWay = { state: 'under-way', attemptId: first.id, at, underWay: first.id }
    expect(quizStates(world, actor.id).get(quizId)).toEqual(underWay)
    world.at('2026-03-02T09:20:00Z')
    finishAttempt(world, actor, first.id)
    const done = { state: 'done', attemptId: first.id, at: new Date('2026-03-02T09:20:00Z'), underWay: null }
    expect(quizStates(world, actor.id).get(quizId)).toEqual(done)
    world.at('2026-04-02T09:20:00Z')
    const second = begin(world, actor)
    expect(quizStates(world, actor.id).get(quizId)).toEqual({ ...done, underWay: second.id })
    finishAttempt(world, actor, second.id)
    expect(quizStates(world, actor.id).get(quizId)).toMatchObject({
      state: 'done',
      attemptId: second.id,
      underWay: null,
    })
  })
})
