import type { Bounds } from './bounds'

/** What one person holds for the best and the worst response; null where no choice was made. */
export interface BestAndWorst {
  best: string | null
  worst: string | null
}

export interface BestWorstPoints {
  /** −1, 0 or 1. */
  best: number
  worst: number
  /** −2 to +2; by chance 0. */
  points: number
}

export const bestWorstBounds: Bounds = { least: -2, most: 2, chance: 0 }

/**
 * Best and worst: best = keyed best +1, best = keyed worst −1, worst = keyed worst +1, worst = keyed best −1; anything else,
 * and a choice that was not made, 0. The keyed best and worst are the options of highest and lowest effectiveness, which
 * content check makes sure are unique.
 * Source: Motowidlo, Dunnette & Carter 1990, Journal of Applied Psychology 75.
 */
export function scoreBestWorst(
  answer: BestAndWorst | undefined,
  key: Readonly<Record<string, number>>,
): BestWorstPoints {
  const keyed = keyedEnds(key)
  const best = pointsFor(answer?.best, keyed.best, keyed.worst)
  const worst = pointsFor(answer?.worst, keyed.worst, keyed.best)
  return { best, worst, points: best + worst }
}

/** The options of highest and lowest effectiveness. */
export function keyedEnds(key: Readonly<Record<string, number>>): { best: string; worst: string } {
  const ends = { best: '', worst: '', most: Number.NEGATIVE_INFINITY, least: Number.POSITIVE_INFINITY }
  for (const [option, value] of Object.entries(key)) {
    if (value > ends.most) [ends.best, ends.most] = [option, value]
    if (value <= ends.least) [ends.worst, ends.least] = [option, value]
  }
  return { best: ends.best, worst: ends.worst }
}

function pointsFor(chosen: string | null | undefined, right: string, opposite: string): number {
  if (chosen === right) return 1
  return chosen === opposite ? -1 : 0
}
