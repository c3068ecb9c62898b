import { bestWorstBounds, scoreBestWorst } from '~/domains/measurement/best-worst'
import { correctForChance } from '~/domains/measurement/chance-corrected'
import { valueOrNull } from '~/domains/measurement/refusal'
import {
  distanceByChance,
  meanDistance,
  type StandardPair,
  standardise,
} from '~/domains/measurement/standardised-distance'
import type { Answer, BestWorstAnswer, FormItem, Key } from './model'

export type Answers = ReadonlyMap<string, Answer>
/** Item id → its options' standardised ratings; null when the ratings cannot be scored. */
export type Ratings = ReadonlyMap<string, StandardPair[]> | null

/** All rate-each options of a form, standardised together; null where someone's ratings, or the key's, do not differ. */
export function standardisedRatings(items: readonly FormItem[], answers: Answers, key: Key): Ratings {
  const options = items
    .filter((item) => item.format === 'rate-each')
    .flatMap((item) => item.options.map((option) => ({ item: item.id, option: option.id })))
  if (options.length === 0) return new Map()
  const result = standardise(
    options.map(({ item, option }) => ratingOf(answers.get(item), option)),
    options.map(({ item, option }) => key.effectiveness[item]?.[option] ?? 0),
  )
  if (!result.ok) return null
  const pairs = new Map<string, StandardPair[]>()
  result.pairs.forEach((pair, index) => {
    const item = options[index]?.item ?? ''
    pairs.set(item, [...(pairs.get(item) ?? []), pair])
  })
  return pairs
}

function ratingOf(answer: Answer | undefined, option: string): number | null {
  return answer?.format === 'rate-each' ? (answer.ratings[option] ?? null) : null
}

/**
 * What each of these items adds, corrected for chance: the mean over the items is their result as a share of 1. An item of
 * best-and-worst adds points/2. A rate-each item adds its options' share of 1 − d/d₀, with d and d₀ over the rate-each
 * options of these items; a rating left out counts as the distance d₀. Null: not scorable.
 */
export function creditsOf(
  items: readonly FormItem[],
  answers: Answers,
  key: Key,
  ratings: Ratings,
): Map<string, number | null> {
  const rated = items.filter((item) => item.format === 'rate-each')
  const pairs = rated.flatMap((item) => ratings?.get(item.id) ?? [])
  const chance = distanceByChance(pairs)
  const creditOf = (item: FormItem): number | null => {
    if (item.format === 'best-worst')
      return valueOrNull(correctForChance(pointsOf(item, answers, key), bestWorstBounds.chance, bestWorstBounds.most))
    const own = ratings?.get(item.id)
    const agreement = own ? sumOfAgreement(own, chance) : null
    return agreement === null ? null : (agreement * rated.length) / pairs.length
  }
  return new Map(items.map((item) => [item.id, creditOf(item)]))
}

/** −2 to +2. */
export function pointsOf(item: FormItem, answers: Answers, key: Key): number {
  const answer = answers.get(item.id)
  return scoreBestWorst(isBestWorst(answer) ? answer : undefined, key.effectiveness[item.id] ?? {}).points
}

function isBestWorst(answer: Answer | undefined): answer is BestWorstAnswer {
  return answer?.format === 'best-worst'
}

/** Σ (1 − |z − kz|/d₀) over the options rated; null where d₀ is 0 and nothing can be told. */
function sumOfAgreement(pairs: readonly StandardPair[], chance: number | null): number | null {
  const distance = meanDistance(pairs)
  if (distance === null || chance === null) return 0
  const agreement = valueOrNull(correctForChance(-distance, -chance, 0))
  return agreement === null ? null : agreement * pairs.filter(({ z }) => z !== null).length
}
