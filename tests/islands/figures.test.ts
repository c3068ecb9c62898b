import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ComputedProps, compute, computed } from '~/domains/content/computed'
import { demandOf } from '~/domains/content/staffing-demand'
import { compareMarks } from '~/islands/compared-marks'
import { barsPath, box, heightOf, linePath, scaleOf } from '~/islands/plot-shape'
import { nextSorting, sortRows } from '~/islands/row-order'
import { fewest, rowsAround } from '~/islands/staffing-rows'

describe('a figure in a sentence', () => {
  const shift = { calls: 100, minutes: 30, aht: 180 }
  it.each([
    [{ of: 'traffic', ...shift }, 10],
    [{ of: 'erlang-c-agents', ...shift, target: 80, within: 20 }, 14],
    [{ of: 'erlang-c-level', ...shift, agents: 14, within: 20 }, 0.88835],
    [{ of: 'erlang-c-wait', ...shift, agents: 14 }, 7.83594],
    [{ of: 'occupancy', ...shift, agents: 14 }, 0.71429],
    [{ of: 'erlang-a-abandonment', calls: 48, minutes: 1, aht: 60, agents: 50, patience: 120 }, 0.0309],
    [{ of: 'rostered', agents: 21, shrinkage: 30 }, 30],
    [{ of: 'nps', promoters: 20, passives: 12, detractors: 8 }, 30],
  ] as const)('%j', (asked, expected) => {
    expect(computed.safeParse(asked).success).toBe(true)
    const found = compute(asked as ComputedProps)
    expect(found.ok && found.value).toBeCloseTo(expected, 4)
  })

  it('is refused where there is none', () => {
    expect(compute({ of: 'occupancy', ...shift, agents: 10 })).toEqual({ ok: false, reason: 'out-of-range' })
    expect(compute({ of: 'nps', promoters: 0, passives: 0, detractors: 0 })).toEqual({ ok: false, reason: 'too-few' })
  })
})

describe('the rows around a number of agents', () => {
  const demand = demandOf({ calls: 100, minutes: 30, aht: 180, target: 80, within: 20 })

  it('run from some fewer to some more, and tell where the queue has no end', () => {
    const rows = rowsAround(demand, 11, 2, 2)
    expect(rows.map(({ agents }) => agents)).toEqual([9, 10, 11, 12, 13])
    expect(rows.map(({ staffed }) => staffed !== null)).toEqual([false, false, true, true, true])
    expect(rowsAround(demand, 2)[0]?.agents).toBe(1)
  })

  it('have the fewest that meet the target as the first that does', () => {
    const least = fewest(demand)
    expect(least?.agents).toBe(14)
    const meets = rowsAround(demand, 14).map(({ staffed }) => staffed?.meetsTarget ?? false)
    expect(meets).toEqual([false, false, false, true, true, true, true])
  })
})

describe('marks beside the agreed ones', () => {
  it('are counted, and the mean difference told', () => {
    expect(compareMarks([2, 1, 0, 3], [2, 2, 2, 3])).toMatchObject({ count: 4, exact: 2, apart: 1, severity: -0.75 })
  })

  it('have no kappa where all are alike, and 1 where they agree and differ', () => {
    expect(compareMarks([1, 1], [1, 1]).kappa).toBeNull()
    expect(compareMarks([0, 2], [0, 2]).kappa).toBe(1)
  })

  it('turn the severity round when the two change places', () => {
    const pair = fc.tuple(fc.nat(3), fc.nat(3))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 20 }), (pairs) => {
        const [yours, agreed] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
        const [there, back] = [compareMarks(yours, agreed), compareMarks(agreed, yours)]
        expect(there.severity).toBeCloseTo(-back.severity)
        expect([there.exact, there.apart]).toEqual([back.exact, back.apart])
        expect(there.exact + there.apart).toBeLessThanOrEqual(there.count)
      }),
    )
  })
})

describe('a table’s order', () => {
  const rows = [
    ['b', 2],
    ['a', 10],
    ['ñ', 2],
    ['n', 1],
  ]

  it('goes up, down and back', () => {
    const up = nextSorting(null, 1)
    const down = nextSorting(up, 1)
    expect(sortRows(rows, up, 'es').map(([name]) => name)).toEqual(['n', 'b', 'ñ', 'a'])
    expect(sortRows(rows, down, 'es').map(([name]) => name)).toEqual(['a', 'b', 'ñ', 'n'])
    expect(nextSorting(down, 1)).toBeNull()
    expect(nextSorting(down, 0)).toEqual({ column: 0, order: 'ascending' })
    expect(sortRows(rows, null, 'es')).toEqual(rows)
  })

  it('knows the alphabet', () => {
    const names = sortRows(rows, { column: 0, order: 'ascending' }, 'es').map(([name]) => name)
    expect(names).toEqual(['a', 'b', 'n', 'ñ'])
  })
})

describe('a drawing', () => {
  it('has a scale that holds every figure, with 0 in it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1 }), (values) => {
        const scale = scaleOf(values)
        for (const value of [0, ...values]) {
          expect(heightOf(value, scale)).toBeGreaterThanOrEqual(-1e-6)
          expect(heightOf(value, scale)).toBeLessThanOrEqual(box + 1e-6)
        }
      }),
    )
    expect(scaleOf([812, 350])).toEqual({ least: 0, most: 1000 })
    expect(scaleOf([82.5, 61.2])).toEqual({ least: 0, most: 100 })
  })

  it('breaks its line where there is nothing', () => {
    const scale = { least: 0, most: 10 }
    expect(linePath([5, 10, null, 0], scale)).toBe('M125 500L375 0M875 1000')
    expect(barsPath([10], scale)).toBe('M150 1000V0h700V1000Z')
  })
})
