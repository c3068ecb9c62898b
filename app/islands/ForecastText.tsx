import type { ForecastPlotProps } from '~/domains/content/exercises'
import { formatNumber } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { DataTable } from '~/ui/DataTable'
import type { ForecastWords } from './exercise-words'
import { ForecastDrawing } from './ForecastDrawing'
import { errorSentences } from './ForecastResult'
import { fill } from './fill'
import { forecast, naive, wholeSeasons } from './forecasting'
import { Island } from './Island'
import { IslandFrame } from './IslandFrame'

interface ForecastTextProps extends ForecastPlotProps {
  locale: Locale
  words: ForecastWords
}

/** What a lesson shows where it says `<ForecastPlot>`: what came before, two simple forecasts, and how far off they were. */
export function ForecastText({ title, prompt, lesson, locale, words, ...figures }: ForecastTextProps) {
  const { unit, season, history, actual } = figures
  const depth = wholeSeasons(history, season)
  const last = forecast(history, season, actual.length, naive)
  const mean = forecast(history, season, actual.length, { ...naive, seasons: depth })
  const number = (value: number) => formatNumber(value, locale)
  const tell = (name: string, forecasts: readonly number[]) => {
    return `${name}. ${errorSentences(forecasts, actual, locale, words).join(' ')}`
  }
  const names = [words.lastSeason, fill(words.meanSeason, { count: depth })] as const
  return (
    <IslandFrame kind={words.kind} title={title} lead={prompt}>
      <Island name="ForecastPlot" props={{ ...figures, lesson, locale, words }}>
        <ForecastDrawing
          {...{ unit, history, locale, words }}
          forecasts={last}
          name={names[0]}
          actual={null}
          labels={actual}
        />
        <details>
          <summary>{words.history}</summary>
          <DataTable
            caption={words.history}
            captionUnseen
            rows={history.map((point, index) => ({ ...point, index }))}
            keyOf={({ index }) => `${index}`}
            columns={[
              { id: 'when', title: words.when, cell: ({ label }) => label },
              { id: 'value', title: unit, number: true, cell: ({ value }) => number(value) },
            ]}
          />
        </details>
        <details>
          <summary>{words.naive}</summary>
          <DataTable
            caption={words.naive}
            captionUnseen
            keepsShape
            rows={actual.map((point, index) => ({ ...point, index }))}
            keyOf={({ index }) => `${index}`}
            columns={[
              { id: 'when', title: words.when, cell: ({ label }) => label },
              { id: 'last', title: names[0], number: true, cell: ({ index }) => number(last[index] ?? 0) },
              { id: 'mean', title: names[1], number: true, cell: ({ index }) => number(mean[index] ?? 0) },
              { id: 'came', title: words.came, number: true, cell: ({ value }) => number(value) },
            ]}
          />
          <ul>
            <li>{tell(names[0], last)}</li>
            <li>{tell(names[1], mean)}</li>
          </ul>
        </details>
        <p className="island-lesson">{lesson}</p>
      </Island>
    </IslandFrame>
  )
}
