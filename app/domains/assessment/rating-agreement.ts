import { meanOf, standardScores } from '~/domains/measurement/standard-scores'
import type { FormItem, Key, Method } from './model'

/** One option of a rate-each item: how its rating meets the key under one method. */
export interface RatedOption {
  item: string
  /** The value of the rating given; null when it was left out. */
  value: number | null
  /** The value that each option's rating of the form would have here; for what chance gives. */
  worthOf: (given: number) => number
  /** The rating given, on the method's own scale. */
  given: number | null
  /** The value of the best rating there is. */
  ideal: number
}

/** Value of a rating against a key, higher is better; and the rating that the key itself would give. */
interface Rule {
  value: (given: number, option: Keyed) => number
  ideal: (option: Keyed) => number
  isStandard?: true
}

interface Keyed {
  k: number
  kz: number
  mode: number
  shares: Record<string, number>
  midpoint: number
}

const sideOf = (rating: number, midpoint: number) => Math.sign(rating - midpoint)

/**
 * Every method is a value for each option, higher being better, of which the mean over the form is taken:
 * - standardised: −|z − kz|, z within the person over the whole form, kz the mean of the panel members' own (of the authors'
 *   key: standardised the same way)
 * - raw: −|x − k|; squared: −(x − k)²
 * - dichotomous: 1 where x and k lie on the same side of the scale's midpoint; at the midpoint 0
 * - mode: 1 where x is the panel's modal rating; proportion: the share of the panel that gave x
 * - correlation: n/(n−1)·z·kz, of which the mean over the form is Pearson's r
 */
const rules: Record<Method, Rule> = {
  standardised: { value: (z, { kz }) => -Math.abs(z - kz), ideal: ({ kz }) => kz, isStandard: true },
  raw: { value: (x, { k }) => -Math.abs(x - k), ideal: ({ k }) => k },
  squared: { value: (x, { k }) => -((x - k) ** 2), ideal: ({ k }) => k },
  dichotomous: {
    value: (x, { k, midpoint }) => (sideOf(x, midpoint) !== 0 && sideOf(x, midpoint) === sideOf(k, midpoint) ? 1 : 0),
    ideal: ({ k }) => k,
  },
  mode: { value: (x, { mode }) => (x === mode ? 1 : 0), ideal: ({ mode }) => mode },
  proportion: { value: (x, { shares }) => shares[String(x)] ?? 0, ideal: ({ mode }) => mode },
  correlation: { value: (z, { kz }) => z * kz, ideal: ({ kz }) => kz, isStandard: true },
}

/** What rating one option of an item means, before any rating is given. */
interface Asked {
  item: FormItem
  option: string
  given: number | null
}

/**
 * The rate-each options of a form under a method; null where someone's ratings, or the key's, do not differ (methods that
 * standardise), or where a method needs what only a panel can say and there was none.
 */
export function rateOptions(asked: readonly Asked[], key: Key, method: Method, midpoint: number): RatedOption[] | null {
  const rule = rules[method]
  const keyed = keyedOptions(asked, key, midpoint)
  if (!keyed || ((method === 'mode' || method === 'proportion') && !isOfPanel(asked, key))) return null
  const given = rule.isStandard ? standardised(asked) : asked.map(({ given }) => given)
  if (!given) return null
  const scale = method === 'correlation' ? asked.length / Math.max(1, asked.length - 1) : 1
  return asked.map(({ item }, index) => {
    const option = keyed[index] as Keyed
    const own = given[index] ?? null
    const worthOf = (rating: number) => scale * rule.value(rating, option)
    return {
      item: item.id,
      given: own,
      value: own === null ? null : worthOf(own),
      worthOf,
      ideal: worthOf(rule.ideal(option)),
    }
  })
}

function keyedOptions(asked: readonly Asked[], key: Key, midpoint: number): Keyed[] | null {
  const means = asked.map(({ item, option }) => key.values[item.id]?.[option] ?? 0)
  const panel = asked.map(({ item, option }) => key.panel[item.id]?.[option])
  const own = panel.map((said) => said?.standard ?? null)
  const z = own.every((value) => value !== null) ? own : zOf(means)
  if (!z) return null
  return means.map((k, index) => {
    return { k, kz: z[index] ?? 0, mode: panel[index]?.mode ?? k, shares: panel[index]?.shares ?? {}, midpoint }
  })
}

function isOfPanel(asked: readonly Asked[], key: Key): boolean {
  return asked.every(({ item, option }) => key.panel[item.id]?.[option] !== undefined)
}

function zOf(values: readonly number[]): number[] | null {
  const scores = standardScores(values)
  return scores.ok ? scores.z : null
}

/** z of the ratings given, over the whole form; none given is no pattern yet and no fault. */
function standardised(asked: readonly Asked[]): Array<number | null> | null {
  const ratings = asked.flatMap(({ given }) => (given === null ? [] : [given]))
  if (ratings.length === 0) return asked.map(() => null)
  const z = zOf(ratings)
  if (!z) return null
  let next = 0
  return asked.map(({ given }) => (given === null ? null : (z[next++] ?? null)))
}

/**
 * What each option adds, corrected for chance: (value − chance)/(most − chance), where chance is the mean value if the same
 * ratings were dealt to these options at random, ΣᵢΣⱼ value(xᵢ, kⱼ)/n², and most that of the key's own ratings. Under the
 * standardised method this is 1 − |z − kz|/d₀. An option not rated adds 0. Null where chance already gives the most.
 */
export function creditsOfRatings(options: readonly RatedOption[]): number[] | null {
  const given = options.flatMap((option) => (option.given === null ? [] : [option.given]))
  if (given.length === 0) return options.map(() => 0)
  const chance = meanOf(given.flatMap((rating) => options.map(({ worthOf }) => worthOf(rating))))
  const most = meanOf(options.map(({ ideal }) => ideal))
  if (Math.abs(most - chance) < 1e-9) return null
  return options.map(({ value }) => (value === null ? 0 : (value - chance) / (most - chance)))
}
