import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeNumber } from '~/domains/casework/numeric-answer'
import { readingsOf } from '~/i18n/typed-number'

const percent = { es: '%', en: '%' }
const share = { expected: 64.1025641, tolerance: 0.5, unit: percent }

describe('judging a number', () => {
  it.each(['64,1', '64.1', '64,1 %', ' 64.1% ', '64,1\u00a0%', '64', '+64.10', '6 4,1', '64,6', '63.61'])(
    'takes %j as right',
    (typed) => {
      expect(judgeNumber(typed, share)).toMatchObject({ ok: true, credit: 1 })
    },
  )

  it.each(['63.6', '64.61', '0.641', '-64,1', '641', '6,41', '35.9'])('takes %j as wrong', (typed) => {
    expect(judgeNumber(typed, share)).toMatchObject({ ok: true, credit: 0 })
  })

  it('counts the edge of the tolerance in, in spite of binary decimals', () => {
    expect(judgeNumber('64.6', { expected: 64.1, tolerance: 0.5 })).toMatchObject({ credit: 1 })
    expect(judgeNumber('63.6', { expected: 64.1, tolerance: 0.5 })).toMatchObject({ credit: 1 })
    expect(judgeNumber('0.3', { expected: 0.2, tolerance: 0.1 })).toMatchObject({ credit: 1 })
    expect(judgeNumber('64.601', { expected: 64.1, tolerance: 0.5 })).toMatchObject({ credit: 0 })
  })

  it.each(['', '   ', '\n'])('tells that nothing was answered: %j', (typed) => {
    expect(judgeNumber(typed, share)).toEqual({ ok: false, reason: 'empty' })
  })

  it.each(['unos 64', '64 o 65', 'x', '%', '64..1', '1,2,3', '12.34.56', '1e5', '64,1 por ciento', '1.23,456.7'])(
    'does not guess at %j',
    (typed) => {
      expect(judgeNumber(typed, share)).toEqual({ ok: false, reason: 'not-a-number' })
    },
  )

  it('takes off the unit of the task, in either language', () => {
    const minutes = { expected: 12, tolerance: 0, unit: { es: 'minutos', en: 'minutes' } }
    expect(judgeNumber('12 minutos', minutes)).toMatchObject({ credit: 1 })
    expect(judgeNumber('12 Minutes', minutes)).toMatchObject({ credit: 1 })
    expect(judgeNumber('948 €', { expected: 948, tolerance: 0 })).toMatchObject({ credit: 1 })
    expect(judgeNumber('€948', { expected: 948, tolerance: 0 })).toMatchObject({ credit: 1 })
  })
})

describe('reading a number', () => {
  it.each([
    ['1.234', [1.234, 1234]],
    ['1,234', [1.234, 1234]],
    ['12.345,6', [12345.6]],
    ['12,345.6', [12345.6]],
    ['1.234.567', [1234567]],
    ['1.234.567,5', [1234567.5]],
    ["1'234", [1234]],
    ['1 234,5', [1234.5]],
    ['0.641', [0.641]],
    ['0,641', [0.641]],
    ['−3,5', [-3.5]],
    [',5', [0.5]],
    ['5.', [5]],
    ['-0', [0]],
    ['٣', []],
  ])('%j', (typed, readings) => {
    expect(readingsOf(typed)).toEqual(readings)
  })

  it('reads back whatever the two languages write', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.constantFrom('es', 'en-GB'), (cents, tag) => {
        const value = cents / 100
        const options = { minimumFractionDigits: 2, useGrouping: 'always' } as Intl.NumberFormatOptions
        return readingsOf(new Intl.NumberFormat(tag, options).format(value)).includes(value === 0 ? 0 : value)
      }),
    )
  })

  it('never throws and never gives anything but finite numbers', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => readingsOf(typed, percent).every(Number.isFinite)))
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,%€ +-'), maxLength: 12 }), (typed) =>
        readingsOf(typed).every(Number.isFinite),
      ),
    )
  })
})
