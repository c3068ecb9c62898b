import { type ReactNode, useId } from 'react'

export interface Column<Row> {
  id: string
  title: ReactNode
  cell: (row: Row) => ReactNode
  number?: boolean
  /** The rows can be put in the column's order: the address that does it next, and the order they are in now. */
  sort?: { to: string; order: 'ascending' | 'descending' | null }
}

interface DataTableProps<Row> {
  caption: ReactNode
  /** The caption is read out but not shown, where a heading above says it already. */
  captionUnseen?: boolean
  /** Rows are named by names of people or things, which want room on a narrow screen. */
  wideNames?: boolean
  columns: ReadonlyArray<Column<Row>>
  rows: readonly Row[]
  keyOf: (row: Row) => string
}

/** A table whose first column names its rows; it scrolls by itself on a narrow screen. */
export function DataTable<Row>({ caption, captionUnseen, wideNames, columns, rows, keyOf }: DataTableProps<Row>) {
  const named = useId()
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-labelledby={named}>
      <table className={wideNames ? 'table wide-names' : 'table'}>
        <caption id={named} className={captionUnseen ? 'unseen' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={column.number ? 'number' : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head<Row>({ column: { title, number, sort } }: { column: Column<Row> }) {
  const className = number ? 'number' : undefined
  if (!sort) {
    return (
      <th scope="col" className={className}>
        {title}
      </th>
    )
  }
  return (
    <th scope="col" className={className} aria-sort={sort.order ?? 'none'}>
      <a className="sort" href={sort.to}>
        {title}
        <span aria-hidden="true">{sort.order ? (sort.order === 'ascending' ? '▲' : '▼') : '△'}</span>
      </a>
    </th>
  )
}
