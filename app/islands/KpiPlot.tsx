import type { KpiExplorerProps } from '~/domains/content/exercises'
import { formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { KpiWords } from './exercise-words'
import { fill } from './fill'
import { Plot, type PlotSeries } from './Plot'
import type { KpiRow } from './row-order'

interface KpiPlotProps {
  columns: KpiExplorerProps['columns']
  /** In the order of the table. */
  rows: readonly KpiRow[]
  plotted: number
  look: 'line' | 'bars'
  locale: Locale
  words: KpiWords
}

/** One column of numbers, drawn in the order in which the table now stands. */
export function KpiPlot({ columns, rows, plotted, look, locale, words }: KpiPlotProps) {
  const column = columns[plotted]
  const decimals = column?.kind === 'number' ? (column.decimals ?? 0) : 0
  const labels = rows.map((row) => `${row[0] ?? ''}`)
  const values = rows.map((row) => Number(row[plotted] ?? 0))
  const write = (value: number) => formatNumber(value, locale, decimals)
  const name = column?.name ?? ''
  const says = fill(words.says, {
    column: name,
    first: labels[0] ?? '',
    last: labels.at(-1) ?? '',
    least: write(Math.min(...values)),
    most: write(Math.max(...values)),
  })
  const drawn: PlotSeries = { name, values, look, colour: 1 }
  const dots: PlotSeries[] = look === 'line' ? [{ name: `${name} `, values, look: 'dots', colour: 1 }] : []
  return (
    <Plot
      says={says}
      labels={labels}
      series={[drawn, ...dots]}
      isKeyed={false}
      write={(value) => formatNumber(value, locale, Number.isInteger(value) ? 0 : Math.max(1, decimals))}
    />
  )
}
