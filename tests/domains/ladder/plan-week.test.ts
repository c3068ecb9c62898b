import { describe, expect, it } from 'vitest'
import { mondayOf, sundayAfter } from '~/domains/ladder/plan-week'

describe('the week of a plan', () => {
  it.each([
    ['a Monday', '2026-03-02T09:00:00Z', 'UTC', '2026-03-02'],
    ['a Sunday', '2026-03-08T22:59:00Z', 'Europe/Madrid', '2026-03-02'],
    ['a Sunday in UTC that is Monday here', '2026-03-08T23:30:00Z', 'Europe/Madrid', '2026-03-09'],
    ['the week in which the clocks change', '2026-03-29T12:00:00Z', 'Europe/Madrid', '2026-03-23'],
  ])('begins on its Monday: %s', (_, at, zone, monday) => {
    expect(mondayOf(zone, new Date(at))).toEqual(new Date(`${monday}T12:00:00Z`))
  })

  it('ends on its Sunday', () => {
    expect(sundayAfter(new Date('2026-03-02T12:00:00Z'))).toEqual(new Date('2026-03-08T12:00:00Z'))
  })
})
