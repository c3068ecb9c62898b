import { DataTable } from './DataTable'
import { PlotDrawing } from './PlotDrawing'
import { PlotPanels } from './PlotPanels'

/** A plot of lines; where things lie is told by shares of its width and height. */
export interface PlotShown {
  /** Of all plots of the page. */
  id: string
  title: string
  says: string
  measured: string
  along: string
  scale: string | null
  isSplit: boolean
  /** Evenly apart, the lowest first. */
  ticks: readonly string[]
  marks: ReadonlyArray<{ at: number; words: string }>
  lines: readonly LineShown[]
  figures: { title: string; heads: readonly string[]; rows: ReadonlyArray<readonly string[]> }
}

export interface LineShown {
  name: string
  /** From 0 to 1 along and up; null where there is none, and the line breaks. */
  points: ReadonlyArray<{ at: number; up: number } | null>
}

/** Lines in one drawing, or in many small ones where there are too many; its figures in a table for whoever opens it. */
export function DocumentPlot({ plot }: { plot: PlotShown }) {
  return (
    <figure className="document-plot">
      <figcaption>
        <strong>{plot.title}</strong>
        <span className="soft small">{[plot.measured, plot.scale].filter(Boolean).join('. ')}</span>
      </figcaption>
      {plot.isSplit ? <PlotPanels plot={plot} /> : <PlotDrawing plot={plot} />}
      <Figures plot={plot} />
    </figure>
  )
}

function Figures({ plot: { title, figures } }: { plot: PlotShown }) {
  const columns = figures.heads.map((head, place) => ({
    id: String(place),
    title: head,
    number: place > 0,
    cell: ({ cells }: { cells: readonly string[] }) => cells[place] ?? '',
  }))
  const rows = figures.rows.map((cells, place) => ({ key: String(place), cells }))
  return (
    <details className="fold small">
      <summary>
        {figures.title}
        <span className="unseen">: {title}</span>
      </summary>
      <DataTable caption={title} captionUnseen keepsShape columns={columns} rows={rows} keyOf={({ key }) => key} />
    </details>
  )
}
