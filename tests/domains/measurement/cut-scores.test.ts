import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { angoffCut } from '~/domains/measurement/angoff'
import { borderlineRegression } from '~/domains/measurement/borderline-regression'

describe('the Angoff cut', () => {
  it('is the mean over judges of the sum of their probabilities', () => {
    const result = angoffCut([
      [0.5, 0.6, 0.9],
      [0.7, 0.8, 0.9],
    ])
    if (!result.ok) throw new Error(result.reason)
    expect(result.cut).toBeCloseTo(2.2, 12)
    expect(result.byJudge.map((cut) => Number(cut.toFixed(12)))).toEqual([2, 2.4])
    // sd of 2 and 2.4 is .2828, over √2
    expect(result.standardError).toBeCloseTo(0.2, 12)
  })

  it('has no standard error with one judge', () => {
    expect(angoffCut([[0.25, 0.5]])).toEqual({ ok: true, cut: 0.75, byJudge: [0.75], standardError: null })
  })

  it.each([
    [[], 'too-few'],
    [[[]], 'too-few'],
    [[[0.5, 0.5], [0.5]], 'too-few'],
    [[[1.2]], 'out-of-range'],
    [[[Number.NaN]], 'out-of-range'],
  ])('refuses %j', (judges, reason) => {
    expect(angoffCut(judges)).toEqual({ ok: false, reason })
  })

  it('lies between nothing and every item', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true })
    const judge = fc.array(probability, { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(judge, { minLength: 1 }), (judges) => {
        const result = angoffCut(judges)
        expect(result.ok && result.cut >= 0 && result.cut <= 4 + 1e-12).toBe(true)
      }),
    )
  })
})

describe('borderline regression', () => {
  const judgments = [0, 0, 1, 1, 1, 2, 2, 2, 2, 3]
  const scores = [38, 45, 52, 49, 60, 66, 71, 58, 75, 88]

  /** R 4.2.2, lm and predict(se.fit = TRUE). */
  it('predicts the score at borderline as R does', () => {
    const result = borderlineRegression(judgments, scores, 1)
    if (!result.ok) throw new Error(result.reason)
    expect(result.intercept).toBeCloseTo(39.8333333333333, 11)
    expect(result.slope).toBeCloseTo(14.547619047619, 11)
    expect(result.cut).toBeCloseTo(54.3809523809524, 11)
    expect(result.standardError).toBeCloseTo(2.06256656595666, 11)
    expect(result.rSquared).toBeCloseTo(0.86146493875705, 12)
  })

  it('goes through two people, without an error', () => {
    expect(borderlineRegression([0, 2], [40, 60], 1)).toEqual({
      ok: true,
      cut: 50,
      slope: 10,
      intercept: 40,
      rSquared: 1,
      standardError: null,
    })
  })

  it('has nothing to explain where scores do not differ', () => {
    expect(borderlineRegression([0, 1, 2], [50, 50, 50], 1)).toMatchObject({ cut: 50, slope: 0, rSquared: null })
  })

  it('refuses one person, and judgments that do not differ', () => {
    expect(borderlineRegression([1], [50], 1)).toEqual({ ok: false, reason: 'too-few' })
    expect(borderlineRegression([1, 2], [50], 1)).toEqual({ ok: false, reason: 'too-few' })
    expect(borderlineRegression([1, 1, 1], [40, 50, 60], 1)).toEqual({ ok: false, reason: 'no-variance' })
  })
})
