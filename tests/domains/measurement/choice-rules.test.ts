import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseSeveralBounds, scoreChooseSeveral } from '~/domains/measurement/choose-several'
import {
  multipleChoiceBounds,
  scoreMultipleChoice,
  scoreSingleChoice,
  singleChoiceBounds,
} from '~/domains/measurement/multiple-choice'
import { numericAnswerBounds, scoreNumericAnswer } from '~/domains/measurement/numeric-answer'
import { creditBest, pickBestBounds, scorePickBest } from '~/domains/measurement/pick-best'

const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

function subsets<T>(things: readonly T[]): T[][] {
  return Array.from({ length: 2 ** things.length }, (_, which) => things.filter((_, at) => which & (1 << at)))
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('pick the best', () => {
  it('gives 1 for the keyed best and by chance 1/n', () => {
    const credits = creditBest(['a', 'b', 'c', 'd'], 'c')
    expect(['a', 'b', 'c', 'd'].map((option) => scorePickBest(option, credits))).toEqual([0, 0, 1, 0])
    expect(pickBestBounds(credits)).toEqual({ least: 0, most: 1, chance: 0.25 })
  })

  it('gives the keyed credit, and 0 for no choice and for what is not there', () => {
    const credits = { a: 1, b: 0.5, c: 0 }
    expect([scorePickBest('b', credits), scorePickBest(null, credits), scorePickBest('toString', credits)]).toEqual([
      0.5, 0, 0,
    ])
    expect(pickBestBounds(credits)).toEqual({ least: 0, most: 1, chance: 0.5 })
    expect(pickBestBounds({})).toEqual({ least: 0, most: 0, chance: 0 })
  })
})

describe('choose several', () => {
  it('gives 4 each, 12 for all three', () => {
    expect(scoreChooseSeveral(['a', 'b', 'c'], ['c', 'a', 'b'])).toBe(12)
    expect(scoreChooseSeveral(['a', 'd', 'c'], ['c', 'a', 'b'])).toBe(8)
    expect(scoreChooseSeveral(['a'], ['c', 'a', 'b'])).toBe(4)
    expect(scoreChooseSeveral([], ['c', 'a', 'b'])).toBe(0)
  })

  it('gives 0 for more than three, and counts one named twice once', () => {
    expect(scoreChooseSeveral(['a', 'b', 'c', 'd'], ['a', 'b', 'c'])).toBe(0)
    expect(scoreChooseSeveral(['a', 'a', 'a', 'b'], ['a', 'b', 'c'])).toBe(8)
  })

  it('gives 4.5 by chance: the mean over all threes of eight', () => {
    const threes = subsets(eight).filter(({ length }) => length === 3)
    expect(threes).toHaveLength(56)
    const scores = threes.map((chosen) => scoreChooseSeveral(chosen, ['b', 'e', 'h']))
    expect(mean(scores)).toBeCloseTo(4.5, 12)
    expect(chooseSeveralBounds(3, 8)).toEqual({ least: Math.min(...scores), most: Math.max(...scores), chance: 4.5 })
  })
})

describe('multiple choice', () => {
  it('with one right answer gives 1 or 0', () => {
    expect([scoreSingleChoice('a', 'a'), scoreSingleChoice('b', 'a'), scoreSingleChoice(null, 'a')]).toEqual([1, 0, 0])
    expect(singleChoiceBounds(4)).toEqual({ least: 0, most: 1, chance: 0.25 })
  })

  it.each([
    [['a', 'b'], 1],
    [['a'], 0.5],
    [['a', 'c'], 0],
    [['a', 'b', 'c'], 0.5],
    [['a', 'b', 'c', 'd'], 0],
    [['c', 'd'], 0],
    [['a', 'a'], 0.5],
    [[], 0],
  ])('with a and b right, %j earns %d', (chosen, credit) => {
    expect(scoreMultipleChoice(chosen, ['a', 'b'])).toBe(credit)
  })

  it('gives nothing where nothing is right', () => {
    expect(scoreMultipleChoice(['a'], [])).toBe(0)
  })

  it('gives by chance the mean over every way to tick', () => {
    const scores = subsets(eight.slice(0, 6)).map((chosen) => scoreMultipleChoice(chosen, ['a', 'd']))
    expect(multipleChoiceBounds(2, 6).chance).toBeCloseTo(mean(scores), 12)
  })

  it('stays between 0 and 1, and is 1 for the right ones only', () => {
    const some = fc.subarray(eight)
    fc.assert(
      fc.property(some, fc.subarray(eight, { minLength: 1 }), (chosen, right) => {
        const credit = scoreMultipleChoice(chosen, right)
        expect(credit).toBeGreaterThanOrEqual(0)
        expect(credit === 1).toBe([...chosen].sort().join() === [...right].sort().join())
      }),
    )
  })
})

describe('a number with a tolerance', () => {
  it.each([
    [10, 10, 0, 1],
    [10.5, 10, 0.5, 1],
    [9.5, 10, 0.5, 1],
    [10.51, 10, 0.5, 0],
    [0.3, 0.1, 0.2, 1],
    [-3, 3, 1, 0],
    [null, 0, 1, 0],
    [Number.NaN, 0, 1, 0],
  ])('%d for %d within %d: %d', (given, right, tolerance, credit) => {
    expect(scoreNumericAnswer(given, right, tolerance)).toBe(credit)
  })

  it('has nothing to gain by chance', () => {
    expect(numericAnswerBounds.chance).toBe(0)
  })
})
