import { describe, expect, it } from 'vitest'
import { permit } from '~/domains/accounts/permissions'
import { driftOf, monthsOf } from '~/domains/casework/drift'
import {
  byMarker,
  fairnessOf,
  levelsGiven,
  markersOf,
  pairingOf,
  type ReadTwice,
  severityOf,
} from '~/domains/casework/fairness'
import { casesRead, fairnessReport } from '~/domains/casework/fairness.server'
import { readTwice } from '~/domains/casework/fairness-store.server'
import { submissionById } from '~/domains/casework/submission-store.server'
import { calibrations } from '~drizzle/marking'
import { person, type TestWorld, testWorld } from '~tests/world'
import { readBy } from './read-twice'
import { caseId, criterionIds, handedIn } from './samples'

function pair(id: string, one: [string, number, number], other: [string, number, number], month = '03'): ReadTwice {
  const at = new Date(`2026-${month}-10T09:00:00Z`)
  const of = ([markerId, a, b]: [string, number, number]) => ({ markerId, levels: { a, b }, passed: a > 1, at })
  return { submissionId: id, first: of(one), second: of(other) }
}

describe('figures of agreement', () => {
  const pairs = [
    pair('s1', ['ana', 0, 2], ['bea', 2, 2]),
    pair('s2', ['bea', 3, 1], ['carla', 3, 2], '05'),
    pair('s3', ['ana', 1, 1], ['carla', 2, 1], '05'),
  ]
  const rows = levelsGiven(pairs, ['a', 'b'])

  it('come from a row a submission and criterion and a column a marker', () => {
    expect(markersOf(rows)).toEqual(['ana', 'bea', 'carla'])
    expect(byMarker(rows, ['ana', 'bea', 'carla'])).toEqual([
      [0, 2, null],
      [2, 2, null],
      [null, 3, 3],
      [null, 1, 2],
      [1, null, 2],
      [1, null, 1],
    ])
    expect(fairnessOf(rows)).toMatchObject({
      submissions: 3,
      byMarker: { scripts: 6, markers: 3, exact: { value: 0.5 } },
    })
    // the pairs' own shares within one: 1 of 2, 2 of 2, 2 of 2
    expect(fairnessOf(rows).byMarker.adjacent).toMatchObject({ value: 2.5 / 3 })
  })

  it('tell who is strict, by how far they lie from the mean of both readings', () => {
    // ana 0 2 1 1 beside 2 2 2 1: 0.75 below the other, half of it below the mean
    expect(severityOf(rows, 'ana')).toEqual({ ok: true, value: -0.375 })
    expect(severityOf(rows, 'nobody')).toEqual({ ok: false, reason: 'no-overlap' })
  })

  it('count submissions apart and verdicts that hang on the reader', () => {
    expect(pairingOf(pairs, rows)).toEqual({ submissions: 3, apart: 1, turned: 2 })
  })

  it('follow a marker from month to month, also through one without work', () => {
    const months = monthsOf(rows, 12)
    expect(months).toEqual(['2026-03', '2026-04', '2026-05'])
    expect(driftOf(rows, 'ana', months)).toEqual([
      { month: '2026-03', severity: -0.5, submissions: 1 },
      { month: '2026-04', severity: null, submissions: 0 },
      { month: '2026-05', severity: -0.25, submissions: 1 },
    ])
    expect(monthsOf(rows, 2)).toEqual(['2026-04', '2026-05'])
    expect(monthsOf([], 12)).toEqual([])
  })

  it('leave out what either did not mark', () => {
    expect(levelsGiven(pairs, ['a', 'c']).map(({ criterionId }) => criterionId)).toEqual(['a', 'a', 'a'])
  })
})

function reader(world: TestWorld) {
  const allowed = permit(person(world, { role: 'admin' }), 'read-reports')
  if (!allowed.ok) throw new Error(allowed.reason)
  return allowed.permit
}

function started() {
  const world = testWorld()
  const trainer = (name: string) => person(world, { role: 'trainer', name })
  return { world, may: reader(world), ana: trainer('Ana'), bea: trainer('Bea'), carla: trainer('Carla') }
}

describe('the report of a case', () => {
  it('takes first and second readings, and neither third ones nor those of appeals', () => {
    const { world, may, ana, bea, carla } = started()
    const once = handedIn(world, person(world))
    const thrice = handedIn(world, person(world))
    readBy(world, once, [{ marker: ana, levels: [3, 3, 3, 3, 3] }])
    readBy(world, thrice, [
      { marker: ana, levels: [0, 2, 2, 2, 2] },
      { marker: bea, levels: [2, 2, 2, 2, 2] },
      { marker: carla, levels: [3, 3, 3, 3, 3] },
      { marker: person(world, { role: 'trainer' }), levels: [3, 3, 3, 3, 3] },
    ])
    const found = fairnessReport(world, may, { caseId, rubricHash: null })
    if (!found.ok) throw new Error(found.reason)
    const { counts, rows, markers, pairing } = found.report
    expect(counts).toMatchObject({ read: 2, twice: 1, thrice: 1 })
    expect(rows.map(({ first, second }) => [first.markerId, first.level, second.markerId, second.level])).toEqual(
      [0, 2, 2, 2, 2].map((level) => [ana.id, level, bea.id, 2]),
    )
    expect(markers.map(({ name, submissions }) => [name, submissions])).toEqual([
      ['Ana', 1],
      ['Bea', 1],
    ])
    expect(pairing).toEqual({ submissions: 1, apart: 1, turned: 1 })
    expect(casesRead(world, may)).toMatchObject([{ caseId, read: 2, twice: 1, thrice: 1 }])
  })

  it('tells nobody what the first two gave while a third is still to read', () => {
    const { world, may, ana, bea } = started()
    readBy(world, handedIn(world, person(world)), [
      { marker: ana, levels: [0, 2, 2, 2, 2] },
      { marker: bea, levels: [2, 2, 2, 2, 2] },
      null,
    ])
    const found = fairnessReport(world, may, { caseId, rubricHash: null })
    expect(found).toMatchObject({ ok: true, report: { rows: [], markers: [], counts: { twice: 1 } } })
  })

  it('stands in with the calibration of who shares no work', () => {
    const { world, may, ana, bea } = started()
    const id = handedIn(world, person(world))
    readBy(world, id, [{ marker: ana, levels: [3, 3, 3, 3, 3] }])
    const rubricHash = submissionById(world.db, id)?.rubricHash ?? ''
    const levels = (level: number) => Object.fromEntries(criterionIds.map((one) => [one, level]))
    for (const level of [3, 0])
      world.db
        .insert(calibrations)
        .values({ markerId: bea.id, rubricHash, sample: 'good', levels: levels(level), at: world.now() })
        .run()
    const found = fairnessReport(world, may, { caseId, rubricHash: null })
    if (!found.ok) throw new Error(found.reason)
    const [only] = found.report.markers
    expect(only).toMatchObject({ name: 'Bea', submissions: 0, severity: { ok: false } })
    // the newest counts: 0 throughout, below every level that was agreed for a good answer
    expect(only?.calibration).toBeLessThan(-1)
  })

  it('is of the submissions read last, and of one rubric', () => {
    const { world, may, ana, bea } = started()
    const ids = [1, 2, 3].map((day) => {
      const id = handedIn(world, person(world))
      const at = new Date(Date.UTC(2026, 3, day))
      readBy(
        world,
        id,
        [ana, bea].map((marker) => ({ marker, levels: [1, 1, 1, 1, 1], at })),
      )
      return id
    })
    const rubricHash = submissionById(world.db, ids[0] ?? '')?.rubricHash ?? ''
    expect(readTwice(world.db, rubricHash, 2).map(({ submissionId }) => submissionId)).toEqual([ids[2], ids[1]])
    expect(fairnessReport(world, may, { caseId, rubricHash: 'other' })).toEqual({ ok: false, reason: 'not-found' })
    expect(fairnessReport(world, may, { caseId: 'other', rubricHash: null })).toEqual({
      ok: false,
      reason: 'not-found',
    })
  })
})
