import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn, endOfDay } from '~/domains/learning/assignment-due'

describe('the end of a day', () => {
  it.each([
    ['2026-03-15', 'Europe/Madrid', '2026-03-15T22:59:59.999Z'],
    ['2026-07-15', 'Europe/Madrid', '2026-07-15T21:59:59.999Z'],
    ['2026-03-15', 'America/Mexico_City', '2026-03-16T05:59:59.999Z'],
    ['2026-03-15', 'UTC', '2026-03-15T23:59:59.999Z'],
    ['2026-03-15', 'Asia/Kolkata', '2026-03-15T18:29:59.999Z'],
    ['2026-03-15', 'Pacific/Kiritimati', '2026-03-15T09:59:59.999Z'],
    ['2026-03-15', 'Etc/GMT+12', '2026-03-16T11:59:59.999Z'],
  ])('of %s in %s is %s', (day, zone, end) => {
    expect(endOfDay(day, zone)?.toISOString()).toBe(end)
  })

  it('is right on days when the clocks change', () => {
    expect(endOfDay('2026-03-29', 'Europe/Madrid')?.toISOString()).toBe('2026-03-29T21:59:59.999Z')
    expect(endOfDay('2026-10-25', 'Europe/Madrid')?.toISOString()).toBe('2026-10-25T22:59:59.999Z')
  })

  it('is right where the next midnight is left out by the clocks', () => {
    // Santiago goes from 23:59:59 on 5 September 2026 straight to 01:00 on the 6th
    expect(endOfDay('2026-09-05', 'America/Santiago')?.toISOString()).toBe('2026-09-06T03:59:59.999Z')
  })

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', 'tomorrow', '', '2026-3-5'])('knows no day %j', (day) => {
    expect(endOfDay(day, 'Europe/Madrid')).toBeNull()
  })

  it('lies on its day, and the next millisecond does not', () => {
    const zones = ['Europe/Madrid', 'America/Bogota', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Auckland']
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), (date, zone) => {
        const day = date.toISOString().slice(0, 10)
        const end = endOfDay(day, zone)
        if (!end) throw new Error(`no end of ${day}`)
        expect(dayIn(end, zone)).toBe(day)
        expect(dayIn(new Date(end.getTime() + 1), zone) > day).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
