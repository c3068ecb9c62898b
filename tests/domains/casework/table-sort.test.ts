import { describe, expect, it } from 'vitest'
import { readTableSort, sortRows, writeTableSort } from '~/domains/casework/table-sort'
import type { TableData } from '~/domains/content/model'

const both = (text: string) => ({ es: text, en: text })
const table: TableData = {
  columns: [
    { id: 'day', type: 'date', name: both('day') },
    {
      id: 'zone',
      type: 'word',
      name: both('zone'),
      words: { north: { es: 'Norte', en: 'North' }, east: { es: 'Éste', en: 'East' } },
    },
    { id: 'calls', type: 'number', name: both('calls') },
  ],
  rows: [
    ['2026-03-09', 'north', 9],
    ['2026-03-02', 'zone-b', 100],
    ['2026-03-16', 'east', 9],
  ],
}
const days = (columnId: string, order: 'ascending' | 'descending') =>
  sortRows(table, { columnId, order }, 'es').map(([day]) => String(day).slice(-2))

describe('rows by a column', () => {
  it.each([
    ['day', ['02', '09', '16'], ['16', '09', '02']],
    ['zone', ['16', '09', '02'], ['02', '09', '16']],
    ['calls', ['09', '16', '02'], ['02', '09', '16']],
    ['unknown', ['09', '02', '16'], ['09', '02', '16']],
  ])('%s stand up and down, the same in the order of the file', (column, up, down) => {
    expect(days(column, 'ascending')).toEqual(up)
    expect(days(column, 'descending')).toEqual(down)
  })

  it('leave the table as it is', () => {
    days('day', 'ascending')
    expect(table.rows[0]?.[0]).toBe('2026-03-09')
  })
})

describe('an order in the address', () => {
  it('is read as it is written', () => {
    for (const order of ['ascending', 'descending'] as const) {
      const sort = { documentId: 'the-month', columnId: 'calls_out', order }
      expect(readTableSort(writeTableSort(sort))).toEqual(sort)
    }
  })

  it.each([null, '', 'month', 'month.', '.calls', '--month.calls', 'month.calls.x', 'Mes.calls'])(
    'is none in %s',
    (text) => {
      expect(readTableSort(text)).toBeNull()
    },
  )
})
