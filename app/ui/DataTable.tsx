import { type ReactNode, useId } from 'react'

export interface Column<Row> {
  id: string
  title: ReactNode
  cell: (row: Row) => ReactNode
  number?: boolean
}

interface DataTableProps<Row> {
  caption: ReactNode
  /** The caption is read out but not shown, where a heading above says it already. */
  captionUnseen?: boolean
  columns: ReadonlyArray<Column<Row>>
  rows: readonly Row[]
  keyOf: (row: Row) => string
}

/** A table whose first column names its rows; it scrolls by itself on a narrow screen. */
export function DataTable<Row>({ caption, captionUnseen, columns, rows, keyOf }: DataTableProps<Row>) {
  const named = useId()
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-labelledby={named}>
      <table className="table">
        <caption id={named} className={captionUnseen ? 'unseen' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.number ? 'number' : undefined}>
                {column.title}
              </th>
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
