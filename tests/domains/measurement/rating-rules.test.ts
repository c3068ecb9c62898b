import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { populationSpread, splitProfile } from '~/domains/measurement/profile-distance'
import { correlationBounds, scoreCorrelation } from '~/domains/measurement/rating-correlation'
import { dichotomousBounds, scoreDichotomous } from '~/domains/measurement/rating-dichotomous'
import {
  rawDistance,
  rawDistanceBounds,
  squaredDistance,
  squaredDistanceBounds,
} from '~/domains/measurement/rating-distance'
import { modalRating, modeBounds, scoreMode } from '~/domains/measurement/rating-mode'
import { proportionBounds, scoreProportion } from '~/domains/measurement/rating-proportion'

const seven = { min: 1, max: 7 }
const whole = [1, 2, 3, 4, 5, 6, 7]
const is = (value: number) => ({ ok: true, value })
const refused = { ok: false, reason: 'too-few' }
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const profile = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.double({ min: 1, max: 7, noNaN: true })), { minLength: 1 })
  .map((pairs) => ({ x: pairs.map(([x]) => x), k: pairs.map(([, k]) => k) }))

describe('distance', () => {
  it('is the mean gap, or its square', () => {
    expect(rawDistance([1, 4, 7], [2, 4, 4])).toEqual(is(4 / 3))
    expect(squaredDistance([1, 4, 7], [2, 4, 4])).toEqual(is(10 / 3))
    expect([rawDistance([], []), squaredDistance([1], [])]).toEqual([refused, refused])
  })

  it('has as bounds the key, the far ends, and the mean of all ratings', () => {
    expect(rawDistanceBounds([2, 4], seven)).toEqual({ least: -4, most: 0, chance: -(16 / 7 + 12 / 7) / 2 })
    const gaps = whole.map((x) => (x - 2.5) ** 2)
    expect(squaredDistanceBounds([2.5], seven)).toEqual({ least: -Math.max(...gaps), most: 0, chance: -mean(gaps) })
  })
})

describe('elevation, scatter and shape', () => {
  it('are what they are called', () => {
    const split = splitProfile([2, 4, 6], [1, 2, 3])
    expect(split).toMatchObject({ ok: true, elevation: 2, shape: 1 })
    if (split.ok) expect(split.scatter).toBeCloseTo(populationSpread([1, 2, 3]), 12)
    expect(populationSpread([2, 4])).toBe(1)
  })

  it('add up to the mean squared distance (Cronbach & Gleser 1953)', () => {
    fc.assert(
      fc.property(profile, ({ x, k }) => {
        const [split, squared] = [splitProfile(x, k), squaredDistance(x, k)]
        if (!split.ok || !squared.ok) throw new Error('refused')
        const { elevation, scatter, shape } = split.parts
        expect(elevation + scatter + shape).toBeCloseTo(squared.value, 9)
      }),
    )
  })

  it('have no shape without variance, and are refused without ratings', () => {
    expect(splitProfile([4, 4], [1, 7])).toMatchObject({ ok: true, elevation: 0, scatter: -3, shape: null })
    expect(splitProfile([], [])).toEqual(refused)
  })
})

describe('correlation', () => {
  it('runs from −1 to 1 and takes no heed of elevation and scatter', () => {
    expect(scoreCorrelation([5, 6, 7], [1, 3, 5])).toEqual(is(correlationBounds.most))
    expect(scoreCorrelation([7, 6, 5], [1, 3, 5])).toEqual(is(correlationBounds.least))
    expect(scoreCorrelation([1, 3, 1], [1, 4, 7])).toEqual(is(correlationBounds.chance))
  })

  it('refuses ratings that do not differ, and lists that do not match', () => {
    expect(scoreCorrelation([4, 4], [1, 7])).toEqual({ ok: false, reason: 'no-variance' })
    expect(scoreCorrelation([4], [1, 7])).toEqual(refused)
  })
})

describe('dichotomous', () => {
  it('gives 1 on the key’s side of the midpoint, 0 at the midpoint', () => {
    const key = [6, 6, 2, 2, 4, 4.1]
    expect(scoreDichotomous([5, 3, 1, 7, 7, 4], key, seven)).toEqual(is(2 / 6))
    expect(scoreDichotomous([3], [2.9], { min: 1, max: 6 })).toEqual(is(1))
    expect(scoreDichotomous([-1, 1], [-2, -2], { min: -3, max: 3 })).toEqual(is(0.5))
    expect(scoreDichotomous([], [], seven)).toEqual(refused)
  })

  it('takes a key at the midpoint but for rounding as at it', () => {
    const midpoint = (0.1 + 0.2) / 2
    expect(midpoint).not.toBe(0.15)
    expect(scoreDichotomous([0.1, 0.3], [midpoint, midpoint], { min: 0, max: 0.3 })).toEqual(is(0))
  })

  it('gives by chance the mean of all ratings', () => {
    const key = [6, 2.5, 4, 4.5]
    const all = whole.map((x) =>
      scoreDichotomous(
        key.map(() => x),
        key,
        seven,
      ),
    )
    const { chance, ...ends } = dichotomousBounds(key, seven)
    expect(ends).toEqual({ least: 0, most: 0.75 })
    expect(mean(all.map((score) => (score.ok ? score.value : Number.NaN)))).toBeCloseTo(chance, 12)
  })
})

describe('mode and proportion', () => {
  const panel = [6, 6, 7, 5, 5, 1]

  it('take the panel’s commonest rating, the lowest when tied', () => {
    expect(modalRating(panel)).toEqual(is(5))
    expect(modalRating([7])).toEqual(is(7))
    expect(modalRating([])).toEqual(refused)
    expect([scoreMode(5, 5), scoreMode(6, 5)]).toEqual([1, 0])
  })

  it('take the share that gave the same rating', () => {
    expect(scoreProportion(6, panel)).toEqual(is(1 / 3))
    expect(scoreProportion(2, panel)).toEqual(is(0))
    expect(scoreProportion(2, [])).toEqual(refused)
  })

  it('give a seventh by chance, whatever the panel', () => {
    const chosen = whole.map((x) => scoreProportion(x, panel))
    expect(mean(chosen.map((score) => (score.ok ? score.value : Number.NaN)))).toBeCloseTo(1 / 7, 12)
    expect(proportionBounds(panel, seven)).toEqual({ least: 0, most: 1 / 3, chance: 1 / 7 })
    expect(proportionBounds([], seven)).toMatchObject({ most: 0 })
    expect(modeBounds(seven)).toEqual({ least: 0, most: 1, chance: 1 / 7 })
  })
})
