import { meanDistance } from '~/domains/measurement/standardised-distance'
import { answeredOf } from './answer'
import { type Answers, creditsOf, pointsOf, type Ratings, standardisedRatings } from './item-credits'
import type { Form, FormItem, FormScore, Key, Score } from './model'

/**
 * Scores a form, in total and by competency, each from 0 (chance) to 100 (the key).
 *
 * Both formats are first corrected for chance: a best-and-worst item gives points/2; rate-each items give 1 − d/d₀, with z
 * taken over the whole form, and d and d₀ over the options of the items in question. They are then joined by weight of
 * items: (items of one format × its result + items of the other × its) / all items; so each scene counts the same.
 * As d₀ belongs to a set of options, the total is not exactly the mean of its competencies.
 *
 * What was left unanswered counts as chance: 0 for a choice not made, the distance d₀ for an option not rated. Leaving a
 * scene out neither helps nor harms beyond what guessing would give on average.
 * Where someone's ratings do not differ, every result that rate-each items belong to is not scorable (null): half of the
 * scenes are not the test. Results of best-and-worst items alone still stand.
 */
export function scoreForm(form: Pick<Form, 'items' | 'measures'>, answers: Answers, key: Key): FormScore {
  const ratings = standardisedRatings(form.items, answers, key)
  const inForm = creditsOf(form.items, answers, key, ratings)
  const parts = competenciesOf(form).map((competency) => {
    const items = form.items.filter((item) => item.competency === competency)
    return { competency, credits: creditsOf(items, answers, key, ratings) }
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
      key: key.effectiveness[item.id] ?? {},
      points: itemPoints(item, answers, key, ratings),
      inForm: inForm.get(item.id) ?? null,
      inCompetency: inCompetency.get(item.id) ?? null,
    })),
    ratingsScorable: ratings !== null,
  }
}

/** The authors' own key: what the items themselves say. Provisional until a panel has rated them. */
export function authorsKey(form: Pick<Form, 'items' | 'hash'>): Key {
  const effectiveness = form.items.map((item) => [
    item.id,
    Object.fromEntries(item.options.map((option) => [option.id, option.effectiveness])),
  ])
  return { name: `authors:${form.hash}`, effectiveness: Object.fromEntries(effectiveness) }
}

function competenciesOf(form: Pick<Form, 'items' | 'measures'>): string[] {
  return [...new Set([...form.measures, ...form.items].map(({ competency }) => competency))]
}

function itemPoints(item: FormItem, answers: Answers, key: Key, ratings: Ratings): number | null {
  if (item.format === 'best-worst') return pointsOf(item, answers, key)
  return meanDistance(ratings?.get(item.id) ?? [])
}

/**
 * Rounded to one decimal here, once, so that the number shown is the number compared with a cut. No items, or one that
 * cannot be scored: null.
 */
function scoreOf(credits: ReadonlyArray<number | null>): Score {
  const known = credits.filter((credit) => credit !== null)
  if (known.length === 0 || known.length < credits.length) return { raw: null, shown: null, belowChance: false }
  const share = known.reduce((sum, credit) => sum + credit, 0) / known.length
  const raw = Math.round(share * 1000) / 10 + 0
  return { raw, shown: Math.max(0, raw), belowChance: raw < 0 }
}
