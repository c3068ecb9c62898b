import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  abandonmentRate,
  adherence,
  attrition,
  averageHandleTime,
  customerSatisfaction,
  firstContactResolution,
  netPromoterScore,
  serviceLevel,
} from '~/domains/measurement/service-metrics'

const is = (value: number) => ({ ok: true, value })
const none = { ok: false, reason: 'too-few' }

describe('service metrics', () => {
  it('are what the trade means by them', () => {
    expect(averageHandleTime({ talk: 3000, hold: 400, afterCall: 600 }, 20)).toEqual(is(200))
    expect(serviceLevel(80, 100)).toEqual(is(0.8))
    expect(abandonmentRate(5, 100)).toEqual(is(0.05))
    expect(adherence(432, 480)).toEqual(is(0.9))
    expect(firstContactResolution(3, 4)).toEqual(is(0.75))
    expect(attrition(6, 40)).toEqual(is(0.15))
  })

  it('counts 9 and 10 for, 0 to 6 against, 7 and 8 neither', () => {
    expect(netPromoterScore([10, 9, 8, 7, 6, 0])).toEqual(is(0))
    expect(netPromoterScore([10, 10, 9, 7])).toEqual(is(75))
    expect(netPromoterScore([0, 6])).toEqual(is(-100))
  })

  it('counts the two top boxes of the scale', () => {
    expect(customerSatisfaction([5, 4, 3, 1], 5)).toEqual(is(0.5))
    expect(customerSatisfaction([7, 6, 5, 5], 7)).toEqual(is(0.5))
  })

  it('refuse to divide by nothing', () => {
    expect(averageHandleTime({ talk: 0, hold: 0, afterCall: 0 }, 0)).toEqual(none)
    for (const metric of [serviceLevel, abandonmentRate, adherence, firstContactResolution, attrition])
      expect(metric(0, 0)).toEqual(none)
    expect(netPromoterScore([])).toEqual(none)
    expect(customerSatisfaction([], 5)).toEqual(none)
  })

  it('keeps the promoter score between −100 and 100', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (answers) => {
        const score = netPromoterScore(answers)
        expect(score.ok && Math.abs(score.value) <= 100).toBe(true)
      }),
    )
  })
})
