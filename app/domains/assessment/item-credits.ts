import { scaleOf } from '~/domains/content/item-model'
import { correctForChance } from '~/domains/measurement/chance-corrected'
import type { Points } from './formats/format'
import { rulesOf } from './formats/registry'
import type { Answer, FormItem, Key, Method } from './model'
import { creditsOfRatings, type RatedOption, rateOptions } from './rating-agreement'

export type Answers = ReadonlyMap<string, Answer>
/** The rate-each options of a form; null when the ratings cannot be scored. */
export type Ratings = readonly RatedOption[] | null

/** All rate-each options of a form together, for what is told within a person over the whole form. */
export function ratingsOf(items: readonly FormItem[], answers: Answers, key: Key, method: Method): Ratings {
  const rated = items.filter((item) => item.format === 'rate-each')
  const [first] = rated
  if (!first) return []
  const { from, to } = scaleOf(first)
  const asked = rated.flatMap((item) => {
    const answer = answers.get(item.id)
    const ratings = answer?.format === 'rate-each' ? answer.ratings : {}
    return item.options.map(({ id }) => ({ item, option: id, given: ratings[id] ?? null }))
  })
  return rateOptions(asked, key, method, (from + to) / 2)
}

/**
 * What each of these items adds, corrected for chance: the mean over the items is their result as a share of 1. Rate-each
 * items add their options' share of the ratings' agreement over these items (see rating-agreement.ts); of every other item
 * it is (points − chance)/(most − chance), and 0 when it was not answered. Null: not scorable.
 */
export function creditsOf(
  items: readonly FormItem[],
  answers: Answers,
  key: Key,
  method: Method,
  ratings: Ratings,
): Map<string, number | null> {
  const rated = ratedCredits(items, ratings)
  return new Map(
    items.map((item) => {
      if (item.format === 'rate-each') return [item.id, rated?.get(item.id) ?? null]
      const earned = pointsOf(item, answers, key, method)
      return [item.id, earned ? creditOf(earned) : 0]
    }),
  )
}

function creditOf({ points, chance, most }: Points): number | null {
  const corrected = correctForChance(points, chance, most)
  return corrected.ok ? corrected.value : null
}

function ratedCredits(items: readonly FormItem[], ratings: Ratings): Map<string, number> | null {
  const here = new Set(items.flatMap((item) => (item.format === 'rate-each' ? [item.id] : [])))
  const options = ratings?.filter(({ item }) => here.has(item))
  const credits = options && creditsOfRatings(options)
  if (!credits) return null
  const sums = new Map<string, number>()
  options.forEach(({ item }, index) => {
    sums.set(item, (sums.get(item) ?? 0) + (credits[index] ?? 0))
  })
  return new Map([...sums].map(([item, sum]) => [item, (sum * here.size) / options.length]))
}

/** What an answer earns in its format's own points; null when there is none, and for ratings. */
export function pointsOf(item: FormItem, answers: Answers, key: Key, method: Method): Points | null {
  const answer = answers.get(item.id)
  const rules = rulesOf(item.format)
  if (answer?.format !== item.format || rules.covers(item, answer) === 'none') return null
  return rules.score(item, answer, key.values[item.id] ?? {}, method === 'correlation' ? 'correlation' : 'distance')
}
