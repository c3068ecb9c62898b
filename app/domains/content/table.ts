import { readCsv } from './csv'
import type { TableData } from './model'
import type { Slip } from './outline'

type Column = TableData['columns'][number]

/** Reads a case's table by its columns. Every cell that does not fit is a slip; the table is then not to be used. */
export function readTable(text: string, columns: Column[]): { table: TableData; slips: Slip[] } {
  const csv = readCsv(text)
  if (!csv.ok) {
    const mend = 'close each quote, and double a quote that stands inside quotes'
    return { table: { columns, rows: [] }, slips: [{ line: csv.line, fault: 'has a stray double quote', mend }] }
  }
  const [first, ...body] = csv.rows
  const head = first?.cells ?? []
  const slips: Slip[] = []
  const wanted = columns.map(({ id }) => id)
  if (head.join() !== wanted.join()) {
    const mend = `write the first line as: ${wanted.join(',')}`
    slips.push({ line: 1, fault: `the columns are ${head.join(', ')} and case.yaml names ${wanted.join(', ')}`, mend })
    return { table: { columns, rows: [] }, slips }
  }
  const rows = body.map(({ cells, line }) => readRow(cells, columns, line, slips))
  if (rows.length === 0) slips.push({ line: 1, fault: 'the table has no rows', mend: 'add its figures' })
  return { table: { columns, rows }, slips }
}

function readRow(cells: string[], columns: Column[], line: number, slips: Slip[]): Array<string | number> {
  if (cells.length !== columns.length) {
    const mend = 'put quotes round a cell that has a comma in it'
    slips.push({ line, fault: `has ${cells.length} cells where the first line has ${columns.length}`, mend })
    return []
  }
  return columns.map((column, index) => {
    const cell = cells[index] ?? ''
    const slip = slipOf(cell, column)
    if (slip) slips.push({ line, ...slip })
    return column.type === 'number' ? Number(cell) : cell
  })
}

function slipOf(cell: string, { id, type, words }: Column): Omit<Slip, 'line'> | null {
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(cell)) {
    return {
      fault: `${id} is “${cell}” where a number is wanted`,
      mend: 'write digits with a dot before decimals, such as 1250.5',
    }
  }
  if (type === 'date' && !isDate(cell)) {
    return { fault: `${id} is “${cell}” where a date is wanted`, mend: 'write it as 2026-03-31' }
  }
  if (type === 'word' && words && !(cell in words)) {
    return {
      fault: `${id} is “${cell}”, which has no name in case.yaml`,
      mend: `use ${Object.keys(words).join(', ')}, or add it`,
    }
  }
  return null
}

function isDate(cell: string): boolean {
  const date = new Date(`${cell}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === cell
}
