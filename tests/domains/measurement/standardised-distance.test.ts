import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardisedAgreement } from '~/domains/measurement/standardised-agreement'
import {
  distanceByChance,
  meanDistance,
  type StandardPair,
  standardBounds,
  standardise,
  standardiseRatings,
  standardKey,
} from '~/domains/measurement/standardised-distance'

function pairsOf(ratings: Array<number | null>, key: number[]): StandardPair[] {
  const result = standardise(ratings, key)
  if (!result.ok) throw new Error(result.reason)
  return result.pairs
}

function agreementOf(ratings: Array<number | null>, key: number[]): number {
  const agreement = standardisedAgreement(pairsOf(ratings, key))
  return agreement.ok ? agreement.value : Number.NaN
}

/** z of 1 2 3 is −1 0 1; against the same key d₀ = (0+1+2 + 1+0+1 + 2+1+0)/9 = 8/9. */
describe('rate each, standardised, by hand', () => {
  it.each([
    [[1, 2, 3], 0, 1],
    [[5, 6, 7], 0, 1],
    [[1, 4, 7], 0, 1],
    // z −1 1 0: d = (0+1+1)/3
    [[1, 3, 2], 2 / 3, 0.25],
    // z 1 0 −1: d = (2+0+2)/3
    [[3, 2, 1], 4 / 3, -0.5],
  ])('ratings %j', (ratings, distance, agreement) => {
    const pairs = pairsOf(ratings, [1, 2, 3])
    expect(meanDistance(pairs)).toBeCloseTo(distance, 12)
    expect(distanceByChance(pairs)).toBeCloseTo(8 / 9, 12)
    expect(agreementOf(ratings, [1, 2, 3])).toBeCloseTo(agreement, 12)
  })

  it('leaves an option without a rating out of the distance', () => {
    // rated 1 and 3: z −.7071 .7071 against kz −1 (first) and 1 (third): |.2929| each
    const pairs = pairsOf([1, null, 3], [1, 2, 3])
    expect(pairs.map(({ z }) => z === null)).toEqual([false, true, false])
    expect(meanDistance(pairs)).toBeCloseTo(1 - Math.SQRT1_2, 12)
    // over 2·3 pairs: .2929 + .7071 + 1.7071 twice
    expect(distanceByChance(pairs)).toBeCloseTo((2 * (1 - Math.SQRT1_2 + Math.SQRT1_2 + 1 + Math.SQRT1_2)) / 6, 12)
  })

  it('refuses ratings that do not differ, a single one, and a key that does not differ', () => {
    const refusal = { ok: false, reason: 'no-variance' }
    expect(standardise([4, 4, 4], [1, 2, 3])).toEqual(refusal)
    expect(standardise([4, null, null], [1, 2, 3])).toEqual(refusal)
    expect(standardise([1, 2, 3], [5, 5, 5])).toEqual(refusal)
  })

  it('takes no rating at all for no answer, not for a refusal', () => {
    const pairs = pairsOf([null, null, null], [1, 2, 3])
    expect(meanDistance(pairs)).toBeNull()
    expect(distanceByChance(pairs)).toBeNull()
    expect(standardisedAgreement(pairs)).toEqual({ ok: false, reason: 'too-few' })
  })
})

/** z of 1 2 3 is −1 0 1, of 3 1 5 is 0 −1 1: kz = −.5 −.5 1. */
describe('the key of a panel', () => {
  it('is the mean of each member’s own z', () => {
    const { kz, without } = standardKey([
      [1, 2, 3],
      [3, 1, 5],
    ])
    expect(kz.map((value) => Number(value?.toFixed(12)))).toEqual([-0.5, -0.5, 1])
    expect(without).toEqual([])
  })

  it('is not the z of the mean ratings: a member counts alike however much of the scale they use', () => {
    const { kz } = standardKey([
      [1, 7],
      [5, 4],
    ])
    for (const value of kz) expect(value).toBeCloseTo(0, 15)
  })

  it('leaves out a member whose ratings do not differ, and names them by place', () => {
    const { kz, without } = standardKey([
      [4, 4, 4],
      [1, 2, 3],
      [5, null, null],
    ])
    expect(kz).toEqual([-1, 0, 1])
    expect(without).toEqual([0, 2])
  })

  it('takes what each member rated, and has nothing for an option that none did', () => {
    const { kz } = standardKey([
      [1, 3, null],
      [null, null, null],
    ])
    expect(kz.map((value) => value && Math.abs(value).toFixed(6))).toEqual(['0.707107', '0.707107', null])
    expect(standardKey([]).kz).toEqual([])
  })

  it('standardises one who rated nothing to nothing', () => {
    expect(standardiseRatings([null, null])).toEqual({ ok: true, z: [null, null] })
  })
})

const ratings = fc
  .array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 25 })
  .filter((values) => new Set(values).size > 1)

describe('rate each, standardised, whatever the ratings', () => {
  it('does not change when ratings are raised or stretched', () => {
    fc.assert(
      fc.property(ratings, fc.integer({ min: -3, max: 9 }), fc.integer({ min: 1, max: 5 }), (values, plus, times) => {
        const key = values.map((_, index) => (index % 5) + 1)
        const other = values.map((value) => value * times + plus)
        expect(agreementOf(other, key)).toBeCloseTo(agreementOf(values, key), 9)
      }),
    )
  })

  it('does not change when options come in another order', () => {
    fc.assert(
      fc.property(ratings, (values) => {
        const key = values.map((_, index) => (index % 4) + 1)
        expect(agreementOf([...values].reverse(), [...key].reverse())).toBeCloseTo(agreementOf(values, key), 9)
      }),
    )
  })

  it('is 1 for the key and at most 1 for anything', () => {
    fc.assert(
      fc.property(ratings, ratings, (values, other) => {
        const n = Math.min(values.length, other.length)
        const [one, two] = [values.slice(0, n), other.slice(0, n)]
        if (new Set(one).size < 2 || new Set(two).size < 2) return
        expect(agreementOf(one, one)).toBeCloseTo(1, 9)
        expect(agreementOf(one, two)).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  it('stays within its bounds, which the same ratings reach, dealt the best and the worst way', () => {
    const dealt = orders([1, 3, 4, 7]).map((own) => pairsOf(own, [1, 2, 5, 7]))
    const distances = dealt.map((pairs) => -(meanDistance(pairs) ?? Number.NaN))
    const bounds = standardBounds(dealt[0] ?? [])
    expect(Math.min(...distances)).toBeCloseTo(bounds.least, 12)
    expect(Math.max(...distances)).toBeLessThanOrEqual(bounds.most)
    expect(distances.reduce((sum, value) => sum + value, 0) / 24).toBeCloseTo(bounds.chance, 12)
    expect(standardBounds([])).toEqual({ least: 0, most: 0, chance: 0 })
  })

  it('averages 0 over all orders in which the same ratings could be dealt', () => {
    const key = [1, 4, 6, 7]
    const all = orders([2, 2, 5, 7]).map((dealt) => agreementOf(dealt, key))
    expect(all).toHaveLength(24)
    expect(all.reduce((sum, value) => sum + value, 0) / 24).toBeCloseTo(0, 12)
  })
})

function orders<T>(things: T[]): T[][] {
  if (things.length < 2) return [things]
  return things.flatMap((thing, index) =>
    orders(things.filter((_, at) => at !== index)).map((rest) => [thing, ...rest]),
  )
}
