import { describe, expect, it } from 'vitest'
import type { Missing, Piece } from '~/domains/ladder/model'
import { asked, daysAgo, justHolding, piece, rule } from './made'

const short = (reason: 'points' | 'pieces' | 'kinds' | 'judged', short: number): Missing => ({ reason, short })

interface Row {
  what: string
  pieces: () => Piece[]
  held: boolean
  points: number
  missing?: Missing[]
}

const rows: Row[] = [
  {
    what: 'nothing at all',
    pieces: () => [],
    held: false,
    points: 0,
    missing: [short('points', 6), short('pieces', 3), short('kinds', 2), short('judged', 1)],
  },
  { what: 'six points, three pieces, three kinds, one judged', pieces: () => justHolding(), held: true, points: 6 },
  {
    what: 'five points',
    pieces: () => [piece('check'), piece('test'), piece('endorsement')],
    held: false,
    points: 5,
    missing: [short('points', 1)],
  },
  {
    what: 'two pieces worth six points',
    pieces: () => [piece('case'), piece('case', { kind: 'case' })],
    held: false,
    points: 6,
    missing: [short('pieces', 1), short('kinds', 1)],
  },
  {
    what: 'three pieces of one kind',
    pieces: () => [piece('endorsement'), piece('endorsement'), piece('endorsement')],
    held: false,
    points: 6,
    missing: [short('kinds', 1)],
  },
  {
    what: 'points enough, nobody has judged',
    pieces: () => [piece('test', { noBand: false }), piece('test', { noBand: false }), piece('check'), piece('check')],
    held: false,
    points: 6,
    missing: [short('judged', 1)],
  },
  { what: 'evidence above the level asked', pieces: () => justHolding({ level: 5 }), held: true, points: 6 },
  {
    what: 'evidence below the level asked',
    pieces: () => [...justHolding({ level: 2 }), piece('case')],
    held: false,
    points: 3,
    missing: [short('points', 3), short('pieces', 2), short('kinds', 1), { reason: 'below-level', count: 3, level: 2 }],
  },
  {
    what: 'evidence that is too old',
    pieces: () => [...justHolding().slice(0, 2), piece('case', { at: daysAgo(800) })],
    held: false,
    points: 1,
    missing: [
      short('points', 5),
      short('pieces', 2),
      short('kinds', 1),
      short('judged', 1),
      { reason: 'lone-test', title: expect.anything() as never },
      { reason: 'fresher', count: 1 },
    ],
  },
  {
    what: 'the same instrument twice',
    pieces: () => [
      piece('check', { instrument: 'x', at: daysAgo(9) }),
      piece('check', { instrument: 'x' }),
      piece('case'),
      piece('endorsement'),
    ],
    held: true,
    points: 6,
  },
  {
    what: 'the same instrument twice and too little beside it',
    pieces: () => [
      piece('check', { instrument: 'x', at: daysAgo(9) }),
      piece('check', { instrument: 'x' }),
      piece('case'),
    ],
    held: false,
    points: 4,
    missing: [short('points', 2), short('pieces', 1)],
  },
  {
    what: 'one instrument that speaks of two levels',
    pieces: () => [
      piece('test', { instrument: 'q', result: 'a', level: 3 }),
      piece('test', { instrument: 'q', result: 'a', level: 4 }),
      piece('case'),
    ],
    held: false,
    points: 5,
    missing: [short('points', 1), short('pieces', 1)],
  },
  {
    what: 'a score within its band of error',
    pieces: () => [piece('test', { outcome: 'unsure', noBand: false }), piece('check'), piece('case')],
    held: false,
    points: 4,
    missing: [short('points', 2), short('pieces', 1), { reason: 'unsure', title: expect.anything() as never }],
  },
  {
    what: 'other competencies’ evidence',
    pieces: () => justHolding({ competency: 'metrics' }),
    held: false,
    points: 0,
    missing: [short('points', 6), short('pieces', 3), short('kinds', 2), short('judged', 1)],
  },
]

describe('one competency', () => {
  it.each(rows)('$what', ({ pieces, held, points, missing = [] }) => {
    const { competency, readiness } = asked(pieces())
    expect(competency).toMatchObject({ held, points, pointsToHold: 6 })
    expect(competency.missing).toEqual(missing)
    expect(readiness.ready).toBe(held)
  })

  it('names kinds, judgements and what has grown too old', () => {
    const old = piece('case', { at: daysAgo(800) })
    const { competency } = asked([...justHolding(), old])
    expect(competency.kinds.toSorted()).toEqual(['case', 'check', 'test'])
    expect(competency.judged).toBe(1)
    expect(competency.expired.map(({ result }) => result)).toEqual([old.result])
    expect(competency.pieces).toHaveLength(3)
  })
})

describe('a test without a band', () => {
  const noJudge = { ...rule, judged: 0 }
  const checks = () => [piece('check'), piece('check'), piece('check'), piece('check')]

  it('cannot be a critical competency’s only test', () => {
    const { competency } = asked([...checks(), piece('test')], { rule: noJudge })
    expect(competency).toMatchObject({ held: false, points: 4 })
    expect(competency.missing.map(({ reason }) => reason)).toContain('lone-test')
  })

  it.each([
    ['another test beside it', [piece('test')]],
    ['a case beside it', [piece('case')]],
    ['an endorsement beside it', [piece('endorsement')]],
  ])('counts with %s', (_, company) => {
    expect(asked([...checks(), piece('test'), ...company], { rule: noJudge }).competency.held).toBe(true)
  })

  it('counts by itself once it has a band', () => {
    const pieces = [...checks(), piece('test', { noBand: false })]
    expect(asked(pieces, { rule: noJudge }).competency.held).toBe(true)
  })

  it('counts by itself where the competency is not critical', () => {
    const title = { id: 't', competencies: [{ competency: 'coaching', level: 3, critical: false }] }
    expect(asked([...checks(), piece('test')], { rule: noJudge, title }).competency.held).toBe(true)
  })
})

describe('a title', () => {
  const title = {
    id: 'team-lead',
    competencies: [
      { competency: 'coaching', level: 3, critical: true },
      { competency: 'communication', level: 3, critical: true },
      { competency: 'metrics', level: 2, critical: false },
    ],
  }
  const of = (...names: string[]) => names.flatMap((competency) => justHolding({ competency }))

  it.each([
    [['coaching', 'communication', 'metrics'], true, 0, 0],
    [['coaching', 'communication'], true, 1, 0],
    [['coaching', 'metrics'], false, 1, 1],
    [['metrics'], false, 2, 2],
    [[], false, 3, 2],
  ])('with %j held', (names, ready, missing, criticalMissing) => {
    expect(asked(of(...names), { title }).readiness).toMatchObject({ ready, of: 3, missing, criticalMissing })
  })

  it('lets no wealth in one competency make up for another critical one', () => {
    const wealth = Array.from({ length: 20 }, () => piece('case'))
    expect(asked([...wealth, ...of('coaching', 'metrics')], { title }).readiness.ready).toBe(false)
  })

  it('may override any part of the rule', () => {
    const easier = {
      ...title,
      competencies: title.competencies.slice(0, 1),
      readiness: { pieces: 1, kinds: 1, pointsToHold: 3 },
    }
    const { competency, readiness } = asked([piece('case')], { title: easier })
    expect(competency).toMatchObject({ held: true, pointsToHold: 3 })
    expect(readiness.ready).toBe(true)
  })
})
