import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate, formatDay, formatMoment, formatMoney, formatNumber, formatTime, plural } from '~/i18n/format'

const madrid = 'Europe/Madrid'
const at = (moment: string) => new Date(moment)
/** Intl puts spaces that don't break where we may write plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ')

describe('a date', () => {
  it('is written out in the language', () => {
    expect(formatDate(at('2026-03-15T12:00Z'), 'es', madrid)).toBe('15 de marzo de 2026')
    expect(formatDate(at('2026-03-15T12:00Z'), 'en', madrid)).toBe('15 March 2026')
  })

  it('is the one of the zone', () => {
    const evening = at('2026-03-15T23:30Z')
    expect(formatDate(evening, 'en', madrid)).toBe('16 March 2026')
    expect(formatDate(evening, 'en', 'UTC')).toBe('15 March 2026')
    expect(formatDate(at('2026-01-01T03:00Z'), 'en', 'America/Mexico_City')).toBe('31 December 2025')
    expect(formatDate(at('2026-01-01T10:30Z'), 'en', 'Pacific/Kiritimati')).toBe('2 January 2026')
  })

  it('is short where space is', () => {
    expect(formatDay(at('2026-03-05T12:00Z'), 'es', madrid)).toBe('5 mar')
    expect(formatDay(at('2026-03-05T12:00Z'), 'en', madrid)).toBe('5 Mar')
    expect(formatDay(at('2026-03-05T12:00Z'), 'es', madrid, true)).toBe('5 mar 2026')
    expect(formatDay(at('2026-03-05T12:00Z'), 'en', madrid, true)).toBe('5 Mar 2026')
  })

  it('comes with its time', () => {
    expect(plain(formatMoment(at('2026-03-15T13:03:07Z'), 'es', madrid))).toBe('15 mar 2026, 14:03')
    expect(plain(formatMoment(at('2026-03-15T13:03:07Z'), 'en', madrid))).toBe('15 Mar 2026, 14:03')
  })

  it('refuses a zone that is none and a moment that is none', () => {
    expect(() => formatDate(new Date(), 'es', 'Mars/Olympus')).toThrow(RangeError)
    expect(() => formatDate(new Date(Number.NaN), 'es', madrid)).toThrow(RangeError)
  })
})

describe('a time', () => {
  it('has seconds and twenty-four hours', () => {
    expect(formatTime(at('2026-03-15T13:03:07Z'), 'es', madrid)).toBe('14:03:07')
    expect(formatTime(at('2026-03-15T13:03:07Z'), 'en', madrid)).toBe('14:03:07')
  })

  it('is 00 at midnight, not 24', () => {
    expect(formatTime(at('2026-03-14T23:00:09Z'), 'es', madrid)).toBe('00:00:09')
    expect(formatTime(at('2026-03-14T23:00:09Z'), 'en', madrid)).toBe('00:00:09')
  })

  it('jumps over the hour that spring takes and repeats the one that autumn gives', () => {
    const times = (moments: string[]) => moments.map((moment) => formatTime(at(moment), 'en', madrid))
    expect(times(['2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z'])).toEqual(['01:59:59', '03:00:00'])
    expect(times(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])).toEqual(['02:30:00', '02:30:00'])
    expect(formatTime(at('2026-03-29T01:00:00Z'), 'en', 'America/Bogota')).toBe('20:00:00')
  })

  it('keeps the halves and quarters of an hour of some zones', () => {
    expect(formatTime(at('2026-01-01T00:00:00Z'), 'en', 'Asia/Kolkata')).toBe('05:30:00')
    expect(formatTime(at('2026-01-01T00:00:00Z'), 'en', 'Asia/Kathmandu')).toBe('05:45:00')
  })

  it('does not change once asked in another zone or language', () => {
    const noon = at('2026-06-01T12:00:00Z')
    const first = formatTime(noon, 'es', madrid)
    formatTime(noon, 'en', 'UTC')
    formatTime(noon, 'es', 'America/Lima')
    expect(formatTime(noon, 'es', madrid)).toBe(first)
    expect(first).toBe('14:00:00')
  })
})

describe('a number', () => {
  it.each([
    [0, 0, '0', '0'],
    [999, 0, '999', '999'],
    [1234, 0, '1.234', '1,234'],
    [1234567, 0, '1.234.567', '1,234,567'],
    [7.899, 2, '7,90', '7.90'],
    [2, 1, '2,0', '2.0'],
    [0.005, 2, '0,01', '0.01'],
    [-12.5, 1, '-12,5', '-12.5'],
    [12.6, 0, '13', '13'],
  ])('%d with %d decimals is %s in Spanish and %s in English', (value, decimals, es, en) => {
    expect(formatNumber(value, 'es', decimals)).toBe(es)
    expect(formatNumber(value, 'en', decimals)).toBe(en)
  })

  it('has no decimals unless asked', () => {
    expect(formatNumber(7.4, 'es')).toBe('7')
  })

  it('reads back as what it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        const back = (text: string) => Number(text.replace(/[.,]/g, ''))
        return back(formatNumber(value, 'es')) === value && back(formatNumber(value, 'en')) === value
      }),
    )
  })
})

describe('money', () => {
  it('is in whole units with the code of its currency', () => {
    expect(plain(formatMoney(24000, 'EUR', 'es'))).toBe('24.000 EUR')
    expect(plain(formatMoney(24000, 'EUR', 'en'))).toBe('EUR 24,000')
    expect(plain(formatMoney(1800, 'USD', 'es'))).toBe('1.800 USD')
    expect(plain(formatMoney(186400.6, 'MXN', 'en'))).toBe('MXN 186,401')
  })

  it('is not a plain number of the same digits', () => {
    expect(formatNumber(24000, 'es')).toBe('24.000')
    expect(formatMoney(24000, 'EUR', 'es')).not.toBe(formatMoney(24000, 'USD', 'es'))
  })
})

describe('a plural', () => {
  const lessons = { one: 'one', other: 'other' }

  it.each([
    [0, 'other'],
    [1, 'one'],
    [2, 'other'],
    [11, 'other'],
    [21, 'other'],
    [101, 'other'],
    [1.5, 'other'],
    [1_000_000, 'other'],
  ])('of %d is %s in both languages', (count, form) => {
    expect(plural('es', count, lessons)).toBe(form)
    expect(plural('en', count, lessons)).toBe(form)
  })
})
