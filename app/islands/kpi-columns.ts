import type { KpiExplorerProps } from '~/domains/content/exercises'
import { formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { KpiRow } from './row-order'

type KpiColumn = KpiExplorerProps['columns'][number]

/** The columns as a table shows them, figures written in the language's way. */
export function columnsOf(columns: readonly KpiColumn[], locale: Locale) {
  return columns.map((column, index) => ({
    id: column.id,
    title: column.name,
    number: column.kind === 'number',
    cell: (row: KpiRow) => writeCell(row[index], column, locale),
  }))
}

export function writeCell(cell: KpiRow[number] | undefined, column: KpiColumn, locale: Locale): string {
  if (typeof cell !== 'number') return cell ?? ''
  return formatNumber(cell, locale, column.kind === 'number' ? column.decimals : 0)
}
