import { optionsOf } from '~/domains/content/item-model'
import { type ItemFigures, itemAnalysis } from '~/domains/measurement/item-analysis'
import { restOf } from '~/domains/measurement/item-rest'
import { type Figure, valueOrNull } from '~/domains/measurement/refusal'
import { meanOf, varianceOf } from '~/domains/measurement/standard-scores'
import { leastPeople } from './band'
import { isChoosing } from './choices-made'
import { flagsOf } from './flags'
import type { Form, FormItem, Key } from './model'
import { spreadOf } from './option-spread'
import { type OptionUse, optionUse } from './option-use'
import type { ItemQuality, Quality, Scored } from './quality-model'
import { keyedAs } from './review'

/** Quality of a form over one sheet a person. Who is not scorable counts among the people and nowhere else. */
export function qualityOf(form: Pick<Form, 'items'>, sheets: readonly Scored[], key: Key): Quality {
  const whole = sheets.filter(({ credits }) => credits.every((credit) => credit !== null))
  const rows = whole.map(({ credits }) => credits as number[])
  const sums = rows.map((row) => row.reduce((sum, credit) => sum + credit, 0))
  const scores = sums.map((sum) => (sum / form.items.length) * 100)
  const analysis = itemAnalysis(rows)
  const isEnough = rows.length >= leastPeople
  const told = (figure: Figure) => (isEnough ? valueOrNull(figure) : null)
  const sem = told(analysis.sem)
  const alpha = told(analysis.alpha)
  return {
    people: sheets.length,
    scorable: rows.length,
    mean: scores.length > 0 ? meanOf(scores) : null,
    sd: scores.length > 1 ? Math.sqrt(varianceOf(scores)) : null,
    alpha,
    omega: told(analysis.omega),
    sem: sem === null ? null : (sem / form.items.length) * 100,
    items: form.items.map((item, place) => {
      const credits = rows.map((row) => row[place] ?? 0)
      const met = { item, place: place + 1, credits, rest: restOf(credits, sums), ...answersTo(whole, place) }
      return itemQuality(met, analysis.items[place], key, alpha)
    }),
    drawn: null,
    histogram: inTens(scores),
  }
}

/** What those who were given an item made of it, a place a person. */
export interface Met {
  item: FormItem
  place: number
  credits: readonly number[]
  /** Their score on their other items. */
  rest: ArrayLike<number>
  answers: readonly string[]
  seconds: readonly number[]
}

function answersTo(sheets: readonly Scored[], place: number): Pick<Met, 'answers' | 'seconds'> {
  return {
    answers: sheets.map(({ answers }) => answers[place] ?? ''),
    seconds: sheets.map(({ seconds }) => seconds[place] ?? 0),
  }
}

type Figures = Partial<Pick<ItemFigures, 'itemRest' | 'discrimination27' | 'alphaIfDeleted'>>

/** An item as a measure; its figures are told from thirty people on. */
export function itemQuality(met: Met, figures: Figures | undefined, key: Key, alpha: number | null): ItemQuality {
  const { item, place, credits, answers } = met
  const isEnough = credits.length >= leastPeople
  const told = (figure: Figure | undefined) => (isEnough && figure ? valueOrNull(figure) : null)
  const right = credits.filter((credit) => credit > 0.999).length / credits.length
  const facts = {
    item: item.id,
    place,
    competency: item.competency,
    format: item.format,
    people: credits.length,
    credit: credits.length > 0 ? meanOf(credits) : null,
    right: hasRight(item) && credits.length > 0 ? right : null,
    rest: told(figures?.itemRest),
    discrimination: told(figures?.discrimination27),
    alphaIfDeleted: told(figures?.alphaIfDeleted),
    medianTime: medianOf(met.seconds.filter((seconds) => seconds > 0)),
    options: isChoosing(item.format) ? optionsIn(item, optionUse(item.format, answers, met.rest), key, isEnough) : [],
    spread: spreadOf(item, answers, key.values[item.id] ?? {}),
  }
  return { ...facts, flags: isEnough ? flagsOf(facts, alpha) : [] }
}

/** Right or wrong and nothing between. */
function hasRight(item: FormItem): boolean {
  return (
    item.format === 'one-of' ||
    item.format === 'number' ||
    (item.format === 'pick-best' && item.credit !== 'effectiveness')
  )
}

function optionsIn(item: FormItem, used: Map<string, OptionUse>, key: Key, isEnough: boolean): ItemQuality['options'] {
  const values = key.values[item.id] ?? {}
  const ends = item.format === 'best-worst' ? (['best', 'worst'] as const) : [null]
  return ends.flatMap((end) =>
    optionsOf(item).map(({ id }) => {
      const option = end ? `${end}:${id}` : id
      const use = used.get(option) ?? { option, count: 0, share: 0, rest: null }
      const keyed = keyedAs(item, values, id)
      return { ...use, rest: isEnough ? use.rest : null, isKeyed: keyed !== null && keyed === (end ?? 'best') }
    }),
  )
}

/** People by score in tens. */
export function inTens(scores: readonly number[]): number[] {
  const bins = Array.from({ length: 10 }, () => 0)
  for (const score of scores) {
    const bin = Math.max(0, Math.min(9, Math.floor(score / 10)))
    bins[bin] = (bins[bin] ?? 0) + 1
  }
  return bins
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}
