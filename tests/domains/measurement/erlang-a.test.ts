import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { erlangA } from '~/domains/measurement/erlang-a'
import { erlangC } from '~/domains/measurement/erlang-c'
import { integrate } from '~/domains/measurement/gauss-legendre'
import { playPatientQueue, solvePatientQueue } from './patient-queue'

const of = (load: number, handleTime: number, agents: number, threshold: number, patience: number) =>
  erlangA({ load, handleTime }, agents, threshold, patience)

/** Load, handle time, agents, threshold, patience. */
const systems: Array<[number, number, number, number, number]> = [
  [48, 60, 50, 20, 120],
  [10, 180, 8, 20, 60],
  [10, 180, 14, 20, 60],
  [0.5, 180, 1, 20, 1],
  [3, 10, 3, 50, 20],
  [20, 100, 15, 90, 200],
  [6, 180, 3, 400, 300],
  [10, 180, 9, 0, 60],
]

describe('Erlang A', () => {
  it('gives the figures of the published example: 48 a minute, 50 agents, patience of two minutes', () => {
    const figures = of(48, 60, 50, 20, 120)
    expect(figures.abandonment).toBeCloseTo(0.0309, 4)
    expect(figures.meanWait).toBeCloseTo(3.71, 2)
  })

  it.each(systems)(
    'is what the chain itself gives: %d erlangs of %d s, %d agents, %d s, patience %d s',
    (...system) => {
      const [figures, solved] = [of(...system), solvePatientQueue(...system)]
      expect(figures.waiting).toBeCloseTo(solved.waiting, 12)
      expect(figures.abandonment).toBeCloseTo(solved.abandonment, 12)
      expect(figures.meanWait).toBeCloseTo(solved.meanWait, 9)
      expect(figures.serviceLevel).toBeCloseTo(solved.serviceLevel, 6)
    },
  )

  it.each(systems.slice(0, 3))('is what playing it gives: %d erlangs of %d s, %d agents', (...system) => {
    const [figures, played] = [of(...system), playPatientQueue(...system)]
    expect(Math.abs(figures.waiting - played.waiting)).toBeLessThan(0.015)
    expect(Math.abs(figures.serviceLevel - played.serviceLevel)).toBeLessThan(0.01)
    expect(Math.abs(figures.abandonment - played.abandonment)).toBeLessThan(0.01)
    expect(Math.abs(figures.meanWait - played.meanWait)).toBeLessThan(0.4)
  })

  /** From the density of the wait, integrated with sixty digits (mpmath). */
  it.each([
    [[48, 60, 50, 20, 120], 0.943018954746981],
    [[100, 180, 60, 200, 300], 0.5662983783996354],
    [[300, 200, 310, 5, 90], 0.8922523899895762],
    [[0.01, 180, 3, 20, 60], 0.999999874879411],
    [[1000, 180, 800, 70, 300], 0.5213093190384498],
  ] as const)('answers the right share in time: %j', ([load, handleTime, agents, threshold, patience], share) => {
    expect(of(load, handleTime, agents, threshold, patience).serviceLevel).toBeCloseTo(share, 13)
  })

  it('comes to Erlang C as patience grows', () => {
    const figures = of(10, 180, 14, 20, 1e9)
    const endless = erlangC({ load: 10, handleTime: 180 }, 14, 20)
    if (!endless.ok) throw new Error(endless.reason)
    expect(figures.waiting).toBeCloseTo(endless.waiting, 6)
    expect(figures.serviceLevel).toBeCloseTo(endless.serviceLevel, 6)
    expect(figures.meanWait).toBeCloseTo(endless.meanWait, 4)
  })

  it('loses what cannot be served, far below the load', () => {
    const figures = of(1e5, 180, 60_000, 20, 120)
    expect(figures.abandonment).toBeCloseTo(0.4, 12)
    expect(figures.serviceLevel).toBeCloseTo(0, 12)
    // all are answered by the time at which so many have hung up that the rest can be served
    const late = -120 * Math.log(0.6)
    expect(of(1e5, 180, 60_000, late + 5, 120).serviceLevel).toBeCloseTo(0.6, 4)
  })

  it('stays finite and in its ranges for any system', () => {
    const positive = (max: number) => fc.double({ min: 1e-3, max, noNaN: true })
    fc.assert(
      fc.property(
        positive(2e5),
        positive(1e4),
        fc.integer({ min: 1, max: 250_000 }),
        positive(1000),
        positive(1e4),
        (...system) => {
          const figures = of(...system)
          for (const share of [figures.waiting, figures.serviceLevel, figures.abandonment, figures.occupancy]) {
            expect(share).toBeGreaterThanOrEqual(0)
            expect(share).toBeLessThanOrEqual(1 + 1e-12)
          }
          expect(figures.abandonment).toBeLessThanOrEqual(figures.waiting)
          expect(figures.serviceLevel + figures.abandonment).toBeLessThanOrEqual(1 + 1e-12)
          expect(figures.meanWait).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })

  it('answers more in time with one more agent, or with more time', () => {
    const whole = (max: number) => fc.integer({ min: 1, max })
    fc.assert(
      fc.property(
        whole(200),
        whole(600),
        whole(250),
        whole(120),
        whole(900),
        (load, aht, agents, seconds, patience) => {
          const level = of(load, aht, agents, seconds, patience).serviceLevel
          expect(of(load, aht, agents + 1, seconds, patience).serviceLevel).toBeGreaterThanOrEqual(level - 1e-13)
          expect(of(load, aht, agents, seconds + 1, patience).serviceLevel).toBeGreaterThanOrEqual(level - 1e-13)
        },
      ),
    )
  })
})

describe('quadrature', () => {
  it('is exact for a polynomial, and close for what is smooth', () => {
    expect(integrate((x) => x ** 9 - 3 * x * x, -1, 2, 1)).toBeCloseTo((1024 - 1) / 10 - 9, 11)
    expect(integrate(Math.exp, 0, 1, 4)).toBeCloseTo(Math.E - 1, 14)
  })
})
