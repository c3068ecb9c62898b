import { discrimination27, endsOf } from '~/domains/measurement/discrimination'
import { drawnReliability } from '~/domains/measurement/drawn-reliability'
import { scaleOf } from '~/domains/measurement/facility'
import { type Adjusted, adjustedFor, itemMeans } from '~/domains/measurement/part-scores'
import { pearson } from '~/domains/measurement/pearson'
import { type Figure, valueOrNull } from '~/domains/measurement/refusal'
import { meanOf, varianceOf } from '~/domains/measurement/standard-scores'
import { leastPeople } from './band'
import type { FormItem, Key } from './model'
import { inTens, itemQuality, type Met } from './quality'
import type { ItemQuality, Quality, Scored } from './quality-model'

/** One person's sheet, with the form that they had. */
export interface DrawnSheet {
  formHash: string
  items: readonly FormItem[]
  sheet: Scored
}

interface Whole extends DrawnSheet {
  credits: number[]
  adjusted: Adjusted
}

/**
 * Quality of a test whose people had different forms, over one sheet a person. Each item is told by those who were given it, an
 * item being the same where its hash is; `rest` and `discrimination` go by what a person earned on the other items of their own
 * form beyond the items' means. Alpha and omega want everybody to answer the same and stay null: see `drawn.reliability`. The
 * key is that of the pool (`poolOf`), by whose names the items go.
 */
export function pooledQuality(drawn: readonly DrawnSheet[], pool: readonly FormItem[], key: Key): Quality {
  const whole = wholeOf(drawn)
  const scores = whole.map(({ credits }) => meanOf(credits) * 100)
  const { people, reliability, sem } = drawnReliability(whole.map(({ credits }) => credits))
  const told = (figure: Figure) => (people >= leastPeople ? valueOrNull(figure) : null)
  const error = told(sem)
  return {
    people: drawn.length,
    scorable: whole.length,
    mean: scores.length > 0 ? meanOf(scores) : null,
    sd: scores.length > 1 ? Math.sqrt(varianceOf(scores)) : null,
    alpha: null,
    omega: null,
    sem: error === null ? null : error * 100,
    items: pool.map((item, index) => itemOf(item, index + 1, whole, key)),
    drawn: { forms: new Set(drawn.map(({ formHash }) => formHash)).size, reliability: told(reliability) },
    histogram: inTens(scores),
  }
}

/** Every item of these forms once, in the order in which they first stand; of an item in several versions each, told apart by its name. */
export function poolOf(drawn: ReadonlyArray<Pick<DrawnSheet, 'items'>>): FormItem[] {
  const pool = new Map(drawn.flatMap(({ items }) => items.map((item) => [item.hash, item] as const)))
  const names = new Map<string, number>()
  return [...pool.values()].map((item) => {
    const versions = (names.get(item.id) ?? 0) + 1
    names.set(item.id, versions)
    return versions === 1 ? item : { ...item, id: `${item.id} (${versions})` }
  })
}

function wholeOf(drawn: readonly DrawnSheet[]): Whole[] {
  const whole = drawn.flatMap((one) => {
    const credits = one.sheet.credits.filter((credit) => credit !== null)
    if (credits.length === 0 || credits.length < one.items.length) return []
    return { ...one, credits, parts: new Map(one.items.map(({ hash }, place) => [hash, credits[place] ?? 0])) }
  })
  const means = itemMeans(whole.map(({ parts }) => parts))
  return whole.map(({ parts, ...one }) => ({ ...one, adjusted: adjustedFor(means, parts) }))
}

function itemOf(item: FormItem, place: number, whole: readonly Whole[], key: Key): ItemQuality {
  const given = whole.flatMap((one) => {
    const at = one.items.findIndex(({ hash }) => hash === item.hash)
    return at < 0 ? [] : [{ one, at }]
  })
  const met: Met = {
    item,
    place,
    credits: given.map(({ one, at }) => one.credits[at] ?? 0),
    rest: given.map(({ one }) => one.adjusted.restOf(item.hash) ?? 0),
    answers: given.map(({ one, at }) => one.sheet.answers[at] ?? ''),
    seconds: given.map(({ one, at }) => one.sheet.seconds[at] ?? 0),
  }
  const ends = endsOf(given.map(({ one }) => one.adjusted.total))
  const scale = scaleOf(Float64Array.from(met.credits))
  const figures = {
    itemRest: pearson(met.credits, met.rest),
    discrimination27: discrimination27(met.credits, ends, scale),
  }
  return itemQuality(met, figures, key, null)
}
