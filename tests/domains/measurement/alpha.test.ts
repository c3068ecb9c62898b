import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alphaIfDeleted, alphaOf, cronbachAlpha, standardisedAlphaOf } from '~/domains/measurement/alpha'
import { columnsOf, covariances } from '~/domains/measurement/covariance'
import { lsat6, numberOf } from './reference'

describe('alpha', () => {
  it('of LSAT section 6 is .29500 (Bock & Lieberman 1970; psych::lsat6)', () => {
    const rows = lsat6()
    expect(rows).toHaveLength(1000)
    const result = cronbachAlpha(rows)
    expect(result.ok && result.value).toBeCloseTo(0.295, 5)
  })

  it('of items that say the same is 1, of a hand-worked pair 8/9', () => {
    expect(
      cronbachAlpha([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toEqual({ ok: true, value: 1 })
    // item variances 1 and 1; totals 2 3 5 have variance 7/3, hence 2·(1 − 2/(7/3)) = 2/7
    const result = cronbachAlpha([
      [1, 1],
      [2, 1],
      [3, 2],
    ])
    // item variances 1 and 1/3
    expect(result.ok && result.value).toBeCloseTo(2 * (1 - 4 / 3 / (7 / 3)), 12)
  })

  it('may be negative', () => {
    const result = cronbachAlpha([
      [1, 3],
      [2, 2],
      [3, 1.5],
    ])
    expect(result.ok && result.value).toBeLessThan(0)
  })

  it('refuses by name what it cannot compute', () => {
    expect(cronbachAlpha([])).toEqual({ ok: false, reason: 'too-few-people' })
    expect(cronbachAlpha([[1, 2]])).toEqual({ ok: false, reason: 'too-few-people' })
    expect(cronbachAlpha([[1], [2]])).toEqual({ ok: false, reason: 'too-few-items' })
    expect(
      cronbachAlpha([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).toEqual({ ok: false, reason: 'no-variance' })
  })

  it('is at most 1, and the same when everybody has more', () => {
    const rows = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 40,
    })
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 9 }), (people, more) => {
        const [one, other] = [
          cronbachAlpha(people),
          cronbachAlpha(people.map((row) => row.map((value) => value + more))),
        ]
        expect(other.ok).toBe(one.ok)
        if (!one.ok || !other.ok) return
        expect(one.value).toBeLessThanOrEqual(1 + 1e-9)
        expect(other.value).toBeCloseTo(one.value, 9)
      }),
    )
  })

  it('does not depend on the unit of the items', () => {
    const tiny = lsat6().map((row) => row.map((value) => value * 1e-7))
    expect(numberOf(cronbachAlpha(tiny))).toBeCloseTo(numberOf(cronbachAlpha(lsat6())), 12)
  })
})

const covarianceOf = (rows: Array<Array<number | null>>) => covariances(columnsOf(rows))

describe('alpha of covariances', () => {
  it('with gaps uses each pair’s own rows, by hand', () => {
    // variances: 1 2 3 4 → 5/3; 1 3 4 → 7/3; together rows 1, 3, 4: x 1 3 4, y 1 3 4 → 7/3
    const covariance = covarianceOf([
      [1, 1],
      [2, null],
      [3, 3],
      [4, 4],
    ])
    expect(numberOf(alphaOf(covariance))).toBeCloseTo(2 * (1 - (5 / 3 + 7 / 3) / (5 / 3 + 7 / 3 + 14 / 3)), 12)
  })

  it('is refused where two items were never answered together', () => {
    const covariance = covarianceOf([
      [1, null],
      [2, null],
      [null, 1],
      [null, 2],
    ])
    expect(alphaOf(covariance)).toEqual({ ok: false, reason: 'no-overlap' })
    expect(standardisedAlphaOf(covariance)).toEqual({ ok: false, reason: 'no-overlap' })
  })

  it('standardised: two items are 2r/(1 + r); a constant item has none', () => {
    const covariance = covarianceOf([
      [1, 2],
      [2, 2],
      [3, 5],
    ])
    const r = Math.sqrt(0.75)
    expect(numberOf(standardisedAlphaOf(covariance))).toBeCloseTo((2 * r) / (1 + r), 12)
    expect(
      standardisedAlphaOf(
        covarianceOf([
          [0.1, 1],
          [0.1, 2],
          [0.1, 3],
        ]),
      ),
    ).toEqual({ ok: false, reason: 'no-variance' })
    expect(standardisedAlphaOf(covarianceOf([[1], [2]]))).toEqual({ ok: false, reason: 'too-few-items' })
  })

  it('if an item is deleted is the alpha of the others', () => {
    const rows = lsat6()
    const others = rows.map((row) => row.filter((_, item) => item !== 2))
    expect(numberOf(alphaIfDeleted(covarianceOf(rows))[2] ?? { ok: false, reason: 'too-few' })).toBeCloseTo(
      numberOf(cronbachAlpha(others)),
      12,
    )
    expect(
      alphaIfDeleted(
        covarianceOf([
          [1, 2],
          [2, 3],
        ]),
      ),
    ).toEqual([
      { ok: false, reason: 'too-few-items' },
      { ok: false, reason: 'too-few-items' },
    ])
  })
})
