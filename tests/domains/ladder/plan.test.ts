import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawPlan, paceFor, startOfWeek } from '~/domains/ladder/plan'
import type { PlanItem } from '~/domains/ladder/plan-items'
import { daysAgo, now } from './made'

const hour = { start: now, minutesAWeek: 60 }
const inDays = (days: number) => daysAgo(-days)

function item(key: string, minutes: number, wanted: Partial<PlanItem> = {}): PlanItem {
  const plain = { step: null, words: key, serves: [], critical: false, notBefore: null, dueAt: null, after: [] }
  return { ...plain, key, minutes, ...wanted }
}

const keysOf = (...planned: Parameters<typeof drawPlan>) => drawPlan(...planned).map(({ item: { key } }) => key)
const weeksOf = (...planned: Parameters<typeof drawPlan>) =>
  drawPlan(...planned).map(({ item: { key }, from, to }) => [key, from, to])

describe('the order of a plan', () => {
  it('is that of the items where nothing else speaks', () => {
    expect(keysOf([item('b', 10), item('a', 10)], hour)).toEqual(['b', 'a'])
  })

  it('puts what is critical first', () => {
    expect(keysOf([item('a', 10), item('b', 10, { critical: true })], hour)).toEqual(['b', 'a'])
  })

  it('puts what is due first, the earliest before all', () => {
    const items = [
      item('critical', 10, { critical: true }),
      item('later', 10, { dueAt: inDays(30) }),
      item('soon', 10, { dueAt: inDays(3) }),
    ]
    expect(keysOf(items, hour)).toEqual(['soon', 'later', 'critical'])
  })

  it('puts nothing before what it builds on, and hurries what it builds on with it', () => {
    const items = [
      item('other', 10, { critical: true }),
      item('first', 10),
      item('second', 10, { after: ['first'] }),
      item('test', 20, { after: ['first', 'second'], dueAt: inDays(5) }),
    ]
    expect(keysOf(items, hour)).toEqual(['first', 'second', 'test', 'other'])
  })

  it('passes over what it builds on and is not in the plan', () => {
    expect(keysOf([item('test', 20, { after: ['done long ago'] })], hour)).toEqual(['test'])
  })
})

describe('the weeks of a plan', () => {
  it('fill up by the minutes that there are', () => {
    expect(weeksOf([item('a', 40), item('b', 20), item('c', 30)], hour)).toEqual([
      ['a', 1, 1],
      ['b', 1, 1],
      ['c', 2, 2],
    ])
  })

  it('do not cut in two what fits into one', () => {
    expect(weeksOf([item('a', 40), item('b', 30)], hour)).toEqual([
      ['a', 1, 1],
      ['b', 2, 2],
    ])
  })

  it('let what is longer go on through the next, from where there is time', () => {
    expect(weeksOf([item('a', 40), item('case', 90), item('b', 30)], hour)).toEqual([
      ['a', 1, 1],
      ['case', 1, 3],
      ['b', 3, 3],
    ])
  })

  it('count a confirmation as no time at all', () => {
    expect(weeksOf([item('a', 60), item('ask', 0), item('b', 10)], hour)).toEqual([
      ['a', 1, 1],
      ['ask', 1, 1],
      ['b', 2, 2],
    ])
    expect(weeksOf([item('ask', 0)], hour)).toEqual([['ask', 1, 1]])
  })

  it('let others go ahead of what may only begin later', () => {
    const retake = item('retake', 20, { critical: true, notBefore: inDays(15) })
    expect(weeksOf([retake, item('a', 50), item('b', 50)], hour)).toEqual([
      ['a', 1, 1],
      ['b', 2, 2],
      ['retake', 3, 3],
    ])
    expect(weeksOf([retake], hour)).toEqual([['retake', 3, 3]])
    expect(weeksOf([{ ...retake, notBefore: daysAgo(3) }], hour)).toEqual([['retake', 1, 1]])
  })

  it('say what comes too late for whoever asked', () => {
    const items = [item('a', 60, { dueAt: inDays(1) }), item('b', 60, { dueAt: inDays(2) })]
    expect(drawPlan(items, hour).map(({ isLate }) => isLate)).toEqual([false, true])
    expect(startOfWeek(hour, 2)).toEqual(inDays(7))
  })
})

describe('an order of one’s own', () => {
  const items = [item('first', 10), item('second', 10, { after: ['first'] }), item('test', 20, { after: ['second'] })]

  it('stands, and what comes before what it builds on is told', () => {
    const planned = drawPlan(items, hour, ['test', 'second', 'first'])
    expect(planned.map(({ item: { key }, early }) => [key, early])).toEqual([
      ['test', ['second']],
      ['second', ['first']],
      ['first', []],
    ])
  })

  it('stands against what is due and critical', () => {
    const urgent = item('urgent', 10, { critical: true, dueAt: inDays(1) })
    expect(keysOf([urgent, item('a', 10)], hour, ['a', 'urgent'])).toEqual(['a', 'urgent'])
  })

  it('comes before what is new, but for what it builds on', () => {
    expect(keysOf([item('new', 10, { critical: true }), ...items], hour, ['test'])).toEqual([
      'first',
      'second',
      'test',
      'new',
    ])
  })
})

describe('the pace that a date asks for', () => {
  const items = [item('a', 60), item('b', 60), item('c', 60)]

  it.each([
    [21, 60],
    [22, 60],
    [14, 120],
    [7, 180],
    [6, null],
    [210, 10],
  ])('done within %i days: %s minutes a week', (days, minutes) => {
    expect(paceFor(items, now, inDays(days))).toBe(minutes)
  })

  it('is none when something may only begin later', () => {
    expect(paceFor([item('late', 10, { notBefore: inDays(40) })], now, inDays(30))).toBeNull()
    expect(paceFor([item('late', 10, { notBefore: inDays(10) })], now, inDays(30))).toBe(5)
  })

  it('is the least there is when there is nothing to do', () => {
    expect(paceFor([], now, inDays(30))).toBe(5)
  })
})

describe('a plan, whatever is in it', () => {
  const anyItems = fc
    .array(
      fc.record({
        minutes: fc.integer({ min: 0, max: 150 }),
        critical: fc.boolean(),
        notBefore: fc.option(fc.integer({ min: -10, max: 60 })),
        dueAt: fc.option(fc.integer({ min: -5, max: 60 })),
        after: fc.array(fc.nat(11), { maxLength: 3 }),
      }),
      { maxLength: 12 },
    )
    .map((all) =>
      all.map(({ minutes, critical, notBefore, dueAt, after }, index) =>
        item(`item ${index}`, minutes, {
          critical,
          notBefore: notBefore === null ? null : inDays(notBefore),
          dueAt: dueAt === null ? null : inDays(dueAt),
          after: after.map((key) => `item ${key}`),
        }),
      ),
    )
  const upwards = anyItems.map((all) =>
    all.map((one, index) => ({ ...one, after: one.after.filter((key) => Number(key.slice(5)) < index) })),
  )
  const anyPace = fc.integer({ min: 1, max: 300 }).map((minutesAWeek) => ({ start: now, minutesAWeek }))
  const anyOrder = fc.uniqueArray(fc.nat(14), { maxLength: 12 }).map((all) => all.map((one) => `item ${one}`))

  it('has everything once, also where things build on one another in a circle', () => {
    fc.assert(
      fc.property(anyItems, anyPace, anyOrder, (items, pace, order) => {
        const keys = keysOf(items, pace, order)
        expect(keys.toSorted()).toEqual(items.map(({ key }) => key).toSorted())
      }),
    )
  })

  it('has nothing before what it builds on, unless both places were chosen', () => {
    fc.assert(
      fc.property(upwards, anyPace, anyOrder, (items, pace, order) => {
        for (const { item: one, early } of drawPlan(items, pace, order)) {
          for (const key of early) expect([order.includes(one.key), order.includes(key)]).toEqual([true, true])
        }
      }),
    )
  })

  it('keeps to the pace that a date asks for, and five minutes less would not', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 7, max: 200 }), (items, days) => {
        const minutesAWeek = paceFor(items, now, inDays(days))
        if (minutesAWeek === null) return
        const lastAt = (minutes: number) =>
          Math.max(0, ...drawPlan(items, { start: now, minutesAWeek: minutes }).map(({ to }) => to))
        const weeks = Math.floor(days / 7)
        expect(lastAt(minutesAWeek)).toBeLessThanOrEqual(weeks)
        if (minutesAWeek > 5) expect(lastAt(minutesAWeek - 5)).toBeGreaterThan(weeks)
      }),
    )
  })

  it('never turns back, never begins too early, and never gives a week more than it has', () => {
    fc.assert(
      fc.property(anyItems, anyPace, (items, pace) => {
        const planned = drawPlan(items, pace)
        const within = new Map<number, number>()
        planned.forEach(({ item: one, from, to }, index) => {
          expect(from).toBeGreaterThanOrEqual(planned[index - 1]?.to ?? 1)
          expect(to).toBeGreaterThanOrEqual(from)
          if (one.notBefore) expect(startOfWeek(pace, from + 1) > one.notBefore).toBe(true)
          if (one.minutes <= pace.minutesAWeek) expect(to).toBe(from)
          if (from === to) within.set(from, (within.get(from) ?? 0) + one.minutes)
        })
        for (const minutes of within.values()) expect(minutes).toBeLessThanOrEqual(pace.minutesAWeek)
      }),
    )
  })
})
