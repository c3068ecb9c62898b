import type { ComponentProps, ReactNode } from 'react'
import { DataTable } from './DataTable'
import { DocumentPlot, type PlotShown } from './DocumentPlot'
import { Prose } from './Prose'
import { Transcript } from './Transcript'

/** A document to look things up in: prose, or a table. */
export type PaperShown = { id: string; title: string } & (
  | { html: string }
  | { lines: TranscriptLine[] }
  | { heads: readonly HeadShown[]; rows: ReadonlyArray<readonly string[]>; plots: PlotsShown | null }
)

interface PlotsShown {
  title: string
  drawn: readonly PlotShown[]
}

type TranscriptLine = ComponentProps<typeof Transcript>['lines'][number]

interface HeadShown {
  id: string
  title: string
  isNumber: boolean
  order: 'ascending' | 'descending' | null
}

interface PapersProps {
  papers: readonly PaperShown[]
  /** What stands under a table, such as a link to its file. */
  below?: (paper: PaperShown) => ReactNode
  /** Address at which a table stands in the order of a column; without it tables cannot be sorted. */
  sorted?: (paperId: string, columnId: string, order: 'ascending' | 'descending') => string
  /** Id of a form of the page that must not be lost by sorting: it is sent along. */
  sortForm?: string
}

/** Documents one under the other, each opened by itself, so that several can be read side by side with other work. */
export function Papers({ papers, below, sorted, sortForm }: PapersProps) {
  return (
    <div className="papers">
      {papers.map((paper) => (
        <details className="paper" key={paper.id} id={`paper-${paper.id}`} open={isSorted(paper)}>
          <summary>{paper.title}</summary>
          <div className="paper-body">
            {'html' in paper ? <Prose html={paper.html} compact /> : null}
            {'lines' in paper ? <Transcript lines={paper.lines} /> : null}
            {'heads' in paper && paper.plots ? <Plots {...paper.plots} isFolded={isSorted(paper)} /> : null}
            {'heads' in paper ? <TablePaper {...paper} sorted={sorted} sortForm={sortForm} /> : null}
            {'heads' in paper ? below?.(paper) : null}
          </div>
        </details>
      ))}
    </div>
  )
}

function isSorted(paper: PaperShown): boolean {
  return 'heads' in paper && paper.heads.some(({ order }) => order !== null)
}

/** Above their table, and folded where the table has just been sorted: it is the rows that are wanted then. */
function Plots({ title, drawn, isFolded }: PlotsShown & { isFolded: boolean }) {
  return (
    <details className="fold" open={!isFolded}>
      <summary>{title}</summary>
      <div className="document-plots">
        {drawn.map((plot) => (
          <DocumentPlot key={plot.id} plot={plot} />
        ))}
      </div>
    </details>
  )
}

type TablePaperProps = Extract<PaperShown, { heads: unknown }> & Pick<PapersProps, 'sorted' | 'sortForm'>

function TablePaper({ id, title, heads, rows, sorted, sortForm }: TablePaperProps) {
  const sortOf = ({ id: column, order }: HeadShown) =>
    sorted && { to: sorted(id, column, order === 'ascending' ? 'descending' : 'ascending'), order, form: sortForm }
  const columns = heads.map((head, place) => ({
    id: String(place),
    title: head.title,
    number: head.isNumber,
    ...(sorted ? { sort: sortOf(head) } : {}),
    cell: (row: { cells: readonly string[] }) => row.cells[place] ?? '',
  }))
  const numbered = rows.map((cells, place) => ({ key: String(place), cells }))
  return (
    <DataTable caption={title} captionUnseen columns={columns} rows={numbered} keyOf={({ key }) => key} keepsShape />
  )
}
