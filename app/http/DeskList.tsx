import type { Column } from '~/ui/DataTable'
import { ListTable } from './ListTable'
import { addressOf } from './list-address'

type Query = Record<string, string | number | boolean | null>

interface DeskListProps<Row> {
  base: string
  /** How the list is filtered and sorted, and how it is when nobody has asked for anything. */
  query: Query
  plain: Query
  columns: ReadonlyArray<Column<Row>>
  list: { rows: readonly Row[]; page: number; pages: number }
  words: { title: string; csv: string }
}

/** A page of a list of the desk; its other pages and its file are filtered and sorted alike. */
export function DeskList<Row extends { id: string }>({ base, query, plain, columns, list, words }: DeskListProps<Row>) {
  return (
    <ListTable
      caption={words.title}
      columns={columns}
      list={list}
      keyOf={({ id }) => id}
      to={(page) => addressOf(base, { ...query, page }, plain)}
      file={{ to: addressOf(base, { ...query, page: 1, format: 'csv' }, plain), label: words.csv }}
    />
  )
}
