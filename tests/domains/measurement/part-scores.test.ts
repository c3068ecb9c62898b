import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemRest, restOf } from '~/domains/measurement/item-rest'
import { adjustedFor, itemMeans } from '~/domains/measurement/part-scores'
import { pearson } from '~/domains/measurement/pearson'

const scores = (given: Record<string, number>) => new Map(Object.entries(given))

describe('a score on items of one’s own', () => {
  it('is what was earned beyond the items’ means, worked by hand', () => {
    // easy: 1 and .8, mean .9; hard: .2 and 0, mean .1; both met x: 1 and 0, mean .5
    const people = [scores({ easy: 1, x: 1 }), scores({ easy: 0.8 }), scores({ hard: 0.2, x: 0 }), scores({ hard: 0 })]
    const means = itemMeans(people)
    expect(Object.fromEntries(means)).toEqual({ easy: 0.9, x: 0.5, hard: 0.1 })
    const [one, , other] = people.map((own) => adjustedFor(means, own))
    expect(one?.total).toBeCloseTo((0.1 + 0.5) / 2, 12)
    // on the rest both are .1 above others of their form, however hard it was
    expect(one?.restOf('x')).toBeCloseTo(0.1, 12)
    expect(other?.restOf('x')).toBeCloseTo(0.1, 12)
    expect(one?.restOf('hard')).toBeNull()
    expect(adjustedFor(means, scores({ easy: 1 })).restOf('easy')).toBeNull()
  })

  it('correlates with an item as the sum of the others does, where all have the same items', () => {
    const rows = fc.array(fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 4 }))), {
      minLength: 3,
      maxLength: 20,
    })
    fc.assert(
      fc.property(rows, (given) => {
        const people = given.map((row) => new Map(row.map((score, item) => [String(item), score])))
        const means = itemMeans(people)
        const item = given.map(([first = 0]) => first)
        const totals = given.map((row) => row.reduce((sum, score) => sum + score, 0))
        const rests = people.map((own) => adjustedFor(means, own).restOf('0') ?? 0)
        const plain = itemRest(item, totals)
        const adjusted = pearson(item, rests)
        if (plain.ok && adjusted.ok) expect(adjusted.value).toBeCloseTo(plain.value, 9)
        else expect(new Set(restOf(item, totals)).size === 1 || new Set(item).size === 1).toBe(true)
      }),
    )
  })
})
