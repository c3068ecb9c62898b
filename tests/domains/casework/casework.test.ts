import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import {
  caseEvidence,
  caseStates,
  caseStatesOfPeople,
  countWaiting,
  newMarks,
  waitingForMarking,
} from '~/domains/casework/casework.server'
import { finishMark, releaseMark } from '~/domains/casework/marking.server'
import { readForMarking } from '~/domains/casework/marking-view.server'
import type { QueueQuery } from '~/domains/casework/model'
import { markingQueue } from '~/domains/casework/queue.server'
import { handIn, reviseCase } from '~/domains/casework/submissions.server'
import { person, testWorld } from '~tests/world'
import { begin, caseId, handedIn, markForm, marks, released } from './samples'

function started() {
  const world = testWorld()
  return { world, ana: person(world, { name: 'Ana' }), marker: person(world, { role: 'trainer', name: 'Marta' }) }
}

describe('evidence of casework', () => {
  it('is what was marked and released, criterion by criterion', () => {
    const { world, ana, marker } = started()
    const id = handedIn(world, ana)
    finishMark(world, marker, id, markForm(marks([3, 1, 2, 3, 2])))
    expect(caseEvidence(world, ana.id)).toEqual([])
    world.at('2026-03-04T09:00:00Z')
    releaseMark(world, marker, id)
    const [evidence, ...more] = caseEvidence(world, ana.id)
    expect(more).toEqual([])
    expect(evidence).toMatchObject({ caseId, submissionId: id, at: world.now(), passed: false })
    expect(
      evidence?.criteria.map(({ criterion, competency, level, markLevel, holds }) => [
        criterion,
        competency,
        level,
        markLevel,
        holds,
      ]),
    ).toEqual([
      ['investigation', 'problem-solving', 3, 3, true],
      ['reply', 'communication', 3, 1, false],
      ['remedy', 'decision-making', 2, 2, true],
      ['customer-view', 'customer-focus', 3, 3, true],
      ['conflict', 'conflict-resolution', 3, 2, true],
    ])
  })

  it('comes from the newest released round; a revision that waits changes nothing', () => {
    const { world, ana, marker } = started()
    const first = handedIn(world, ana)
    released(world, marker, first, [1, 1, 1, 1, 1])
    const revised = reviseCase(world, ana, first)
    const second = revised.ok ? revised.submissionId : ''
    handIn(world, ana, second)
    expect(caseEvidence(world, ana.id)).toMatchObject([{ submissionId: first, passed: false }])
    world.at('2026-03-10T09:00:00Z')
    released(world, marker, second)
    expect(caseEvidence(world, ana.id)).toMatchObject([{ submissionId: second, passed: true, at: world.now() }])
  })

  it('is nobody else’s', () => {
    const { world, ana, marker } = started()
    released(world, marker, handedIn(world, ana))
    expect(caseEvidence(world, marker.id)).toEqual([])
  })
})

describe('states of cases', () => {
  it('follow the work', () => {
    const { world, ana, marker } = started()
    expect(caseStates(world, ana.id)).toEqual(new Map())
    const id = begin(world, ana)
    const at = world.now()
    expect(caseStates(world, ana.id).get(caseId)).toEqual({
      state: 'under-way',
      submissionId: id,
      at,
      handedInAt: null,
      releasedAt: null,
    })
    world.at('2026-03-03T09:00:00Z')
    const handed = world.now()
    handedIn(world, ana)
    expect(caseStates(world, ana.id).get(caseId)).toMatchObject({ state: 'handed-in', at: handed, handedInAt: handed })
    world.at('2026-03-04T09:00:00Z')
    released(world, marker, id)
    expect(caseStates(world, ana.id).get(caseId)).toMatchObject({ state: 'marked', at: world.now() })
    const revised = reviseCase(world, ana, id)
    expect(caseStates(world, ana.id).get(caseId)).toMatchObject({
      state: 'under-way',
      submissionId: revised.ok ? revised.submissionId : '',
      handedInAt: handed,
      releasedAt: world.now(),
    })
  })

  it('come for many people at once', () => {
    const { world, ana, marker } = started()
    const [idle, busy, stranger] = [person(world), person(world), person(world)]
    begin(world, busy)
    begin(world, stranger)
    const id = handedIn(world, ana)
    released(world, marker, id)
    const states = caseStatesOfPeople(world, caseId, [ana.id, idle.id, busy.id])
    expect([...states].map(([personId, { state }]) => [personId, state]).sort()).toEqual(
      [
        [ana.id, 'marked'],
        [busy.id, 'under-way'],
      ].sort(),
    )
    expect(caseStatesOfPeople(world, caseId, [])).toEqual(new Map())
    expect(caseStatesOfPeople(world, 'other', [ana.id])).toEqual(new Map())
  })
})

describe('news', () => {
  it('are marks released since a moment', () => {
    const { world, ana, marker } = started()
    const id = handedIn(world, ana)
    const before = world.now()
    world.at('2026-03-04T09:00:00Z')
    released(world, marker, id)
    expect(newMarks(world, ana.id, before)).toMatchObject([{ submissionId: id, caseId, at: world.now(), passed: true }])
    expect(newMarks(world, ana.id, world.now())).toEqual([])
    expect(newMarks(world, marker.id, before)).toEqual([])
  })
})

describe('the marking queue', () => {
  const first: QueueQuery = { state: 'waiting', case: null, page: 1 }

  function queue(world: ReturnType<typeof testWorld>, actor: Actor, query: QueueQuery, perPage?: number) {
    const allowed = permit(actor, 'mark')
    if (!allowed.ok) throw new Error(allowed.reason)
    return markingQueue(world, allowed.permit, query, perPage)
  }

  it('puts the longest waiting first, a page at a time', () => {
    const { world, marker } = started()
    const ids = [1, 2, 3, 4, 5].map((day) => {
      world.at(`2026-03-0${day}T09:00:00Z`)
      return handedIn(world, person(world, { name: `Persona ${day}` }))
    })
    const pages = [1, 2, 3, 9].map((page) => queue(world, marker, { ...first, page }, 2))
    expect(pages.map(({ rows }) => rows.map(({ submissionId }) => ids.indexOf(submissionId)))).toEqual([
      [0, 1],
      [2, 3],
      [4],
      [4],
    ])
    expect(pages[3]).toMatchObject({ page: 3, pages: 3, total: 5 })
    expect(waitingForMarking(world, 2).map(({ submissionId, name }) => [ids.indexOf(submissionId), name])).toEqual([
      [0, 'Persona 1'],
      [1, 'Persona 2'],
    ])
    expect(countWaiting(world)).toBe(5)
  })

  it('parts what waits, what is marked and what is released', () => {
    const { world, ana, marker } = started()
    const [waits, marked, shown] = [ana, person(world), person(world)].map((one) => handedIn(world, one))
    begin(world, person(world))
    finishMark(world, marker, marked ?? '', markForm(marks([1, 1, 1, 1, 1])))
    released(world, marker, shown ?? '')
    const found = (['waiting', 'marked', 'released'] as const).map((state) =>
      queue(world, marker, { ...first, state }).rows.map(({ submissionId }) => submissionId),
    )
    expect(found).toEqual([[waits], [marked], [shown]])
    expect(queue(world, marker, first).counts).toEqual({ waiting: 1, marked: 1, released: 1 })
    expect(queue(world, marker, { ...first, case: 'other' })).toMatchObject({ rows: [], counts: { waiting: 0 } })
    expect(queue(world, marker, { ...first, case: caseId }).rows).toHaveLength(1)
    expect(queue(world, marker, first).cases.map(({ id }) => id)).toEqual([caseId])
  })

  it('names who has begun, marks one’s own, and knows the next', () => {
    const { world, ana, marker } = started()
    const own = handedIn(world, marker)
    world.at('2026-03-03T09:00:00Z')
    const [one, two] = [handedIn(world, ana), handedIn(world, person(world))]
    const rows = queue(world, marker, first).rows
    expect(rows.map(({ submissionId, isOwn }) => [submissionId === own, isOwn])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ])
    const view = readForMarking(world, marker, one)
    expect(view.ok && view.view.next).toBe(two)
  })
})
