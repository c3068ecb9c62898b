import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, matrixOf } from '~/domains/measurement/matrix'
import { omegaOf } from '~/domains/measurement/omega'
import { oneFactor } from '~/domains/measurement/one-factor'
import { numberOf, referenceFactors } from './reference'

/** The correlations that these loadings make. */
const madeBy = (loadings: readonly number[]) =>
  matrixOf(loadings.length, (i, j) => (i === j ? 1 : (loadings[i] ?? 0) * (loadings[j] ?? 0)))
const table = (rows: number[][]) => matrixOf(rows.length, (i, j) => rows[i]?.[j] ?? 0)
const loading = fc.double({ min: 0.2, max: 0.95, noNaN: true })

describe('one factor by maximum likelihood', () => {
  it('finds again the loadings that made the correlations', () => {
    fc.assert(
      fc.property(fc.array(loading, { minLength: 3, maxLength: 12 }), (loadings) => {
        const factor = oneFactor(madeBy(loadings))
        if (!factor.ok) throw new Error(factor.reason)
        factor.loadings.forEach((one, item) => {
          expect(one).toBeCloseTo(loadings[item] ?? 0, 6)
          expect(factor.uniquenesses[item]).toBeCloseTo(1 - one * one, 6)
        })
      }),
    )
  })

  it('of three items is exact: λ₁² = r₁₂·r₁₃/r₂₃', () => {
    const factor = oneFactor(
      table([
        [1, 0.5, 0.4],
        [0.5, 1, 0.3],
        [0.4, 0.3, 1],
      ]),
    )
    expect(factor.ok && factor.loadings.map((one) => one * one)).toEqual([
      expect.closeTo((0.5 * 0.4) / 0.3, 9),
      expect.closeTo((0.5 * 0.3) / 0.4, 9),
      expect.closeTo((0.4 * 0.3) / 0.5, 9),
    ])
  })

  it('turns the factor so that the loadings’ sum is not negative', () => {
    const factor = oneFactor(madeBy([-0.7, -0.6, 0.5, -0.8]))
    expect(factor.ok && factor.loadings.map((one) => Math.round(one * 10) / 10)).toEqual([0.7, 0.6, -0.5, 0.8])
  })

  it('refuses a uniqueness at or below 0 (Heywood): r₁₂·r₁₃/r₂₃ = 1.8', () => {
    expect(
      oneFactor(
        table([
          [1, 0.6, 0.6],
          [0.6, 1, 0.2],
          [0.6, 0.2, 1],
        ]),
      ),
    ).toEqual({
      ok: false,
      reason: 'improper-solution',
    })
  })

  it('refuses two items that are one, where a uniqueness is 0', () => {
    expect(
      oneFactor(
        table([
          [1, 1, 0.5, 0.4],
          [1, 1, 0.5, 0.4],
          [0.5, 0.5, 1, 0.3],
          [0.4, 0.4, 0.3, 1],
        ]),
      ),
    ).toEqual({
      ok: false,
      reason: 'improper-solution',
    })
  })

  it('refuses items that share nothing, for any loadings would do', () => {
    expect(
      oneFactor(
        table([
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ]),
      ).ok,
    ).toBe(false)
  })

  it('refuses two items, and one without variance', () => {
    expect(oneFactor(madeBy([0.5, 0.5]))).toEqual({ ok: false, reason: 'too-few-items' })
    expect(
      oneFactor(
        table([
          [1, Number.NaN, 0.2],
          [Number.NaN, 1, 0.2],
          [0.2, 0.2, 1],
        ]),
      ),
    ).toEqual({
      ok: false,
      reason: 'no-variance',
    })
  })

  it('leaves nothing to gain: no small move of the uniquenesses makes the likelihood greater', () => {
    const correlation = table([
      [1, 0.42, 0.31, 0.18],
      [0.42, 1, 0.39, 0.27],
      [0.31, 0.39, 1, 0.44],
      [0.18, 0.27, 0.44, 1],
    ])
    const factor = oneFactor(correlation)
    if (!factor.ok) throw new Error(factor.reason)
    // at the greatest likelihood the model gives each variance back: λ² + ψ = 1
    factor.loadings.forEach((one, item) => {
      expect(one * one + (factor.uniquenesses[item] ?? 0)).toBeCloseTo(at(correlation, item, item), 10)
    })
  })
})

describe('omega', () => {
  it.each(referenceFactors())('of $items items, $people people is factanal’s $omega', (known) => {
    const omega = omegaOf(table(known.correlations))
    // factanal keeps a uniqueness that would fall to 0 at .005
    if (known.least < 0.00501) expect(omega).toEqual({ ok: false, reason: 'improper-solution' })
    else expect(numberOf(omega)).toBeCloseTo(known.omega, 7)
  })

  it('of equal loadings is k·λ²/(k·λ² + 1 − λ²), which is then alpha', () => {
    expect(numberOf(omegaOf(madeBy([0.6, 0.6, 0.6, 0.6])))).toBeCloseTo((4 * 0.36) / (4 * 0.36 + 0.64), 10)
  })

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(loading, { minLength: 3, maxLength: 8 }), (loadings) => {
        const omega = numberOf(omegaOf(madeBy(loadings)))
        expect(omega).toBeGreaterThan(0)
        expect(omega).toBeLessThan(1)
      }),
    )
  })
})
