import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type CsvRow, readCsv } from '~/domains/content/csv'
import type { Env } from '~/platform/env.server'
import { CommandError } from './command'
import { numberIn } from './options'

export interface Table {
  /** The file as the caller named it. */
  file: string
  head: string[]
  rows: CsvRow[]
}

export interface NumberTable {
  columns: string[]
  /** One row a line of the file, one number a column; null is missing. */
  rows: Array<Array<number | null>>
}

/** Reads a CSV file with a header; a relative path starts at the folder of whoever called npm. What cannot be used is exit 1. */
export function readTable(file: string, env: Env): Table {
  const csv = readCsv(textOf(file, env))
  if (!csv.ok) throw new CommandError(`${file}: line ${csv.line} has a stray or open double quote`, 1)
  const [first, ...rows] = csv.rows
  if (!first) throw new CommandError(`${file} is empty; its first line should name the columns`, 1)
  const head = first.cells
  const twice = head.find((name, index) => head.indexOf(name) !== index)
  if (twice !== undefined) throw new CommandError(`${file}: two columns are called “${twice}”`, 1)
  if (rows.length === 0) throw new CommandError(`${file} has no rows below its header`, 1)
  const table = { file, head, rows }
  rows.forEach(({ cells }, index) => {
    if (cells.length === head.length) return
    throw new CommandError(`${rowOf(table, index)} has ${cells.length} cells and the header ${head.length}`, 1)
  })
  return table
}

function textOf(file: string, env: Env): string {
  try {
    const bytes = readFileSync(resolve(env.callersFolder ?? '.', file))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    const isText = error instanceof TypeError
    throw new CommandError(isText ? `${file} is not UTF-8` : `${file} cannot be read: ${(error as Error).message}`, 1)
  }
}

/** Where a row stands, in words: counted below the header, and by the file's lines. */
export function rowOf(table: Table, index: number): string {
  return `${table.file}: row ${index + 1} (line ${table.rows[index]?.line})`
}

/** The columns that are neither the id nor ignored, in file order. A name that the file has not is exit 1. */
export function columnsOf(table: Table, without: readonly string[]): string[] {
  for (const name of without) placeOf(table.file, table.head, name)
  const columns = table.head.filter((name) => !without.includes(name))
  if (columns.length === 0) throw new CommandError(`${table.file} has no column left to work with`, 1)
  return columns
}

/** Where a column stands among these; one that is not there is exit 1. */
export function placeOf(file: string, columns: readonly string[], name: string, why = 'which was asked for'): number {
  const place = columns.indexOf(name)
  if (place >= 0) return place
  throw new CommandError(`${file} has no column “${name}”, ${why}; it has ${columns.join(', ')}`, 1)
}

/** Whether a cell is missing: empty or NA. */
export function isMissing(cell: string): boolean {
  return cell === '' || cell === 'NA'
}

/** Every column but those in `without` as numbers. A cell that is none is exit 1, by row and column. */
export function readNumbers(table: Table, without: readonly string[]): NumberTable {
  const columns = columnsOf(table, without)
  const places = columns.map((name) => table.head.indexOf(name))
  const rows = table.rows.map(({ cells }, index) =>
    places.map((place) => {
      const cell = cells[place]?.trim() ?? ''
      if (isMissing(cell)) return null
      return numberIn(cell) ?? refuseCell(table, index, table.head[place] ?? '', cell)
    }),
  )
  return { columns, rows }
}

function refuseCell(table: Table, index: number, column: string, cell: string): never {
  const mend = 'if the column is no item, name it in --id or --ignore'
  throw new CommandError(`${rowOf(table, index)}, column “${column}”: “${cell}” is not a number; ${mend}`, 1)
}

/** One JSON object on standard output, and nothing else there. Numbers keep full precision. */
export function printAnswer(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
}
