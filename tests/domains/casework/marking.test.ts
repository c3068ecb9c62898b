import { describe, expect, it } from 'vitest'
import { openMarkable } from '~/domains/casework/markable.server'
import { finishMark, keepMarks, takeReading } from '~/domains/casework/marking.server'
import { readForMarking } from '~/domains/casework/marking-view.server'
import { changeFormSchema, markFormSchema } from '~/domains/casework/model'
import { changeOutcome, releaseOutcome, releaseOutcomes } from '~/domains/casework/outcomes.server'
import { readSubmission } from '~/domains/casework/submission-view.server'
import { person, team, testWorld } from '~tests/world'
import { begin, handedIn, levelsOf, markForm, marks, readTwice, released } from './samples'

function started() {
  const world = testWorld()
  const [ana, marker] = [person(world, { name: 'Ana' }), person(world, { role: 'trainer', name: 'Marta' })]
  return { world, ana, marker, id: handedIn(world, ana) }
}

function viewOf(...[world, actor, id]: Parameters<typeof readForMarking>) {
  const read = readForMarking(world, actor, id)
  if (!read.ok) throw new Error(read.reason)
  return read.view
}

describe('who may mark', () => {
  it('is a trainer, and nobody their own work', () => {
    const { world, ana, marker, id } = started()
    const asks = (role: 'learner' | 'lead' | 'admin') => openMarkable(world, person(world, { role }), id)
    expect(openMarkable(world, null, id)).toEqual({ ok: false, reason: 'signed-out' })
    for (const role of ['learner', 'lead', 'admin'] as const)
      expect(asks(role)).toEqual({ ok: false, reason: 'forbidden' })
    expect(openMarkable(world, ana, id)).toEqual({ ok: false, reason: 'forbidden' })
    expect(openMarkable(world, marker, id)).toMatchObject({ ok: true })
    const own = handedIn(world, marker)
    for (const act of [openMarkable, readForMarking, releaseOutcome, takeReading]) {
      expect(act(world, marker, own)).toEqual({ ok: false, reason: 'forbidden' })
    }
    expect(keepMarks(world, marker, own, markForm(marks([3])))).toEqual({ ok: false, reason: 'forbidden' })
    expect(finishMark(world, marker, own, markForm(marks([3, 3, 3, 3, 3])))).toEqual({ ok: false, reason: 'forbidden' })
  })

  it('is nobody of their own team, unless it was given to them', () => {
    const { world } = started()
    const [ours, other] = [team(world), team(world)]
    const id = handedIn(world, person(world, { teamId: ours }))
    const colleague = person(world, { role: 'trainer', teamId: ours })
    expect(takeReading(world, colleague, id)).toEqual({ ok: false, reason: 'forbidden' })
    expect(keepMarks(world, colleague, id, markForm(marks([3])))).toEqual({ ok: false, reason: 'forbidden' })
    expect(finishMark(world, colleague, id, markForm(marks([3, 3, 3, 3, 3])))).toEqual({
      ok: false,
      reason: 'forbidden',
    })
    expect(readForMarking(world, colleague, id)).toEqual({ ok: false, reason: 'forbidden' })
    expect(takeReading(world, person(world, { role: 'trainer', teamId: other }), id)).toEqual({ ok: true })
  })

  it('finds nothing that was not handed in', () => {
    const { world, marker } = started()
    const open = begin(world, person(world))
    expect(openMarkable(world, marker, open)).toEqual({ ok: false, reason: 'not-found' })
    expect(openMarkable(world, marker, 'nothing')).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('half-done marks', () => {
  it('are kept for the marker alone and come back as they were', () => {
    const { world, marker, id } = started()
    const kept = keepMarks(world, marker, id, markForm(marks([3, 0], 'de momento')))
    expect(kept).toEqual({ ok: true, savedAt: world.now() })
    const view = viewOf(world, marker, id)
    expect(view.draft).toMatchObject({ investigation: { level: 3 }, reply: { level: 0 }, remedy: { level: null } })
    expect(view.draft['*']?.remark).toBe('de momento')
    const other = viewOf(world, person(world, { role: 'trainer' }), id)
    expect(other).toMatchObject({ draft: {}, draftSavedAt: null, turn: 'other', reading: null })
  })

  it('are not written over unknowingly by another tab of the same marker', () => {
    const { world, marker, id } = started()
    keepMarks(world, marker, id, markForm(marks([1])))
    const blind = keepMarks(world, marker, id, markForm(marks([2])))
    expect(blind).toEqual({ ok: false, reason: 'conflict', savedAt: world.now() })
    const knowing = { ...markForm(marks([2])), replaces: world.now().getTime() }
    const kept = keepMarks(world, marker, id, knowing)
    expect(kept).toMatchObject({ ok: true })
    expect(viewOf(world, marker, id).draft.investigation?.level).toBe(2)
    // the same marks again are no change, and no conflict either
    expect(keepMarks(world, marker, id, knowing)).toEqual(kept)
  })

  it('leave out criteria that the rubric does not have', () => {
    const { world, marker, id } = started()
    keepMarks(world, marker, id, markForm({ ...marks([1]), other: { level: 3, remark: 'x' } }))
    expect(Object.keys(viewOf(world, marker, id).draft)).not.toContain('other')
  })
})

describe('finishing a reading', () => {
  it('appends its mark, drops the half-done ones, and shows the learner nothing yet', () => {
    const { world, ana, marker, id } = started()
    keepMarks(world, marker, id, markForm(marks([1])))
    const finished = finishMark(world, marker, id, markForm(marks([3, 3, 2, 3, 2], 'Bien.')))
    expect(finished).toMatchObject({ ok: true, mark: { total: 90, passed: true, remark: 'Bien.' } })
    expect(viewOf(world, marker, id)).toMatchObject({
      ...{ state: 'marked', mayRelease: true, draftSavedAt: null, reading: null, personName: null },
      outcome: { total: 90, passed: true, why: 'readings', body: { remedy: { level: 2, by: 'alone' } } },
    })
    const read = readSubmission(world, ana, id)
    expect(read).toMatchObject({ ok: true, view: { state: 'handed-in', feedback: null, mayTakeBack: false } })
  })

  it('is not begun anew by the same marks kept once more', () => {
    const { world, marker, id } = started()
    const draft = marks([3, 3, 2, 3, 2], 'Bien.')
    finishMark(world, marker, id, markForm(draft))
    expect(keepMarks(world, marker, id, markForm(draft))).toEqual({ ok: true, savedAt: world.now() })
    const other = keepMarks(world, marker, id, markForm(marks([2, 3, 2, 3, 2], 'Bien.')))
    expect(other).toMatchObject({ ok: false, reason: 'done' })
    expect(world.db.$client.prepare('select count(*) from mark_draft').pluck().get()).toBe(0)
  })

  it('asks for every criterion, at a level that is described', () => {
    const { world, marker, id } = started()
    expect(finishMark(world, marker, id, markForm(marks([3, 0])))).toEqual({
      ok: false,
      reason: 'invalid',
      errors: { 'level.remedy': 'choose', 'level.customer-view': 'choose', 'level.conflict': 'choose' },
    })
    expect(finishMark(world, marker, id, markForm(marks([3, 0, 4, 3, 3])))).toMatchObject({
      errors: { 'level.remedy': 'choose' },
    })
    expect(viewOf(world, marker, id).outcome).toBeNull()
  })

  it('counts the same mark sent twice once', () => {
    const { world, marker, id } = started()
    const form = markForm(marks([3, 3, 2, 3, 2]))
    const first = finishMark(world, marker, id, form)
    expect(finishMark(world, marker, id, form)).toEqual(first)
    for (const table of ['mark', 'outcome', 'reading'])
      expect(world.db.$client.prepare(`select count(*) from ${table}`).pluck().get()).toBe(1)
  })

  it('is refused to whoever comes second', () => {
    const { world, marker, id } = started()
    const other = person(world, { role: 'trainer' })
    finishMark(world, other, id, markForm(marks([1, 1, 1, 1, 1])))
    const late = finishMark(world, marker, id, markForm(marks([3, 3, 3, 3, 3])))
    expect(late).toMatchObject({ ok: false, reason: 'taken' })
    expect(viewOf(world, other, id).outcome).toMatchObject({ total: 33.333333 })
  })
})

describe('a level that the criterion does not have', () => {
  it('is asked for again, and never kept', () => {
    const { world, marker, id } = started()
    const draft = marks([3, 4, 2, 3, 2])
    keepMarks(world, marker, id, markForm(draft))
    expect(viewOf(world, marker, id).draft.reply?.level).toBeNull()
    const finished = finishMark(world, marker, id, markForm(draft))
    expect(finished).toEqual({ ok: false, reason: 'invalid', errors: { 'level.reply': 'choose' } })
  })
})

describe('release', () => {
  it('needs an outcome, and lasts', () => {
    const { world, marker, id } = started()
    expect(releaseOutcome(world, marker, id)).toEqual({ ok: false, reason: 'conflict' })
    released(world, marker, id)
    world.at('2026-03-09T09:00:00Z')
    expect(releaseOutcome(world, marker, id)).toEqual({ ok: true })
    expect(viewOf(world, marker, id)).toMatchObject({
      releasedAt: new Date('2026-03-02T09:00:00Z'),
      personName: 'Ana',
    })
  })

  it('of several looks at each once more', () => {
    const { world, marker, id } = started()
    const [second, own] = [handedIn(world, person(world)), handedIn(world, marker)]
    finishMark(world, marker, id, markForm(marks([3, 3, 2, 3, 2])))
    const done = releaseOutcomes(world, marker, [id, id, second, own, 'nothing'])
    expect(done).toEqual({ released: [id], left: [second, own, 'nothing'] })
    const releases = "select count(*) from submission_event where deed = 'released'"
    expect(world.db.$client.prepare(releases).pluck().get()).toBe(1)
  })
})

describe('changing what stands', () => {
  it('wants a reason; the old outcome is kept and told', () => {
    const { world, ana, marker, id } = started()
    released(world, marker, id)
    world.at('2026-03-09T09:00:00Z')
    const standing = viewOf(world, marker, id).outcome?.id ?? null
    const levels = levelsOf([1, 3, 2, 3, 2])
    expect(changeOutcome(world, marker, id, { standing, levels, reason: ' ' })).toEqual({
      ok: false,
      reason: 'invalid',
      errors: { reason: 'reason' },
    })
    const change = { standing, levels, reason: 'Releído con otra persona.' }
    const changed = changeOutcome(world, marker, id, change)
    expect(changed).toMatchObject({ ok: true, outcome: { why: 'change', personId: marker.id, total: 70 } })
    expect(changeOutcome(world, marker, id, change)).toEqual(changed)
    const blind = changeOutcome(world, marker, id, { ...change, levels: levelsOf([0, 0, 0, 0, 0]) })
    expect(blind).toMatchObject({ ok: false, reason: 'conflict', standing: { total: 70 } })
    const read = readSubmission(world, ana, id)
    expect(read.ok && read.view.feedback).toMatchObject({
      total: 70,
      passed: false,
      remark: 'Releído con otra persona.',
      earlier: [{ total: 90 }],
    })
  })

  it('leaves a half level where it was, and takes none anew', () => {
    const { world, ana, marker, id } = started()
    readTwice(world, ana, { share: 1 })
    finishMark(world, marker, id, markForm(marks([3, 3, 2, 3, 2])))
    finishMark(world, person(world, { role: 'trainer' }), id, markForm(marks([3, 3, 3, 3, 2])))
    const standing = viewOf(world, marker, id).outcome?.id ?? null
    const half = { ...levelsOf([3, 3, 0, 3, 1]), remedy: 2.5 }
    const change = { standing, levels: half, reason: 'Otra vez.' }
    expect(changeOutcome(world, marker, id, { ...change, levels: { ...half, conflict: 1.5 } })).toMatchObject({
      errors: { 'level.conflict': 'choose' },
    })
    expect(changeOutcome(world, marker, id, { ...change, levels: { ...half, reply: 4 } })).toMatchObject({
      errors: { 'level.reply': 'choose' },
    })
    expect(changeOutcome(world, marker, id, change)).toMatchObject({
      outcome: { body: { remedy: { level: 2.5, by: 'mean' }, conflict: { level: 1, by: 'alone' } } },
    })
  })
})

describe('the form', () => {
  it('becomes half-done marks', () => {
    const fields = {
      'replaces.marks': '',
      'level.reply': '3',
      'remark.reply': 'bien',
      'remark.remedy': '',
      'remark.*': 'x',
      reading: '4-1700000000000',
    }
    expect(markFormSchema.parse(fields)).toEqual({
      replaces: null,
      reading: { id: 4, openedAt: 1_700_000_000_000 },
      draft: {
        reply: { level: 3, remark: 'bien' },
        remedy: { level: null, remark: '' },
        '*': { level: null, remark: 'x' },
      },
    })
  })

  it.each([
    [{ 'level.reply': '5' }, 'level.reply'],
    [{ 'level.reply': ['1', '2'] }, 'level.reply'],
    [{ 'remark.reply': 'x'.repeat(4001) }, 'remark.reply'],
  ])('is refused where it cannot be right', (fields, name) => {
    expect(markFormSchema.safeParse(fields).error?.issues.map(({ path }) => path.join('.'))).toEqual([name])
  })

  it('of a change has half levels too', () => {
    const fields = { standing: '7', reason: 'a\r\nb', 'level.reply': '2.5', 'level.remedy': '1', 'level.x': '2.4' }
    expect(changeFormSchema.parse(fields)).toEqual({
      standing: 7,
      reason: 'a\nb',
      levels: { reply: 2.5, remedy: 1, x: null },
    })
  })
})
