import type { KpiExplorerProps } from '~/domains/content/exercises'

export type KpiRow = KpiExplorerProps['rows'][number]

/** Which column the rows are sorted by, and which way. */
export interface Sorting {
  column: number
  order: 'ascending' | 'descending'
}

/** What a press on a column's head leads to: up, then down, then as the table was written. */
export function nextSorting(now: Sorting | null, column: number): Sorting | null {
  if (now?.column !== column) return { column, order: 'ascending' }
  return now.order === 'ascending' ? { column, order: 'descending' } : null
}

/** The rows in that order; rows that are equal there stay as they were. Words by the language's alphabet. */
export function sortRows(rows: readonly KpiRow[], sorting: Sorting | null, locale: string): KpiRow[] {
  if (!sorting) return [...rows]
  const way = sorting.order === 'ascending' ? 1 : -1
  return [...rows].sort((one, other) => way * compareCells(one[sorting.column], other[sorting.column], locale))
}

function compareCells(one: KpiRow[number] = '', other: KpiRow[number] = '', locale: string): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return `${one}`.localeCompare(`${other}`, locale, { numeric: true })
}
