import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cronbachAlpha } from '~/domains/measurement/alpha'

/** LSAT, section 6 (source beside the file). */
function lsat6(): number[][] {
  const [, ...lines] = readFileSync('tests/reference/lsat6_patterns.csv', 'utf8').trim().split('\n')
  return lines.flatMap((line) => {
    const cells = line.split(',').map(Number)
    const people = cells.pop() ?? 0
    return Array.from({ length: people }, () => cells)
  })
}

describe('alpha', () => {
  it('of LSAT section 6 is .29500 (Bock & Lieberman 1970; psych::lsat6)', () => {
    const rows = lsat6()
    expect(rows).toHaveLength(1000)
    const result = cronbachAlpha(rows)
    expect(result.ok && result.value).toBeCloseTo(0.295, 5)
  })

  it('of items that say the same is 1, of a hand-worked pair 8/9', () => {
    expect(
      cronbachAlpha([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toEqual({ ok: true, value: 1 })
    // item variances 1 and 1; totals 2 3 5 have variance 7/3, hence 2·(1 − 2/(7/3)) = 2/7
    const result = cronbachAlpha([
      [1, 1],
      [2, 1],
      [3, 2],
    ])
    // item variances 1 and 1/3
    expect(result.ok && result.value).toBeCloseTo(2 * (1 - 4 / 3 / (7 / 3)), 12)
  })

  it('may be negative', () => {
    const result = cronbachAlpha([
      [1, 3],
      [2, 2],
      [3, 1.5],
    ])
    expect(result.ok && result.value).toBeLessThan(0)
  })

  it('refuses by name what it cannot compute', () => {
    expect(cronbachAlpha([])).toEqual({ ok: false, reason: 'too-few-people' })
    expect(cronbachAlpha([[1, 2]])).toEqual({ ok: false, reason: 'too-few-people' })
    expect(cronbachAlpha([[1], [2]])).toEqual({ ok: false, reason: 'too-few-items' })
    expect(
      cronbachAlpha([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).toEqual({ ok: false, reason: 'no-variance' })
  })

  it('is at most 1, and the same when everybody has more', () => {
    const rows = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 40,
    })
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 9 }), (people, more) => {
        const [one, other] = [
          cronbachAlpha(people),
          cronbachAlpha(people.map((row) => row.map((value) => value + more))),
        ]
        expect(other.ok).toBe(one.ok)
        if (!one.ok || !other.ok) return
        expect(one.value).toBeLessThanOrEqual(1 + 1e-9)
        expect(other.value).toBeCloseTo(one.value, 9)
      }),
    )
  })
})
