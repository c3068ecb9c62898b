import { type Figure, figure, refuse } from './refusal'
import { centre, dot } from './sums'

export interface OptionFigures {
  option: string
  count: number
  /** Of those who answered, 0…1. */
  share: number
  /** Point-biserial of choosing it with the score of the other items. */
  itemRest: Figure<'no-variance'>
}

/**
 * How often each option was chosen, and whether by those who did well on the other items; `rest` is everybody's score on
 * those. A distractor that works is chosen by some, and has a negative correlation. In order of the options' names.
 *
 * The point-biserial is Pearson's r with a 0/1 list: Σ(rest − M) over those who chose it / √(count·(1 − share)·Σ(rest − M)²).
 */
export function optionFigures(choices: readonly string[], rest: ArrayLike<number>): OptionFigures[] {
  const aside = centre(rest)
  const spread = dot(aside, aside)
  const chosen = new Map<string, { count: number; sum: number }>()
  choices.forEach((choice, person) => {
    const { count, sum } = chosen.get(choice) ?? { count: 0, sum: 0 }
    chosen.set(choice, { count: count + 1, sum: sum + (aside[person] ?? 0) })
  })
  const options = [...chosen].map(([option, { count, sum }]): OptionFigures => {
    const share = count / choices.length
    const isConstant = spread === 0 || count === choices.length
    return {
      option,
      count,
      share,
      itemRest: isConstant ? refuse('no-variance') : figure(within(sum / Math.sqrt(count * (1 - share) * spread))),
    }
  })
  return options.sort((one, other) => one.option.localeCompare(other.option, 'en', { numeric: true }))
}

/** A correlation that rounding carried past ±1. */
function within(r: number): number {
  return Math.max(-1, Math.min(1, r))
}

/** 1 for the keyed choice, 0 for another, null where there is none. */
export function scoreByKey(choice: string | null, key: string): 0 | 1 | null {
  if (choice === null) return null
  return choice === key ? 1 : 0
}
