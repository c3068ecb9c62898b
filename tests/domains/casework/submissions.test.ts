import { describe, expect, it } from 'vitest'
import { saveDrafts } from '~/domains/casework/drafts.server'
import { deedsOf } from '~/domains/casework/history-store.server'
import { keepMarks } from '~/domains/casework/marking.server'
import { readSubmission } from '~/domains/casework/submission-view.server'
import { beginCase, handIn, reviseCase, takeBack } from '~/domains/casework/submissions.server'
import { person, testWorld } from '~tests/world'
import { begin, caseId, fullTexts, handedIn, learnPermit, markForm, marks, released, workForm } from './samples'

function viewOf(...[world, actor, id]: Parameters<typeof readSubmission>) {
  const read = readSubmission(world, actor, id)
  if (!read.ok) throw new Error(read.reason)
  return read.view
}

describe('beginning a case', () => {
  it('pins case and rubric, and gives the same work when asked again', () => {
    const world = testWorld()
    const ana = person(world)
    const id = begin(world, ana)
    expect(begin(world, ana)).toBe(id)
    const pins = world.db.$client.prepare("select kind from content_pin where kind in ('case', 'rubric')").all()
    expect(pins).toHaveLength(2)
    expect(viewOf(world, ana, id)).toMatchObject({ state: 'drafting', round: 1, caseId, feedback: null })
  })

  it('gives each person work of their own', () => {
    const world = testWorld()
    expect(begin(world, person(world))).not.toBe(begin(world, person(world)))
  })

  it('refuses a case that is not there', () => {
    const world = testWorld()
    expect(beginCase(world, learnPermit(person(world)), 'nothing')).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('someone else’s work', () => {
  it.each(['learner', 'lead', 'trainer', 'admin'] as const)('is unknown to a %s', (role) => {
    const world = testWorld()
    const id = begin(world, person(world))
    const other = person(world, { role })
    const unknown = { ok: false, reason: 'not-found' }
    expect(readSubmission(world, other, id)).toEqual(unknown)
    expect(saveDrafts(world, other, id, workForm({ reply: 'x' }))).toEqual(unknown)
    expect(handIn(world, other, id)).toEqual(unknown)
    expect(takeBack(world, other, id)).toEqual(unknown)
    expect(reviseCase(world, other, id)).toEqual(unknown)
  })
})

describe('handing in', () => {
  it('closes the texts and opens the way back', () => {
    const world = testWorld()
    const ana = person(world)
    const id = handedIn(world, ana)
    expect(viewOf(world, ana, id)).toMatchObject({ state: 'handed-in', handedInAt: world.now(), mayTakeBack: true })
    expect(saveDrafts(world, ana, id, workForm({ reply: 'tarde' }))).toEqual({ ok: false, reason: 'conflict' })
    expect(handIn(world, ana, id)).toEqual({ ok: false, reason: 'conflict' })
  })

  it('warns of empty tasks and lets them through when that is meant', () => {
    const world = testWorld()
    const ana = person(world)
    const id = begin(world, ana)
    saveDrafts(world, ana, id, workForm({ reply: 'Solo esto.' }))
    const warned = handIn(world, ana, id)
    expect(warned).toMatchObject({ ok: false, reason: 'gaps', check: { verdict: 'with-gaps' } })
    expect(viewOf(world, ana, id).state).toBe('drafting')
    expect(handIn(world, ana, id, { withGaps: true })).toEqual({ ok: true })
  })

  it('refuses nothing at all, a text over its limit, and a number that is none', () => {
    const world = testWorld()
    const ana = person(world)
    const id = begin(world, ana)
    expect(handIn(world, ana, id, { withGaps: true })).toMatchObject({
      reason: 'invalid',
      check: { verdict: 'nothing' },
    })
    saveDrafts(world, ana, id, workForm({ ...fullTexts, reply: 'palabra '.repeat(251) }))
    expect(handIn(world, ana, id)).toMatchObject({ reason: 'invalid', check: { verdict: 'mend' } })
    saveDrafts(world, ana, id, workForm({ reply: 'palabra '.repeat(250), 'repeat-share': 'sesenta' }))
    expect(handIn(world, ana, id)).toMatchObject({ reason: 'invalid' })
    saveDrafts(world, ana, id, workForm({ 'repeat-share': '60 %' }))
    expect(handIn(world, ana, id)).toEqual({ ok: true })
  })

  it('can be taken back until marking has begun', () => {
    const world = testWorld()
    const [ana, marker] = [person(world), person(world, { role: 'trainer' })]
    const id = handedIn(world, ana)
    expect(takeBack(world, ana, id)).toEqual({ ok: true })
    expect(viewOf(world, ana, id)).toMatchObject({ state: 'drafting', handedInAt: null })
    expect(takeBack(world, ana, id)).toEqual({ ok: false, reason: 'conflict' })
    handIn(world, ana, id)
    expect(keepMarks(world, marker, id, markForm(marks([2])))).toMatchObject({ ok: true })
    expect(viewOf(world, ana, id).mayTakeBack).toBe(false)
    expect(takeBack(world, ana, id)).toEqual({ ok: false, reason: 'conflict' })
  })
})

describe('revising', () => {
  it('opens a new round with the last texts; the old one stays as it was', () => {
    const world = testWorld()
    const [ana, marker] = [person(world), person(world, { role: 'trainer' })]
    const first = handedIn(world, ana)
    expect(reviseCase(world, ana, first)).toEqual({ ok: false, reason: 'conflict' })
    released(world, marker, first)
    const revised = reviseCase(world, ana, first)
    if (!revised.ok) throw new Error(revised.reason)
    const second = revised.submissionId
    expect(viewOf(world, ana, second)).toMatchObject({
      round: 2,
      state: 'drafting',
      isCaseChanged: false,
      feedback: null,
    })
    expect(viewOf(world, ana, second).answers.map(({ text }) => text)).toEqual(Object.values(fullTexts))

    saveDrafts(world, ana, second, workForm({ reply: 'Mejor así.' }))
    expect(viewOf(world, ana, first).answers[3]?.text).toBe(fullTexts.reply)
    expect(viewOf(world, ana, first)).toMatchObject({ state: 'released', mayRevise: false })
    expect(reviseCase(world, ana, first)).toEqual({ ok: true, submissionId: second })
    expect(begin(world, ana)).toBe(second)
    expect(viewOf(world, ana, second).rounds.map(({ round, state }) => [round, state])).toEqual([
      [2, 'drafting'],
      [1, 'released'],
    ])
    expect(handIn(world, ana, second)).toEqual({ ok: true })
  })
})

describe('the history', () => {
  it('has each deed with who did it and when, and none for what was refused', () => {
    const world = testWorld()
    const [ana, marker] = [person(world), person(world, { role: 'trainer' })]
    const id = handedIn(world, ana)
    handIn(world, ana, id)
    world.at('2026-03-02T09:00Z')
    takeBack(world, ana, id)
    takeBack(world, ana, id)
    handIn(world, ana, id, { withGaps: true })
    const deeds = deedsOf(world.db, id).filter(({ deed }) => deed !== 'reading-opened')
    expect(deeds.map(({ deed }) => deed)).toEqual(['begun', 'handed-in', 'taken-back', 'handed-in'])
    expect(deeds.every(({ personId }) => personId === ana.id)).toBe(true)
    expect(deeds[2]?.at).toEqual(new Date('2026-03-02T09:00Z'))
    released(world, marker, id)
    const again = reviseCase(world, ana, id)
    expect(again.ok && deedsOf(world.db, again.submissionId)).toMatchObject([{ deed: 'begun', detail: { round: 2 } }])
  })
})

describe('the learner’s page', () => {
  it('tells no mark before its release, and everything after', () => {
    const world = testWorld()
    const [ana, marker] = [person(world), person(world, { role: 'trainer', name: 'Marta Gil' })]
    const id = handedIn(world, ana)
    keepMarks(world, marker, id, markForm(marks([1, 1, 1, 1, 1], 'secreto')))
    expect(JSON.stringify(viewOf(world, ana, id))).not.toContain('secreto')
    world.at('2026-03-05T10:00:00Z')
    released(world, marker, id)
    const { feedback, state, releasedAt, mayRevise } = viewOf(world, ana, id)
    expect({ state, releasedAt, mayRevise }).toEqual({ state: 'released', releasedAt: world.now(), mayRevise: true })
    expect(feedback).toMatchObject({ total: 90, passed: true, passMark: 60, markedBy: 'Marta Gil', earlier: [] })
    expect(feedback?.criteria).toHaveLength(5)
    expect(feedback?.numbers.map(({ verdict }) => verdict)).toEqual(['right', 'wrong'])
    expect(feedback?.sample).toHaveLength(5)
  })
})
