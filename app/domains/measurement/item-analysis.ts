import { alphaIfDeleted, alphaOf, standardisedAlphaOf } from './alpha'
import { type OptionFigures, optionFigures } from './choices'
import { type Column, columnsOf, correlations, covariances } from './covariance'
import { discrimination27, type Ends, endsOf } from './discrimination'
import { facility, type Scale, scaleOf } from './facility'
import { itemRest, restOf } from './item-rest'
import { omegaOf } from './omega'
import { type Figure, figure, refuse } from './refusal'
import { standardError } from './standard-error'
import { centre, dot, sumOf } from './sums'

export interface ItemFigures {
  /** People behind these figures: those who answered every item. */
  n: number
  mean: Figure
  sd: Figure
  facility: Figure
  itemRest: Figure
  alphaIfDeleted: Figure
  discrimination27: Figure
  /** Where choices were given. */
  options: OptionFigures[]
}

export interface ItemAnalysis {
  people: number
  /** Those who answered every item. */
  completePeople: number
  alpha: Figure
  standardisedAlpha: Figure
  omega: Figure
  /** Of the sum score of complete people. */
  mean: Figure
  sd: Figure
  sem: Figure
  items: ItemFigures[]
}

export interface ItemAnalysisSettings {
  /** `pairwise` computes alpha, standardised alpha and alpha if deleted from pairwise covariances; nothing else. */
  missing?: 'complete' | 'pairwise'
  /** Of items that are not scored 0/1; else their scale is as seen. */
  scale?: Scale | undefined
  /** What was chosen, in the shape of the rows: gives each item's options. */
  choices?: ReadonlyArray<ReadonlyArray<string | null>>
}

type Rows = ReadonlyArray<ReadonlyArray<number | null>>

/** Reliability of a sum score and the figures of its items: one row a person, one column an item, null for a missing score. */
export function itemAnalysis(rows: Rows, settings: ItemAnalysisSettings = {}): ItemAnalysis {
  const whole = rows.flatMap((row, place) => (row.includes(null) ? [] : [place]))
  const scores = columnsOf(pick(rows, whole), rows[0]?.length)
  const covariance = covariances(scores)
  const forAlpha = settings.missing === 'pairwise' ? covariances(columnsOf(rows)) : covariance
  const enough = (settings.missing === 'pairwise' ? rows.length : whole.length) > 1
  const alpha = enough ? alphaOf(forAlpha) : refuse('too-few-people')
  const totals = totalsOf(scores, whole.length)
  const sd = sdOf(totals)
  const ends = endsOf(totals)
  const ifDeleted = alphaIfDeleted(forAlpha)
  const choices = settings.choices && pick(settings.choices, whole)
  return {
    people: rows.length,
    completePeople: whole.length,
    alpha,
    standardisedAlpha: enough ? standardisedAlphaOf(forAlpha) : refuse('too-few-people'),
    omega: whole.length > 1 ? omegaOf(correlations(covariance)) : refuse('too-few-people'),
    mean: meanOf(totals),
    sd,
    sem: semOf(sd, alpha),
    items: scores.map((score, item) => ({
      ...figuresOf(score, totals, ends, scaleOf(score, settings.scale)),
      alphaIfDeleted: (enough && ifDeleted[item]) || refuse('too-few-people'),
      options: choices ? optionFigures(choicesOf(choices, item), restOf(score, totals)) : [],
    })),
  }
}

function figuresOf(score: Column, totals: Column, ends: Ends, scale: Scale) {
  return {
    n: score.length,
    mean: meanOf(score),
    sd: sdOf(score),
    facility: facility(score, scale),
    itemRest: score.length > 1 ? itemRest(score, totals) : refuse('too-few-people'),
    discrimination27: discrimination27(score, ends, scale),
  }
}

function semOf(sd: Figure, reliability: Figure): Figure {
  if (!sd.ok) return sd
  return reliability.ok ? standardError(sd.value, reliability.value) : reliability
}

function totalsOf(scores: readonly Column[], people: number): Column {
  const totals = new Float64Array(people)
  for (const score of scores) {
    for (let person = 0; person < people; person++) totals[person] = (totals[person] ?? 0) + (score[person] ?? 0)
  }
  return totals
}

function choicesOf(choices: ReadonlyArray<ReadonlyArray<string | null>>, item: number): string[] {
  return choices.map((row) => row[item] ?? '')
}

function pick<T>(rows: readonly T[], places: readonly number[]): T[] {
  const picked = new Set(places)
  return rows.filter((_, place) => picked.has(place))
}

function meanOf(values: Column): Figure {
  return values.length === 0 ? refuse('too-few-people') : figure(sumOf(values) / values.length)
}

function sdOf(values: Column): Figure {
  const aside = centre(values)
  return values.length < 2 ? refuse('too-few-people') : figure(Math.sqrt(dot(aside, aside) / (values.length - 1)))
}
