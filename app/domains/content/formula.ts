import type { TableData } from './model'

export type Computed = { ok: true; value: number } | { ok: false; reason: string }

class Refusal extends Error {}

/**
 * Computes a figure from a table, such as `100 * sum(late) / sum(orders where zone = south)`.
 * Knows sum, mean, max, min of a column and count(), each with an optional `where column = word`, numbers, + - * / and
 * brackets; * and / before + and -. Refused, with the reason: what cannot be read, unknown columns, no rows, division by 0.
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
    this.#pieces = formula.match(/\d{4}-\d\d-\d\d|\d+(?:\.\d+)?|[\p{L}_][\p{L}\p{N}_-]*|\S/gu) ?? []
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
    let rows = this.table.rows
    if (this.#next === 'where') {
      this.#take()
      const index = this.#column(this.#take())
      this.#expect('=')
      const word = this.#take()
      rows = rows.filter((row) => String(row[index]) === word)
    }
    this.#expect(')')
    if (name === 'count') return rows.length
    const cells = rows.map((row) => Number(row[column ?? 0]))
    if (cells.length === 0 && name !== 'sum') throw new Refusal(`${name} finds no row`)
    return reduce(name, cells)
  }

  #column(id: string, type?: 'number'): number {
    const index = this.table.columns.findIndex((column) => column.id === id)
    if (index < 0) throw new Refusal(`the table has no column “${id}”`)
    if (type && this.table.columns[index]?.type !== type) throw new Refusal(`the column “${id}” holds no numbers`)
    return index
  }
}

function reduce(name: string, cells: number[]): number {
  const sum = cells.reduce((total, cell) => total + cell, 0)
  if (name === 'sum') return sum
  if (name === 'mean') return sum / cells.length
  return name === 'max' ? Math.max(...cells) : Math.min(...cells)
}
