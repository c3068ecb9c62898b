import type { ItemFormat } from '~/domains/content/item-model'
import { centre, dot } from '~/domains/measurement/sums'
import { choicesMade } from './choices-made'

/** How often an option was taken, and by whom. */
export interface OptionUse {
  option: string
  count: number
  /** Of all people of the analysis, 0…1. */
  share: number
  /** Point-biserial of taking it with the score on the other items, −1…1; null where nobody or everybody took it. */
  rest: number | null
}

/**
 * The options that people took, one encoded answer a person; `rest` is everybody's score on the other items. The
 * point-biserial is Pearson's r with a 0/1 list: Σ(rest − M) over those who took it / √(count·(1 − share)·Σ(rest − M)²).
 */
export function optionUse(
  format: ItemFormat,
  answers: readonly string[],
  rest: ArrayLike<number>,
): Map<string, OptionUse> {
  const aside = centre(rest)
  const spread = dot(aside, aside)
  const taken = new Map<string, { count: number; sum: number }>()
  const split = new Map<string, string[]>()
  answers.forEach((letters, person) => {
    const made = split.get(letters) ?? choicesMade(format, letters)
    split.set(letters, made)
    for (const option of made) {
      const use = taken.get(option) ?? { count: 0, sum: 0 }
      use.count++
      use.sum += aside[person] ?? 0
      taken.set(option, use)
    }
  })
  return new Map(
    [...taken].map(([option, { count, sum }]) => {
      const share = count / answers.length
      const below = Math.sqrt(count * (1 - share) * spread)
      return [option, { option, count, share, rest: below > 0 ? Math.max(-1, Math.min(1, sum / below)) : null }]
    }),
  )
}
