import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { type Permit, permit } from '~/domains/accounts/permissions'
import { finishMark } from '~/domains/casework/marking.server'
import { ruleFormSchema } from '~/domains/casework/rule-form'
import {
  foreseenDays,
  foreseeRule,
  rulesInForce,
  rulesOfCase,
  setRule,
} from '~/domains/casework/second-reading-rules.server'
import { person, type TestWorld, testWorld } from '~tests/world'
import { readBy } from './read-twice'
import { calibrated, caseId, handedIn, markForm, marks } from './samples'

function mayMark(actor: Actor): Permit<'mark'> {
  const may = permit(actor, 'mark')
  if (!may.ok) throw new Error(may.reason)
  return may.permit
}

/** Everything at 3 comes to 100 points, at 2 to 66.7; the pass mark is 60. */
function stage(count = 20) {
  const world = testWorld()
  world.at('2026-06-01T09:00:00Z')
  const marker = person(world, { role: 'trainer', name: 'Marta' })
  const ids = Array.from({ length: count }, (_, index) => {
    const id = handedIn(world, person(world))
    const level = index % 4 === 0 ? 2 : 3
    readBy(world, id, [{ marker, levels: [level, level, level, level, level] }])
    return id
  })
  // what the samples set, so that nobody is read twice, is out of the way
  world.db.$client.exec('delete from second_reading_rule')
  return { world, marker, ids, may: mayMark(marker) }
}

const rulesShown = (world: TestWorld, may: Permit<'mark'>) => {
  const found = rulesOfCase(world, may, caseId)
  if (!found.ok) throw new Error(found.reason)
  return found
}

describe('the rule of second readings', () => {
  it('is the usual one until somebody sets another, and keeps all of them with who and when', () => {
    const { world, may } = stage(0)
    expect(rulesShown(world, may)).toMatchObject({ stands: { within: 5, share: 0.1 }, set: [] })
    expect(setRule(world, may, caseId, { within: 7, share: 0.2 })).toEqual({ ok: true })
    world.at('2026-06-02T10:00:00Z')
    const other = mayMark(person(world, { role: 'trainer', name: 'Luis' }))
    expect(setRule(world, other, caseId, { within: 0, share: 1 })).toEqual({ ok: true })
    expect(rulesShown(world, may)).toMatchObject({
      stands: { within: 0, share: 1, seed: caseId },
      set: [
        { within: 0, share: 1, name: 'Luis', at: new Date('2026-06-02T10:00:00Z') },
        { within: 7, share: 0.2, name: 'Marta', at: new Date('2026-06-01T09:00:00Z') },
      ],
    })
    const all = rulesInForce(world, may)
    expect(all.find((one) => one.caseId === caseId)).toMatchObject({ within: 0, share: 1 })
    expect(all.filter((one) => one.caseId !== caseId).every(({ at, share }) => at === null && share === 0.1)).toBe(true)
  })

  it('is not written down again where nothing changes', () => {
    const { world, may } = stage(0)
    setRule(world, may, caseId, { within: 5, share: 0.1 })
    expect(rulesShown(world, may).set).toEqual([])
    for (let tab = 0; tab < 2; tab++) setRule(world, may, caseId, { within: 9, share: 0.1 })
    expect(rulesShown(world, may).set).toHaveLength(1)
  })

  it('is of a case that there is', () => {
    const { world, may } = stage(0)
    expect(setRule(world, may, 'other', { within: 5, share: 0 })).toEqual({ ok: false, reason: 'not-found' })
    expect(rulesOfCase(world, may, 'other')).toEqual({ ok: false, reason: 'not-found' })
  })

  it('decides what is finished from then on', () => {
    const { world, marker, may } = stage(0)
    const id = handedIn(world, person(world))
    calibrated(world, marker)
    setRule(world, may, caseId, { within: 0, share: 1 })
    finishMark(world, marker, id, markForm(marks([3, 3, 3, 3, 3])))
    const why = world.db.$client.prepare('select why from reading where submission_id = ? and place = 2').pluck()
    expect(why.get(id)).toBe('drawn')
  })
})

describe('what a rule would have meant', () => {
  it('is told beside the one that stands, of first readings only', () => {
    const { world, may } = stage()
    const of = (within: number, share: number) => foreseeRule(world, may, caseId, { within, share })
    expect(of(6, 0)).toMatchObject({ readings: 20, standing: { 'near-pass': 0 }, tried: { 'near-pass': 0, drawn: 0 } })
    expect(of(7, 0).tried).toEqual({ 'near-pass': 5, drawn: 0 })
    expect(of(7, 1).tried).toEqual({ 'near-pass': 5, drawn: 15 })
    expect(of(50, 0).tried).toEqual({ 'near-pass': 20, drawn: 0 })
    const [third, half] = [of(0, 1 / 3).tried.drawn, of(0, 0.5).tried.drawn]
    expect(third > 0 && half >= third && half < 20).toBe(true)
  })

  it('draws those very submissions that the rule then draws', () => {
    const { world, marker, may } = stage()
    const foreseen = foreseeRule(world, may, caseId, { within: 0, share: 0.5 }).tried.drawn
    const again = foreseeRule(world, may, caseId, { within: 0, share: 0.5 }).tried.drawn
    expect(again).toBe(foreseen)
    calibrated(world, marker)
    setRule(world, may, caseId, { within: 0, share: 0.5 })
    // the same submissions, read for the first time under the rule
    world.db.$client.exec('delete from mark; update reading set done_at = null; delete from submission_event')
    const open = world.db.$client.prepare('select submission_id from reading').pluck().all() as string[]
    for (const id of open) finishMark(world, marker, id, markForm(marks([3, 3, 3, 3, 3])))
    const drawn = world.db.$client.prepare("select count(*) from reading where why = 'drawn'").pluck().get()
    expect(drawn).toBe(foreseen)
  })

  it('leaves out what was read longer ago, and other cases', () => {
    const { world, may } = stage(3)
    world.at(new Date(Date.parse('2026-06-01T09:00:00Z') + (foreseenDays * 24 + 1) * 3600_000).toISOString())
    expect(foreseeRule(world, may, caseId, { within: 50, share: 1 }).readings).toBe(0)
    world.at('2026-06-02T09:00:00Z')
    expect(foreseeRule(world, may, 'team-performance-improvement', { within: 50, share: 1 }).readings).toBe(0)
  })
})

describe('the form', () => {
  const parsed = (within: string, share: string) => ruleFormSchema.safeParse({ within, share })

  it.each([
    ['5', '10', { within: 5, share: 0.1 }],
    [' 7,5 ', '12.5', { within: 7.5, share: 0.125 }],
    ['0', '0', { within: 0, share: 0 }],
    ['50', '100', { within: 50, share: 1 }],
  ])('takes %j and %j', (within, share, value) => {
    expect(parsed(within, share).data).toEqual(value)
  })

  it.each([
    ['51', '10'],
    ['-1', '10'],
    ['', '10'],
    ['cinco', '10'],
    ['5,55', '10'],
    ['1e1', '10'],
    ['5', '100,1'],
    ['5', '%'],
    ['5', ''],
  ])('refuses %j and %j', (within, share) => {
    expect(parsed(within, share).success).toBe(false)
  })
})
