import type { CaseDocument, TableData } from '~/domains/content/model'
import { formatDay, formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { wordOf } from './table-file'

/** A case's document in one language, ready to be shown. */
export type Paper =
  | { id: string; kind: 'mail' | 'policy' | 'note' | 'brief'; title: string; html: string }
  | { id: string; kind: 'table'; title: string; heads: Array<{ title: string; isNumber: boolean }>; rows: string[][] }

/** Their own headings come under a heading of the page of level `under`. */
export function papersOf(documents: readonly CaseDocument[], locale: Locale, under: number): Paper[] {
  return documents.map((document) => {
    const { id } = document
    const title = document.title[locale]
    if (document.kind !== 'table') return { id, kind: document.kind, title, html: nested(document.html[locale], under) }
    return { id, kind: 'table' as const, title, ...tablePaper(document.table, locale) }
  })
}

function tablePaper({ columns, rows }: TableData, locale: Locale) {
  const decimals = columns.map((_, index) => Math.max(...rows.map((row) => decimalsOf(row[index] ?? ''))))
  return {
    heads: columns.map(({ name, type }) => ({ title: name[locale], isNumber: type === 'number' })),
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
