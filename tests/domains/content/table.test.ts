import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '~/domains/content/csv'
import { readTable } from '~/domains/content/table'

const cellsOf = (text: string) => {
  const csv = readCsv(text)
  return csv.ok ? csv.rows.map(({ cells }) => cells) : csv
}

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
    [
      '\uFEFFa,b\r\n"1","2"\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\uFEFF"a","b"\r\n1,\r\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a, "b" ,c\n', [['a', 'b', 'c']]],
    ['""\n \n,', [[''], ['', '']]],
    ['a\n"b', { ok: false, line: 2, reason: 'stray-quote' }],
    ['a\n\nb"c"\n', { ok: false, line: 3, reason: 'stray-quote' }],
    ['"a\nb"c,d\n', { ok: false, line: 1, reason: 'stray-quote' }],
  ])('%j', (text, rows) => {
    expect(cellsOf(text)).toEqual(rows)
  }) // prettier-ignore

  it('counts lines as the file has them, through quotes and blank lines', () => {
    const csv = readCsv('head\n\n"one\r\ntwo"\r\nthree\n')
    expect(csv.ok && csv.rows.map(({ line }) => line)).toEqual([1, 3, 5])
  })

  it('reads a field of a megabyte', () => {
    const long = 'ñ""'.repeat(400_000)
    expect(cellsOf(`"${long}"\n`)).toEqual([[long.replaceAll('""', '"')]])
  })

  it('gives back what was written in quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', ' ', ',', '"', '\n', '7') })
    const rows = fc.integer({ min: 2, max: 4 }).chain((width) => {
      return fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 })
    })
    fc.assert(
      fc.property(rows, (rows) => {
        const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join()).join('\n')
        expect(cellsOf(`${text}\n`)).toEqual(rows)
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
    expect(readTable('day,late,note\n2026-03-02,1,"a\n', columns).slips).toMatchObject([{ line: 2 }])
  })
})
