import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlateOrder, scoreOrder } from '~/domains/measurement/put-in-order'
import { meanPlaces, rankCorrelation, rankCorrelationBounds } from '~/domains/measurement/rank-correlation'
import { pointsByPlace, rankingBounds, scoreRanking } from '~/domains/measurement/ranking'

function orders<T>(things: readonly T[]): T[][] {
  if (things.length < 2) return [[...things]]
  return things.flatMap((thing, index) =>
    orders(things.filter((_, at) => at !== index)).map((rest) => [thing, ...rest]),
  )
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1)
const rho = (given: readonly number[], keyed: readonly number[]) => {
  const result = rankCorrelation(given, keyed)
  return result.ok ? result.value : result.reason
}

describe('ranking five options, the UKFPO rule', () => {
  it('gives 12 on average, 8 at least and 20 at most over all 120 answers', () => {
    const scores = orders(upTo(5)).map((given) => scoreRanking(given, upTo(5)))
    expect(scores).toHaveLength(120)
    expect([mean(scores), Math.min(...scores), Math.max(...scores)]).toEqual([12, 8, 20])
    expect(rankingBounds(5)).toEqual({ least: 0, most: 20, chance: 12, leastFull: 8 })
  })

  it('gives 4 less the places an option is off', () => {
    expect(pointsByPlace([2, 1, 3, 5, 4], upTo(5))).toEqual([3, 3, 4, 3, 3])
    expect(pointsByPlace([5, 4, 3, 2, 1], upTo(5))).toEqual([0, 2, 4, 2, 0])
  })

  it('gives 0 to each of the options that share a place, and to one without a place', () => {
    expect(pointsByPlace([1, 1, 3, 4, 5], upTo(5))).toEqual([0, 0, 4, 4, 4])
    expect(pointsByPlace([1, 2, 2, 2, 5], upTo(5))).toEqual([4, 0, 0, 0, 4])
    expect(pointsByPlace([1, null, null, 4, 9], upTo(5))).toEqual([4, 0, 0, 4, 0])
    expect(scoreRanking([3, 3, 3, 3, 3], upTo(5))).toBe(0)
  })
})

describe('ranking n options', () => {
  it.each([2, 3, 4, 6, 7])('has the bounds of all answers with %d', (n) => {
    const scores = orders(upTo(n)).map((given) => scoreRanking(given, upTo(n)))
    const { most, chance, leastFull } = rankingBounds(n)
    expect([Math.max(...scores), Math.min(...scores)]).toEqual([most, leastFull])
    expect(mean(scores)).toBeCloseTo(chance, 10)
  })

  it('is never negative', () => {
    const places = fc.array(fc.option(fc.integer({ min: -2, max: 9 })), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(places, (given) => {
        expect(Math.min(...pointsByPlace(given, upTo(6)))).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('rank correlation', () => {
  it('is 1 − 6·Σd²/(n(n² − 1)) where no place is shared', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(upTo(9), { minLength: 2 }), (given) => {
        const places = meanPlaces(given)
        const keyed = upTo(given.length)
        const squares = places.reduce((sum, place, index) => sum + (place - (keyed[index] ?? 0)) ** 2, 0)
        const n = given.length
        expect(rho(given, keyed)).toBeCloseTo(1 - (6 * squares) / (n * (n * n - 1)), 12)
      }),
    )
  })

  /** R 4.2.2, cor(method = "spearman"). */
  it('with shared places is that of the mean places', () => {
    expect(rho([1, 2, 2, 4, 5], [2, 1, 3, 3, 5])).toBeCloseTo(0.763157894736842, 13)
    expect(rho([3, 1, 4, 1, 5, 9, 2, 6], [2, 7, 1, 8, 2, 8, 1, 8])).toBeCloseTo(0.198853681209925, 13)
    expect(meanPlaces([30, 10, 20, 20])).toEqual([4, 1, 2.5, 2.5])
  })

  it('averages 0 over all answers, from −1 to 1', () => {
    const all = orders(upTo(5)).map((given) => Number(rho(given, upTo(5))))
    expect(mean(all)).toBeCloseTo(rankCorrelationBounds.chance, 12)
    expect([Math.min(...all), Math.max(...all)]).toEqual([rankCorrelationBounds.least, rankCorrelationBounds.most])
  })

  it('refuses one option, lists that do not match, and one place for all', () => {
    expect(rho([1], [1])).toBe('too-few')
    expect(rho([1, 2], [1, 2, 3])).toBe('too-few')
    expect(rho([2, 2, 2], [1, 2, 3])).toBe('no-variance')
  })
})

describe('steps put in order', () => {
  const keyed = ['greet', 'listen', 'solve', 'close']

  it('earn by how far each is off', () => {
    expect(scoreOrder(keyed, keyed)).toBe(12)
    expect(scoreOrder(['listen', 'greet', 'solve', 'close'], keyed)).toBe(10)
    expect(scoreOrder([...keyed].reverse(), keyed)).toBe(rankingBounds(4).leastFull)
  })

  it('earn nothing when left out or named twice', () => {
    expect(scoreOrder(['greet', 'listen'], keyed)).toBe(6)
    expect(scoreOrder(['greet', 'greet', 'solve', 'close'], keyed)).toBe(6)
    expect(scoreOrder([], keyed)).toBe(0)
  })

  it('correlate with the right order, when the order is whole', () => {
    expect(correlateOrder(keyed, keyed)).toEqual({ ok: true, value: 1 })
    expect(correlateOrder([...keyed].reverse(), keyed)).toEqual({ ok: true, value: -1 })
    expect(correlateOrder(['greet', 'listen'], keyed)).toEqual({ ok: false, reason: 'too-few' })
  })
})
