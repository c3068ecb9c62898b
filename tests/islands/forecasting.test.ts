import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecastBias, weightedError } from '~/domains/measurement/forecast-error'
import { errorsOf, forecast, naive, wholeSeasons } from '~/islands/forecasting'

const points = (values: readonly number[]) => values.map((value, index) => ({ label: `${index}`, value }))
const history = points([10, 20, 30, 14, 26, 30])

describe('a forecast', () => {
  it.each([
    ['the last season', naive, [14, 26, 30, 14]],
    ['the mean of two', { ...naive, seasons: 2 }, [12, 23, 30, 12]],
    ['no more seasons than there are', { ...naive, seasons: 9 }, [12, 23, 30, 12]],
    ['with growth', { ...naive, growth: 50 }, [21, 39, 45, 21]],
    ['with an event on the second day', { ...naive, event: { place: 1, percent: -50 } }, [14, 13, 30, 14]],
  ] as const)('by %s', (_, method, expected) => {
    expect(forecast(history, 3, 4, method)).toEqual(expected)
  })

  it('takes whole seasons from the end, whatever stands before them', () => {
    expect(wholeSeasons(points([99, 1, 2, 3, 4]), 2)).toBe(2)
    expect(forecast(points([99, 1, 2, 3, 4]), 2, 2, { ...naive, seasons: 2 })).toEqual([2, 3])
  })

  it('is right of what repeats itself, and grows in proportion', () => {
    const season = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(season, fc.integer({ min: 1, max: 4 }), fc.integer({ min: -50, max: 80 }), (one, seasons, growth) => {
        const whole = points([...one, ...one, ...one, ...one])
        const same = forecast(whole, one.length, one.length, { ...naive, seasons })
        expect(same).toEqual(one)
        expect(errorsOf(same, points(one))).toEqual({ error: 0, bias: 0 })
        const grown = errorsOf(forecast(whole, one.length, one.length, { ...naive, seasons, growth }), points(one))
        expect(grown.bias).toBeCloseTo(growth / 100)
        expect(grown.error).toBeCloseTo(Math.abs(growth / 100))
      }),
    )
  })
})

describe('how far off a forecast was', () => {
  it('is told of all that came', () => {
    const pairs = [
      [110, 100],
      [80, 100],
    ] as const
    expect(weightedError(pairs)).toEqual({ ok: true, value: 0.15 })
    expect(forecastBias(pairs)).toEqual({ ok: true, value: -0.05 })
  })

  it('cannot be told when nothing came', () => {
    expect(weightedError([[3, 0]])).toEqual({ ok: false, reason: 'too-few' })
    expect(forecastBias([])).toEqual({ ok: false, reason: 'too-few' })
  })

  it('is never less than the bias', () => {
    const pair = fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 }))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), (pairs) => {
        const [error, bias] = [weightedError(pairs), forecastBias(pairs)]
        if (!error.ok || !bias.ok) throw new Error('something came')
        expect(error.value).toBeGreaterThanOrEqual(Math.abs(bias.value) - 1e-12)
      }),
    )
  })
})
