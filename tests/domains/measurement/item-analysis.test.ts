import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { optionFigures, scoreByKey } from '~/domains/measurement/choices'
import { discrimination27, endsOf } from '~/domains/measurement/discrimination'
import { facility, reversed, scaleOf } from '~/domains/measurement/facility'
import { itemAnalysis } from '~/domains/measurement/item-analysis'
import { itemRest } from '~/domains/measurement/item-rest'
import { pearson } from '~/domains/measurement/pearson'
import { lsat6, numberOf, referenceFigures, referenceRows } from './reference'

interface Figures {
  people: number
  completePeople: number
  alpha: number
  standardisedAlpha: number
  omega: number
  mean: number
  sd: number
  sem: number
  itemRest: number[]
  itemMean: number[]
  itemSd: number[]
  alphaIfDeleted: number[]
  discrimination27: number[]
  pairwise: { alpha: number; standardisedAlpha: number; alphaIfDeleted: number[] }
}

describe.each([['likert'], ['binary']])('item analysis of %s items with gaps, against R (psych, factanal)', (name) => {
  const rows = referenceRows(`measurement/${name}_gaps.csv`)
  const known = referenceFigures<Figures>(name)
  const analysis = itemAnalysis(rows)

  it('gives the test’s figures', () => {
    expect(analysis).toMatchObject({ people: known.people, completePeople: known.completePeople })
    for (const figure of ['alpha', 'standardisedAlpha', 'mean', 'sd', 'sem'] as const) {
      expect(numberOf(analysis[figure]), figure).toBeCloseTo(known[figure], 11)
    }
    expect(numberOf(analysis.omega)).toBeCloseTo(known.omega, 7)
  })

  it('gives each item’s figures', () => {
    analysis.items.forEach((item, place) => {
      expect(item.n).toBe(known.completePeople)
      expect(numberOf(item.mean)).toBeCloseTo(known.itemMean[place] ?? 0, 12)
      expect(numberOf(item.sd)).toBeCloseTo(known.itemSd[place] ?? 0, 12)
      expect(numberOf(item.itemRest)).toBeCloseTo(known.itemRest[place] ?? 0, 12)
      expect(numberOf(item.alphaIfDeleted)).toBeCloseTo(known.alphaIfDeleted[place] ?? 0, 12)
      expect(numberOf(item.discrimination27)).toBeCloseTo(known.discrimination27[place] ?? 0, 12)
    })
  })

  it('changes alpha, standardised alpha, alpha if deleted and the error of measurement by pairs, and nothing else', () => {
    const pairwise = itemAnalysis(rows, { missing: 'pairwise' })
    expect(numberOf(pairwise.alpha)).toBeCloseTo(known.pairwise.alpha, 12)
    expect(numberOf(pairwise.standardisedAlpha)).toBeCloseTo(known.pairwise.standardisedAlpha, 12)
    pairwise.items.forEach(({ alphaIfDeleted }, place) => {
      expect(numberOf(alphaIfDeleted)).toBeCloseTo(known.pairwise.alphaIfDeleted[place] ?? 0, 12)
    })
    const { alpha, standardisedAlpha, sem, items } = pairwise
    const same = items.map((item, place) => ({ ...item, alphaIfDeleted: analysis.items[place]?.alphaIfDeleted }))
    expect({ ...analysis, alpha, standardisedAlpha, sem }).toEqual({ ...pairwise, items: same })
    expect(numberOf(sem)).toBeCloseTo(known.sd * Math.sqrt(1 - known.pairwise.alpha), 11)
  })
})

describe('item analysis', () => {
  it('of LSAT section 6 has alpha .29500 (psych::lsat6)', () => {
    expect(numberOf(itemAnalysis(lsat6()).alpha)).toBeCloseTo(0.295, 5)
  })

  it('refuses by name what cannot be computed', () => {
    const nobody = { ok: false, reason: 'too-few-people' }
    const empty = itemAnalysis([
      [null, 1],
      [0, null],
    ])
    expect(empty).toMatchObject({
      people: 2,
      completePeople: 0,
      alpha: nobody,
      omega: nobody,
      mean: nobody,
      sem: nobody,
    })
    expect(empty.items[1]).toMatchObject({ n: 0, mean: nobody, sd: nobody, itemRest: nobody, discrimination27: nobody })
    const one = itemAnalysis([[1], [0], [1]])
    expect(one).toMatchObject({ alpha: { reason: 'too-few-items' }, omega: { reason: 'too-few-items' } })
    expect(one.items[0]).toMatchObject({ itemRest: { reason: 'no-variance' } })
    expect(one.sem).toEqual({ ok: false, reason: 'too-few-items' })
  })

  it('gives a constant item no correlation, and the others theirs', () => {
    const analysis = itemAnalysis([
      [1, 1, 0],
      [1, 0, 0],
      [1, 1, 1],
      [1, 0, 1],
    ])
    expect(analysis.standardisedAlpha).toEqual({ ok: false, reason: 'no-variance' })
    expect(analysis.items.map(({ itemRest }) => itemRest.ok)).toEqual([false, true, true])
    expect(analysis.items[0]).toMatchObject({ discrimination27: { value: 0 }, facility: { value: 1 } })
  })

  it('has no NaN and no infinity whatever is answered', () => {
    const answer = fc.option(fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constantFrom(0.1, -3.5, 1e9)), { nil: null })
    const rows = fc.integer({ min: 1, max: 5 }).chain((width) => {
      return fc.array(fc.array(answer, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 })
    })
    fc.assert(
      fc.property(rows, fc.constantFrom('complete' as const, 'pairwise' as const), (rows, missing) => {
        const found: unknown[] = []
        const choices = rows.map((row) => row.map((value) => (value === null ? null : String(value))))
        JSON.stringify(itemAnalysis(rows, { missing, choices }), (_, value) => {
          if (typeof value === 'number' && !Number.isFinite(value)) found.push(value)
          return value
        })
        expect(found).toEqual([])
      }),
    )
  })
})

describe('corrected item-total correlation', () => {
  it('is that of the item with the sum of the others, by hand', () => {
    // item 1 0 1 0; totals 3 1 3 1 → rest 2 1 2 1: r = 1
    expect(itemRest([1, 0, 1, 0], [3, 1, 3, 1])).toEqual({ ok: true, value: 1 })
    expect(itemRest([1, 0, 1, 0], [3, 2, 3, 2])).toEqual({ ok: false, reason: 'no-variance' })
  })
})

describe('Pearson’s r', () => {
  it('is between −1 and 1, the same both ways, and blind to unit and place', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 2,
    })
    fc.assert(
      fc.property(values, (pairs) => {
        const [x, y] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
        const r = pearson(x, y)
        if (!r.ok) return
        expect(Math.abs(r.value)).toBeLessThanOrEqual(1)
        expect(numberOf(pearson(y, x))).toBeCloseTo(r.value, 12)
        expect(
          numberOf(
            pearson(
              x.map((value) => 1000 + value / 10),
              y,
            ),
          ),
        ).toBeCloseTo(r.value, 9)
        expect(
          numberOf(
            pearson(
              x.map((value) => -value),
              y,
            ),
          ),
        ).toBeCloseTo(-r.value, 12)
      }),
    )
  })
})

describe('discrimination', () => {
  it('takes the nearest whole number to 27 %: 2 of 7, 3 of 10, 14 of 50; none of one', () => {
    for (const [people, count] of [
      [7, 2],
      [10, 3],
      [50, 14],
      [1, 0],
    ]) {
      expect(endsOf(Array.from({ length: people ?? 0 }, (_, place) => place)).upper).toHaveLength(count ?? 0)
    }
    expect(discrimination27([1], endsOf([1]), { min: 0, max: 1 })).toEqual({ ok: false, reason: 'too-few-people' })
  })

  it('leaves who share a total in the order of the file', () => {
    expect(endsOf([5, 7, 5, 5, 7, 5, 5])).toEqual({ upper: [1, 4], lower: [5, 6] })
  })

  it('is a share of the item’s range', () => {
    const ends = { upper: [0, 1], lower: [2, 3] }
    expect(discrimination27([5, 4, 2, 1], ends, { min: 1, max: 6 })).toEqual({ ok: true, value: 0.6 })
    expect(discrimination27([5, 4, 2, 1], ends, scaleOf(Float64Array.of(5, 4, 2, 1)))).toEqual({
      ok: true,
      value: 0.75,
    })
    expect(discrimination27([3, 3, 3, 3], ends, scaleOf(Float64Array.of(3, 3, 3, 3)))).toMatchObject({ ok: false })
    expect(scaleOf(Float64Array.of(0, 1, 1), { min: 0, max: 4 })).toEqual({ min: 0, max: 1 })
  })
})

describe('facility', () => {
  it('is the mean as a share of the scale', () => {
    expect(facility([1, 0, 1, 1], { min: 0, max: 1 })).toEqual({ ok: true, value: 0.75 })
    expect(facility([2, 4], { min: 1, max: 5 })).toEqual({ ok: true, value: 0.5 })
    expect(facility([], { min: 0, max: 1 })).toEqual({ ok: false, reason: 'too-few-people' })
    expect(facility([3], { min: 3, max: 3 })).toEqual({ ok: false, reason: 'no-variance' })
  })

  it('turned round is the rest of it', () => {
    expect([1, 2, 6].map((value) => reversed(value, { min: 1, max: 6 }))).toEqual([6, 5, 1])
  })
})

describe('options', () => {
  it('are counted, and correlated with the rest score', () => {
    const figures = optionFigures(['b', 'a', 'b', '10', '9'], [4, 1, 5, 2, 3])
    expect(figures.map(({ option, count, share }) => [option, count, share])).toEqual([
      ['9', 1, 0.2],
      ['10', 1, 0.2],
      ['a', 1, 0.2],
      ['b', 2, 0.4],
    ])
    expect(numberOf(figures[3]?.itemRest ?? { ok: false, reason: 'too-few' })).toBeCloseTo(
      numberOf(pearson([1, 0, 1, 0, 0], [4, 1, 5, 2, 3])),
      12,
    )
  })

  it('have no correlation where everybody chose one, or the rest does not differ', () => {
    expect(optionFigures(['a', 'a'], [1, 2])).toMatchObject([{ count: 2, share: 1, itemRest: { ok: false } }])
    expect(optionFigures(['a', 'b'], [2, 2])).toMatchObject([{ itemRest: { ok: false } }, { itemRest: { ok: false } }])
  })

  it('are scored by their key', () => {
    expect([scoreByKey('a', 'a'), scoreByKey('b', 'a'), scoreByKey(null, 'a')]).toEqual([1, 0, null])
  })
})
