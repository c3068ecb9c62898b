import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjudicate } from '~/domains/casework/adjudication'

const criteria = [{ id: 'a' }, { id: 'b' }]

describe('what several readings come to', () => {
  it('lets one reading alone stand', () => {
    expect(adjudicate(criteria, { a: 2, b: 0 })).toEqual({
      settled: [
        { criterionId: 'a', level: 2, by: 'alone' },
        { criterionId: 'b', level: 0, by: 'alone' },
      ],
      toThird: [],
    })
  })

  it('averages neighbours, keeps what is the same, and sends what is further apart to a third', () => {
    expect(adjudicate(criteria, { a: 2, b: 0 }, { a: 3, b: 2 })).toEqual({
      settled: [{ criterionId: 'a', level: 2.5, by: 'mean' }],
      toThird: ['b'],
    })
    expect(adjudicate(criteria, { a: 2, b: 1 }, { a: 2, b: 1 }).settled.map(({ by }) => by)).toEqual(['same', 'same'])
  })

  it.each([
    [0, 3, 2, 2],
    [3, 0, 2, 2],
    [0, 2, 3, 2],
    [1, 3, 0, 1],
    [0, 2, 0, 0],
  ])('takes the middle of %i, %i and the third reading %i', (one, other, third, level) => {
    expect(adjudicate([{ id: 'a' }], { a: one }, { a: other }, { a: third })).toEqual({
      settled: [{ criterionId: 'a', level, by: 'middle' }],
      toThird: [],
    })
  })

  it('leaves alone what was settled without the third reading', () => {
    const { settled } = adjudicate(criteria, { a: 2, b: 0 }, { a: 3, b: 3 }, { a: 0, b: 1 })
    expect(settled).toEqual([
      { criterionId: 'a', level: 2.5, by: 'mean' },
      { criterionId: 'b', level: 1, by: 'middle' },
    ])
  })

  it('does not depend on who read first, and stays between the readings', () => {
    const level = fc.integer({ min: 0, max: 3 })
    fc.assert(
      fc.property(level, level, level, (one, other, third) => {
        const there = adjudicate([{ id: 'a' }], { a: one }, { a: other }, { a: third })
        expect(adjudicate([{ id: 'a' }], { a: other }, { a: one }, { a: third })).toEqual(there)
        const settled = there.settled[0]?.level ?? Number.NaN
        expect(settled).toBeGreaterThanOrEqual(Math.min(one, other, third))
        expect(settled).toBeLessThanOrEqual(Math.max(one, other, third))
      }),
    )
  })
})
