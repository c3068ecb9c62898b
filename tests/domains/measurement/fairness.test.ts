import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fisherExact } from '~/domains/measurement/fisher-exact'
import { fourFifths } from '~/domains/measurement/four-fifths'
import { gradeOf, mantelHaenszel, type Stratum } from '~/domains/measurement/mantel-haenszel'
import { chiSquareTail, normalTail } from '~/domains/measurement/normal-tail'
import { type Matched, stratify } from '~/domains/measurement/strata'

const strata = (rows: number[][]): Stratum[] =>
  rows.map(([referenceRight = 0, referenceWrong = 0, focalRight = 0, focalWrong = 0]) => ({
    referenceRight,
    referenceWrong,
    focalRight,
    focalWrong,
  }))

/** R 4.2.2: mantelhaen.test(correct = TRUE) and the Robins-Breslow-Greenland variance, which Phillips & Holland's equals. */
describe('Mantel-Haenszel', () => {
  it.each([
    {
      rows: [
        [20, 40, 12, 48],
        [45, 45, 30, 55],
        [70, 40, 50, 50],
        [90, 25, 60, 40],
        [60, 5, 50, 15],
      ],
      alpha: 2.07302940453208,
      chiSquare: 22.4418364858867,
      p: 2.16604140558275e-6,
      delta: -1.71317589202673,
      standardError: 0.358145807029354,
      grade: 'C',
    },
    {
      rows: [
        [30, 20, 28, 22],
        [60, 40, 57, 43],
        [80, 20, 78, 22],
      ],
      alpha: 1.14112903225806,
      chiSquare: 0.337230881591466,
      p: 0.561431987293529,
      delta: -0.3102426559739,
      standardError: 0.456628684551354,
      grade: 'A',
    },
    {
      rows: [
        [70, 30, 35, 65],
        [80, 20, 45, 55],
        [90, 10, 60, 40],
      ],
      alpha: 4.92156862745098,
      chiSquare: 72.6405586592179,
      p: 1.55549247532772e-17,
      delta: -3.74502417005753,
      standardError: 0.44991953484781,
      grade: 'C',
    },
  ])('is what R gives: alpha $alpha', ({ rows, p, grade, ...wanted }) => {
    const result = mantelHaenszel(strata(rows))
    if (!result.ok) throw new Error(result.reason)
    expect(result.alpha).toBeCloseTo(wanted.alpha, 12)
    expect(result.chiSquare).toBeCloseTo(wanted.chiSquare, 11)
    expect(result.delta).toBeCloseTo(wanted.delta, 12)
    expect(result.standardError).toBeCloseTo(wanted.standardError, 12)
    expect(result.p / p).toBeCloseTo(1, 11)
    expect(result.grade).toBe(grade)
  })

  it.each([
    [0.99, 0.1, 0.0001, 'A'],
    [2.5, 1.4, 0.08, 'A'],
    [1.2, 0.3, 0.001, 'B'],
    [1.5, 0.31, 0.0001, 'B'],
    [1.5, 0.3, 0.0001, 'C'],
    [1.49, 0.01, 0.0001, 'B'],
  ] as const)('grades |Δ| %d, SE %d, p %d as %s', (size, error, p, grade) => {
    expect(gradeOf(size, error, p)).toBe(grade)
  })

  it('turns its sign when the groups change places', () => {
    const cell = fc.integer({ min: 60, max: 200 })
    const cells = fc.tuple(cell, cell, cell, cell)
    fc.assert(
      fc.property(fc.array(cells, { minLength: 2, maxLength: 6 }), (rows) => {
        const one = mantelHaenszel(strata(rows))
        const other = mantelHaenszel(strata(rows.map(([a, b, c, d]) => [c, d, a, b])))
        if (!one.ok || !other.ok) throw new Error('refused')
        expect(one.delta).toBeCloseTo(-other.delta, 9)
        expect(one.chiSquare).toBeCloseTo(other.chiSquare, 9)
        expect(one.standardError).toBeCloseTo(other.standardError, 9)
        expect(one.grade).toBe(other.grade)
      }),
    )
  })

  it('says not enough data under 200 a group, counting only strata with both', () => {
    expect(mantelHaenszel(strata([[100, 100, 100, 99]]))).toEqual({ ok: false, reason: 'too-few' })
    expect(
      mantelHaenszel(
        strata([
          [100, 99, 100, 100],
          [50, 50, 0, 0],
        ]),
      ),
    ).toEqual({ ok: false, reason: 'too-few' })
    expect(mantelHaenszel(strata([[100, 100, 100, 100]]))).toMatchObject({ ok: true, alpha: 1, grade: 'A' })
    expect(mantelHaenszel([])).toEqual({ ok: false, reason: 'too-few' })
  })

  it.each([[[200, 0, 200, 0]], [[0, 200, 0, 200]], [[200, 0, 100, 100]]])('refuses %j, which has no odds', (row) => {
    expect(mantelHaenszel(strata([row]))).toEqual({ ok: false, reason: 'no-variance' })
  })

  it('takes people by their score', () => {
    const people: Matched[] = [
      { group: 'focal', score: 3, isRight: true },
      { group: 'reference', score: 1, isRight: false },
      { group: 'reference', score: 3, isRight: true },
      { group: 'focal', score: 3, isRight: false },
    ]
    expect(stratify(people)).toEqual(
      strata([
        [0, 1, 0, 0],
        [1, 0, 1, 1],
      ]),
    )
  })
})

/** R 4.2.2, fisher.test. */
describe('Fisher’s exact test', () => {
  it.each([
    [48, 32, 21, 29, 0.049542653521591],
    [3, 1, 1, 3, 0.485714285714286],
    [0, 5, 5, 0, 0.00793650793650794],
    [10, 90, 30, 70, 0.000650410707603421],
    [480, 320, 210, 290, 2.96354314803516e-10],
    [1, 9, 11, 3, 0.00275945618522008],
    [2000, 48000, 2200, 47800, 0.00170261258720606],
  ])('of %d %d / %d %d', (a, b, c, d, p) => {
    expect(fisherExact(a, b, c, d) / p).toBeCloseTo(1, 9)
  })

  it('is 1 where nothing could have differed', () => {
    expect([fisherExact(0, 5, 0, 7), fisherExact(0, 0, 3, 4), fisherExact(0, 0, 0, 0)]).toEqual([1, 1, 1])
  })

  it('does not change when rows or columns change places', () => {
    const count = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const p = fisherExact(a, b, c, d)
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        for (const other of [fisherExact(c, d, a, b), fisherExact(b, a, d, c), fisherExact(a, c, b, d)])
          expect(other).toBeCloseTo(p, 10)
      }),
    )
  })
})

describe('the four-fifths rule', () => {
  it('is broken by 48 of 80 against 21 of 50: ratio .70 (textbook example)', () => {
    const groups = [
      { name: 'one', selected: 48, of: 80 },
      { name: 'other', selected: 21, of: 50 },
    ]
    const impact = fourFifths(groups)
    expect(impact).toMatchObject({ ok: true, lowest: 'other', highest: 'one', isBelowFourFifths: true })
    expect(impact.ok && impact.ratio).toBeCloseTo(0.7, 12)
    expect(impact.ok && impact.p).toBeCloseTo(0.049542653521591, 12)
  })

  it('holds at four fifths exactly, and takes the extremes of many', () => {
    const groups = [
      { name: 'a', selected: 9, of: 10 },
      { name: 'b', selected: 4, of: 5 },
      { name: 'c', selected: 10, of: 10 },
      { name: 'nobody', selected: 0, of: 0 },
    ]
    expect(fourFifths(groups)).toMatchObject({ lowest: 'b', highest: 'c', ratio: 0.8, isBelowFourFifths: false })
  })

  it('refuses one group, and groups of which nobody was selected', () => {
    expect(fourFifths([{ name: 'a', selected: 1, of: 2 }])).toEqual({ ok: false, reason: 'too-few' })
    const none = ['a', 'b'].map((name) => ({ name, selected: 0, of: 9 }))
    expect(fourFifths(none)).toEqual({ ok: false, reason: 'no-variance' })
  })
})

/** R 4.2.2, pnorm(lower.tail = FALSE). */
describe('the normal tail', () => {
  it.each([
    [0, 0.5],
    [0.5, 0.308537538725987],
    [1.96, 0.0249978951482204],
    [2.999, 0.00135433653372711],
    [3, 0.00134989803163009],
    [3.5, 0.000232629079035525],
    [6, 9.86587645037698e-10],
    [10, 7.61985302416053e-24],
  ])('beyond %d', (z, p) => {
    expect(normalTail(z) / p).toBeCloseTo(1, 11)
    expect(normalTail(-z)).toBeCloseTo(1 - p, 14)
  })

  it('gives chi-square of one degree', () => {
    expect(chiSquareTail(3.841458820694124)).toBeCloseTo(0.05, 13)
    expect([chiSquareTail(0), chiSquareTail(-1)]).toEqual([1, 1])
  })
})
