import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement } from '~/domains/measurement/agreement'
import { adjacentAgreement, exactAgreement } from '~/domains/measurement/exact-agreement'
import { intraclass } from '~/domains/measurement/intraclass'
import { kappa, meanOverPairs } from '~/domains/measurement/kappa'
import { krippendorff, type Metric } from '~/domains/measurement/krippendorff'
import type { Pair } from '~/domains/measurement/marks'
import { severities } from '~/domains/measurement/severity'
import { numberOf, referenceFigures, referenceRows } from './reference'

interface Figures {
  pairs: Array<{ n: number; exact: number; adjacent: number; unweighted?: number; linear?: number; quadratic?: number }>
  icc: Record<'icc1' | 'icc2' | 'icc3' | 'icc1k' | 'icc2k' | 'icc3k', number>
  krippendorff: Record<Metric, number>
  severity: Record<string, number>
}
const weightings = ['unweighted', 'linear', 'quadratic'] as const
const metrics = ['nominal', 'ordinal', 'interval'] as const

describe.each([
  ['marks', 'marks_gaps.csv'],
  ['decimals', 'marks_decimals.csv'],
])('agreement of %s with gaps, against R (psych, and by definition)', (name, file) => {
  const found = agreement(referenceRows(`measurement/${file}`))
  const known = referenceFigures<Figures>(name)

  it('of the pairs', () => {
    found.pairs.forEach((pair, place) => {
      const { n, exact, adjacent, ...kappas } = known.pairs[place] ?? { n: 0, exact: 0, adjacent: 0 }
      expect(pair.n).toBe(n)
      expect(numberOf(pair.exact)).toBeCloseTo(exact, 12)
      expect(numberOf(pair.adjacent)).toBeCloseTo(adjacent, 12)
      for (const weighting of weightings) {
        const kappa = pair.kappa[weighting]
        if (kappas[weighting] === undefined) expect(kappa).toEqual({ ok: false, reason: 'not-whole' })
        else expect(numberOf(kappa)).toBeCloseTo(kappas[weighting], 12)
      }
    })
  })

  it('of all', () => {
    for (const [icc, value] of Object.entries(known.icc))
      expect(numberOf(found.icc[icc as 'icc1']), icc).toBeCloseTo(value, 12)
    for (const metric of metrics)
      expect(numberOf(found.krippendorff[metric]), metric).toBeCloseTo(known.krippendorff[metric], 12)
    Object.values(known.severity).forEach((value, marker) => {
      expect(numberOf(found.severity[marker] ?? { ok: false, reason: 'too-few' })).toBeCloseTo(value, 12)
    })
  })
})

/** Two markers who never differ by more than what is given. */
const pair = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
const pairs = fc.array(pair, { minLength: 1, maxLength: 40 })

describe('kappa', () => {
  // 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: observed .7, by chance .5
  const textbook: Pair[] = [
    ...Array.from({ length: 20 }, (): Pair => [1, 1]),
    ...Array.from({ length: 5 }, (): Pair => [1, 0]),
    ...Array.from({ length: 10 }, (): Pair => [0, 1]),
    ...Array.from({ length: 15 }, (): Pair => [0, 0]),
  ]

  it('of the textbook’s 50 decisions is .4, whatever the weights of two levels', () => {
    for (const weighting of weightings) expect(numberOf(kappa(textbook, weighting))).toBeCloseTo(0.4, 12)
  })

  it('is 1 for markers who agree, the same both ways, and blind to where the levels begin', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...weightings), (pairs, weighting) => {
        const own = kappa(pairs, weighting)
        expect(
          kappa(
            pairs.map(([one, other]): Pair => [other, one]),
            weighting,
          ),
        ).toEqual(own)
        expect(
          kappa(
            pairs.map(([one, other]): Pair => [one + 7, other + 7]),
            weighting,
          ),
        ).toEqual(own)
        if (own.ok) expect(own.value).toBeLessThanOrEqual(1)
        const alike = kappa(
          pairs.map(([one]): Pair => [one, one]),
          weighting,
        )
        if (alike.ok) expect(alike.value).toBe(1)
      }),
    )
  })

  it('of a marker who gives one mark only is 0; of two such there is none', () => {
    expect(
      kappa(
        [
          [1, 1],
          [1, 2],
          [1, 3],
        ],
        'quadratic',
      ),
    ).toEqual({ ok: true, value: 0 })
    expect(
      kappa(
        [
          [1, 1],
          [1, 1],
        ],
        'unweighted',
      ),
    ).toEqual({ ok: false, reason: 'no-disagreement-expected' })
    expect(kappa([], 'linear')).toEqual({ ok: false, reason: 'no-overlap' })
  })

  it('of several markers is the mean of the pairs that have one (Light)', () => {
    const none = { ok: false, reason: 'no-overlap' } as const
    expect(meanOverPairs([{ ok: true, value: 0.25 }, none, { ok: true, value: 0.75 }])).toEqual({
      ok: true,
      value: 0.5,
    })
    expect(meanOverPairs([none, none])).toEqual(none)
    expect(meanOverPairs([])).toEqual({ ok: false, reason: 'too-few-markers' })
  })
})

describe('exact and adjacent agreement', () => {
  it('count the same marks, and those at most one apart', () => {
    const marks: Pair[] = [
      [1, 1],
      [1, 2],
      [1, 3],
      [2.1, 1.1],
    ]
    expect([exactAgreement(marks), adjacentAgreement(marks)]).toEqual([
      { ok: true, value: 0.25 },
      { ok: true, value: 0.75 },
    ])
    expect(exactAgreement([])).toEqual({ ok: false, reason: 'no-overlap' })
  })
})

describe('intraclass correlations', () => {
  const shroutFleiss = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]

  it('of Shrout & Fleiss 1979 are .17 .29 .71 .44 .62 .91', () => {
    const rounded = Object.entries(intraclass(shroutFleiss)).map(([name, icc]) => [name, numberOf(icc).toFixed(2)])
    expect(Object.fromEntries(rounded)).toEqual({
      icc1: '0.17',
      icc2: '0.29',
      icc3: '0.71',
      icc1k: '0.44',
      icc2k: '0.62',
      icc3k: '0.91',
    })
  })

  it('are all 1 where markers agree; ICC(3) overlooks a marker who is always two points lower', () => {
    for (const icc of Object.values(
      intraclass([
        [1, 1],
        [2, 2],
        [5, 5],
      ]),
    ))
      expect(icc).toEqual({ ok: true, value: 1 })
    const lower = intraclass([
      [3, 1],
      [4, 2],
      [7, 5],
    ])
    expect(numberOf(lower.icc3)).toBeCloseTo(1, 12)
    expect(numberOf(lower.icc2)).toBeLessThan(0.9)
  })

  it('refuse one script, one marker, and marks that do not differ', () => {
    expect(intraclass([[1, 2]]).icc2).toEqual({ ok: false, reason: 'too-few-people' })
    expect(intraclass([]).icc2).toEqual({ ok: false, reason: 'too-few-people' })
    expect(intraclass([[1], [2]]).icc2).toEqual({ ok: false, reason: 'too-few-markers' })
    expect(
      intraclass([
        [3, 3],
        [3, 3],
      ]).icc2,
    ).toEqual({ ok: false, reason: 'no-variance' })
    // scripts with one mean: nothing lies between them
    expect(
      intraclass([
        [1, 3],
        [3, 1],
      ]),
    ).toMatchObject({ icc1k: { ok: false }, icc3k: { ok: false } })
  })
})

describe('Krippendorff’s alpha', () => {
  const none = null
  // Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section C: four observers, twelve units
  const observers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
    [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
  ]
  const units = Array.from({ length: 12 }, (_, unit) => observers.map((marks) => marks[unit] ?? null))

  it.each([
    ['nominal', '0.743'],
    ['ordinal', '0.815'],
    ['interval', '0.849'],
  ] as const)('of the paper’s example is %s %s', (metric, value) => {
    expect(numberOf(krippendorff(units, metric)).toFixed(3)).toBe(value)
  })

  it('leaves rows with one mark out, and takes markers in any order', () => {
    for (const metric of metrics) {
      const own = krippendorff(units, metric)
      expect(krippendorff([...units, [none, none, none, 9]], metric)).toEqual(own)
      const turned = krippendorff(
        units.map((unit) => [...unit].reverse()),
        metric,
      )
      expect(numberOf(turned)).toBeCloseTo(numberOf(own), 12)
    }
  })

  it('refuses marks that are all one, and rows without two marks', () => {
    expect(
      krippendorff(
        [
          [2, 2],
          [2, 2],
        ],
        'interval',
      ),
    ).toEqual({ ok: false, reason: 'no-disagreement-expected' })
    expect(
      krippendorff(
        [
          [2, none],
          [none, 1],
        ],
        'ordinal',
      ),
    ).toEqual({ ok: false, reason: 'no-overlap' })
    expect(krippendorff([[2], [1]], 'nominal')).toEqual({ ok: false, reason: 'too-few-markers' })
  })
})

describe('severity', () => {
  it('is each marker’s mean less the mean of all', () => {
    expect(
      severities(
        [
          [1, 2, 6],
          [3, 4, 8],
        ],
        3,
      ),
    ).toEqual([
      { ok: true, value: -2 },
      { ok: true, value: -1 },
      { ok: true, value: 3 },
    ])
    expect(severities([], 1)).toEqual([{ ok: false, reason: 'no-overlap' }])
  })

  it('of all markers adds up to 0', () => {
    const scripts = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 1 })
    fc.assert(
      fc.property(scripts, (scripts) => {
        expect(severities(scripts, 3).reduce((sum, one) => sum + numberOf(one), 0)).toBeCloseTo(0, 9)
      }),
    )
  })
})

describe('agreement', () => {
  it('takes neighbours among the levels as one apart', () => {
    const marks = [
      [0, 5],
      [5, 10],
      [10, 10],
      [0, 10],
    ]
    expect(agreement(marks).adjacent).toEqual({ ok: true, value: 0.25 })
    expect(agreement(marks, [0, 5, 10]).adjacent).toEqual({ ok: true, value: 0.75 })
    const halves = marks.map((row) => row.map((mark) => mark / 10))
    expect(agreement(halves).kappa.linear).toEqual({ ok: false, reason: 'not-whole' })
    expect(agreement(halves, [0, 0.5, 1]).kappa).toEqual(agreement(marks, [0, 5, 10]).kappa)
  })

  it('passes over a pair without scripts in common', () => {
    const found = agreement([
      [1, 1, null],
      [2, 1, null],
      [null, null, 3],
    ])
    expect(found.pairs.map(({ n }) => n)).toEqual([2, 0, 0])
    expect(found.exact).toEqual({ ok: true, value: 0.5 })
    expect(found.icc.icc1).toEqual({ ok: false, reason: 'too-few-people' })
    expect(found.severity[0]).toEqual({ ok: false, reason: 'no-overlap' })
  })

  it('of one marker is refused', () => {
    const found = agreement([[1], [2]])
    expect(found).toMatchObject({ markers: 1, pairs: [], exact: { ok: false, reason: 'too-few-markers' } })
  })

  it('has no NaN and no infinity whatever the marks', () => {
    const mark = fc.option(fc.constantFrom(0, 1, 2, -4, 2.5, 1e9), { nil: null })
    const marks = fc.integer({ min: 1, max: 4 }).chain((width) => {
      return fc.array(fc.array(mark, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 10 })
    })
    fc.assert(
      fc.property(marks, (marks) => {
        const found: unknown[] = []
        JSON.stringify(agreement(marks), (_, value) => {
          if (typeof value === 'number' && !Number.isFinite(value)) found.push(value)
          return value
        })
        expect(found).toEqual([])
      }),
    )
  })
})
