import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { varianceOf } from '~/domains/measurement/standard-scores'
import { weakFrom, withinGroupAgreement } from '~/domains/measurement/within-group-agreement'

const of = (ratings: readonly number[], from: number, to: number) =>
  withinGroupAgreement(Math.sqrt(varianceOf(ratings)), { from, to })

describe('r_wg', () => {
  it('has the variances of chance that James, Demaree & Wolf 1984 give: 2 on five steps, 4 on seven', () => {
    expect(withinGroupAgreement(1, { from: 1, to: 5 })).toBe(0.5)
    expect(withinGroupAgreement(1, { from: 1, to: 7 })).toBe(0.75)
    expect(withinGroupAgreement(1, { from: 0, to: 6 })).toBe(0.75)
    expect(weakFrom({ from: 1, to: 5 })).toBe(1)
    expect(weakFrom({ from: 1, to: 7 })).toBeCloseTo(Math.SQRT2, 12)
  })

  it('is 1 where all are alike, 0 where they part or vary as by chance', () => {
    expect(of([4, 4, 4], 1, 7)).toBe(1)
    expect(of([1, 7, 1, 7], 1, 7)).toBe(0)
    // variance 7/3 of 7, 6, 4
    expect(of([7, 6, 4], 1, 7)).toBeCloseTo(5 / 12, 12)
  })

  it('keeps within 0 and 1, and is the same for a scale turned round', () => {
    const ratings = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(ratings, (given) => {
        const agreement = of(given, 1, 7)
        expect(agreement).toBeGreaterThanOrEqual(0)
        expect(agreement).toBeLessThanOrEqual(1)
        expect(
          of(
            given.map((rating) => 8 - rating),
            1,
            7,
          ),
        ).toBeCloseTo(agreement, 9)
      }),
    )
  })
})
