import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { fieldsOf } from '~/domains/assessment/answer'
import { findStep, saveAnswer } from '~/domains/assessment/answers.server'
import type { Answer, Attempt } from '~/domains/assessment/model'
import { answerSteps } from '~drizzle/assessment'
import { person, type TestWorld, testWorld } from '~tests/world'
import { chosen, rated } from './forms'
import { begin, reread } from './taking'

const item = 'two-absent-at-eight'
let world: TestWorld
let actor: Actor
let attempt: Attempt

beforeEach(() => {
  world = testWorld()
  actor = person(world)
  attempt = begin(world, actor)
})

function save(client: string, sequence: number, answer: Answer, replaces: number | null = null) {
  const head = { item, client, sequence: String(sequence), replaces: replaces === null ? '' : String(replaces) }
  const saved = saveAnswer(world, actor, attempt.id, { ...head, ...fieldsOf(answer) })
  if (!saved.ok) throw new Error(saved.reason)
  return saved
}

const standing = () => reread(world, actor, attempt.id).steps.get(item)?.answer
const rows = () => world.db.select().from(answerSteps).orderBy(answerSteps.id).all()

describe('saving an answer', () => {
  it('appends a step for every change and lets the last stand', () => {
    const first = save('tab', 1, chosen('a', null))
    world.at('2026-03-02T09:00:05Z')
    const second = save('tab', 2, chosen('a', 'b'), first.step)
    expect(first).toMatchObject({ answered: 'part', other: null, savedAt: new Date('2026-03-02T09:00:00Z') })
    expect(second).toMatchObject({ answered: 'all', other: null, savedAt: new Date('2026-03-02T09:00:05Z') })
    expect(rows().map(({ sequence, replaces }) => ({ sequence, replaces }))).toEqual([
      { sequence: 1, replaces: null },
      { sequence: 2, replaces: first.step },
    ])
    expect(rows().map(({ value }) => value)).toEqual([chosen('a', null), chosen('a', 'b')])
    expect(standing()).toEqual(chosen('a', 'b'))
  })

  it('keeps the same step once, however often it is sent', () => {
    const once = save('tab', 1, chosen('a', 'b'))
    world.at('2026-03-02T09:01:00Z')
    expect(save('tab', 1, chosen('a', 'b'))).toEqual(once)
    expect(rows()).toHaveLength(1)
  })

  it('keeps nothing for an answer that already stands, nor for an empty form', () => {
    const { step } = save('tab', 1, chosen('a', 'b'))
    expect(save('other', 1, chosen('a', 'b'))).toMatchObject({ step, other: null })
    expect(save('other', 2, chosen(null, null))).toMatchObject({ step, answered: 'all', other: null })
    expect(rows()).toHaveLength(1)
  })

  it('answers nothing to nothing', () => {
    expect(save('tab', 0, chosen(null, null))).toEqual({
      ok: true,
      item,
      answered: 'none',
      step: null,
      savedAt: null,
      other: null,
    })
    expect(rows()).toEqual([])
  })

  it('keeps ratings too', () => {
    const fields = { item: 'only-a-joke', client: 'tab', sequence: '1', 'rate-a': '7', 'rate-c': '1' }
    expect(saveAnswer(world, actor, attempt.id, fields)).toMatchObject({ ok: true, answered: 'part' })
    expect(reread(world, actor, attempt.id).steps.get('only-a-joke')?.answer).toEqual(rated([7, null, 1]))
  })
})

describe('two answers that meet', () => {
  it('are both kept, the last to arrive stands, and the first is shown to the second', () => {
    const seen = save('phone', 1, chosen('a', 'b'))
    const laptop = save('laptop', 1, chosen('c', 'd'), seen.step)
    expect(laptop.other).toBeNull()
    const phone = save('phone', 2, chosen('a', 'e'), seen.step)
    expect(phone.other).toMatchObject({ id: laptop.step, answer: chosen('c', 'd') })
    expect(standing()).toEqual(chosen('a', 'e'))
    expect(rows()).toHaveLength(3)
  })

  it('are no surprise when both are of one page that has not yet heard back', () => {
    save('tab', 1, chosen('a', 'b'))
    expect(save('tab', 2, chosen('a', 'c')).other).toBeNull()
  })

  it('leave the other standing when a lost acknowledgement is asked for again', () => {
    const mine = save('phone', 1, chosen('a', 'b'))
    world.at('2026-03-02T09:05:00Z')
    const other = save('laptop', 1, chosen('c', 'd'), mine.step)
    world.at('2026-03-02T09:06:00Z')
    const again = save('phone', 1, chosen('a', 'b'))
    expect(again.step).toBe(other.step)
    expect(again.savedAt).toEqual(new Date('2026-03-02T09:00:00Z'))
    expect(again.other).toMatchObject({ id: mine.step, answer: chosen('a', 'b') })
    expect(standing()).toEqual(chosen('c', 'd'))
    expect(rows()).toHaveLength(2)
  })

  it('can be found by their step', () => {
    const first = save('phone', 1, chosen('a', 'b'))
    save('laptop', 1, chosen('c', 'd'))
    expect(findStep(world, attempt, first.step ?? 0)?.answer).toEqual(chosen('a', 'b'))
    expect(findStep(world, { id: 'another' }, first.step ?? 0)).toBeNull()
  })
})

describe('a page of a script', () => {
  it('does not let an older step that arrives late undo a newer one', () => {
    const newer = save('tab', 2, chosen('a', 'c'))
    expect(save('tab', 1, chosen('a', 'b'))).toMatchObject({ step: newer.step, other: null })
    expect(standing()).toEqual(chosen('a', 'c'))
  })
})

describe('a form sent by hand', () => {
  it('may be sent again from an old page with another answer, as often as one likes', () => {
    save('page', 0, chosen('a', 'b'))
    save('page', 0, chosen('c', 'd'))
    save('page', 0, chosen('a', 'b'))
    save('page', 0, chosen('e', 'd'))
    expect(rows().map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3])
    expect(standing()).toEqual(chosen('e', 'd'))
  })
})

describe('what is refused', () => {
  const fine = { item, client: 'tab', sequence: '1', replaces: '', best: 'a', worst: 'b' }

  it.each([
    ['another item', { item: 'no-such-scene' }, 'invalid'],
    ['an option that is not there', { best: 'z' }, 'invalid'],
    ['no client', { client: '' }, 'invalid'],
    ['a client of odd letters', { client: '<b>' }, 'invalid'],
    ['a sequence that is no number', { sequence: 'one' }, 'invalid'],
    ['a negative sequence', { sequence: '-1' }, 'invalid'],
    ['a replaced step that is no number', { replaces: 'x' }, 'invalid'],
    ['one option as best and worst', { worst: 'a' }, 'same-option'],
  ])('%s', (_, change, reason) => {
    expect(saveAnswer(world, actor, attempt.id, { ...fine, ...change })).toEqual({ ok: false, reason })
    expect(rows()).toEqual([])
  })

  it('another’s attempt, before its fields are looked at', () => {
    const refused = { ok: false, reason: 'not-found' }
    expect(saveAnswer(world, person(world, { role: 'trainer' }), attempt.id, fine)).toEqual(refused)
    expect(saveAnswer(world, actor, 'nothing', {})).toEqual(refused)
  })
})

describe('the way to the disk', () => {
  it('prepares nothing anew and reads by an index', () => {
    save('tab', 1, chosen('a', 'b'))
    const seen: string[] = []
    const client = world.db.$client
    const prepare = client.prepare.bind(client)
    client.prepare = ((sql: string) => {
      seen.push(sql)
      return prepare(sql)
    }) as typeof client.prepare
    save('tab', 2, chosen('a', 'c'))
    expect(seen).toEqual([])
    const plan = prepare(
      `explain query plan select * from attempt left join answer_step s on s.attempt_id = attempt.id and s.item_id = ?
       and s.aside is null where attempt.id = ? order by s.id desc limit 1`,
    ).all('x', 'y') as Array<{ detail: string }>
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(/answer_step_item \(attempt_id=\? AND item_id=\?\)/)
    expect(plan.map(({ detail }) => detail).join('\n')).not.toMatch(/SCAN/)
  })
})
