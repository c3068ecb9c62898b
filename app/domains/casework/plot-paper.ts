import type { TableData, TablePlot } from '~/domains/content/model'
import { formatDay, formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { type Text, textOf } from '~/i18n/text'
import { type DocumentPlot, type PlotPlace, plotOf } from './document-plot'
import { wordOf } from './table-file'

type Words = Text['writing']['plots']

/** A plot in one language, ready to be drawn: places and heights from 0 to 1, everything that is read as words. */
export interface PlotPaper {
  id: string
  title: string
  /** What it shows, in sentences, for those who do not see it. */
  says: string
  /** What is measured, and how. */
  measured: string
  /** What is told along the bottom. */
  along: string
  /** What is to be known of the scale: that it does not begin at nought, or that it is the same in all. Else null. */
  scale: string | null
  /** Too many lines for one drawing: one each. */
  isSplit: boolean
  /** Evenly apart, the lowest first. */
  ticks: string[]
  marks: Array<{ at: number; words: string }>
  lines: Array<{ name: string; points: Array<{ at: number; up: number } | null> }>
  figures: { title: string; heads: string[]; rows: string[][] }
}

/** Null where there is nothing to draw. `id` is the plot's on a page with other documents. */
export function plotPaper(
  table: TableData,
  plot: TablePlot,
  { id, locale }: { id: string; locale: Locale },
): PlotPaper | null {
  const drawn = plotOf(table, plot)
  if (!drawn) return null
  const t = textOf(locale).writing.plots
  const columnOf = (wanted: string | undefined) => table.columns.find((column) => column.id === wanted)
  const nameOf = (wanted: string | undefined) => columnOf(wanted)?.name[locale] ?? ''
  const [measured, along] = [t.measured[plot.how](nameOf(plot.y)), nameOf(plot.x)]
  const write = writerOf(drawn, locale)
  const places = drawn.places.map(({ cell }) => placeWords(cell, columnOf(plot.x), locale))
  const names = drawn.lines.map(({ word }) => {
    return word === null ? measured : String(wordOf(word, columnOf(plot.by), locale))
  })
  const ticks = drawn.ticks.map((tick) => formatNumber(tick, locale, decimalsOf(drawn.ticks)))
  return {
    ...{ id, title: plot.title[locale], measured, along, ticks, isSplit: isSplit(drawn) },
    says: saysOf(drawn, { names, places, write, begins: t.says(measured, along), t }),
    scale: scaleOf(drawn, ticks, t),
    marks: marksOf(drawn.places, places),
    lines: drawn.lines.map(({ values }, line) => ({ name: names[line] ?? '', points: pointsOf(drawn, values) })),
    figures: {
      title: t.figures,
      heads: [along, ...names],
      rows: places.map((place, index) => [place, ...drawn.lines.map(({ values }) => write(values[index] ?? null))]),
    },
  }
}

/** More lines than can be told apart in one drawing. */
const mostTogether = 8

function isSplit({ lines }: DocumentPlot): boolean {
  return lines.length > mostTogether
}

function scaleOf(drawn: DocumentPlot, ticks: readonly string[], t: Words): string | null {
  const [least = '', most = ''] = [ticks[0], ticks.at(-1)]
  if (isSplit(drawn)) return t.scaleOfAll(least, most)
  return (drawn.ticks[0] ?? 0) > 0 ? t.scaleFrom(least) : null
}

function placeWords(cell: PlotPlace['cell'], column: TableData['columns'][number] | undefined, locale: Locale): string {
  if (typeof cell === 'number') return formatNumber(cell, locale, decimalsOf([cell]))
  // a date of the case is a day on its calendar, the same for every reader
  if (column?.type === 'date') return formatDay(new Date(`${cell}T00:00:00Z`), locale, 'UTC')
  return String(wordOf(cell, column, locale))
}

/** Figures with as many decimals as tell them apart on the drawing, the same for all. */
function writerOf({ lines, ticks }: DocumentPlot, locale: Locale): (value: number | null) => string {
  const all = lines.flatMap(({ values }) => values.filter((value) => value !== null))
  const isWhole = all.every((value) => Number.isInteger(value))
  const decimals = isWhole ? 0 : decimalsOf(ticks) + 1
  return (value) => (value === null ? '–' : formatNumber(value, locale, decimals))
}

function decimalsOf(values: readonly number[]): number {
  return Math.max(...values.map((value) => String(value).split('.')[1]?.length ?? 0))
}

/** Of the whole width, between two marks. */
const leastApart = 0.22

/** As many of the places as have room for their words on a phone. */
function marksOf(places: readonly PlotPlace[], words: readonly string[]): PlotPaper['marks'] {
  const marks: PlotPaper['marks'] = []
  places.forEach(({ at }, index) => {
    const last = marks.at(-1)
    if (!last || at - last.at >= leastApart) marks.push({ at, words: words[index] ?? '' })
  })
  return marks
}

function pointsOf({ places, ticks }: DocumentPlot, values: ReadonlyArray<number | null>) {
  const [least = 0, most = 1] = [ticks[0], ticks.at(-1)]
  return values.map((value, index) => {
    return value === null ? null : { at: places[index]?.at ?? 0, up: (value - least) / (most - least) }
  })
}

interface Telling {
  /** Each line's name. */
  names: readonly string[]
  places: readonly string[]
  write: (value: number | null) => string
  /** What is measured along what. */
  begins: string
  t: Words
}

/** From where to where each line goes, and its highest and lowest point; of many lines, their names. */
function saysOf(drawn: DocumentPlot, { names, places, write, begins, t }: Telling): string {
  const span = `${begins} ${t.span(places[0] ?? '', places.at(-1) ?? '')}`
  if (isSplit(drawn)) return `${span} ${names.join(', ')}.`
  const told = drawn.lines.map(({ values }, line) => {
    const seen = values.flatMap((value, index) => (value === null ? [] : [{ value, place: places[index] ?? '' }]))
    const inOrder = seen.toSorted((one, other) => one.value - other.value)
    const at = (point: (typeof seen)[number] | undefined) => t.at(write(point?.value ?? null), point?.place ?? '')
    const [first, last, least, most] = [seen[0], seen.at(-1), inOrder[0], inOrder.at(-1)].map(at)
    return t.line(names[line] ?? '', { first, last, least, most })
  })
  return [span, ...told].join(' ')
}
