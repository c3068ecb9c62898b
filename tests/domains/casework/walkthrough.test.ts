import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { caseEvidence } from '~/domains/casework/casework.server'
import { saveDrafts } from '~/domains/casework/drafts.server'
import { finishMark, keepMarks, takeReading } from '~/domains/casework/marking.server'
import { readForMarking } from '~/domains/casework/marking-view.server'
import { openAppealReading } from '~/domains/casework/opening.server'
import { changeOutcome, releaseOutcome } from '~/domains/casework/outcomes.server'
import { readSubmission } from '~/domains/casework/submission-view.server'
import { handIn, reviseCase, takeBack } from '~/domains/casework/submissions.server'
import { person, type TestWorld, testWorld } from '~tests/world'
import { begin, fullTexts, handedIn, levelsOf, markForm, marks, readTwice, workForm } from './samples'

/** A submission that two markers are to read, whatever the first one gives. */
function started() {
  const world = testWorld()
  const ana = person(world, { name: 'Ana' })
  const [one, two, three] = ['Lectora Primera', 'Lector Segundo', 'Lectora Tercera'].map((name) =>
    person(world, { role: 'trainer', name }),
  ) as [Actor, Actor, Actor]
  readTwice(world, ana, { share: 1 })
  return { world, ana, one, two, three, id: handedIn(world, ana) }
}

function viewOf(world: TestWorld, actor: Actor, id: string) {
  const read = readForMarking(world, actor, id)
  if (!read.ok) throw new Error(read.reason)
  return read.view
}

/** The form of the page as this marker sees it now. */
function pageOf(world: TestWorld, actor: Actor, id: string, levels: readonly number[]) {
  const { reading, draftSavedAt } = viewOf(world, actor, id)
  return {
    draft: marks(levels),
    reading: reading && { id: reading.id, openedAt: reading.openedAt.getTime() },
    replaces: draftSavedAt?.getTime() ?? null,
  }
}

function rows(world: TestWorld, query: string): unknown[] {
  return world.db.$client.prepare(query).raw().all()
}
const deeds = (world: TestWorld) =>
  rows(world, 'select deed from submission_event order by id')
    .flat()
    .filter((deed) =>
      ['reading-opened', 'allocated', 'marked', 'settled', 'released', 'changed'].includes(String(deed)),
    )

describe('a case from draft to appeal', () => {
  it('goes all the way, and nothing is written over', () => {
    const world = testWorld()
    const [ana, one, two, three, four] = [
      person(world, { name: 'Ana' }),
      ...Array.from({ length: 4 }, () => person(world, { role: 'trainer' })),
    ] as [Actor, Actor, Actor, Actor, Actor]
    readTwice(world, ana, { share: 1 })
    const id = begin(world, ana)
    saveDrafts(world, ana, id, workForm(fullTexts))
    handIn(world, ana, id)
    takeReading(world, one, id)
    expect(takeBack(world, ana, id)).toEqual({ ok: true })
    expect(readForMarking(world, one, id)).toEqual({ ok: false, reason: 'not-found' })
    world.at('2026-03-03T09:00:00Z')
    handIn(world, ana, id)
    expect(rows(world, 'select place, marker_id, opened_at from reading')).toEqual([[1, null, world.now().getTime()]])

    finishMark(world, one, id, markForm(marks([3, 3, 2, 3, 1])))
    expect(releaseOutcome(world, one, id)).toEqual({ ok: false, reason: 'conflict' })
    finishMark(world, two, id, markForm(marks([3, 2, 2, 1, 3])))
    expect(rows(world, 'select place, why, criteria, done_at is null from reading order by place')).toEqual([
      [1, 'first', null, 0],
      [2, 'drawn', null, 0],
      [3, 'apart', '["customer-view","conflict"]', 1],
    ])
    expect(releaseOutcome(world, two, id)).toEqual({ ok: false, reason: 'conflict' })
    expect(viewOf(world, three, id).rubric.criteria.map((criterion) => criterion.id)).toEqual([
      'customer-view',
      'conflict',
    ])
    finishMark(world, three, id, markForm(marks([0, 0, 0, 2, 1])))
    expect(viewOf(world, three, id).outcome?.body).toEqual({
      investigation: { level: 3, by: 'same' },
      reply: { level: 2.5, by: 'mean' },
      remedy: { level: 2, by: 'same' },
      'customer-view': { level: 2, by: 'middle' },
      conflict: { level: 1, by: 'middle' },
    })
    // 30 + 25 × 2.5/3 + 15 × 2/3 + 15 × 2/3 + 15 × 1/3
    expect(viewOf(world, three, id).outcome).toMatchObject({ total: 75.833333, passed: true, why: 'readings' })
    expect(caseEvidence(world, ana.id)).toEqual([])
    expect(releaseOutcome(world, three, id)).toEqual({ ok: true })
    expect(caseEvidence(world, ana.id)).toMatchObject([
      { passed: true, criteria: [{}, { markLevel: 2.5 }, {}, {}, {}] },
    ])

    world.at('2026-03-04T09:00:00Z')
    const standing = viewOf(world, one, id).outcome?.id ?? null
    changeOutcome(world, one, id, { standing, levels: levelsOf([1, 2, 2, 2, 1]), reason: 'Releído.' })
    expect(caseEvidence(world, ana.id)).toMatchObject([{ passed: false }])

    const opened = openAppealReading(world, { submissionId: id, personId: one.id })
    expect(opened).toMatchObject({ ok: true, reading: { place: 4, why: 'appeal', markerId: null } })
    expect(openAppealReading(world, { submissionId: id, personId: one.id })).toMatchObject({ reason: 'conflict' })
    expect(changeOutcome(world, one, id, { standing, levels: levelsOf([3, 3, 3, 3, 3]), reason: 'x' })).toMatchObject({
      reason: 'conflict',
    })
    expect(finishMark(world, two, id, markForm(marks([3, 3, 3, 3, 3], 'Sí.')))).toMatchObject({ reason: 'done' })
    expect(finishMark(world, four, id, markForm(marks([3, 3, 3, 3, 3])))).toMatchObject({
      errors: { 'remark.*': 'words' },
    })
    world.at('2026-03-05T09:00:00Z')
    finishMark(world, four, id, markForm(marks([3, 3, 3, 3, 3], 'Tenía razón.')))
    expect(caseEvidence(world, ana.id)).toMatchObject([{ passed: true, criteria: [{}, { markLevel: 3 }, {}, {}, {}] }])
    const told = readSubmission(world, ana, id)
    expect(told.ok && told.view.feedback).toMatchObject({ total: 100, remark: 'Tenía razón.', earlier: [{}, {}] })

    const revised = reviseCase(world, ana, id)
    expect(revised.ok && handIn(world, ana, revised.submissionId)).toEqual({ ok: true })
    expect(rows(world, 'select count(*) from mark').flat()).toEqual([4])
    expect(rows(world, 'select why from outcome order by id').flat()).toEqual(['readings', 'change', 'appeal'])
    expect(deeds(world)).toEqual([
      ...['reading-opened', 'allocated', 'allocated', 'marked', 'reading-opened', 'allocated', 'marked'],
      ...['reading-opened', 'allocated', 'marked', 'settled', 'released', 'changed', 'reading-opened'],
      ...['allocated', 'marked', 'settled', 'reading-opened'],
    ])
  })
})

describe('two markers at once', () => {
  it('have one reading between them: who keeps anything first has it', () => {
    const { world, one, two, id } = started()
    const [mine, theirs] = [pageOf(world, one, id, [3]), pageOf(world, two, id, [1])]
    expect(keepMarks(world, two, id, theirs)).toMatchObject({ ok: true })
    expect(keepMarks(world, one, id, mine)).toMatchObject({ ok: false, reason: 'taken' })
    expect(takeReading(world, one, id)).toMatchObject({ ok: false, reason: 'taken' })
    expect(rows(world, 'select marker_id from mark_draft')).toEqual([[two.id]])
    expect(viewOf(world, one, id)).toMatchObject({ turn: 'other', reading: null, draft: {} })
  })

  it.each([
    ['the first finishes first', [0, 1]],
    ['the second finishes first', [1, 0]],
  ])('whose pages were opened before either finished: %s', (_, order) => {
    const { world, one, two, id } = started()
    const pages = [one, two].map((actor) => ({ actor, form: pageOf(world, actor, id, [3, 3, 2, 3, 2]) }))
    const [early, late] = order.map((place) => pages[place]) as [(typeof pages)[number], (typeof pages)[number]]
    expect(finishMark(world, early.actor, id, early.form)).toMatchObject({
      ok: true,
      mark: { markerId: early.actor.id },
    })
    // that page was for the first reading; the second one is open by now, and is not what it showed
    expect(finishMark(world, late.actor, id, late.form)).toMatchObject({ ok: false, reason: 'taken' })
    const fresh = pageOf(world, late.actor, id, [3, 3, 2, 3, 2])
    expect(finishMark(world, late.actor, id, fresh)).toMatchObject({ ok: true, mark: { markerId: late.actor.id } })
    expect(rows(world, 'select place, marker_id from reading order by place')).toEqual([
      [1, early.actor.id],
      [2, late.actor.id],
    ])
  })

  it('do not see each other’s marks before the outcome', () => {
    const { world, one, two, id } = started()
    finishMark(world, one, id, markForm(marks([3, 3, 2, 3, 2], 'palabras de la primera')))
    const blind = viewOf(world, two, id)
    expect(blind).toMatchObject({ outcome: null, readings: [], turn: 'free' })
    expect(JSON.stringify(blind)).not.toContain('palabras de la primera')
    expect(JSON.stringify(blind)).not.toContain(one.name)
    expect(viewOf(world, one, id)).toMatchObject({ isReadByMe: true, outcome: null, reading: null })
    finishMark(world, two, id, markForm(marks([3, 3, 2, 3, 2])))
    expect(viewOf(world, one, id).readings.map(({ markerName }) => markerName)).toEqual([
      'Lectora Primera',
      'Lector Segundo',
    ])
  })

  it('are two: nobody reads the same submission twice', () => {
    const { world, one, id } = started()
    finishMark(world, one, id, markForm(marks([3, 3, 2, 3, 2])))
    expect(takeReading(world, one, id)).toMatchObject({ ok: false, reason: 'done' })
    expect(finishMark(world, one, id, markForm(marks([1, 1, 1, 1, 1])))).toMatchObject({ ok: false, reason: 'done' })
    expect(rows(world, 'select count(*) from mark').flat()).toEqual([1])
  })
})

describe('pages opened in every order', () => {
  it('puts each mark on the work that its page showed', () => {
    const world = testWorld()
    const marker = person(world, { role: 'trainer' })
    const ids = ['Ana', 'Beto', 'Caro'].map((name) => handedIn(world, person(world, { name })))
    const levels = [
      [3, 3, 3, 3, 3],
      [2, 2, 2, 2, 2],
      [1, 1, 1, 1, 1],
    ]
    const forms = ids.map((id, place) => pageOf(world, marker, id, levels[place] ?? []))
    for (const order of [
      [2, 0, 1],
      [1, 2, 0],
    ]) {
      for (const place of order) {
        const form = forms[place]
        if (form) finishMark(world, marker, ids[place] ?? '', form)
      }
    }
    const marked = ids.map((id) => rows(world, `select total from mark where submission_id = '${id}'`).flat())
    expect(marked).toEqual([[100], [66.666667], [33.333333]])
    // a form sent to another address than its page's says so itself
    const fresh = handedIn(world, person(world))
    expect(finishMark(world, marker, fresh, forms[0] ?? markForm({}))).toMatchObject({ ok: false, reason: 'taken' })
  })

  it('does not mark what was taken back and handed in anew with an older page', () => {
    const { world, ana, one, id } = started()
    const stale = pageOf(world, one, id, [3, 3, 3, 3, 3])
    world.at('2026-03-03T09:00:00Z')
    takeBack(world, ana, id)
    saveDrafts(world, ana, id, workForm({ reply: 'Otra cosa.' }))
    handIn(world, ana, id)
    expect(keepMarks(world, one, id, stale)).toMatchObject({ ok: false, reason: 'taken' })
    expect(finishMark(world, one, id, stale)).toMatchObject({ ok: false, reason: 'taken' })
    expect(finishMark(world, one, id, pageOf(world, one, id, [3, 3, 3, 3, 3]))).toMatchObject({ ok: true })
  })
})

describe('a rubric edited while marking is under way', () => {
  it('changes nothing that is judged: every reading and outcome goes by the one that was pinned', () => {
    const { world, ana, one, two, id } = started()
    const pinnedThen = viewOf(world, one, id).rubric
    finishMark(world, one, id, markForm(marks([3, 3, 2, 3, 2])))
    const before = rows(world, 'select hash, body from content_pin order by hash')
    // what a new edition of the content does: another pin, named by work that begins after it
    world.db.$client
      .prepare(
        "insert into content_pin (hash, kind, name, body, at) select 'edited', kind, name, replace(body, '30', '90'), at from content_pin where kind = 'rubric'",
      )
      .run()
    expect(viewOf(world, two, id).rubric).toEqual(pinnedThen)
    finishMark(world, two, id, markForm(marks([3, 3, 2, 3, 2])))
    releaseOutcome(world, two, id)
    expect(rows(world, 'select total, rubric_hash = (select rubric_hash from submission) from outcome')).toEqual([
      [90, 1],
    ])
    expect(caseEvidence(world, ana.id)).toMatchObject([{ passed: true }])
    expect(rows(world, "select hash, body from content_pin where hash <> 'edited' order by hash")).toEqual(before)
  })
})
