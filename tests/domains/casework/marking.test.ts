import { describe, expect, it } from 'vitest'
import { finishMark, keepMarks, openMarkable, releaseMark } from '~/domains/casework/marking.server'
import { readForMarking } from '~/domains/casework/marking-view.server'
import { markFormSchema } from '~/domains/casework/model'
import { readSubmission } from '~/domains/casework/submission-view.server'
import { person, testWorld } from '~tests/world'
import { begin, handedIn, markForm, marks, released } from './samples'

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
    for (const act of [openMarkable, readForMarking, releaseMark]) {
      expect(act(world, marker, own)).toEqual({ ok: false, reason: 'forbidden' })
    }
    expect(keepMarks(world, marker, own, markForm(marks([3])))).toEqual({ ok: false, reason: 'forbidden' })
    expect(finishMark(world, marker, own, markForm(marks([3, 3, 3, 3, 3])))).toEqual({ ok: false, reason: 'forbidden' })
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
    expect(other).toMatchObject({ draft: {}, draftSavedAt: null, alsoMarking: ['Marta'] })
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

describe('finishing a mark', () => {
  it('appends it, drops the half-done marks, and shows the learner nothing yet', () => {
    const { world, ana, marker, id } = started()
    keepMarks(world, marker, id, markForm(marks([1])))
    const finished = finishMark(world, marker, id, markForm(marks([3, 3, 2, 3, 2], 'Bien.')))
    expect(finished).toMatchObject({ ok: true, mark: { total: 90, passed: true, remark: 'Bien.' } })
    expect(viewOf(world, marker, id)).toMatchObject({ state: 'marked', mayRelease: true, draftSavedAt: null })
    const read = readSubmission(world, ana, id)
    expect(read).toMatchObject({ ok: true, view: { state: 'handed-in', feedback: null, mayTakeBack: false } })
  })

  it('is not begun anew by the same marks kept once more', () => {
    const { world, marker, id } = started()
    const draft = marks([3, 3, 2, 3, 2], 'Bien.')
    finishMark(world, marker, id, markForm(draft))
    expect(keepMarks(world, marker, id, markForm(draft))).toEqual({ ok: true, savedAt: world.now() })
    expect(viewOf(world, marker, id).draftSavedAt).toBeNull()
    keepMarks(world, marker, id, markForm(marks([2, 3, 2, 3, 2], 'Bien.')))
    expect(viewOf(world, marker, id).draftSavedAt).toEqual(world.now())
  })

  it('asks for every criterion', () => {
    const { world, marker, id } = started()
    expect(finishMark(world, marker, id, markForm(marks([3, 0])))).toEqual({
      ok: false,
      reason: 'invalid',
      errors: { 'level.remedy': 'choose', 'level.customer-view': 'choose', 'level.conflict': 'choose' },
    })
    expect(viewOf(world, marker, id).mark).toBeNull()
  })

  it('counts the same mark sent twice once', () => {
    const { world, marker, id } = started()
    const form = markForm(marks([3, 3, 2, 3, 2]))
    const first = finishMark(world, marker, id, form)
    expect(finishMark(world, marker, id, form)).toEqual(first)
    const rows = world.db.$client.prepare('select count(*) as rows from mark').get()
    expect(rows).toEqual({ rows: 1 })
  })

  it('does not put a mark over one that the marker has not seen', () => {
    const { world, marker, id } = started()
    const other = person(world, { role: 'trainer' })
    const first = finishMark(world, other, id, markForm(marks([1, 1, 1, 1, 1])))
    const blind = finishMark(world, marker, id, markForm(marks([3, 3, 3, 3, 3])))
    expect(blind).toMatchObject({ ok: false, reason: 'conflict', standing: { total: 33.333333 } })
    const seen = first.ok ? first.mark.id : null
    expect(finishMark(world, marker, id, markForm(marks([3, 3, 3, 3, 3]), seen))).toMatchObject({ ok: true })
    expect(viewOf(world, other, id).mark).toMatchObject({ total: 100, markerName: 'Marta' })
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
  it('needs a complete mark, and lasts', () => {
    const { world, marker, id } = started()
    expect(releaseMark(world, marker, id)).toEqual({ ok: false, reason: 'conflict' })
    released(world, marker, id)
    world.at('2026-03-09T09:00:00Z')
    expect(releaseMark(world, marker, id)).toEqual({ ok: true })
    expect(viewOf(world, marker, id).releasedAt).toEqual(new Date('2026-03-02T09:00:00Z'))
  })

  it('lets a mark be changed with a reason; the old one is kept and told', () => {
    const { world, ana, marker, id } = started()
    released(world, marker, id)
    world.at('2026-03-09T09:00:00Z')
    const standing = viewOf(world, marker, id).mark?.id ?? null
    expect(viewOf(world, marker, id).draft['*']).toEqual({ level: null, remark: '' })
    const lower = finishMark(world, marker, id, markForm(marks([1, 3, 2, 3, 2], ' '), standing))
    expect(lower).toEqual({ ok: false, reason: 'invalid', errors: { 'remark.*': 'reason' } })
    finishMark(world, marker, id, markForm(marks([1, 3, 2, 3, 2], 'Releído con otra persona.'), standing))
    const read = readSubmission(world, ana, id)
    expect(read.ok && read.view.feedback).toMatchObject({
      total: 70,
      passed: false,
      remark: 'Releído con otra persona.',
      earlier: [{ total: 90, remark: 'En conjunto, bien.' }],
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
      standing: '4',
    }
    expect(markFormSchema.parse(fields)).toEqual({
      replaces: null,
      standing: 4,
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
})
