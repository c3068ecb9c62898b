import type { CaseDocument, TableData } from '~/domains/content/model'
import { formatDay, formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { textOf } from '~/i18n/text'
import { type PlotPaper, plotPaper } from './plot-paper'
import { wordOf } from './table-file'
import { sortRows, type TableSort } from './table-sort'

/** A case's document in one language, ready to be shown. */
export type Paper =
  | { id: string; kind: 'mail' | 'policy' | 'note' | 'brief'; title: string; html: string }
  | { id: string; kind: 'table'; title: string; heads: PaperHead[]; rows: string[][]; plots: PaperPlots | null }
  | { id: string; kind: 'transcript'; title: string; lines: PaperLine[] }

interface PaperPlots {
  title: string
  drawn: PlotPaper[]
}

interface PaperLine {
  /** Minutes and seconds into the call. */
  at: string
  name: string
  /** The agent's words stand apart from the others'. */
  isAgent: boolean
  says: string
}

interface PaperHead {
  id: string
  title: string
  isNumber: boolean
  /** In which order the rows stand by this column; null for another or the file's own. */
  order: TableSort['order'] | null
}

/** Their own headings come under a heading of the page of level `under`; one of the tables may be sorted. */
export function papersOf(
  documents: readonly CaseDocument[],
  locale: Locale,
  under: number,
  sort: TableSort | null = null,
): Paper[] {
  return documents.map((document) => {
    const { id } = document
    const title = document.title[locale]
    if (document.kind === 'transcript') return { id, kind: 'transcript', title, lines: linesOf(document, locale) }
    if (document.kind !== 'table') return { id, kind: document.kind, title, html: nested(document.html[locale], under) }
    return {
      id,
      kind: 'table' as const,
      title,
      ...tablePaper(document.table, locale, sort?.documentId === id ? sort : null),
      plots: plotsOf(document, locale),
    }
  })
}

function linesOf({ names, lines }: Extract<CaseDocument, { kind: 'transcript' }>, locale: Locale): PaperLine[] {
  const { speakers } = textOf(locale).writing
  return lines.map(({ at, who, says }) => {
    return { at, name: names[who]?.[locale] ?? speakers[who], isAgent: who === 'agent', says: says[locale] }
  })
}

function plotsOf({ id, table, plots = [] }: Extract<CaseDocument, { kind: 'table' }>, locale: Locale) {
  const drawn = plots.flatMap((plot) => plotPaper(table, plot, { id: `${id}-${plot.id}`, locale }) ?? [])
  return drawn.length === 0 ? null : { title: textOf(locale).writing.plots.title(drawn.length), drawn }
}

function tablePaper(table: TableData, locale: Locale, sort: TableSort | null) {
  const { columns } = table
  const rows = sort ? sortRows(table, sort, locale) : table.rows
  const decimals = columns.map((_, index) => Math.max(...rows.map((row) => decimalsOf(row[index] ?? ''))))
  return {
    heads: columns.map(({ id, name, type }) => {
      const order = sort?.columnId === id ? sort.order : null
      return { id, title: name[locale], isNumber: type === 'number', order }
    }),
    rows: rows.map((row) => row.map((cell, index) => shown(cell, columns[index], decimals[index] ?? 0, locale))),
  }
}

function shown(
  cell: string | number,
  column: TableData['columns'][number] | undefined,
  decimals: number,
  locale: Locale,
) {
  if (typeof cell === 'number') return formatNumber(cell, locale, decimals)
  // a date of the case is a day on its calendar, the same for every reader
  if (column?.type === 'date') return formatDay(new Date(`${cell}T00:00:00Z`), locale, 'UTC')
  return String(wordOf(cell, column, locale))
}

function decimalsOf(cell: string | number): number {
  return typeof cell === 'number' ? (String(cell).split('.')[1]?.length ?? 0) : 0
}

/**
 * Rendered markdown put under a heading of the page of level `under`: its own headings, which begin at 2, follow on from
 * there, and lose their ids, which several documents on one page would share.
 */
export function nested(html: string, under: number): string {
  return html.replace(/<(\/?)h([1-6])(?:\s[^>]*)?>/g, (_, slash: string, level: string) => {
    return `<${slash}h${Math.min(6, Number(level) + under - 1)}>`
  })
}
