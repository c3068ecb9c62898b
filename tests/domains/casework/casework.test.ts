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
import { codeOf } from '~/domains/casework/code'
import { finishMark, takeReading } from '~/domains/casework/marking.server'
import { readForMarking } from '~/domains/casework/marking-view.server'
import { type QueueQuery, queueStates } from '~/domains/casework/model'
import { releaseOutcome } from '~/domains/casework/outcomes.server'
import { markingQueue } from '~/domains/casework/queue.server'
import { handIn, reviseCase } from '~/domains/casework/submissions.server'
import { person, team, testWorld } from '~tests/world'
import { begin, caseId, handedIn, markForm, marks, readTwice, released } from './samples'

function started() {
  const world = testWorld()
  return { world, ana: person(world, { name: 'Ana' }), marker: person(world, { role: 'trainer', name: 'Marta' }) }
}

describe('evidence of casework', () => {
  it('is what was marked and released, criterion by criterion', () => {
    const { world, ana, marker } = started()
    const id = handedIn(world, ana)
    finishMark(world, marker, id, markForm(marks([3, 0, 3, 3, 3])))
    expect(caseEvidence(world, ana.id)).toEqual([])
    world.at('2026-03-04T09:00:00Z')
    releaseOutcome(world, marker, id)
    const [evidence, ...more] = caseEvidence(world, ana.id)
    expect(more).toEqual([])
    expect(evidence).toMatchObject({ caseId, submissionId: id, at: world.now(), passed: false })
    expect(
      evidence?.criteria.map(({ criterion, competency, level, markLevel, highest, holds }) => [
        criterion,
        competency,
        level,
        markLevel,
        highest,
        holds,
      ]),
    ).toEqual([
      ['investigation', 'problem-solving', 3, 3, 3, true],
      ['reply', 'communication', 3, 0, 3, false],
      ['remedy', 'decision-making', 2, 3, 3, true],
      ['customer-view', 'customer-focus', 3, 3, 3, true],
      ['conflict', 'conflict-resolution', 3, 3, 3, true],
    ])
  })

  it('comes from every released round, the newest last; a revision that waits changes nothing', () => {
    const { world, ana, marker } = started()
    const first = handedIn(world, ana)
    released(world, marker, first, [1, 1, 1, 1, 1])
    const revised = reviseCase(world, ana, first)
    const second = revised.ok ? revised.submissionId : ''
    handIn(world, ana, second)
    expect(caseEvidence(world, ana.id)).toMatchObject([{ submissionId: first, passed: false }])
    world.at('2026-03-10T09:00:00Z')
    released(world, marker, second)
    expect(caseEvidence(world, ana.id)).toMatchObject([
      { submissionId: first, passed: false },
      { submissionId: second, passed: true, at: world.now() },
    ])
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
  const first: QueueQuery = { state: null, case: null, due: null, age: null, sort: 'due', page: 1 }

  function markPermit(actor: Actor) {
    const allowed = permit(actor, 'mark')
    if (!allowed.ok) throw new Error(allowed.reason)
    return allowed.permit
  }

  function queue(world: ReturnType<typeof testWorld>, actor: Actor, query: Partial<QueueQuery> = {}, perPage?: number) {
    return markingQueue(world, markPermit(actor), { ...first, ...query }, perPage)
  }
  const idsOf = ({ rows }: ReturnType<typeof queue>) => rows.map(({ submissionId }) => submissionId)

  it('puts the first due first, a page at a time', () => {
    const { world, marker } = started()
    const ids = [1, 2, 3, 4, 5].map((day) => {
      world.at(`2026-03-0${day}T09:00:00Z`)
      return handedIn(world, person(world))
    })
    const pages = [1, 2, 3, 9].map((page) => queue(world, marker, { page }, 2))
    expect(pages.map((page) => idsOf(page).map((id) => ids.indexOf(id)))).toEqual([[0, 1], [2, 3], [4], [4]])
    expect(pages[3]).toMatchObject({ state: 'free', page: 3, pages: 3, total: 5 })
    takeReading(world, marker, ids[3] ?? '')
    const waiting = waitingForMarking(world, markPermit(marker), 2)
    expect(waiting.map(({ submissionId }) => ids.indexOf(submissionId))).toEqual([3, 0])
    expect(countWaiting(world, markPermit(marker))).toBe(5)
  })

  it('parts what is one’s own to do, free, another’s, to release and released', () => {
    const { world, ana, marker } = started()
    const other = person(world, { role: 'trainer' })
    const [mine, free, theirs, settled, shown] = [ana, ...Array.from({ length: 4 }, () => person(world))].map((one) =>
      handedIn(world, one),
    )
    begin(world, person(world))
    expect(queue(world, marker).state).toBe('free')
    takeReading(world, marker, mine ?? '')
    takeReading(world, other, theirs ?? '')
    finishMark(world, marker, settled ?? '', markForm(marks([1, 1, 1, 1, 1])))
    released(world, marker, shown ?? '')
    const found = queueStates.map((state) => idsOf(queue(world, marker, { state })))
    expect(found).toEqual([[mine], [free], [theirs], [settled], [shown]])
    const seen = queueStates.map((state) => idsOf(queue(world, other, { state })))
    expect(seen).toEqual([[theirs], [free], [mine], [settled], [shown]])
    expect(queue(world, marker)).toMatchObject({
      state: 'mine',
      counts: { mine: 1, free: 1, waiting: 1, settled: 1, released: 1 },
    })
    expect(queue(world, marker, { case: 'other' })).toMatchObject({ rows: [], counts: { free: 0 } })
    expect(idsOf(queue(world, marker, { case: caseId, state: 'free' }))).toEqual([free])
    expect(queue(world, marker).cases.map(({ id }) => id)).toEqual([caseId])
  })

  it('offers nobody their own work, their team’s, or what they have read', () => {
    const { world, ana, marker } = started()
    const ours = team(world)
    const colleague = person(world, { role: 'trainer', teamId: ours })
    const [own, teams] = [handedIn(world, marker), handedIn(world, person(world, { teamId: ours }))]
    readTwice(world, ana, { share: 1 })
    const twice = handedIn(world, ana)
    finishMark(world, marker, twice, markForm(marks([3, 3, 3, 3, 3])))
    expect(idsOf(queue(world, marker, { state: 'free' }))).toEqual([teams])
    expect(idsOf(queue(world, marker, { state: 'waiting' })).toSorted()).toEqual([own, twice].toSorted())
    expect(idsOf(queue(world, colleague, { state: 'free' })).toSorted()).toEqual([own, twice].toSorted())
    expect(queue(world, marker, { state: 'waiting' }).rows.filter(({ isOwn }) => isOwn)).toHaveLength(1)
  })

  it('shows a code for a name until the release', () => {
    const { world, ana, marker } = started()
    const id = handedIn(world, ana)
    const told = () => queueStates.map((state) => JSON.stringify(queue(world, marker, { state }).rows)).join()
    expect(told()).toContain(codeOf(id))
    expect(told()).not.toContain('Ana')
    finishMark(world, marker, id, markForm(marks([3, 3, 2, 3, 2])))
    expect(told()).not.toContain('Ana')
    releaseOutcome(world, marker, id)
    expect(told()).toContain('"personName":"Ana"')
  })

  it('filters by due date and age, and sorts', () => {
    const { world, ana, marker } = started()
    const ids = [1, 4, 20].map((day) => {
      world.at(new Date(Date.UTC(2026, 2, day, 9)))
      return handedIn(world, person(world))
    })
    world.at('2026-03-20T10:00:00Z')
    const seen = (query: Partial<QueueQuery>) => idsOf(queue(world, marker, query)).map((id) => ids.indexOf(id))
    expect(seen({ due: 'over' })).toEqual([0, 1])
    expect(seen({ age: 14 })).toEqual([0, 1])
    expect(queue(world, marker, { due: 'over' }).counts.free).toBe(2)
    world.at('2026-03-24T10:00:00Z')
    expect(seen({ due: 'soon' })).toEqual([0, 1, 2])
    expect(seen({ due: 'over' })).toEqual([0, 1])
    readTwice(world, ana, { share: 1 })
    finishMark(world, person(world, { role: 'trainer' }), ids[0] ?? '', markForm(marks([3, 3, 3, 3, 3])))
    expect(seen({})).toEqual([1, 2, 0])
    expect(seen({ sort: 'age' })).toEqual([0, 1, 2])
    expect(seen({ sort: 'case' })).toEqual([0, 1, 2])
  })

  it('goes on to the next of one’s own, then to what is free', () => {
    const { world, ana, marker } = started()
    const [one, two] = [handedIn(world, ana), handedIn(world, person(world))]
    world.at('2026-03-03T09:00:00Z')
    const three = handedIn(world, person(world))
    takeReading(world, marker, three)
    const next = (id: string) => {
      const read = readForMarking(world, marker, id)
      return read.ok ? read.view.next : null
    }
    expect(next(one)).toEqual({ submissionId: three, isFree: false })
    expect(next(three)).toEqual({ submissionId: one < two ? one : two, isFree: true })
  })
})

describe('a code for a name', () => {
  it('is short, the same every time, and rarely shared', () => {
    const codes = Array.from({ length: 10_000 }, (_, one) => codeOf(`01jz9k${one}`))
    expect(codes.every((code) => /^[2-9B-Z]{5}$/.test(code))).toBe(true)
    expect(codeOf('01jz9k7')).toBe(codes[7])
    expect(new Set(codes).size).toBeGreaterThan(9_980)
  })
})
