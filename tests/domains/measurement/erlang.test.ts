import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockingProbability, inverseBlocking } from '~/domains/measurement/erlang-b'
import { erlangC } from '~/domains/measurement/erlang-c'

function waitingOf(load: number, agents: number): number {
  const figures = erlangC({ load, handleTime: 180 }, agents, 20)
  if (!figures.ok) throw new Error(figures.reason)
  return figures.waiting
}

describe('Erlang B', () => {
  it.each([
    // by hand: B(1, A) = A/(1 + A); B(2, 1) = 1/5
    [1, 0, 1],
    [3, 1, 0.75],
    [1, 2, 0.2],
    [2, 2, 0.4],
  ])('%d erlangs on %d lines', (load, lines, blocked) => {
    expect(blockingProbability(load, lines)).toBeCloseTo(blocked, 15)
  })

  it('is the recursion from B₀ = 1, whatever the load', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 3000, noNaN: true }),
        fc.integer({ min: 0, max: 3500 }),
        (load, lines) => {
          let blocked = 1
          for (let k = 1; k <= lines; k++) blocked = (load * blocked) / (k + load * blocked)
          expect(Math.abs(blockingProbability(load, lines) - blocked)).toBeLessThanOrEqual(1e-11 * blocked + 1e-300)
        },
      ),
    )
  })

  it('is 0 where it is too small for a number, and finite at a billion erlangs', () => {
    expect(blockingProbability(1, 1_000_000)).toBe(0)
    // near A = N, B is √(2/(πN)) to the first order
    expect(inverseBlocking(1e9, 1e9) / Math.sqrt((Math.PI * 1e9) / 2)).toBeCloseTo(1, 4)
  })
})

/** CRAN ErlangC and pyworkforce: 100 calls in 30 min of 180 s. */
describe('Erlang C', () => {
  it('gives the published figures for 14 agents', () => {
    const figures = erlangC({ load: 10, handleTime: 180 }, 14, 20)
    expect(figures).toMatchObject({ ok: true, abandonment: null })
    if (!figures.ok) return
    expect(figures.waiting).toBeCloseTo(0.1741319335950498, 14)
    expect(figures.serviceLevel).toBeCloseTo(0.8883500191794669, 14)
    expect(figures.meanWait).toBeCloseTo(7.83593701177724, 12)
    expect(figures.occupancy).toBeCloseTo(10 / 14, 14)
  })

  it('gives the published figures for 11 agents', () => {
    const figures = erlangC({ load: 10, handleTime: 180 }, 11, 20)
    expect(figures.ok && figures.waiting).toBeCloseTo(0.6821182, 7)
    expect(figures.ok && figures.serviceLevel).toBeCloseTo(0.3896138, 7)
  })

  it.each([9, 10])('refuses %d agents for ten erlangs', (agents) => {
    expect(erlangC({ load: 10, handleTime: 180 }, agents, 20)).toEqual({ ok: false, reason: 'out-of-range' })
  })

  it('keeps to its ranges, and more agents make fewer wait', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 2e5, noNaN: true }), fc.integer({ min: 1, max: 300 }), (load, spare) => {
        const agents = Math.floor(load) + spare
        const [few, more] = [waitingOf(load, agents), waitingOf(load, agents + 1)]
        expect(few).toBeLessThanOrEqual(1)
        expect(more).toBeGreaterThanOrEqual(0)
        expect(more).toBeLessThanOrEqual(few)
        expect(more === few && few > 1e-12).toBe(false)
      }),
    )
  })
})
