import { type Figure, figure, refuse } from './refusal'

/** What was forecast, and what came. */
export type ForecastPair = readonly [forecast: number, actual: number]

/**
 * WAPE = Σ|forecast − actual|/Σ actual: how far off, of all that came; busy days weigh more than quiet ones. From 0.
 * Refuses `too-few` when nothing came. Source: Kolassa & Schütz 2007, Foresight 6 (there the MAD/mean ratio).
 */
export function weightedError(pairs: readonly ForecastPair[]): Figure<'too-few'> {
  return ofAllThatCame(pairs, (forecast, actual) => Math.abs(forecast - actual))
}

/** Bias = Σ(forecast − actual)/Σ actual: above 0 the forecasts were too high. Refuses `too-few` when nothing came. */
export function forecastBias(pairs: readonly ForecastPair[]): Figure<'too-few'> {
  return ofAllThatCame(pairs, (forecast, actual) => forecast - actual)
}

function ofAllThatCame(
  pairs: readonly ForecastPair[],
  off: (forecast: number, actual: number) => number,
): Figure<'too-few'> {
  const came = pairs.reduce((sum, [, actual]) => sum + actual, 0)
  return came > 0 ? figure(pairs.reduce((sum, pair) => sum + off(...pair), 0) / came) : refuse('too-few')
}
