import type { ItemFormat } from '~/domains/content/item-model'
import type { Method, Sheet } from './model'
import type { ItemSpread } from './option-spread'
import type { OptionUse } from './option-use'

/** Why an item wants a look. `option` of the last: the one in question. */
export type Flag =
  | { why: 'negative' | 'weak'; rest: number }
  | { why: 'too-easy' | 'too-hard'; credit: number }
  | { why: 'harms'; alpha: number }
  | { why: 'drawn-to-wrong'; option: string; rest: number }

export interface ItemQuality {
  item: string
  /** From 1. */
  place: number
  competency: string
  format: ItemFormat
  /** Those whom its figures are of. */
  people: number
  /** Mean of what it adds, 0 (chance) to 1 (the key). */
  credit: number | null
  /** Share of people with everything right; null in formats with more than right and wrong. */
  right: number | null
  /** Corrected item-total correlation; this and the next two null under 30 people or where it cannot be told. */
  rest: number | null
  discrimination: number | null
  alphaIfDeleted: number | null
  /** Seconds. */
  medianTime: number | null
  options: Array<OptionUse & { isKeyed: boolean }>
  /** Of an item whose options are rated or put in order. */
  spread: ItemSpread | null
  flags: Flag[]
}

/** A form as a measure, from each person's first attempt. */
export interface Quality {
  people: number
  /** Those with a total; the figures are of these. */
  scorable: number
  /** Of the 0 to 100 score. */
  mean: number | null
  sd: number | null
  /** These three null under 30 people. */
  alpha: number | null
  omega: number | null
  /** In points of the 0 to 100 score. */
  sem: number | null
  items: ItemQuality[]
  /** Where forms that differ were put together: of how many, and their reliability in place of alpha and omega; null under 30 people. */
  drawn: { forms: number; reliability: number | null } | null
  /** People by score in tens: 0 to under 10 (and below chance), …, 90 to 100. */
  histogram: number[]
}

/** How many reach the cuts when ratings and orders meet the key by a method. */
export interface Passing {
  method: Method
  /** Competency → people at its cut or above. */
  competencies: Record<string, number>
  /** At every cut. */
  all: number
  /** People whose answers were scored; of many, some evenly picked. */
  people: number
  /** Those whom the method can score on everything that the test measures. */
  scorable: number
}

export type Scored = Pick<Sheet, 'credits' | 'own' | 'answers' | 'seconds'>
