import { describe, expect, it } from 'vitest'
import { csvCell, tableFile, wordOf } from '~/domains/casework/table-file'
import type { TableData } from '~/domains/content/model'

const table: TableData = {
  columns: [
    { id: 'zone', type: 'word', name: { es: 'Zona', en: 'Area' }, words: { south: { es: 'Sur', en: 'South' } } },
    { id: 'calls', type: 'number', name: { es: 'Llamadas, total', en: 'Calls, total' } },
  ],
  rows: [
    ['south', 12],
    ['north', -3.5],
  ],
}

describe('a table as a file', () => {
  it('is in the reader’s language, with quotes where a comma is', () => {
    expect(tableFile(table, 'es')).toBe('\uFEFFZona,"Llamadas, total"\r\nSur,12\r\nnorth,-3.5\r\n')
    expect(tableFile(table, 'en')).toBe('\uFEFFArea,"Calls, total"\r\nSouth,12\r\nnorth,-3.5\r\n')
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-12,5', '"-12,5"'],
    ['+3', '+3'],
    [-12.5, '-12.5'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['=a,b', '"\'=a,b"'],
    ['\t=1', "'\t=1"],
    ['2026-03-02', '2026-03-02'],
  ])('no spreadsheet takes %j for a formula', (cell, written) => {
    expect(csvCell(cell)).toBe(written)
  })

  it('names a word by the column, and leaves the rest', () => {
    expect([
      wordOf('south', table.columns[0], 'es'),
      wordOf('x', table.columns[0], 'es'),
      wordOf(3, undefined, 'es'),
    ]).toEqual(['Sur', 'x', 3])
  })
})
