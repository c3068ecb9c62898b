import { describe, expect, it } from 'vitest'
import { bandAround, smallestRealChange, standardError } from '~/domains/measurement/standard-error'

describe('standard error of measurement', () => {
  it.each([
    [10, 0.75, 5],
    [10, 1, 0],
    [10, 0, 10],
    [10, -0.44, 12],
  ])('s %d, reliability %d: %d', (spread, reliability, error) => {
    const sem = standardError(spread, reliability)
    expect(sem.ok && sem.value).toBeCloseTo(error, 12)
  })

  it('has none for a reliability above 1', () => {
    expect(standardError(10, 1.01)).toEqual({ ok: false, reason: 'out-of-range' })
  })

  it('gives the band and the smallest real change: SEM 5 is ± 9.8 and 13.86', () => {
    expect(bandAround(60, 5)).toEqual({ low: 50.2, high: 69.8 })
    expect(smallestRealChange(5)).toBeCloseTo(13.859292911256331, 12)
  })
})
