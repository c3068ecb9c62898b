import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { saveAnswer } from '~/domains/assessment/answers.server'
import type { Attempt } from '~/domains/assessment/model'
import { practiceReview } from '~/domains/assessment/practice.server'
import { fieldsTo } from '~tests/content/ten-answers'
import { addTenFormats, beginAt, formats, tenLimited, tenPractice } from '~tests/content/ten-formats'
import { person, type TestWorld, testWorld } from '~tests/world'

let world: TestWorld
let actor: Actor

beforeEach(() => {
  world = testWorld()
  addTenFormats(world)
  actor = person(world)
})

function answer(attempt: Attempt, id: string, fields: Record<string, string | string[]>): void {
  const saved = saveAnswer(world, actor, attempt.id, { item: id, client: 'page', sequence: '0', ...fields })
  if (!saved.ok) throw new Error(saved.reason)
}

describe('an item of a practice', () => {
  it.each(formats)('%s is explained with its key once it is answered', (format) => {
    const attempt = beginAt(world, actor, tenPractice)
    const item = attempt.form.items.find(({ id }) => id === format)
    if (!item) throw new Error(format)
    const refused = practiceReview(world, actor, attempt.id, format)
    expect(refused).toEqual({ ok: false, reason: 'unanswered' })
    answer(attempt, format, fieldsTo(item))
    const review = practiceReview(world, actor, attempt.id, format)
    expect(review).toMatchObject({
      ok: true,
      item: { item: format, place: formats.indexOf(format) + 1, answered: 'all' },
    })
    if (review.ok && format !== 'number') expect(review.item.options.every(({ why }) => why.es !== '')).toBe(true)
  })

  it('is not explained while half of it is missing', () => {
    const attempt = beginAt(world, actor, tenPractice)
    answer(attempt, 'best-worst', { best: 'a' })
    expect(practiceReview(world, actor, attempt.id, 'best-worst')).toEqual({ ok: false, reason: 'unanswered' })
  })

  it('compares ratings within the item: what else is rated does not count', () => {
    const attempt = beginAt(world, actor, tenPractice)
    answer(attempt, 'rate-each', { 'rate-a': '2', 'rate-b': '9', 'rate-c': '4', 'rate-d': '6' })
    expect(practiceReview(world, actor, attempt.id, 'rate-each')).toMatchObject({ ok: true, item: { share: 100 } })
  })

  it('is not there, or somebody else’s', () => {
    const attempt = beginAt(world, actor, tenPractice)
    const missing = { ok: false, reason: 'not-found' }
    expect(practiceReview(world, actor, attempt.id, 'nothing')).toEqual(missing)
    expect(practiceReview(world, actor, 'nothing', 'number')).toEqual(missing)
    expect(practiceReview(world, person(world, { role: 'admin' }), attempt.id, 'number')).toEqual(missing)
  })
})

describe('an item of a test', () => {
  it('is never explained before the end', () => {
    const attempt = beginAt(world, actor, tenLimited)
    answer(attempt, 'pick-best', { choice: 'a' })
    expect(practiceReview(world, actor, attempt.id, 'pick-best')).toEqual({ ok: false, reason: 'forbidden' })
  })

  it('is explained when it is tried before', () => {
    const attempt = beginAt(world, actor, tenLimited, true)
    answer(attempt, 'try-one', { choice: 'b' })
    expect(practiceReview(world, actor, attempt.id, 'try-one')).toMatchObject({ ok: true, item: { share: 100 } })
    expect(practiceReview(world, actor, attempt.id, 'pick-best')).toEqual({ ok: false, reason: 'not-found' })
  })
})
