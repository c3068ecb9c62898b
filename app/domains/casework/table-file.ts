import type { CaseDocument, TableData } from '~/domains/content/model'
import type { Locale } from '~/i18n/locale'

type Cell = string | number

/** The file of one of a case's tables; null for a document that is none. */
export function tableFileOf(
  work: { id: string; documents: readonly CaseDocument[] },
  documentId: string,
  locale: Locale,
): { name: string; text: string } | null {
  const document = work.documents.find(({ id }) => id === documentId)
  if (document?.kind !== 'table') return null
  return { name: `${work.id}-${document.id}.csv`, text: tableFile(document.table, locale) }
}

/**
 * A case's table as a CSV file (RFC 4180), heads and words in the reader's language, numbers with a dot, and a byte-order
 * mark so that spreadsheets read the accents.
 */
export function tableFile({ columns, rows }: TableData, locale: Locale): string {
  const heads = columns.map((column) => column.name[locale])
  const body = rows.map((row) => row.map((cell, index) => wordOf(cell, columns[index], locale)))
  return `\uFEFF${[heads, ...body].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** A cell's own words, such as `Sur` for `south`. */
export function wordOf(cell: Cell, column: TableData['columns'][number] | undefined, locale: Locale): Cell {
  return typeof cell === 'string' ? (column?.words?.[cell]?.[locale] ?? cell) : cell
}

/** Quoted where it must be. A text that a spreadsheet would take for a formula gets an apostrophe; numbers do not. */
export function csvCell(cell: Cell): string {
  const text = String(cell)
  const isNumber = typeof cell === 'number' || /^[+-]?\d+([.,]\d+)?$/.test(text)
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
