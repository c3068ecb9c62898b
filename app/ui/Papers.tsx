import type { ReactNode } from 'react'
import { DataTable } from './DataTable'
import { Prose } from './Prose'

/** A document to look things up in: prose, or a table. */
export type PaperShown = { id: string; title: string } & (
  | { html: string }
  | { heads: ReadonlyArray<{ title: string; isNumber: boolean }>; rows: ReadonlyArray<readonly string[]> }
)

interface PapersProps {
  papers: readonly PaperShown[]
  /** What stands under a table, such as a link to its file. */
  below?: (paper: PaperShown) => ReactNode
}

/** Documents one under the other, each opened by itself, so that several can be read side by side with other work. */
export function Papers({ papers, below }: PapersProps) {
  return (
    <div className="papers">
      {papers.map((paper) => (
        <details className="paper" key={paper.id}>
          <summary>{paper.title}</summary>
          <div className="paper-body">
            {'html' in paper ? <Prose html={paper.html} compact /> : <TablePaper {...paper} />}
            {'html' in paper ? null : below?.(paper)}
          </div>
        </details>
      ))}
    </div>
  )
}

function TablePaper({ title, heads, rows }: Extract<PaperShown, { heads: unknown }>) {
  const columns = heads.map((head, place) => ({
    id: String(place),
    title: head.title,
    number: head.isNumber,
    cell: (row: { cells: readonly string[] }) => row.cells[place] ?? '',
  }))
  const numbered = rows.map((cells, place) => ({ key: String(place), cells }))
  return <DataTable caption={title} captionUnseen columns={columns} rows={numbered} keyOf={({ key }) => key} />
}
