import { formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { ForecastWords } from './exercise-words'
import { fill } from './fill'
import type { Points } from './forecasting'
import { Plot, type PlotSeries } from './Plot'

interface ForecastDrawingProps {
  unit: string
  history: Points
  forecasts: readonly number[]
  /** What the forecast is called. */
  name: string
  /** What the days after the history are called. */
  labels: Points
  /** What came on them; null while it is not shown. */
  actual: Points | null
  locale: Locale
  words: ForecastWords
}

/** What came before, the forecast behind it, and what came in the end. */
export function ForecastDrawing({
  unit,
  history,
  forecasts,
  name,
  labels,
  actual,
  locale,
  words,
}: ForecastDrawingProps) {
  const gap = history.map(() => null)
  const series: PlotSeries[] = [
    {
      name: words.history,
      values: [...history.map(({ value }) => value), ...labels.map(() => null)],
      look: 'line',
      colour: 1,
    },
    { name, values: [...gap, ...forecasts], look: 'dashed', colour: 2 },
  ]
  if (actual)
    series.push({ name: words.actual, values: [...gap, ...actual.map(({ value }) => value)], look: 'line', colour: 3 })
  const all = [...history, ...labels].map(({ label }) => label)
  const says = fill(words.says, { unit, first: all[0] ?? '', last: history.at(-1)?.label ?? '' })
  return <Plot says={says} labels={all} series={series} isKeyed write={(value) => formatNumber(value, locale)} />
}
