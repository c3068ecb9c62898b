import { formatNumber, formatShare } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { type Column, DataTable } from '~/ui/DataTable'
import type { ForecastWords } from './exercise-words'
import { fill } from './fill'
import { errorsOf, type Points } from './forecasting'
import { signedShare } from './signed'

interface ForecastResultProps {
  unit: string
  forecasts: readonly number[]
  actual: Points
  isRevealed: boolean
  locale: Locale
  words: ForecastWords
}

type Day = Points[number] & { index: number }

/** The forecast day by day; once what came is shown, how far off it was, read out at every change. */
export function ForecastResult({ unit, forecasts, actual, isRevealed, locale, words }: ForecastResultProps) {
  const number = (value: number) => formatNumber(value, locale)
  const planned = (index: number) => Math.round(forecasts[index] ?? 0)
  const columns: Column<Day>[] = [
    { id: 'when', title: words.when, cell: ({ label }) => label },
    { id: 'forecast', title: words.forecast, number: true, cell: ({ index }) => number(planned(index)) },
  ]
  const compared: Column<Day>[] = [
    { id: 'came', title: words.came, number: true, cell: ({ value }) => number(value) },
    {
      id: 'off',
      title: words.off,
      number: true,
      cell: ({ value, index }) => {
        const off = planned(index) - Math.round(value)
        return `${off > 0 ? '+' : off < 0 ? '−' : ''}${number(Math.abs(off))}`
      },
    },
  ]
  return (
    <>
      <div role="status" className="exercise-result">
        {isRevealed ? <Errors {...{ forecasts, actual, locale, words }} /> : null}
      </div>
      <DataTable
        caption={unit}
        keepsShape
        rows={actual.map((point, index) => ({ ...point, index }))}
        keyOf={({ index }) => `${index}`}
        columns={isRevealed ? [...columns, ...compared] : columns}
      />
    </>
  )
}

function Errors({
  forecasts,
  actual,
  locale,
  words,
}: Pick<ForecastResultProps, 'forecasts' | 'actual' | 'locale' | 'words'>) {
  return errorSentences(forecasts, actual, locale, words).map((sentence) => <p key={sentence}>{sentence}</p>)
}

/** How far off a forecast was, and to which side. */
export function errorSentences(
  forecasts: readonly number[],
  actual: Points,
  locale: Locale,
  words: ForecastWords,
): string[] {
  const { error, bias } = errorsOf(forecasts, actual)
  const side = bias >= 0.0005 ? words.high : bias <= -0.0005 ? words.low : words.even
  return [fill(words.error, { error: formatShare(error, locale, 1) }), fill(side, { bias: signedShare(bias, locale) })]
}
