import { useState } from 'react'
import type { ForecastPlotProps } from '~/domains/content/exercises'
import type { Locale } from '~/i18n/locale'
import type { ForecastWords } from './exercise-words'
import { ForecastDrawing } from './ForecastDrawing'
import { ForecastMethod } from './ForecastMethod'
import { ForecastResult } from './ForecastResult'
import { forecast, naive, wholeSeasons } from './forecasting'

export interface ForecastIslandProps extends Omit<ForecastPlotProps, 'title' | 'prompt'> {
  locale: Locale
  words: ForecastWords
}

/** A forecast by the reader's own method; what came is shown when they ask, and from then on beside every change. */
export function ForecastIsland({ unit, season, history, actual, lesson, locale, words }: ForecastIslandProps) {
  const [method, setMethod] = useState(naive)
  const [isRevealed, setRevealed] = useState(false)
  const [round, setRound] = useState(0)
  const forecasts = forecast(history, season, actual.length, method)
  return (
    <div className="exercise">
      <ForecastMethod
        key={round}
        {...{ method, words }}
        most={wholeSeasons(history, season)}
        labels={actual.map(({ label }) => label)}
        onChange={setMethod}
      />
      <ForecastDrawing
        {...{ unit, history, forecasts, locale, words }}
        name={words.forecast}
        labels={actual}
        actual={isRevealed ? actual : null}
      />
      <ForecastResult {...{ unit, forecasts, actual, isRevealed, locale, words }} />
      {isRevealed ? <p className="island-lesson">{lesson}</p> : null}
      <div className="row">
        {isRevealed ? null : (
          <button type="button" className="button" onClick={() => setRevealed(true)}>
            {words.reveal}
          </button>
        )}
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            setMethod(naive)
            setRevealed(false)
            setRound(round + 1)
          }}
        >
          {words.again}
        </button>
      </div>
    </div>
  )
}
