import type { TableData } from '~/domains/content/model'
import type { Locale } from '~/i18n/locale'
import { wordOf } from './table-file'

/** One column of one of a case's tables, and in which order its rows stand. */
export interface TableSort {
  documentId: string
  columnId: string
  order: 'ascending' | 'descending'
}

/** As it stands in an address: `month.calls`, or `-month.calls` for the greatest first. Null for anything else. */
export function readTableSort(text: string | null): TableSort | null {
  const [, minus, documentId, columnId] = /^(-?)([a-z0-9][a-z0-9-]*)\.([a-z0-9_]+)$/.exec(text ?? '') ?? []
  if (!documentId || !columnId) return null
  return { documentId, columnId, order: minus ? 'descending' : 'ascending' }
}

export function writeTableSort({ documentId, columnId, order }: TableSort): string {
  return `${order === 'descending' ? '-' : ''}${documentId}.${columnId}`
}

/**
 * The rows by a column: numbers by size, dates by day, words in the order of the reader's language. Rows with the same stay
 * in the file's order. As they are when there is no such column.
 */
export function sortRows(
  { columns, rows }: TableData,
  { columnId, order }: Pick<TableSort, 'columnId' | 'order'>,
  locale: Locale,
): TableData['rows'] {
  const place = columns.findIndex(({ id }) => id === columnId)
  if (place < 0) return rows
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const key = (row: TableData['rows'][number]) => wordOf(row[place] ?? '', columns[place], locale)
  const sign = order === 'ascending' ? 1 : -1
  return rows.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)]
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)))
  })
}
