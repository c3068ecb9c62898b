import { type Column, DataTable } from '~/ui/DataTable'
import { Pager } from '~/ui/Pager'
import { useText } from './text'

interface ListTableProps<Row> {
  caption: string
  columns: ReadonlyArray<Column<Row>>
  list: { rows: readonly Row[]; page: number; pages: number }
  keyOf: (row: Row) => string
  /** Address of another page of the list. */
  to: (page: number) => string
  /** Address of the whole list as a file. */
  file?: { to: string; label: string }
}

/** A page of a long list: its table, the way to the other pages, and all of it as a file. */
export function ListTable<Row>({ caption, columns, list, keyOf, to, file }: ListTableProps<Row>) {
  const { words } = useText()
  const { rows, page, pages } = list
  const named = { label: words.pages, previous: words.previous, next: words.next, position: words.page(page, pages) }
  return (
    <>
      {rows.length > 0 ? (
        <DataTable caption={caption} captionUnseen wideNames columns={columns} rows={rows} keyOf={keyOf} />
      ) : null}
      <Pager page={page} pages={pages} to={to} words={named} />
      {file ? (
        <p>
          <a href={file.to}>{file.label}</a>
        </p>
      ) : null}
    </>
  )
}
