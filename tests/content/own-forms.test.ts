import { describe, expect, it } from 'vitest'
import { drawItems } from '~/domains/assessment/draw'
import { scoreForm } from '~/domains/assessment/form-score'
import { bestOf } from '~/domains/assessment/formats/selection'
import { authorsKey } from '~/domains/assessment/key'
import type { Answer, FormItem, FormItemOf, ItemKey } from '~/domains/assessment/model'
import { catalogue } from '~/domains/content/content.server'
import { authorsKeyOf } from '~/domains/content/item-model'
import type { Quiz } from '~/domains/content/quiz-model'
import type { Locale } from '~/i18n/locale'
import { testWorld } from '~tests/world'

const ownTests = () => [...catalogue(testWorld()).quizzes.values()]

/** Every form that someone may get. */
function formsOf(quiz: Quiz) {
  const { forms = 1 } = quiz.draw ?? {}
  const numbers = forms === 'each-attempt' ? [null] : Array.from({ length: forms }, (_, index) => index + 1)
  return numbers.map((number) => ({ ...quiz, number, items: drawItems(quiz, number, 'seed') }))
}

/** Options from the most effective, or the first in order, down. */
const downFrom = (key: ItemKey) => Object.keys(key).sort((one, other) => (key[other] ?? 0) - (key[one] ?? 0))

/** The answer that the key itself would give. */
function keyAnswer(item: FormItem): Answer {
  const key = authorsKeyOf(item)
  const down = downFrom(key)
  const [best = null] = down
  switch (item.format) {
    case 'pick-best':
    case 'one-of':
      return { format: item.format, choice: best }
    case 'best-worst':
      return { format: item.format, best, worst: down.at(-1) ?? null }
    case 'rate-each':
      return { format: item.format, ratings: key }
    case 'rank':
      return { format: item.format, order: down }
    case 'order':
      return { format: item.format, order: down.reverse() }
    case 'choose-n':
      return { format: item.format, chosen: bestOf(key, item.choose) }
    case 'several-of':
      return { format: item.format, chosen: down.filter((id) => key[id] === 1) }
    case 'number':
      return { format: item.format, typed: String(item.answer), value: item.answer }
    case 'branching':
      return { format: item.format, path: bestWay(item, item.start).path }
  }
}

function bestWay(scene: FormItemOf<'branching'>, at: string): { path: string[]; sum: number } {
  const options = scene.nodes.find(({ id }) => id === at)?.options ?? []
  const ways = options.map(({ id, to, effectiveness }) => {
    const on = bestWay(scene, to)
    return { path: [`${at}/${id}`, ...on.path], sum: effectiveness + on.sum }
  })
  const meanOf = ({ path, sum }: { path: string[]; sum: number }) => (path.length === 0 ? 0 : sum / path.length)
  return ways.sort((one, other) => meanOf(other) - meanOf(one))[0] ?? { path: [], sum: 0 }
}

/** Length of each option and what it is keyed, by item, or by node of a branching scene. */
function choicesOf(item: FormItem, locale: Locale): Array<Array<{ length: number; key: number }>> {
  const key = authorsKeyOf(item)
  if (item.format === 'number' || item.format === 'order') return []
  const sized = (options: ReadonlyArray<{ id: string; text: Record<Locale, string> }>, before = '') =>
    options.map(({ id, text }) => ({ length: text[locale].length, key: key[before + id] ?? 0 }))
  if (item.format !== 'branching') return [sized(item.options)]
  return item.nodes.flatMap(({ id, options }) => (options ? [sized(options, `${id}/`)] : []))
}

describe("the repository's own tests", () => {
  it('show every format, and every field of a test', () => {
    const quizzes = ownTests()
    expect(new Set(quizzes.flatMap(({ items }) => items.map(({ format }) => format))).size).toBe(10)
    for (const field of ['mode', 'layout', 'limitMinutes', 'draw', 'mostAttempts'] as const)
      expect([field, quizzes.some((quiz) => quiz[field] !== undefined)]).toEqual([field, true])
    expect(quizzes.some(({ practiceItems }) => practiceItems.length > 0)).toBe(true)
  })

  it('give their own key 100, in total and in each competency, in every form', () => {
    for (const form of ownTests().flatMap(formsOf)) {
      const answers = new Map(form.items.map((item) => [item.id, keyAnswer(item)]))
      const { total, competencies } = scoreForm(form, answers, authorsKey(form))
      const scores = { total, ...competencies }
      expect([form.id, scores]).toEqual([
        form.id,
        Object.fromEntries(Object.keys(scores).map((of) => [of, { raw: 100, shown: 100, belowChance: false }])),
      ])
    }
  })

  it('draw forms that are alike and share no item', () => {
    const drawn = ownTests().filter(({ draw }) => draw)
    expect(drawn.length).toBeGreaterThan(0)
    for (const forms of drawn.map(formsOf)) {
      const cells = forms.map(({ items }) =>
        items.map((one) => `${one.competency} ${one.level} ${one.difficulty}`).sort(),
      )
      for (const cell of cells) expect(cell).toEqual(cells[0])
      const ids = forms.flatMap(({ items }) => items.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it.each(['es', 'en'] as const)('make the best option the longest about as often as chance would in %s', (locale) => {
    const choices = ownTests()
      .flatMap(({ items }) => items)
      .flatMap((item) => choicesOf(item, locale))
    const longestIsBest = choices.filter((options) => {
      const [longest] = options.toSorted((one, other) => other.length - one.length)
      return longest?.key === Math.max(...options.map(({ key }) => key))
    })
    const byChance = choices.map((options) => {
      const most = Math.max(...options.map(({ key }) => key))
      return options.filter(({ key }) => key === most).length / options.length
    })
    expect(choices.length).toBeGreaterThan(40)
    const expected = byChance.reduce((sum, share) => sum + share, 0)
    const spread = Math.sqrt(byChance.reduce((sum, share) => sum + share * (1 - share), 0))
    // A key that is never the longest can be guessed by its length as well.
    expect(Math.abs(longestIsBest.length - expected)).toBeLessThanOrEqual(2 * spread)
  })
})
