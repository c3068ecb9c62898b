import { useId } from 'react'
import type { KpiExplorerProps } from '~/domains/content/exercises'
import type { Locale } from '~/i18n/locale'
import { writeCell } from './kpi-columns'
import type { KpiRow, Sorting } from './row-order'

interface KpiTableProps {
  title: string
  columns: KpiExplorerProps['columns']
  rows: readonly KpiRow[]
  sorting: Sorting | null
  locale: Locale
  onSort: (column: number) => void
}

/** The table with a button in each column's head that sorts by it. */
export function KpiTable({ title, columns, rows, sorting, locale, onSort }: KpiTableProps) {
  const id = useId()
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-labelledby={id}>
      <table className="table">
        <caption id={id} className="unseen">
          {title}
        </caption>
        <thead>
          <tr>
            {columns.map((column, index) => {
              const order = sorting?.column === index ? sorting.order : null
              return (
                <th
                  key={column.id}
                  scope="col"
                  className={column.kind === 'number' ? 'number' : undefined}
                  aria-sort={order ?? 'none'}
                >
                  <button type="button" className="sort" onClick={() => onSort(index)}>
                    {column.name}
                    <span aria-hidden="true">{order ? (order === 'ascending' ? '▲' : '▼') : '△'}</span>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id, and may be alike
            <tr key={place}>
              {columns.map((column, index) => {
                const cell = writeCell(row[index], column, locale)
                return index === 0 ? (
                  <th key={column.id} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column.id} className={column.kind === 'number' ? 'number' : undefined}>
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
