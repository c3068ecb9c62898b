import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import { answerAppeal, fileAppeal, listAppeals } from '~/domains/casework/appeals.server'
import { historyForMarker, ownHistory } from '~/domains/casework/history.server'
import { finishMark, takeReading } from '~/domains/casework/marking.server'
import { changeOutcome } from '~/domains/casework/outcomes.server'
import { readResult } from '~/domains/casework/result.server'
import { keepSelfMark } from '~/domains/casework/self-marking.server'
import { person, type TestWorld, testWorld } from '~tests/world'
import { handedIn, levelsOf, markForm, marks, released } from './samples'

const reason = 'En la nota doy el total y las fechas, y el criterio de la solución dice que faltan.'

function started() {
  const world = testWorld()
  const ana = person(world, { name: 'Ana' })
  const [marta, luis] = ['Marta', 'Luis'].map((name) => person(world, { role: 'trainer', name })) as [Actor, Actor]
  return { world, ana, marta, luis, id: handedIn(world, ana) }
}

function resultOf(world: TestWorld, actor: Actor, id: string) {
  const read = readResult(world, actor, id)
  if (!read.ok) throw new Error(read.reason)
  return read.result
}

function shownOf(world: TestWorld, actor: Actor, id: string) {
  const { shown } = resultOf(world, actor, id)
  if (!shown) throw new Error('nothing is shown')
  return shown
}

const openAppeal = (world: TestWorld, actor: Actor) => {
  const may = permit(actor, 'mark')
  return may.ok ? (listAppeals(world, may.permit).open[0]?.id ?? 0) : 0
}

const self = levelsOf([2, 2, 2, 2, 2]) as Record<string, number>

describe('a result from self-marking to appeal', () => {
  it('is released, appealed, read by another and settled anew, and all of it can be read', () => {
    const { world, ana, marta, luis, id } = started()
    expect(keepSelfMark(world, ana, id, self)).toEqual({ ok: true })
    released(world, marta, id, [2, 2, 2, 2, 2])
    const before = shownOf(world, ana, id)
    expect(before).toMatchObject({ how: 'once', mayAppeal: true, outcomes: [{ why: 'readings' }], appeals: [] })

    world.at('2026-03-10T09:00:00Z')
    expect(fileAppeal(world, ana, id, reason)).toEqual({ ok: true })
    expect(answerAppeal(world, marta, { verdict: 'grant', appeal: openAppeal(world, marta) })).toEqual({ ok: true })
    expect(shownOf(world, ana, id)).toMatchObject({ mayAppeal: false, appeals: [{ state: 'reading', by: '' }] })
    expect(takeReading(world, marta, id)).toMatchObject({ ok: false, reason: 'done' })
    takeReading(world, luis, id)
    const waiting = ownHistory(world, ana, id)
    expect(JSON.stringify(waiting)).not.toContain('Luis')
    world.at('2026-03-12T09:00:00Z')
    expect(finishMark(world, luis, id, markForm(marks([1, 2, 2, 2, 2], 'Falta la fecha.')))).toMatchObject({ ok: true })

    const { outcomes, appeals, how, mayAppeal } = shownOf(world, ana, id)
    expect(how).toBe('appeal')
    // lower than before: it stands, with its reason, and the earlier one beside it
    expect(outcomes.map(({ why, reason: words }) => [why, words])).toEqual([
      ['appeal', 'Falta la fecha.'],
      ['readings', ''],
    ])
    expect((outcomes[0]?.total ?? 0) < (outcomes[1]?.total ?? 0)).toBe(true)
    expect(appeals).toMatchObject([{ state: 'read', by: 'Luis', words: 'Falta la fecha.', reason }])
    expect(mayAppeal).toBe(true)
    expect(resultOf(world, ana, id).self).toEqual(self)

    const told = ownHistory(world, ana, id)
    expect(told.ok && told.lines.map(({ deed }) => deed)).toEqual([
      ...['begun', 'handed-in', 'reading-opened', 'self-marked', 'allocated', 'marked', 'settled', 'released'],
      ...['appealed', 'reading-opened', 'allocated', 'marked', 'settled', 'appeal-decided'],
    ])
    expect(JSON.stringify(told)).toContain('Luis')
    expect(historyForMarker(world, marta, id)).toMatchObject({ ok: true, lines: { length: 14 } })
    const count = (table: string) => world.db.$client.prepare(`select count(*) from ${table}`).pluck().get()
    expect(['mark', 'outcome', 'appeal', 'self_mark', 'reading'].map(count)).toEqual([2, 2, 1, 1, 2])
  })

  it('is declined with words, and may be asked for again within the time', () => {
    const { world, ana, marta, id } = started()
    released(world, marta, id)
    fileAppeal(world, ana, id, reason)
    const appeal = openAppeal(world, marta)
    expect(answerAppeal(world, marta, { verdict: 'decline', appeal, words: 'Se leyó entera.' })).toEqual({ ok: true })
    expect(answerAppeal(world, marta, { verdict: 'grant', appeal })).toEqual({ ok: false, reason: 'conflict' })
    expect(shownOf(world, ana, id)).toMatchObject({
      mayAppeal: true,
      appeals: [{ state: 'declined', by: 'Marta', words: 'Se leyó entera.' }],
    })
    world.at('2026-04-02T09:00:01Z')
    expect(fileAppeal(world, ana, id, reason)).toEqual({ ok: false, reason: 'conflict' })
    expect(shownOf(world, ana, id).mayAppeal).toBe(false)
  })

  it('is one appeal from two tabs, and granted once by two trainers', () => {
    const { world, ana, marta, luis, id } = started()
    released(world, marta, id)
    for (let tab = 0; tab < 2; tab++) expect(fileAppeal(world, ana, id, reason)).toEqual({ ok: true })
    expect(fileAppeal(world, ana, id, `${reason} Otra.`)).toEqual({ ok: false, reason: 'conflict' })
    const appeal = openAppeal(world, marta)
    for (const trainer of [marta, luis])
      expect(answerAppeal(world, trainer, { verdict: 'grant', appeal })).toEqual({ ok: true })
    expect(answerAppeal(world, luis, { verdict: 'decline', appeal, words: 'No.' })).toMatchObject({
      reason: 'conflict',
    })
    expect(world.db.$client.prepare('select count(*) from reading where place > 3').pluck().get()).toBe(1)
  })

  it('is nobody else’s to see, judge, appeal or answer', () => {
    const { world, ana, marta, id } = started()
    const other = person(world)
    expect(keepSelfMark(world, other, id, self)).toEqual({ ok: false, reason: 'not-found' })
    expect(fileAppeal(world, ana, id, reason)).toEqual({ ok: false, reason: 'conflict' })
    released(world, marta, id)
    expect(keepSelfMark(world, ana, id, self)).toEqual({ ok: false, reason: 'conflict' })
    for (const act of [readResult, ownHistory])
      expect(act(world, other, id)).toEqual({ ok: false, reason: 'not-found' })
    expect(fileAppeal(world, other, id, reason)).toEqual({ ok: false, reason: 'not-found' })
    fileAppeal(world, ana, id, reason)
    const appeal = openAppeal(world, marta)
    for (const actor of [ana, other, person(world, { role: 'admin' })])
      expect(answerAppeal(world, actor, { verdict: 'grant', appeal })).toEqual({ ok: false, reason: 'forbidden' })
    expect(answerAppeal(world, marta, { verdict: 'grant', appeal: 999 })).toEqual({ ok: false, reason: 'not-found' })
  })

  it('tells no name, reason or total before the release, and shows a change after it', () => {
    const { world, ana, marta, id } = started()
    finishMark(world, marta, id, markForm(marks([3, 3, 3, 3, 3])))
    const early = ownHistory(world, ana, id)
    expect(early.ok && early.lines.at(-1)).toMatchObject({ deed: 'settled', name: null, detail: {} })
    expect(JSON.stringify(early)).not.toMatch(/Marta|near-pass|100/)
    expect(historyForMarker(world, marta, id)).toEqual({ ok: true, lines: [] })
    expect(resultOf(world, ana, id)).toMatchObject({ shown: null, criteria: { length: 5 } })
    const other = handedIn(world, person(world, { name: 'Eva' }))
    released(world, marta, other)
    const [outcome] = world.db.$client.prepare('select id from outcome order by id desc').pluck().all() as number[]
    const change = { standing: outcome ?? 0, levels: levelsOf([1, 1, 1, 1, 1]), reason: 'Releído.' }
    world.at('2026-03-03T09:00:00Z')
    expect(changeOutcome(world, marta, other, change)).toMatchObject({ ok: true })
    const told = historyForMarker(world, marta, other)
    expect(told.ok && told.lines.at(-1)).toMatchObject({ deed: 'changed', name: 'Marta', isOwn: true })
  })
})
