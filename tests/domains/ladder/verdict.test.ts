import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeOf } from '~/domains/ladder/verdict'

describe('a score against its cut', () => {
  it.each([
    ['at the cut, without a band', 60, 60, null, 'met'],
    ['just below, without a band', 59.9, 60, null, 'not-met'],
    ['score − SEM at the cut', 68, 60, 8, 'met'],
    ['score − SEM just below the cut', 67.9, 60, 8, 'unsure'],
    ['at the cut, with a band', 60, 60, 8, 'unsure'],
    ['score + SEM at the cut', 52, 60, 8, 'unsure'],
    ['score + SEM just below the cut', 51.9, 60, 8, 'not-met'],
    ['a band of nothing', 60, 60, 0, 'met'],
    ['no score', null, 60, null, 'not-scorable'],
    ['no number', Number.NaN, 60, null, 'not-scorable'],
  ] as const)('%s', (_, score, cut, sem, outcome) => {
    expect(outcomeOf(score, cut, sem)).toBe(outcome)
  })

  it('never turns from met to not met as the score rises', () => {
    const order = ['not-met', 'unsure', 'met']
    const number = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.option(fc.double({ min: 0, max: 30, noNaN: true })),
        (one, other, cut, sem) => {
          const [low, high] = one < other ? [one, other] : [other, one]
          expect(order.indexOf(outcomeOf(low, cut, sem))).toBeLessThanOrEqual(order.indexOf(outcomeOf(high, cut, sem)))
        },
      ),
    )
  })
})
