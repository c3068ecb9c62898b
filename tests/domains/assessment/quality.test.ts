import { describe, expect, it } from 'vitest'
import { encodeAnswer } from '~/domains/assessment/answer'
import { choicesMade } from '~/domains/assessment/choices-made'
import { decodeAnswer } from '~/domains/assessment/decoded'
import { flagsOf } from '~/domains/assessment/flags'
import { scoreForm } from '~/domains/assessment/form-score'
import { authorsKey } from '~/domains/assessment/key'
import type { Answer } from '~/domains/assessment/model'
import { spreadOf } from '~/domains/assessment/option-spread'
import { optionUse } from '~/domains/assessment/option-use'
import { addPassing, methodsFor, noPassing } from '~/domains/assessment/passing'
import { qualityOf } from '~/domains/assessment/quality'
import type { ItemQuality } from '~/domains/assessment/quality-model'
import { everyFormat } from './every-format'
import { form, item, keyAnswer, rated } from './forms'

const answers: Record<string, Answer> = {
  pick: { format: 'pick-best', choice: 'a' },
  ends: { format: 'best-worst', best: null, worst: 'b' },
  rates: { format: 'rate-each', ratings: { a: 5, c: 2 } },
  ranks: { format: 'rank', order: ['b', 'a', 'c', 'd', 'e'] },
  three: { format: 'choose-n', chosen: ['a', 'b', 'h'] },
  one: { format: 'one-of', choice: 'c' },
  several: { format: 'several-of', chosen: ['a', 'c'] },
  sum: { format: 'number', typed: '13.5', value: 13.5 },
  steps: { format: 'order', order: ['a', 'c', 'b', 'd'] },
  scene: { format: 'branching', path: ['start/calm', 'told/wait'] },
}

describe('a sheet', () => {
  it.each(everyFormat)('gives the answer back: $id', (whole) => {
    expect(decodeAnswer(whole, encodeAnswer(whole, answers[whole.id]))).toEqual(answers[whole.id])
    expect(decodeAnswer(whole, '')).toBeNull()
  })

  it('names the options taken', () => {
    expect(choicesMade('best-worst', ',b')).toEqual(['worst:b'])
    expect(choicesMade('several-of', 'a,c')).toEqual(['a', 'c'])
    expect(choicesMade('rank', 'a,c')).toEqual([])
  })
})

describe('the options of an item', () => {
  it('have the share and the point-biserial worked by hand', () => {
    // rest 1 2 3 4, M 2.5, Σ(x−M)² = 5; a by the first two: (−1.5 − 0.5)/√(2·½·5) = −0.894
    const used = optionUse('one-of', ['a', 'a', 'b', ''], [1, 2, 3, 4])
    expect(used.get('a')).toMatchObject({ count: 2, share: 0.5 })
    expect(used.get('a')?.rest).toBeCloseTo(-0.8944, 4)
    // b by the third: 0.5/√(1·¾·5) = 0.258
    expect(used.get('b')?.rest).toBeCloseTo(0.2582, 4)
  })

  it('have no correlation where everybody took it', () => {
    expect(optionUse('one-of', ['a', 'a'], [1, 2]).get('a')?.rest).toBeNull()
  })
})

describe('what people gave each option', () => {
  it('is how many gave each rating, beside the key', () => {
    const rates = item('rates', 'rate-each', 'coaching', [7, 4, 1])
    const spread = spreadOf(rates, ['7,4,1', '7,4,1', '5,,2', ''], { a: 6.5, b: 4, c: 1 })
    expect(spread).toMatchObject({ kind: 'ratings', from: 1, to: 7 })
    expect(spread?.options).toEqual([
      { option: 'a', keyed: 6.5, people: 3, mean: 19 / 3, counts: { 5: 1, 7: 2 } },
      { option: 'b', keyed: 4, people: 2, mean: 4, counts: { 4: 2 } },
      { option: 'c', keyed: 1, people: 3, mean: 4 / 3, counts: { 1: 2, 2: 1 } },
    ])
  })

  it('is how many put it in each place, the most effective first by the key; steps by the place that the key names', () => {
    const ranks = item('ranks', 'rank', 'coaching', [1, 5, 3])
    const spread = spreadOf(ranks, ['b,c,a', 'a,b,c'], { a: 1, b: 5, c: 3 })
    expect(spread).toMatchObject({ kind: 'places', from: 1, to: 3 })
    expect(spread?.options.map(({ keyed, mean }) => [keyed, mean])).toEqual([
      [3, 2],
      [1, 1.5],
      [2, 2.5],
    ])
    const steps = everyFormat.find(({ format }) => format === 'order')
    expect(steps && spreadOf(steps, ['a,c,b,d'], { a: 1, b: 2, c: 3, d: 4 })?.options[2]).toEqual({
      option: 'c',
      keyed: 3,
      people: 1,
      mean: 2,
      counts: { 2: 1 },
    })
  })

  it('is nothing where options are taken or left, and empty of nobody', () => {
    expect(spreadOf(three[0] as (typeof three)[number], ['a'], {})).toBeNull()
    const rates = item('rates', 'rate-each', 'coaching', [7, 4])
    expect(spreadOf(rates, [], { a: 7, b: 4 })?.options[0]).toEqual({
      option: 'a',
      keyed: 7,
      people: 0,
      mean: null,
      counts: {},
    })
  })
})

const three = [0, 1, 2].map((index) => item(`item-${index}`, 'pick-best', 'coaching', [7, 5, 3, 1]))
const sheet = (right: readonly boolean[], seconds = 20) => {
  const credits = right.map((is) => (is ? 1 : -1 / 3))
  return { credits, own: credits, answers: right.map((is) => (is ? 'a' : 'b')), seconds: right.map(() => seconds) }
}
const patterns = [
  [true, true, true],
  [true, true, false],
  [true, false, false],
  [false, false, false],
] as const

describe('the quality of a form', () => {
  const key = authorsKey(form(three))

  it('counts people and says nothing of reliability under thirty', () => {
    const quality = qualityOf(
      form(three),
      patterns.map((right) => sheet(right)),
      key,
    )
    // totals of 3, 5/3, 1/3, −1 out of 3
    expect(quality.mean).toBeCloseTo(100 / 3, 6)
    expect(quality.histogram).toEqual([1, 1, 0, 0, 0, 1, 0, 0, 0, 1])
    expect([quality.people, quality.alpha, quality.omega, quality.sem]).toEqual([4, null, null, null])
    expect(quality.items.map(({ right }) => right)).toEqual([0.75, 0.5, 0.25])
    expect(quality.items.every(({ rest, flags }) => rest === null && flags.length === 0)).toBe(true)
  })

  it('has alpha and the standard error worked by hand', () => {
    const sheets = Array.from({ length: 10 }, () => patterns.map((right) => sheet(right))).flat()
    const quality = qualityOf(form(three), sheets, key)
    // of 0/1: variances 3/16, 4/16, 3/16 sum 10/16; totals 3 2 1 0 variance 20/16; alpha = 1.5·(1 − ½)
    expect(quality.alpha).toBeCloseTo(0.75, 6)
    // sd of totals: 100·(4/3)/3·√(1.25·40/39); SEM half of it
    const sd = (400 / 9) * Math.sqrt((1.25 * 40) / 39)
    expect(quality.sd).toBeCloseTo(sd, 6)
    expect(quality.sem).toBeCloseTo(sd / 2, 6)
    expect(quality.items[0]?.medianTime).toBe(20)
    expect(quality.items[0]?.options.find(({ option }) => option === 'a')).toMatchObject({ isKeyed: true, share: 0.75 })
  })

  it('leaves out who is not scorable', () => {
    const none = { ...sheet([true, true, true]), credits: [1, null, 1] }
    expect(qualityOf(form(three), [none, sheet([true, true, true])], key)).toMatchObject({ people: 2, scorable: 1 })
  })

  it('stands without anybody', () => {
    expect(qualityOf(form(three), [], key)).toMatchObject({ people: 0, mean: null, sd: null, alpha: null })
  })
})

describe('an item wants a look', () => {
  const fine: Omit<ItemQuality, 'flags'> = {
    item: 'x',
    place: 1,
    competency: 'coaching',
    format: 'one-of',
    people: 40,
    credit: 0.5,
    right: 0.6,
    rest: 0.3,
    discrimination: 0.4,
    alphaIfDeleted: 0.7,
    medianTime: 30,
    options: [],
    spread: null,
  }
  const wrong = { option: 'b', count: 10, share: 0.2, rest: 0.2, isKeyed: false }

  it('not when it is fine', () => {
    expect(flagsOf(fine, 0.72)).toEqual([])
  })

  it.each([
    ['negative', { rest: -0.01 }],
    ['weak', { rest: 0.09 }],
    ['too-easy', { right: 0.96 }],
    ['too-hard', { credit: 0.04 }],
    ['harms', { alphaIfDeleted: 0.75 }],
    ['drawn-to-wrong', { options: [wrong] }],
  ])('when it is %s', (why, facts) => {
    expect(flagsOf({ ...fine, ...facts }, 0.72).map((flag) => flag.why)).toEqual([why])
  })

  it('not for a wrong option of few, a right one, or a scene that not all meet', () => {
    expect(
      flagsOf(
        {
          ...fine,
          options: [
            { ...wrong, share: 0.04 },
            { ...wrong, isKeyed: true },
          ],
        },
        0.72,
      ),
    ).toEqual([])
    expect(flagsOf({ ...fine, format: 'branching', options: [wrong] }, 0.72)).toEqual([])
  })
})

describe('who passes', () => {
  const whole = form(
    [item('one', 'rate-each', 'coaching', [7, 5, 3, 1])],
    [{ competency: 'coaching', level: 3, cut: 90 }],
  )
  const key = authorsKey(whole)
  const sheetOf = (answer: Answer) => {
    const { items } = scoreForm(whole, new Map([['one', answer]]), key)
    return {
      credits: items.map(({ inForm }) => inForm),
      own: items.map(({ inCompetency }) => inCompetency),
      answers: whole.items.map((one) => encodeAnswer(one, answer)),
      seconds: [10],
    }
  }
  // the key's own; the key's pattern within 3 to 6; all alike
  const sheets = [keyAnswer(whole.items[0] as never), rated([6, 5, 4, 3]), rated([4, 4, 4, 4])].map(sheetOf)
  const counted = (method: Parameters<typeof noPassing>[1]) => addPassing(whole, sheets, key, noPassing(whole, method))

  it('depends on the method', () => {
    // the second has the key's pattern, though not its numbers: raw distance (1+0+1+2)/4 of 2.5 by chance is 1 − 1/2.25…
    expect(counted('standardised')).toEqual({
      method: 'standardised',
      competencies: { coaching: 2 },
      all: 2,
      people: 3,
      scorable: 2,
    })
    expect(counted('correlation')).toMatchObject({ all: 2, scorable: 2 })
    expect(counted('raw')).toMatchObject({ all: 1, scorable: 3 })
  })

  it('is nobody where only a panel could tell', () => {
    expect(counted('mode')).toMatchObject({ all: 0, scorable: 0 })
  })

  it('compares only methods that can differ', () => {
    expect(methodsFor(form(three))).toEqual(['standardised'])
    expect(methodsFor(form([item('r', 'rank', 'coaching', [7, 5, 3])]))).toEqual(['standardised', 'correlation'])
    expect(methodsFor(whole)).toHaveLength(7)
  })
})
