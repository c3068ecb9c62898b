import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { findSteps, saveAnswers } from '~/domains/assessment/answers.server'
import { findAttempt } from '~/domains/assessment/attempts.server'
import { finishAttempt } from '~/domains/assessment/finishing.server'
import type { Attempt } from '~/domains/assessment/model'
import { answerSteps } from '~drizzle/assessment'
import { answerTo, fieldsTo } from '~tests/content/ten-answers'
import { addTenFormats, beginAt, tenTogether } from '~tests/content/ten-formats'
import { person, type TestWorld, testWorld } from '~tests/world'

let world: TestWorld
let actor: Actor
let attempt: Attempt

beforeEach(() => {
  world = testWorld()
  addTenFormats(world)
  actor = person(world)
  attempt = beginAt(world, actor, tenTogether)
})

function forms(turn = 0, wrong: Record<string, Record<string, unknown>> = {}) {
  return attempt.form.items.map((item, index) => {
    const head = { item: item.id, client: `page${turn}-${index}`, sequence: '0', replaces: '' }
    return { ...head, ...fieldsTo(item, turn), ...wrong[item.id] }
  })
}

const save = (sheet: ReturnType<typeof forms>, by = actor) => {
  const all = saveAnswers(world, by, attempt.id, sheet)
  if (!all.ok) throw new Error(all.reason)
  return all.saved
}
const rows = () => world.db.select().from(answerSteps).orderBy(answerSteps.id).all()

describe('all answers of a page at once', () => {
  it('are a step each, told in the order given', () => {
    const saved = save(forms())
    expect(saved.map((one) => one.ok && [one.item, one.answered, one.step])).toEqual(
      attempt.form.items.map(({ id }, index) => [id, 'all', rows()[index]?.id]),
    )
    const steps = findAttempt(world, actor, attempt.id)?.steps
    for (const item of attempt.form.items) expect(steps?.get(item.id)?.answer).toEqual(answerTo(item))
  })

  it('are kept once when the form is sent again, and only what changed is a new step', () => {
    save(forms())
    save(forms())
    expect(rows()).toHaveLength(10)
    save(forms(0, { number: { number: '7' } }))
    expect(rows()).toHaveLength(11)
  })

  it('are saved around one that is no answer', () => {
    const saved = save(forms(0, { number: { number: 'many' }, 'choose-n': { chosen: ['a', 'b', 'c'] } }))
    expect(saved.flatMap((one) => (one.ok ? [] : [one.reason]))).toEqual(['too-many', 'not-a-number'])
    expect(rows()).toHaveLength(8)
  })

  it('tell each of another answer that came between', () => {
    save(forms())
    const saved = save(forms(2))
    const others = saved.flatMap((one) => (one.ok && one.other ? [one.other.id] : []))
    // the same way through a branching scene is the same answer
    expect(others).toHaveLength(9)
    expect(findSteps(world, attempt, [...others, 0, -1, 1.5, 999_999]).map(({ id }) => id)).toEqual(others)
    expect(findSteps(world, { id: 'another' }, others)).toEqual([])
  })

  it('are kept aside after the end', () => {
    finishAttempt(world, actor, attempt.id)
    expect(save(forms()).every((one) => !one.ok && one.reason === 'late')).toBe(true)
    expect(rows().every(({ aside }) => aside === 'late')).toBe(true)
  })

  it('are nobody else’s', () => {
    const refused = { ok: false, reason: 'not-found' }
    expect(saveAnswers(world, person(world, { role: 'trainer' }), attempt.id, forms())).toEqual(refused)
    expect(saveAnswers(world, actor, 'nothing', [])).toEqual(refused)
    expect(rows()).toEqual([])
  })
})
