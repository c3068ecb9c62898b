import { goesOn } from './formats/branching'
import type { AnswerFault, Fields, ReadAnswer } from './formats/format'
import { rulesOf } from './formats/registry'
import type { Answer, Answered, FormItem } from './model'

export type { AnswerFault, Fields }

/** The answer in a form's fields, as the item's format reads it (see formats/). What is missing is left open. */
export function readAnswer(item: FormItem, fields: Fields): ReadAnswer<Answer> {
  return rulesOf(item.format).read(item, fields)
}

/** How much of the item the answer covers. */
export function answeredOf(item: FormItem, answer: Answer | undefined): Answered {
  return answer?.format === item.format ? rulesOf(item.format).covers(item, answer) : 'none'
}

export function isSameAnswer(one: Answer, other: Answer): boolean {
  return one.format === other.format && rulesOf(one.format).isSame(one, other)
}

/** The fields of a form that would give this answer. */
export function fieldsOf(answer: Answer): Record<string, string | string[]> {
  return rulesOf(answer.format).fieldsOf(answer)
}

/** Whether ratings were given and all are alike (or there is but one): then there is no pattern to compare. */
export function isStraightLine(answers: Iterable<Answer>): boolean {
  const ratings = [...answers].flatMap((answer) => (answer.format === 'rate-each' ? Object.values(answer.ratings) : []))
  return ratings.length > 0 && new Set(ratings).size === 1
}

/** A choice in a branching scene, once the scene has gone on from it, is not taken back. */
export function takesBack(standing: Answer, answer: Answer): boolean {
  return standing.format === 'branching' && answer.format === 'branching' && !goesOn(standing.path, answer.path)
}

/** An answer in a few letters, for a result's sheet; empty for none. */
export function encodeAnswer(item: FormItem, answer: Answer | undefined): string {
  return answer?.format === item.format ? rulesOf(item.format).encode(item, answer) : ''
}
