import type { TableData } from './model'

export type Computed = { ok: true; value: number } | { ok: false; reason: string }

class Refusal extends Error {}

/**
 * Computes a figure from a table, such as `100 * sum(late) / sum(orders where zone = south)`.
 * Knows sum, mean, max, min of a column and count(), each with an optional `where column = word and week >= 2026-02-02`,
 * numbers, + - * / and brackets; * and / before + and -. Numbers compare by size, dates by day, words by = and != alone.
 * Refused, with the reason: what cannot be read, unknown columns and words, no rows, division by 0.
 */
export function computeFormula(formula: string, table: TableData): Computed {
  try {
    const value = new Formula(formula, table).compute()
    return { ok: true, value }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.message }
    throw error
  }
}

const functions = ['sum', 'count', 'mean', 'max', 'min']

class Formula {
  readonly #pieces: string[]
  #at = 0

  constructor(
    formula: string,
    readonly table: TableData,
  ) {
    this.#pieces = formula.match(/\d{4}-\d\d-\d\d|\d+(?:\.\d+)?|[\p{L}_][\p{L}\p{N}_-]*|[<>!]=|\S/gu) ?? []
  }

  compute(): number {
    const value = this.#sum()
    if (this.#next !== undefined) throw new Refusal(`“${this.#next}” is not expected there`)
    return value
  }

  get #next(): string | undefined {
    return this.#pieces[this.#at]
  }

  #take(): string {
    const piece = this.#next
    if (piece === undefined) throw new Refusal('it ends too early')
    this.#at++
    return piece
  }

  #expect(sign: string): void {
    const piece = this.#take()
    if (piece !== sign) throw new Refusal(`“${sign}” is wanted where “${piece}” stands`)
  }

  #sum(): number {
    let value = this.#product()
    while (this.#next === '+' || this.#next === '-') value += this.#take() === '+' ? this.#product() : -this.#product()
    return value
  }

  #product(): number {
    let value = this.#factor()
    while (this.#next === '*' || this.#next === '/') {
      const times = this.#take() === '*'
      const factor = this.#factor()
      if (!times && factor === 0) throw new Refusal('it divides by 0')
      value = times ? value * factor : value / factor
    }
    return value
  }

  #factor(): number {
    const piece = this.#take()
    if (piece === '-') return -this.#factor()
    if (/^\d+(\.\d+)?$/.test(piece)) return Number(piece)
    if (functions.includes(piece)) return this.#call(piece)
    if (piece !== '(') throw new Refusal(`“${piece}” is not known; functions are ${functions.join(', ')}`)
    const value = this.#sum()
    this.#expect(')')
    return value
  }

  #call(name: string): number {
    this.#expect('(')
    const column = name === 'count' ? null : this.#column(this.#take(), 'number')
    const rows = this.#next === 'where' ? this.#where() : this.table.rows
    this.#expect(')')
    if (name === 'count') return rows.length
    const cells = rows.map((row) => Number(row[column ?? 0]))
    if (cells.length === 0 && name !== 'sum') throw new Refusal(`${name} finds no row`)
    return reduce(name, cells)
  }

  #where(): TableData['rows'] {
    let rows = this.table.rows
    do {
      this.#take()
      const holds = this.#condition()
      rows = rows.filter(holds)
    } while (this.#next === 'and')
    return rows
  }

  #condition(): (row: TableData['rows'][number]) => boolean {
    const index = this.#column(this.#take())
    const sign = this.#take()
    const compare = Object.hasOwn(comparisons, sign) ? comparisons[sign] : undefined
    if (!compare) throw new Refusal(`one of ${Object.keys(comparisons).join(' ')} is wanted where “${sign}” stands`)
    const value = this.#value(this.table.columns[index], sign)
    return (row) => compare(row[index] ?? '', value)
  }

  #value(column: TableData['columns'][number] | undefined, sign: string): string | number {
    const minus = this.#next === '-' ? this.#take() : ''
    const word = minus + this.#take()
    if (column?.type === 'number') {
      if (/^-?\d+(\.\d+)?$/.test(word)) return Number(word)
      throw new Refusal(`the column “${column.id}” holds numbers, and “${word}” is none`)
    }
    if (column?.type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(word))
      throw new Refusal(`the column “${column.id}” holds dates such as 2026-03-31, and “${word}” is none`)
    if (column?.type === 'word' && sign !== '=' && sign !== '!=')
      throw new Refusal(`words such as those of “${column.id}” are compared by = or != only`)
    if (column?.words && !Object.hasOwn(column.words, word))
      throw new Refusal(`the column “${column.id}” has no word “${word}”`)
    return word
  }

  #column(id: string, type?: 'number'): number {
    const index = this.table.columns.findIndex((column) => column.id === id)
    if (index < 0) throw new Refusal(`the table has no column “${id}”`)
    if (type && this.table.columns[index]?.type !== type) throw new Refusal(`the column “${id}” holds no numbers`)
    return index
  }
}

type Cell = string | number
const comparisons: Record<string, (cell: Cell, value: Cell) => boolean> = {
  '=': (cell, value) => cell === value,
  '!=': (cell, value) => cell !== value,
  '<': (cell, value) => cell < value,
  '<=': (cell, value) => cell <= value,
  '>': (cell, value) => cell > value,
  '>=': (cell, value) => cell >= value,
}

function reduce(name: string, cells: number[]): number {
  const sum = cells.reduce((total, cell) => total + cell, 0)
  if (name === 'sum') return sum
  if (name === 'mean') return sum / cells.length
  return name === 'max' ? Math.max(...cells) : Math.min(...cells)
}
