import { type ReactNode, useId } from 'react'

export interface Column<Row> {
  id: string
  title: ReactNode
  cell: (row: Row) => ReactNode
  number?: boolean
  /**
   * The rows can be put in the column's order: the address that does it next, and the order they are in now. Beside a form, by
   * its id, that is half filled in, the way there sends it along.
   */
  sort?: { to: string; order: 'ascending' | 'descending' | null; form?: string | undefined }
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
  /** Stays a table on a phone too, and scrolls there: for figures that are read down the columns. */
  keepsShape?: boolean
}

/** Said in so many words: some browsers forget that a table is one when its rows are laid out one under another. */
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHead: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
  cell: { role: 'cell' },
}

/** A table whose first column names its rows; on a phone each row of a wide one is laid out by itself. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionUnseen, wideNames, columns, rows, keyOf, keepsShape } = props
  const named = useId()
  const looks = ['table', wideNames ? 'wide-names' : '', columns.length > 3 && !keepsShape ? 'unfolds' : '']
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-labelledby={named}>
      <table className={looks.filter(Boolean).join(' ')} {...roles.table}>
        <caption id={named} className={captionUnseen ? 'unseen' : undefined}>
          {caption}
        </caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            {columns.map((column) => (
              <Head key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...roles.group}>
          {rows.map((row) => (
            <tr key={keyOf(row)} {...roles.row}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" {...roles.rowHead}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    className={column.number ? 'number' : undefined}
                    data-label={typeof column.title === 'string' ? column.title : undefined}
                    {...roles.cell}
                  >
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
      <th scope="col" className={className} {...roles.columnHead}>
        {title}
      </th>
    )
  }
  const words = (
    <>
      {title}
      <span aria-hidden="true">{sort.order ? (sort.order === 'ascending' ? '▲' : '▼') : '△'}</span>
    </>
  )
  return (
    <th scope="col" className={className} aria-sort={sort.order ?? 'none'} {...roles.columnHead}>
      {sort.form ? (
        <button type="submit" className="sort" form={sort.form} formAction={sort.to} formNoValidate>
          {words}
        </button>
      ) : (
        <a className="sort" href={sort.to}>
          {words}
        </a>
      )}
    </th>
  )
}
