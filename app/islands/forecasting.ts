import type { ForecastPlotProps } from '~/domains/content/exercises'
import { type ForecastPair, forecastBias, weightedError } from '~/domains/measurement/forecast-error'
import { valueOrNull } from '~/domains/measurement/refusal'

export type Points = ForecastPlotProps['history']

/** How the reader forecasts: the same place in the last seasons, moved by a growth and by one event. */
export interface Method {
  /** How many of the last seasons are averaged; 1 is the last season itself. */
  seasons: number
  /** Per cent on top of everything; below 0 takes away. */
  growth: number
  /** The place, from 0, of a day that will be another, and by how many per cent. */
  event: { place: number; percent: number } | null
}

export const naive: Method = { seasons: 1, growth: 0, event: null }

/** How many whole seasons the history holds. */
export function wholeSeasons(history: Points, season: number): number {
  return Math.floor(history.length / season)
}

/** The figures for so many days after the history: each the mean of its places in the last seasons, in the method's way. */
export function forecast(history: Points, season: number, days: number, { seasons, growth, event }: Method): number[] {
  const depth = Math.min(Math.max(1, seasons), wholeSeasons(history, season))
  return Array.from({ length: days }, (_, day) => {
    const places = Array.from({ length: depth }, (_, back) => history.length - season * (back + 1) + (day % season))
    const mean = places.reduce((sum, place) => sum + (history[place]?.value ?? 0), 0) / depth
    const special = event?.place === day ? event.percent : 0
    return Math.max(0, mean * (1 + growth / 100) * (1 + special / 100))
  })
}

/** How far off all in all, and to which side, as shares of what came. */
export function errorsOf(forecasts: readonly number[], actual: Points): { error: number; bias: number } {
  const pairs = actual.map(({ value }, day): ForecastPair => [forecasts[day] ?? 0, value])
  return { error: valueOrNull(weightedError(pairs)) ?? 0, bias: valueOrNull(forecastBias(pairs)) ?? 0 }
}
