import type { ForecastPlotProps } from '~/domains/content/exercises'
import { formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { Text } from '~/i18n/text'
import { DataTable } from '~/ui/DataTable'
import { IslandFrame } from './IslandFrame'

interface ForecastTextProps extends ForecastPlotProps {
  locale: Locale
  words: Text['exercises']['forecast']
}

/** What a lesson shows where it says `<ForecastPlot>`: what came before, and what came afterwards to unfold. */
export function ForecastText({ title, prompt, lesson, locale, words, unit, history, actual }: ForecastTextProps) {
  const table = (caption: string, points: ForecastPlotProps['history']) => (
    <DataTable
      caption={caption}
      keepsShape
      rows={points.map((point, index) => ({ ...point, index }))}
      keyOf={({ index }) => `${index}`}
      columns={[
        { id: 'when', title: words.when, cell: ({ label }) => label },
        { id: 'value', title: unit, number: true, cell: ({ value }) => formatNumber(value, locale) },
      ]}
    />
  )
  return (
    <IslandFrame kind={words.kind} title={title} lead={prompt}>
      {table(words.history, history)}
      <details>
        <summary>{words.actual}</summary>
        {table(words.actual, actual)}
        <p className="island-lesson">{lesson}</p>
      </details>
    </IslandFrame>
  )
}
