import { meanOf } from '~/domains/measurement/standard-scores'
import { answeredOf } from './answer'
import { type Answers, creditsOf, pointsOf, type Ratings, ratingsOf } from './item-credits'
import type { Form, FormItem, FormScore, ItemScore, Key, Method, Score } from './model'
import { scoringMethod } from './model'

/**
 * Scores a form, in total and by competency, each from 0 (chance) to 100 (the key).
 *
 * Every item is first corrected for chance: (points − chance)/(most − chance); rate-each items give 1 − d/d₀, with z taken
 * over the whole form, and d and d₀ over the options of the items in question. They are then joined by weight of items, so
 * that each scene counts the same. As d₀ belongs to a set of options, the total is not exactly the mean of its competencies.
 *
 * What was left unanswered counts as chance: leaving a scene out neither helps nor harms beyond what guessing would give on
 * average. Where someone's ratings do not differ, every result that rate-each items belong to is not scorable (null): half
 * of the scenes are not the test. Results of other items alone still stand.
 *
 * `method` is how ratings, and orders under `correlation`, meet the key; every other format has one rule.
 */
export function scoreForm(
  form: Pick<Form, 'items' | 'measures'>,
  answers: Answers,
  key: Key,
  method: Method = scoringMethod,
): FormScore {
  const ratings = ratingsOf(form.items, answers, key, method)
  const inForm = creditsOf(form.items, answers, key, method, ratings)
  const parts = competenciesOf(form).map((competency) => {
    const items = form.items.filter((item) => item.competency === competency)
    return { competency, credits: creditsOf(items, answers, key, method, ratings) }
  })
  const inCompetency = new Map(parts.flatMap(({ credits }) => [...credits]))
  return {
    total: scoreOf([...inForm.values()]),
    competencies: Object.fromEntries(
      parts.map(({ competency, credits }) => [competency, scoreOf([...credits.values()])]),
    ),
    items: form.items.map((item) => ({
      item: item.id,
      competency: item.competency,
      format: item.format,
      answered: answeredOf(item, answers.get(item.id)),
      ...earned(item, answers, key, method, ratings),
      inForm: inForm.get(item.id) ?? null,
      inCompetency: inCompetency.get(item.id) ?? null,
    })),
    ratingsScorable: ratings !== null,
  }
}

function competenciesOf(form: Pick<Form, 'items' | 'measures'>): string[] {
  return [...new Set([...form.measures, ...form.items].map(({ competency }) => competency))]
}

function earned(
  item: FormItem,
  answers: Answers,
  key: Key,
  method: Method,
  ratings: Ratings,
): Pick<ItemScore, 'points' | 'most' | 'chance'> {
  if (item.format !== 'rate-each')
    return pointsOf(item, answers, key, method) ?? { points: null, most: null, chance: null }
  const values = ratings?.flatMap((option) => (option.item === item.id && option.value !== null ? [option.value] : []))
  return { points: values && values.length > 0 ? Math.abs(meanOf(values)) : null, most: null, chance: null }
}

/**
 * Rounded to one decimal here, once, so that the number shown is the number compared with a cut. No items, or one that
 * cannot be scored: null.
 */
function scoreOf(credits: ReadonlyArray<number | null>): Score {
  const known = credits.filter((credit) => credit !== null)
  if (known.length === 0 || known.length < credits.length) return { raw: null, shown: null, belowChance: false }
  const raw = Math.round(meanOf(known) * 1000) / 10 + 0
  return { raw, shown: Math.max(0, raw), belowChance: raw < 0 }
}
