import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '~/domains/content/csv'
import { readTable } from '~/domains/content/table'

describe('comma-separated text', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n,\n',
      [
        ['a', 'b'],
        ['', ''],
      ],
    ],
    [
      'a , b\n 1 ,2 \n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a\n\nb\n', [['a'], ['b']]],
    ['"a, or ""b""",c\n', [['a, or "b"', 'c']]],
    ['"two\nlines",c\n', [['two\nlines', 'c']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows)
  }) // prettier-ignore

  it('gives back what was written in quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', ' ', ',', '"', '\n', '7') })
    const rows = fc.integer({ min: 2, max: 4 }).chain((width) => {
      return fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 })
    })
    fc.assert(
      fc.property(rows, (rows) => {
        const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join()).join('\n')
        expect(parseCsv(`${text}\n`)).toEqual(rows)
      }),
    )
  })
})

describe('a table', () => {
  const name = { es: 'x', en: 'x' }
  const columns = [
    { id: 'day', type: 'date' as const, name },
    { id: 'late', type: 'number' as const, name },
    { id: 'note', type: 'word' as const, name },
  ]

  it('has numbers as numbers, dates and words as they stand', () => {
    const { table, slips } = readTable('day,late,note\n2026-03-02,-1.5,any\n2024-02-29,0,\n', columns)
    expect(slips).toEqual([])
    expect(table.rows).toEqual([
      ['2026-03-02', -1.5, 'any'],
      ['2024-02-29', 0, ''],
    ]) // prettier-ignore
  })

  it('tells the line of each cell that does not fit', () => {
    const { slips } = readTable('day,late,note\n2026-03-02,1,a\n2026-13-01,1e3,b\nsoon,,c\n', columns)
    expect(slips.map(({ line, fault }) => `${line} ${fault}`)).toEqual([
      '3 day is “2026-13-01” where a date is wanted',
      '3 late is “1e3” where a number is wanted',
      '4 day is “soon” where a date is wanted',
      '4 late is “” where a number is wanted',
    ])
  })
})
