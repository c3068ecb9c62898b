import type { ItemFormat } from '~/domains/content/item-model'
import type { Answered, AnswerOf, FormItemOf, ItemKey } from '../model'

/** A form's fields, as they were sent. */
export type Fields = Record<string, unknown>

export type AnswerFault = 'invalid' | 'same-option' | 'too-many' | 'not-a-number'
export type ReadAnswer<A> = { ok: true; answer: A } | { ok: false; reason: AnswerFault }

/** What an answer earns, with what it could have earned and what chance gives. */
export interface Points {
  points: number
  most: number
  chance: number
}

/** How the places of an ordering are compared with the key's; ratings have further ways (see rating-agreement.ts). */
export type OrderRule = 'distance' | 'correlation'

/** All that differs between the formats of items, but how they look. */
export interface Format<F extends ItemFormat> {
  /** The answer in a form's fields; what is missing is left open. Refuses what is no answer to this item. */
  read(item: FormItemOf<F>, fields: Fields): ReadAnswer<AnswerOf<F>>
  /** How much of the item the answer covers. */
  covers(item: FormItemOf<F>, answer: AnswerOf<F>): Answered
  isSame(one: AnswerOf<F>, other: AnswerOf<F>): boolean
  /** The fields that `read` would read the answer from. */
  fieldsOf(answer: AnswerOf<F>): Record<string, string | string[]>
  /** In a few letters, for the sheet that item analysis reads; `decode` turns it back. */
  encode(item: FormItemOf<F>, answer: AnswerOf<F>): string
  /** Options taken, by the item's option ids; for counting how often each was chosen. Ratings and places have none. */
  chosen(answer: AnswerOf<F>): string[]
  /** Null in formats that are scored over the whole form. */
  score(item: FormItemOf<F>, answer: AnswerOf<F>, key: ItemKey, rule: OrderRule): Points | null
}
