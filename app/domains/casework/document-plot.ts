import type { TableData, TablePlot } from '~/domains/content/model'

type Cell = string | number
type Column = TableData['columns'][number]

/** A value along the bottom, and how far along it lies, from 0 to 1. */
export interface PlotPlace {
  cell: Cell
  at: number
}

interface PlotLine {
  /** The word whose rows these are; null for the only line of a plot that is not split. */
  word: string | null
  /** At each place; null where the table has no row. */
  values: Array<number | null>
}

export interface DocumentPlot {
  places: PlotPlace[]
  lines: PlotLine[]
  /** Evenly apart, the lowest first; no value lies beyond them. */
  ticks: number[]
}

/**
 * The lines of a plot: the mean or the sum of `y` over the rows of each value of `x`, for each word of `by`. Dates and numbers
 * stand as far apart as they are, words evenly, in the order in which the column names them. Null when there is nothing to draw.
 */
export function plotOf({ columns, rows }: TableData, { x, y, how, by }: TablePlot): DocumentPlot | null {
  const placeOf = (wanted: string | undefined) => columns.findIndex(({ id }) => id === wanted)
  const [xPlace, yPlace, byPlace] = [placeOf(x), placeOf(y), placeOf(by)]
  const [xColumn, byColumn] = [columns[xPlace], columns[byPlace]]
  if (!xColumn || yPlace < 0) return null
  const cellsAt = (place: number) => rows.map((row) => row[place] ?? '')
  const cells = inOrder(cellsAt(xPlace), xColumn)
  const words: ReadonlyArray<Cell | null> = byColumn ? inOrder(cellsAt(byPlace), byColumn) : [null]
  const lines = words.map((word): PlotLine => {
    const own = word === null ? rows : rows.filter((row) => row[byPlace] === word)
    const figuresAt = (cell: Cell) => own.filter((row) => row[xPlace] === cell).map((row) => row[yPlace])
    return { word: word === null ? null : String(word), values: cells.map((cell) => figureOf(figuresAt(cell), how)) }
  })
  const all = lines.flatMap(({ values }) => values.filter((value) => value !== null))
  return all.length === 0 ? null : { places: placesOf(cells, xColumn), lines, ticks: ticksOf(all) }
}

function figureOf(cells: ReadonlyArray<Cell | undefined>, how: TablePlot['how']): number | null {
  const figures = cells.filter((cell) => typeof cell === 'number')
  const sum = figures.reduce((total, figure) => total + figure, 0)
  if (figures.length === 0) return null
  return how === 'sum' ? sum : sum / figures.length
}

/** Each once: numbers by size, dates by day, words as the column names them and then as they come. */
function inOrder(cells: readonly Cell[], { type, words = {} }: Column): Cell[] {
  const once = [...new Set(cells)]
  if (type === 'number') return once.toSorted((one, other) => Number(one) - Number(other))
  if (type === 'date') return once.toSorted()
  const named = Object.keys(words)
  const rank = (cell: Cell) => (named.includes(String(cell)) ? named.indexOf(String(cell)) : named.length)
  return once.toSorted((one, other) => rank(one) - rank(other))
}

function placesOf(cells: readonly Cell[], { type }: Column): PlotPlace[] {
  const lengths = cells.map((cell, index) => {
    return type === 'number' ? Number(cell) : type === 'date' ? Date.parse(`${cell}T00:00:00Z`) : index
  })
  const [first = 0, last = 0] = [lengths[0], lengths.at(-1)]
  return cells.map((cell, index) => {
    return { cell, at: last === first ? 0.5 : ((lengths[index] ?? 0) - first) / (last - first) }
  })
}

const wantedSteps = 4

/**
 * Round numbers evenly apart that take in every value: from nought, or from near the lowest where all of them lie in the
 * upper half, so that what differs between them can be seen. Three to six of them.
 */
export function ticksOf(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const from = least > most / 2 && least < most ? least : Math.min(0, least)
  const to = Math.max(0, most)
  const height = to - from || 1
  const step = roundStep(height / wantedSteps)
  const first = Math.floor(from / step + slack)
  const last = Math.max(Math.ceil(to / step - slack), first + 2)
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

/** What a division of decimals may be off by. */
const slack = 1e-9

/** 1, 2 or 5 times a power of ten, at or above the one given. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 5].find((times) => times * power >= least * (1 - slack)) ?? 10) * power
}
