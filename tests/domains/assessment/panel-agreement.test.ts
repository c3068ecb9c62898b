import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf, flaggedOf } from '~/domains/assessment/panel-agreement'
import type { MemberRatings } from '~/domains/assessment/panel-model'
import { changedRatings, missingOf, ratedItems, ratedOf, readRatings } from '~/domains/assessment/panel-ratings'
import { panelScene } from '~/domains/assessment/panel-scene'
import { everyFormat } from './every-format'
import { item, letter } from './forms'

const rates = item('rates', 'rate-each', 'coaching', [7, 4, 1])
const ends = item('ends', 'best-worst', 'coaching', [7, 5, 3, 1])

const of = (hash: string, ratings: readonly number[]): MemberRatings => ({
  [hash]: Object.fromEntries(ratings.map((rating, index) => [letter(index), rating])),
})
const byOption = (members: MemberRatings[], items = [rates] as Parameters<typeof agreementOf>[0]) =>
  Object.fromEntries(agreementOf(items, members).flatMap(({ options }) => options.map((one) => [one.id, one])))

describe('what a panel says of an option', () => {
  // ratings 7, 6, 4 of a: mean 17/3, sd √(14/3/2) = 1.5275; 4, 4, 4 of b; 1, 2, 4 of c
  const panel = [of('hash-rates', [7, 4, 1]), of('hash-rates', [6, 4, 2]), of('hash-rates', [4, 4, 4])]

  it('is n, mean, sd over n − 1, mode and shares, worked by hand', () => {
    const { a, b, c } = byOption(panel)
    expect(a?.said).toMatchObject({ n: 3, mode: 4, shares: { 7: 1 / 3, 6: 1 / 3, 4: 1 / 3 } })
    expect(a?.said?.mean).toBeCloseTo(17 / 3, 12)
    expect(a?.said?.sd).toBeCloseTo(Math.sqrt(7 / 3), 12)
    expect(b?.said).toMatchObject({ mean: 4, sd: 0, mode: 4, shares: { 4: 1 } })
    expect(c?.said?.mean).toBeCloseTo(7 / 3, 12)
    expect([a?.authors, b?.authors, c?.authors]).toEqual([7, 4, 1])
  })

  it('has the mean of the members’ own z, those who rate all alike having none', () => {
    // z of 7 4 1 (sd 3) and of 6 4 2 (sd 2) are both 1, 0, −1
    const { a, b, c } = byOption(panel)
    expect([a, b, c].map((one) => one?.said?.standard)).toEqual([1, 0, -1])
    expect(byOption([of('hash-rates', [4, 4, 4])]).a?.said?.standard).toBeNull()
  })

  it('takes z over all rate-each items of the panel, and of no other format', () => {
    const other = item('other', 'rate-each', 'coaching', [4, 4, 4])
    const member = { ...of('hash-rates', [7, 4, 1]), ...of('hash-other', [4, 4, 4]), ...of('hash-ends', [1, 1, 7, 7]) }
    const agreed = agreementOf([ends, rates, other], [member])
    const standard = agreed.map(({ options }) => options.map(({ said }) => said?.standard))
    // mean 4, sd √(18/5) = 1.8974 over the six ratings
    const z = 3 / Math.sqrt(18 / 5)
    expect(standard[0]).toEqual([null, null, null, null])
    expect(standard[1]?.[0]).toBeCloseTo(z, 12)
    expect(standard[1]?.[2]).toBeCloseTo(-z, 12)
    expect(standard[2]).toEqual([0, 0, 0])
  })

  it('is flagged up to an r_wg of .50, by the length of the item’s own scale', () => {
    // on 1 to 7 chance varies by 4: sd² 7/3 gives 1 − 7/12, 0 gives 1, 7/3 again
    const { a, b, c } = byOption(panel)
    expect([a, b, c].map((one) => one?.isFlagged)).toEqual([true, false, true])
    expect(a?.agreement).toBeCloseTo(1 - 7 / 12, 12)
    expect(b?.agreement).toBe(1)
    expect(flaggedOf(agreementOf([rates], panel))).toBe(2)
    // on 1 to 5 by 2: 1 3 5 gives 0, 2 3 4 just .50, 1 1 2 5/6
    const five = { ...rates, scale: { from: 1, to: 5 } }
    const three = [of('hash-rates', [1, 2, 1]), of('hash-rates', [3, 3, 1]), of('hash-rates', [5, 4, 2])]
    const said = agreementOf([five], three)[0]?.options ?? []
    expect(said.map(({ agreement }) => agreement)).toEqual([0, 0.5, expect.closeTo(5 / 6, 12)])
    expect(said.map(({ isFlagged }) => isFlagged)).toEqual([true, true, false])
  })

  it('is nothing without members, and never flagged with one', () => {
    expect(byOption([]).a).toEqual({ id: 'a', said: null, authors: 7, agreement: null, isFlagged: false })
    expect(byOption([of('hash-rates', [7, 4, 1])]).a).toMatchObject({ said: { n: 1, sd: null }, isFlagged: false })
  })

  it('keeps within the scale, whoever rates in whatever order', () => {
    const ratings = fc.array(fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 7 }))), {
      minLength: 1,
      maxLength: 15,
    })
    fc.assert(
      fc.property(ratings, (given) => {
        const members = given.map((one) => of('hash-rates', one))
        const [{ options } = { options: [] }] = agreementOf([rates], members)
        const turned = agreementOf([rates], members.toReversed())[0]?.options
        options.forEach(({ said }, index) => {
          const column = given.map((one) => one[index] ?? 0)
          const shares = Object.entries(said?.shares ?? {})
          expect(said?.n).toBe(given.length)
          expect(said?.mean).toBeGreaterThanOrEqual(Math.min(...column) - 1e-9)
          expect(said?.mean).toBeLessThanOrEqual(Math.max(...column) + 1e-9)
          expect(shares.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1, 9)
          expect(said?.shares[String(said.mode)]).toBe(Math.max(...shares.map(([, share]) => share)))
          expect(turned?.[index]?.said?.mean).toBeCloseTo(said?.mean ?? Number.NaN, 9)
          expect(turned?.[index]?.isFlagged).toBe(options[index]?.isFlagged)
        })
      }),
    )
  })
})

describe('reading ratings', () => {
  it.each([
    [
      { 'rate-a': '7', 'rate-b': '1' },
      { a: 7, b: 1 },
    ],
    [{ 'rate-a': '', 'rate-z': '9', other: 'x' }, {}],
  ])('takes %o', (fields, ratings) => expect(readRatings(rates, fields)).toEqual({ ok: true, ratings }))

  it.each(['0', '8', '1.5', '-1', 'x', '1e0', ' 1'])('refuses %o', (given) =>
    expect(readRatings(rates, { 'rate-a': '5', 'rate-b': given })).toEqual({ ok: false, reason: 'invalid' }),
  )

  it('goes by the item’s own scale, and refuses a list', () => {
    const ten = { ...rates, scale: { from: 0, to: 10 } }
    expect(readRatings(ten, { 'rate-a': '0', 'rate-b': '10' })).toEqual({ ok: true, ratings: { a: 0, b: 10 } })
    expect(readRatings(ten, { 'rate-a': '11' }).ok).toBe(false)
    expect(readRatings(rates, { 'rate-a': ['1', '2'] }).ok).toBe(false)
  })

  it('tells what is new and what is missing', () => {
    expect(changedRatings({ a: 1, b: 2 }, { a: 1, b: 3 })).toEqual([['b', 2]])
    expect(missingOf(rates, { 'hash-rates': { a: 1 } })).toBe(2)
    expect(ratedOf(rates, {})).toBe('none')
    expect(ratedOf(rates, { 'hash-rates': { a: 1 } })).toBe('part')
    expect(ratedItems([rates, ends], of('hash-rates', [1, 2, 3]))).toBe(1)
  })
})

describe('an item as a member sees it', () => {
  it('holds nothing of the key in any format, and every option', () => {
    for (const [index, one] of everyFormat.entries()) {
      const scene = panelScene(everyFormat, index + 1, 'member', {})
      const text = JSON.stringify(scene)
      for (const word of ['why', 'effectiveness', 'right', 'shows', 'hash']) expect(text).not.toContain(`"${word}`)
      expect(scene?.scene).toEqual(one.scene)
    }
    const branching = panelScene(everyFormat, everyFormat.length, 'member', {})
    const steps = branching?.parts.map(({ id, options }) => [id, options.map((option) => option.id).sort()])
    expect(steps).toEqual([
      ['start', ['start/calm', 'start/hide']],
      ['told', ['told/back', 'told/wait']],
    ])
  })

  it('gives each member an order of their own, the same at every visit', () => {
    const order = (member: string) =>
      panelScene([ends], 1, member, {})
        ?.parts[0]?.options.map(({ id }) => id)
        .join('')
    const orders = Array.from({ length: 20 }, (_, index) => order(`member ${index}`))
    expect(order('member 3')).toBe(orders[3])
    expect(new Set(orders).size).toBeGreaterThan(5)
    expect(panelScene([ends], 2, 'member', {})).toBeNull()
  })
})
