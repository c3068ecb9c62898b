import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answeredOf, encodeAnswer, fieldsOf, isSameAnswer, readAnswer, takesBack } from '~/domains/assessment/answer'
import { scoreForm } from '~/domains/assessment/form-score'
import { authorsKey } from '~/domains/assessment/key'
import type { Answer, FormItem } from '~/domains/assessment/model'
import { type ItemFormat, itemSchema } from '~/domains/content/item-model'
import { everyFormat } from './every-format'
import { form } from './forms'

const items = Object.fromEntries(everyFormat.map((item) => [item.format, item])) as Record<ItemFormat, FormItem>

function read(format: ItemFormat, fields: Record<string, unknown>): Answer {
  const result = readAnswer(items[format], fields)
  if (!result.ok) throw new Error(result.reason)
  return result.answer
}

/** What an answer is worth in a form of this item alone: −∞ to 1, 0 by chance. */
function worth(format: ItemFormat, fields: Record<string, unknown>): number | null {
  const whole = form([items[format]])
  return (
    scoreForm(whole, new Map([[items[format].id, read(format, fields)]]), authorsKey(whole)).items[0]?.inForm ?? null
  )
}

describe('every format', () => {
  it.each(everyFormat.map((item) => [item.format, item] as const))('%s is content as its schema tells', (_, item) => {
    const { bank: _bank, hash: _hash, ...content } = item
    expect(itemSchema.safeParse(content).error).toBeUndefined()
  })

  const answers: Array<[ItemFormat, Record<string, unknown>, 'all' | 'part' | 'none', string]> = [
    ['pick-best', { choice: 'b' }, 'all', 'b'],
    ['pick-best', {}, 'none', ''],
    ['one-of', { choice: 'c' }, 'all', 'c'],
    ['best-worst', { best: 'a' }, 'part', 'a,'],
    ['best-worst', { best: 'a', worst: 'd' }, 'all', 'a,d'],
    ['rate-each', { 'rate-a': '5', 'rate-c': '1' }, 'part', '5,,1,'],
    ['rank', { order: 'c,a,b,d,e' }, 'all', 'c,a,b,d,e'],
    ['rank', {}, 'none', ''],
    ['order', { order: 'a,b,c,d', move: 'up:c' }, 'all', 'a,c,b,d'],
    ['order', { order: 'a,b,c,d', move: 'up:a' }, 'all', 'a,b,c,d'],
    ['order', { order: 'a,b,c,d', move: 'down:a' }, 'all', 'b,a,c,d'],
    ['choose-n', { chosen: ['h', 'a'] }, 'part', 'a,h'],
    ['choose-n', { chosen: ['h', 'a', 'b'] }, 'all', 'a,b,h'],
    ['several-of', { chosen: 'c' }, 'all', 'c'],
    ['several-of', {}, 'none', ''],
    ['number', { number: ' 12,5 ' }, 'all', '12.5'],
    ['number', { number: ' ' }, 'none', ''],
    ['branching', { choice: 'start/calm' }, 'part', 'start/calm'],
    ['branching', { path: 'start/calm', choice: 'told/wait' }, 'all', 'start/calm,told/wait'],
    ['branching', {}, 'none', ''],
  ]
  it.each(answers)('%s reads %j: %s, %s on the sheet', (format, fields, covered, code) => {
    const answer = read(format, fields)
    expect(answeredOf(items[format], answer)).toBe(covered)
    expect(encodeAnswer(items[format], answer)).toBe(code)
    const again = read(format, fieldsOf(answer))
    expect(isSameAnswer(again, answer)).toBe(true)
  })

  const refused: Array<[ItemFormat, Record<string, unknown>, string]> = [
    ['pick-best', { choice: 'z' }, 'invalid'],
    ['pick-best', { choice: ['a', 'b'] }, 'invalid'],
    ['best-worst', { best: 'a', worst: 'a' }, 'same-option'],
    ['rate-each', { 'rate-a': '6' }, 'invalid'],
    ['rate-each', { 'rate-a': '0' }, 'invalid'],
    ['rank', { order: 'a,b' }, 'invalid'],
    ['rank', { order: 'a,a,b,c,d' }, 'invalid'],
    ['rank', { order: 'a,b,c,d,z' }, 'invalid'],
    ['choose-n', { chosen: ['a', 'b', 'c', 'd'] }, 'too-many'],
    ['choose-n', { chosen: ['z'] }, 'invalid'],
    ['number', { number: 'twelve' }, 'not-a-number'],
    ['branching', { path: 'told/wait' }, 'invalid'],
    ['branching', { path: 'start/calm', choice: 'start/hide' }, 'invalid'],
    ['branching', { path: 'start/calm,told/wait', choice: 'told/wait' }, 'invalid'],
  ]
  it.each(refused)('%s refuses %j: %s', (format, fields, reason) => {
    expect(readAnswer(items[format], fields)).toEqual({ ok: false, reason })
  })
})

describe('what an answer is worth, corrected for chance', () => {
  const worths: Array<[ItemFormat, Record<string, unknown>, number, string]> = [
    ['pick-best', { choice: 'b' }, 1, 'the best of four'],
    ['pick-best', { choice: 'a' }, -1 / 3, '(0 − ¼)/(1 − ¼)'],
    ['one-of', { choice: 'c' }, 1, 'right'],
    ['one-of', { choice: 'a' }, -1 / 2, '(0 − ⅓)/(1 − ⅓)'],
    ['best-worst', { best: 'a', worst: 'd' }, 1, '+2 of 2'],
    ['best-worst', { best: 'd', worst: 'a' }, -1, '−2 of 2'],
    ['best-worst', { best: 'a' }, 0.5, '+1 of 2'],
    ['rank', { order: 'a,b,c,d,e' }, 1, '20 of 20'],
    ['rank', { order: 'e,d,c,b,a' }, -0.5, '(8 − 12)/(20 − 12)'],
    ['rank', { order: 'b,a,c,d,e' }, 0.75, '(18 − 12)/8'],
    ['order', { order: 'a,b,c,d' }, 1, '12 of 12'],
    ['order', { order: 'd,c,b,a' }, -0.6, '(4 − 7)/(12 − 7)'],
    ['choose-n', { chosen: ['a', 'b', 'c'] }, 1, '12 of 12'],
    ['choose-n', { chosen: ['a', 'b', 'h'] }, 3.5 / 7.5, '(8 − 4.5)/(12 − 4.5)'],
    ['several-of', { chosen: ['a', 'b'] }, 1, 'both right ones'],
    ['number', { number: '12.5' }, 1, 'exact'],
    ['number', { number: '12,9' }, 1, 'within the tolerance'],
    ['number', { number: '13,1' }, 0, 'beyond it'],
    ['branching', { path: 'start/calm,told/back' }, 1, 'the best way, mean 7 of 7'],
    // at random: ½·(½·(6+1)/2... see the scene: calm 7 → back 7 | wait 3; hide 1 → end. ¼·7 + ¼·5 + ½·1 = 3.5
    ['branching', { path: 'start/hide' }, (1 - 3.5) / 3.5, 'mean 1'],
    ['branching', { path: 'start/calm' }, (6 - 3.5) / 3.5, 'gone on at random: (7 + 5)/2'],
  ]
  it.each(worths)('%s %j: %d (%s)', (format, fields, expected) => {
    expect(worth(format, fields)).toBeCloseTo(expected, 10)
  })

  it('is nothing, neither gained nor lost, for whoever leaves a form empty', () => {
    const whole = form(everyFormat)
    expect(scoreForm(whole, new Map(), authorsKey(whole)).total).toEqual({ raw: 0, shown: 0, belowChance: false })
  })

  it('averages to nothing over all ways to guess', () => {
    const orders = permutations(['a', 'b', 'c', 'd', 'e']).map((order) => worth('rank', { order: order.join() }) ?? 0)
    expect(orders).toHaveLength(120)
    expect(orders.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 9)
    const ticks = Array.from({ length: 16 }, (_, way) => ['a', 'b', 'c', 'd'].filter((_, place) => (way >> place) & 1))
    const several = ticks.map((chosen) => (chosen.length ? (worth('several-of', { chosen }) ?? 0) : -chanceOfSeveral()))
    expect(several.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 9)
  })
})

describe('any fields', () => {
  it('are read or refused, never thrown at', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constantFrom('a', 'b', 'a,b,c,d', 'start/calm'))
    const names = fc.constantFrom(
      'choice',
      'best',
      'worst',
      'order',
      'move',
      'chosen',
      'number',
      'path',
      'rate-a',
      '__proto__',
    )
    fc.assert(
      fc.property(fc.constantFrom(...everyFormat), fc.dictionary(names, value), (item, fields) => {
        const result = readAnswer(item, fields)
        if (!result.ok) return
        expect(['all', 'part', 'none']).toContain(answeredOf(item, result.answer))
        const whole = form([item])
        const { total } = scoreForm(whole, new Map([[item.id, result.answer]]), authorsKey(whole))
        if (total.raw !== null) expect(total.raw).toBeLessThanOrEqual(100)
      }),
    )
  })
})

describe('a branching scene', () => {
  it('goes on, and takes nothing back', () => {
    const early = read('branching', { choice: 'start/calm' })
    const later = read('branching', { path: 'start/calm', choice: 'told/wait' })
    expect(takesBack(early, later)).toBe(false)
    expect(takesBack(later, early)).toBe(true)
    expect(takesBack(early, read('branching', { choice: 'start/hide' }))).toBe(true)
  })
})

function permutations(things: string[]): string[][] {
  if (things.length < 2) return [things]
  return things.flatMap((thing) => permutations(things.filter((one) => one !== thing)).map((rest) => [thing, ...rest]))
}

/** What ticking nothing would add in the mean over all ways: chance over the rest of the way to the most. */
function chanceOfSeveral(): number {
  // two right of four: 1 of {ab}, ½ of {a},{b},{abc},{abd}; sixteen ways
  const chance = (1 + 4 * 0.5) / 16
  return chance / (1 - chance)
}
