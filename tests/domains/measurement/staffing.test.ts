import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastEnough } from '~/domains/measurement/least-agents'
import { type Demand, leastStaff, loadOf, rosteredFor, staffWith } from '~/domains/measurement/staffing'

const halfHour: Demand = {
  calls: 100,
  interval: 1800,
  handleTime: 180,
  target: 0.8,
  threshold: 20,
  patience: null,
  shrinkage: 0.3,
}

function least(change: Partial<Demand>) {
  const staffing = leastStaff({ ...halfHour, ...change })
  if (!staffing.ok) throw new Error(staffing.reason)
  return staffing
}

describe('the least staff', () => {
  it('is never found by rounding: 13 agents give .7956, which is not 80 %', () => {
    expect(staffWith(halfHour, 13)).toMatchObject({ meetsTarget: false })
    expect(least({})).toMatchObject({ agents: 14, meetsTarget: true, rostered: 20, erlangs: 10 })
  })

  it('is 46 for 430 calls of 170 s in half an hour (a published calculator)', () => {
    expect(least({ calls: 430, handleTime: 170 }).agents).toBe(46)
  })

  it('is what trying every number gives, with and without patience', () => {
    const demands = fc.record({
      calls: fc.integer({ min: 1, max: 400 }),
      handleTime: fc.integer({ min: 10, max: 600 }),
      target: fc.double({ min: 0, max: 0.99, noNaN: true }),
      threshold: fc.integer({ min: 0, max: 120 }),
      patience: fc.option(fc.integer({ min: 1, max: 600 })),
    })
    fc.assert(
      fc.property(demands, (change) => {
        const demand = { ...halfHour, ...change }
        let agents = demand.patience === null ? Math.floor(loadOf(demand)) + 1 : 1
        for (;;) {
          const tried = staffWith(demand, agents)
          if (tried.ok && tried.meetsTarget) break
          agents++
        }
        expect(least(change).agents).toBe(agents)
      }),
      { numRuns: 60 },
    )
  })

  it('is found for a hundred thousand calls, and for a hundred thousand erlangs', () => {
    const busy = least({ calls: 100_000 })
    expect(busy.erlangs).toBe(10_000)
    expect(staffWith({ ...halfHour, calls: 100_000 }, busy.agents - 1)).toMatchObject({ meetsTarget: false })
    const huge = { ...halfHour, calls: 1_000_000, patience: 90 }
    const staffing = least(huge)
    expect(staffing.agents).toBeLessThan(100_000)
    expect(staffWith(huge, staffing.agents - 1)).toMatchObject({ meetsTarget: false })
    expect(Object.values(staffing).every((value) => typeof value !== 'number' || Number.isFinite(value))).toBe(true)
  })

  it('refuses a target of every call, and agents that are not more than the load', () => {
    expect(leastStaff({ ...halfHour, target: 1 })).toEqual({ ok: false, reason: 'out-of-range' })
    expect(staffWith(halfHour, 10)).toEqual({ ok: false, reason: 'out-of-range' })
    expect(staffWith({ ...halfHour, patience: 60 }, 10)).toMatchObject({ ok: true })
  })
})

describe('the roster', () => {
  it.each([
    [14, 0.3, 20],
    [7, 0.3, 10],
    [10, 0, 10],
    [9, 0.1, 10],
    [10, 0.1, 12],
  ])('%d agents at shrinkage %d: %d', (agents, shrinkage, rostered) => {
    expect(rosteredFor(agents, shrinkage)).toBe(rostered)
  })
})

describe('the search', () => {
  it('finds the least and tries few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), (from, more) => {
        let tries = 0
        const found = leastEnough(from, (n) => {
          tries++
          return n >= from + more
        })
        expect(found).toBe(from + more)
        expect(tries).toBeLessThan(70)
      }),
    )
  })

  it('ends when nothing is enough', () => {
    expect(leastEnough(1, () => false)).toBeNull()
  })
})
