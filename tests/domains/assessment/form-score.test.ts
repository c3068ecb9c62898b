import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreForm } from '~/domains/assessment/form-score'
import { authorsKey } from '~/domains/assessment/key'
import type { Answer, Form, FormItem } from '~/domains/assessment/model'
import { chosen, form, item, judged, keyAnswer, letter, rated } from './forms'

/** Two formats in each of two competencies; the key of all rate-each options is 1 2 3 | 1 2 3. */
const mixed = form([
  item('b1', 'best-worst', 'coaching', [7, 5, 3, 1]),
  item('b2', 'best-worst', 'metrics', [1, 3, 5, 7]),
  item('r1', 'rate-each', 'coaching', [1, 2, 3]),
  item('r2', 'rate-each', 'metrics', [1, 2, 3]),
])

function score(of: Form, answers: Record<string, Answer>) {
  return scoreForm(of, new Map(Object.entries(answers)), authorsKey(of))
}

function byKey(of: Form): Record<string, Answer> {
  return Object.fromEntries(of.items.map((one) => [one.id, keyAnswer(one)]))
}

describe('a form', () => {
  it('answered as its key is 100 everywhere', () => {
    const result = score(mixed, byKey(mixed))
    expect(result.total).toEqual({ raw: 100, shown: 100, belowChance: false })
    expect(Object.values(result.competencies).map(({ raw }) => raw)).toEqual([100, 100])
    expect(result.items.map(({ points }) => points)).toEqual([2, 2, 0, 0])
    expect(result.ratingsScorable).toBe(true)
  })

  it('joins both formats by weight of items, worked by hand', () => {
    // Ratings 1 2 3 | 1 3 2: the six have the key's mean 2 and sd √.8, so z = (x − 2)/√.8.
    // Distances in units of 1/√.8: 0 0 0 | 0 1 1. Form: d = 2/6, d₀ = (4·8)/36 = 8/9, 1 − d/d₀ = 5/8.
    // Metrics alone: d = 2/3, d₀ = 8/9, 1 − d/d₀ = 1/4. Coaching alone: 1.
    const result = score(mixed, { ...byKey(mixed), b2: chosen('d', 'b'), r2: rated([1, 3, 2]) })
    // best-and-worst: 2/2 and 1/2 → 3/4; total (2·.75 + 2·.625)/4
    expect(result.total.raw).toBe(68.8)
    expect(result.competencies.coaching?.raw).toBe(100)
    // (.5 + .25)/2
    expect(result.competencies.metrics?.raw).toBe(37.5)
    expect(result.items.map(({ points }) => points)).toEqual([2, 1, 0, expect.closeTo(2 / 3 / Math.sqrt(0.8), 12)])
    expect(result.items.map(({ inForm }) => inForm)).toEqual([1, 0.5, 1, expect.closeTo(0.25, 12)])
    expect(result.items.map(({ inCompetency }) => inCompetency)).toEqual([1, 0.5, 1, expect.closeTo(0.25, 12)])
  })

  it('shows a result below chance as 0 and says so', () => {
    const result = score(mixed, {
      b1: chosen('d', 'a'),
      b2: chosen('a', 'd'),
      r1: rated([3, 2, 1]),
      r2: rated([3, 2, 1]),
    })
    // (2·−1 + 2·−.5)/4
    expect(result.total).toEqual({ raw: -75, shown: 0, belowChance: true })
  })

  it('counts what was left unanswered as chance', () => {
    expect(score(mixed, {}).total).toEqual({ raw: 0, shown: 0, belowChance: false })
    expect(score(mixed, {}).ratingsScorable).toBe(true)
    const half = score(mixed, { b1: chosen('a', null), r1: rated([1, 2, 3]) })
    expect(half.items.map(({ answered }) => answered)).toEqual(['part', 'none', 'all', 'none'])
    expect(half.competencies.metrics?.raw).toBe(0)
    // b1 is half right; r1's z is −1 0 1 against kz ±1/√.8
    const far = 1 / Math.sqrt(0.8)
    const agreement = 1 - (2 * (far - 1)) / 3 / chanceOf([-1, 0, 1], [-far, 0, far])
    expect(half.competencies.coaching?.raw).toBeCloseTo(((0.5 + agreement) / 2) * 100, 1)
  })

  it('lets a rating left out count no more than chance', () => {
    const all = score(mixed, { r1: rated([1, 2, 3]), r2: rated([1, 2, 3]) })
    const less = score(mixed, { r1: rated([1, 2, 3]), r2: rated([1, 2, null]) })
    expect(less.total.raw).toBeLessThan(all.total.raw ?? 0)
    expect(less.total.raw).toBeGreaterThan(0)
  })

  it('cannot score one rating for everything, but keeps what is of best-and-worst alone', () => {
    const three = form([...mixed.items, item('b3', 'best-worst', 'quality', [7, 5, 3, 1])])
    const result = score(three, { ...byKey(three), r1: rated([4, 4, 4]), r2: rated([4, 4, 4]) })
    expect(result.ratingsScorable).toBe(false)
    expect(result.total).toEqual({ raw: null, shown: null, belowChance: false })
    expect(result.competencies.coaching?.raw).toBeNull()
    expect(result.competencies.quality?.raw).toBe(100)
    expect(result.items.map(({ inForm }) => inForm)).toEqual([1, 1, null, null, 1])
  })

  it('is not scorable where it measures a competency without an item', () => {
    const without = form(mixed.items, [{ competency: 'quality', level: 3, cut: 60 }])
    expect(score(without, byKey(without)).competencies.quality?.raw).toBeNull()
  })

  it('is scored by the key that is given', () => {
    const authors = authorsKey(mixed)
    const turned = { ...authors, values: { ...authors.values, b1: { a: 1, b: 3, c: 5, d: 7 } } }
    expect(scoreForm(mixed, new Map(Object.entries(byKey(mixed))), turned).items[0]?.points).toBe(-2)
  })
})

const anyForm = fc
  .array(
    fc.record({
      format: fc.constantFrom('best-worst' as const, 'rate-each' as const),
      competency: fc.constantFrom('coaching', 'metrics'),
      key: fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7], { minLength: 4, maxLength: 5 }),
      ratings: fc.array(fc.option(fc.integer({ min: 1, max: 7 }), { freq: 6 }), { minLength: 5, maxLength: 5 }),
      best: fc.nat({ max: 3 }),
      worst: fc.nat({ max: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drafts) => ({
    whole: form(drafts.map((draft, index) => item(`i${index}`, draft.format, draft.competency, draft.key))),
    answers: Object.fromEntries(
      drafts.map((draft, index) => [
        `i${index}`,
        draft.format === 'best-worst'
          ? chosen(letter(draft.best), draft.worst === draft.best ? null : letter(draft.worst))
          : rated(draft.ratings.slice(0, draft.key.length)),
      ]),
    ),
  }))

describe('any form', () => {
  it('gives scores from 0 to 100 and 100 to its key, or says that it cannot', () => {
    fc.assert(
      fc.property(anyForm, ({ whole, answers }) => {
        const result = score(whole, answers)
        for (const { raw, shown } of [result.total, ...Object.values(result.competencies)]) {
          expect(raw === null).toBe(shown === null)
          if (raw === null || shown === null) continue
          expect(Number.isFinite(raw)).toBe(true)
          expect(raw).toBeLessThanOrEqual(100)
          expect(shown).toBeGreaterThanOrEqual(0)
        }
        expect(score(whole, byKey(whole)).total.raw).toBe(100)
      }),
    )
  })

  it('adds up: the mean of what its items add is the score', () => {
    fc.assert(
      fc.property(anyForm, ({ whole, answers }) => {
        const { total, items } = score(whole, answers)
        if (total.raw === null) return
        const mean = items.reduce((sum, { inForm }) => sum + (inForm ?? 0), 0) / items.length
        expect(mean * 100).toBeCloseTo(total.raw, 0)
      }),
    )
  })

  it('does not depend on the order of its items or of their options', () => {
    fc.assert(
      fc.property(anyForm, ({ whole, answers }) => {
        const turned = {
          ...whole,
          items: whole.items.map((one) => ({ ...one, options: [...judged(one)].reverse() }) as FormItem).reverse(),
        }
        const [one, other] = [score(whole, answers), score(turned, answers)]
        expect(other.total.raw === null).toBe(one.total.raw === null)
        if (one.total.raw === null) return
        expect(other.total.raw).toBeCloseTo(one.total.raw, 0)
      }),
    )
  })

  it('does not depend on how generous someone is, nor on how much of the scale they use', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(-1, 0, 1), ({ whole, answers }, plus) => {
        const narrow = mapRatings(answers, (rating) => 3 + Math.round(rating > 4 ? 1 : 0))
        const wide = mapRatings(narrow, (rating) => (rating - 3) * 3 + 2 + plus)
        expect(score(whole, wide).total).toEqual(score(whole, narrow).total)
      }),
    )
  })
})

function mapRatings(answers: Record<string, Answer>, change: (rating: number) => number): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      if (answer.format !== 'rate-each') return [id, answer]
      const ratings = Object.entries(answer.ratings).map(([option, rating]) => [option, change(rating)])
      return [id, { ...answer, ratings: Object.fromEntries(ratings) }]
    }),
  )
}

/** d₀ by its definition. */
function chanceOf(z: number[], kz: number[]): number {
  return (
    z.flatMap((one) => kz.map((other) => Math.abs(one - other))).reduce((sum, value) => sum + value, 0) /
    (z.length * kz.length)
  )
}
