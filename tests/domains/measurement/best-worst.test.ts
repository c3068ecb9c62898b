import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BestAndWorst, bestWorstBounds, keyedEnds, scoreBestWorst } from '~/domains/measurement/best-worst'

const key = { a: 4, b: 7, c: 1, d: 5 }
const answer = (best: string | null, worst: string | null): BestAndWorst => ({ best, worst })

describe('best and worst', () => {
  it('finds the ends of the key', () => {
    expect(keyedEnds(key)).toEqual({ best: 'b', worst: 'c' })
  })

  it.each([
    ['b', 'c', 2],
    ['b', 'a', 1],
    ['a', 'c', 1],
    ['a', 'd', 0],
    ['b', 'b', 0],
    ['c', 'a', -1],
    ['a', 'b', -1],
    ['c', 'b', -2],
    [null, null, 0],
    ['b', null, 1],
    [null, 'b', -1],
  ])('best %s and worst %s earn %i', (best, worst, points) => {
    expect(scoreBestWorst(answer(best, worst), key).points).toBe(points)
  })

  it('gives nothing for no answer', () => {
    expect(scoreBestWorst(undefined, key)).toEqual({ best: 0, worst: 0, points: 0 })
  })

  it('averages 0 over all pairs of different choices, whatever the key', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 70 }), { minLength: 4, maxLength: 5 }), (values) => {
        const options = values.map((_, index) => `o${index}`)
        const own = Object.fromEntries(values.map((value, index) => [`o${index}`, value / 10]))
        const pairs = options.flatMap((best) => options.filter((worst) => worst !== best).map((worst) => [best, worst]))
        const points = pairs.map(([best = '', worst = '']) => scoreBestWorst(answer(best, worst), own).points)
        expect(points.reduce((sum, value) => sum + value, 0)).toBe(bestWorstBounds.chance)
        expect(Math.max(...points)).toBe(bestWorstBounds.most)
        expect(Math.min(...points)).toBe(bestWorstBounds.least)
      }),
    )
  })
})
