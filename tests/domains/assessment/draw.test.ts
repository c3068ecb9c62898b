import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawItems, formNumber } from '~/domains/assessment/draw'
import type { FormItem } from '~/domains/assessment/model'
import type { Quiz } from '~/domains/content/quiz-model'
import { item } from './forms'

const of = (competency: string, difficulty: FormItem['difficulty'], count: number): FormItem[] =>
  Array.from({ length: count }, (_, index) => {
    return { ...item(`${competency}-${difficulty}-${index}`, 'best-worst', competency, [7, 5, 3, 1]), difficulty }
  })

const pool = [...of('coaching', 'easy', 6), ...of('coaching', 'hard', 4), ...of('metrics', 'easy', 3)]
const blueprint = [
  { competency: 'coaching', difficulty: 'easy' as const, items: 3 },
  { competency: 'coaching', difficulty: 'hard' as const, items: 2 },
]
const quiz = (forms: number | 'each-attempt'): Pick<Quiz, 'id' | 'items' | 'draw'> => {
  return { id: 'quiz', items: pool, draw: { from: ['bank'], blueprint, forms } }
}
const idsOf = (items: readonly FormItem[]) => items.map(({ id }) => id)
const cellsOf = (items: readonly FormItem[]) =>
  blueprint.map(({ competency, difficulty }) => {
    return items.filter((one) => one.competency === competency && one.difficulty === difficulty).length
  })

describe('drawing a form', () => {
  it('leaves a fixed set as it is', () => {
    expect(drawItems({ id: 'quiz', items: pool, draw: undefined }, null, 'seed')).toEqual(pool)
  })

  it('meets the blueprint, and parallel forms share no item', () => {
    const [one, two] = [drawItems(quiz(2), 1, 'x'), drawItems(quiz(2), 2, 'x')]
    expect([cellsOf(one), cellsOf(two)]).toEqual([
      [3, 2],
      [3, 2],
    ])
    expect(new Set([...idsOf(one), ...idsOf(two)]).size).toBe(10)
  })

  it('gives everyone the same parallel form', () => {
    expect(idsOf(drawItems(quiz(2), 1, 'mine'))).toEqual(idsOf(drawItems(quiz(2), 1, 'yours')))
  })

  it('draws for each attempt by its own seed, the same each time', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const drawn = drawItems(quiz('each-attempt'), null, seed)
        expect(cellsOf(drawn)).toEqual([3, 2])
        expect(new Set(idsOf(drawn)).size).toBe(5)
        expect(idsOf(drawItems(quiz('each-attempt'), null, seed))).toEqual(idsOf(drawn))
      }),
    )
    const seen = new Set(
      Array.from({ length: 30 }, (_, n) => idsOf(drawItems(quiz('each-attempt'), null, `${n}`)).join()),
    )
    expect(seen.size).toBeGreaterThan(20)
  })
})

describe('which form someone gets', () => {
  it('is the next one when they come back, and round again', () => {
    const first = formNumber(quiz(3), 'ana', 0) ?? 0
    const later = [1, 2, 3].map((before) => formNumber(quiz(3), 'ana', before))
    expect(new Set([first, ...later.slice(0, 2)]).size).toBe(3)
    expect(later[2]).toBe(first)
  })

  it('spreads people over the forms', () => {
    const counts = [0, 0]
    for (let person = 0; person < 400; person++) {
      const number = formNumber(quiz(2), `person-${person}`, 0) ?? 0
      counts[number - 1] = (counts[number - 1] ?? 0) + 1
    }
    expect(Math.min(...counts)).toBeGreaterThan(150)
  })

  it('has no number for a fixed set or a form of one’s own', () => {
    expect(formNumber({ draw: undefined }, 'ana', 0)).toBeNull()
    expect(formNumber(quiz('each-attempt'), 'ana', 0)).toBeNull()
  })
})
