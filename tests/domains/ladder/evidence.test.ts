import { describe, expect, it } from 'vitest'
import { monthsAfter } from '~/domains/ladder/age'
import { judgePieces } from '~/domains/ladder/evidence'
import { kinds, type Piece } from '~/domains/ladder/model'
import { daysAgo, now, piece, rule } from './made'

function states(...pieces: Piece[]): string[] {
  return judgePieces(pieces, rule, now).map(({ state }) => state)
}

describe('the same instrument again', () => {
  const older = { instrument: 'same', at: daysAgo(50) }
  const newer = { instrument: 'same', at: daysAgo(5) }

  it('lets the newer result replace the older', () => {
    expect(states(piece('check', older), piece('check', newer))).toEqual(['replaced', 'counts'])
  })

  it('lets a newer result that was not met replace one that was', () => {
    expect(states(piece('test', older), piece('test', { ...newer, outcome: 'not-met' }))).toEqual([
      'replaced',
      'not-met',
    ])
  })

  it('lets a score within its band replace one that was met', () => {
    expect(states(piece('test', older), piece('test', { ...newer, outcome: 'unsure' }))).toEqual(['replaced', 'unsure'])
  })

  it('lets a result without a score replace nothing', () => {
    expect(states(piece('test', older), piece('test', { ...newer, outcome: 'not-scorable' }))).toEqual([
      'counts',
      'not-scorable',
    ])
  })

  it('keeps instruments and competencies apart', () => {
    const others = [
      piece('check', older),
      piece('check', { ...newer, competency: 'metrics' }),
      piece('check', { at: daysAgo(1) }),
    ]
    expect(states(...others)).toEqual(['counts', 'counts', 'counts'])
  })

  it('keeps both levels of one result', () => {
    const one = { instrument: 'same', result: 'attempt' }
    expect(states(piece('test', { ...one, level: 2 }), piece('test', { ...one, level: 3 }))).toEqual([
      'counts',
      'counts',
    ])
  })

  it.each([
    ['when it was written down', { recordedAt: daysAgo(9), result: 'z' }, { recordedAt: daysAgo(8), result: 'a' }],
    ['its id', { recordedAt: daysAgo(8), result: 'a' }, { recordedAt: daysAgo(8), result: 'b' }],
  ])('tells two of the same day apart by %s', (_, first, second) => {
    const one = piece('endorsement', { instrument: 'same', at: daysAgo(9), ...first })
    const other = piece('endorsement', { instrument: 'same', at: daysAgo(9), ...second })
    expect(states(one, other)).toEqual(['replaced', 'counts'])
    expect(states(other, one)).toEqual(['counts', 'replaced'])
  })
})

describe('age', () => {
  it.each([
    ['on the last day', '2024-03-02T09:00:00Z', 'counts'],
    ['a moment later', '2024-03-02T08:59:59Z', 'expired'],
    ['long ago', '2020-01-01T00:00:00Z', 'expired'],
  ])('%s', (_, at, state) => {
    expect(states(piece('case', { at: new Date(at) }))).toEqual([state])
  })

  it('says not met of what was not met, however old', () => {
    expect(states(piece('case', { at: daysAgo(2000), outcome: 'not-met' }))).toEqual(['not-met'])
  })

  it('follows the rule of the title', () => {
    const [judged] = judgePieces([piece('case', { at: daysAgo(200) })], { ...rule, ageMonths: 6 }, now)
    expect(judged?.state).toBe('expired')
  })

  it.each([
    ['has run out', daysAgo(1), 'expired'],
    ['runs out this moment', now, 'counts'],
    ['never runs out', null, 'counts'],
  ])('lets a young piece count no longer once it %s', (_, runsOutAt, state) => {
    expect(states(piece('certificate', { at: daysAgo(30), runsOutAt }))).toEqual([state])
  })

  it('lets an old piece count no longer, however long it is valid', () => {
    const [judged] = judgePieces([piece('certificate', { at: daysAgo(800), runsOutAt: daysAgo(-800) })], rule, now)
    expect(judged).toMatchObject({ state: 'expired', expiresAt: monthsAfter(daysAgo(800), 24) })
  })

  it('gives each piece its points', () => {
    expect(
      judgePieces(
        kinds.map((kind) => piece(kind)),
        rule,
        now,
      ).map(({ points }) => points),
    ).toEqual([1, 2, 3, 2, 2, 2])
  })

  it.each([
    ['2024-02-29T10:00:00Z', 24, '2026-02-28T10:00:00Z'],
    ['2024-08-31T10:00:00Z', 6, '2025-02-28T10:00:00Z'],
    ['2024-12-15T10:00:00Z', 1, '2025-01-15T10:00:00Z'],
  ])('%s and %i months', (from, months, to) => {
    expect(monthsAfter(new Date(from), months)).toEqual(new Date(to))
  })
})
