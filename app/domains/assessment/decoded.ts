import { optionsOf } from '~/domains/content/item-model'
import { choicesMade } from './choices-made'
import type { Answer, Form, FormItem } from './model'

/** The answer behind the few letters of a sheet; null for none. A number's is its likeliest reading. */
export function decodeAnswer(item: FormItem, letters: string): Answer | null {
  if (letters === '') return null
  const parts = letters.split(',')
  switch (item.format) {
    case 'pick-best':
    case 'one-of':
      return { format: item.format, choice: letters }
    case 'best-worst':
      return { format: 'best-worst', best: parts[0] || null, worst: parts[1] || null }
    case 'choose-n':
    case 'several-of':
      return { format: item.format, chosen: choicesMade(item.format, letters) }
    case 'rank':
    case 'order':
      return { format: item.format, order: parts }
    case 'branching':
      return { format: 'branching', path: parts }
    case 'number':
      return { format: 'number', typed: letters, value: Number(letters) }
    case 'rate-each': {
      const given = optionsOf(item).flatMap(({ id }, place) => (parts[place] ? [[id, Number(parts[place])]] : []))
      return { format: 'rate-each', ratings: Object.fromEntries(given) }
    }
  }
}

/** All answers of a sheet, by item. */
export function decodeAnswers(form: Pick<Form, 'items'>, letters: readonly string[]): Map<string, Answer> {
  return new Map(
    form.items.flatMap((item, place) => {
      const answer = decodeAnswer(item, letters[place] ?? '')
      return answer ? [[item.id, answer] as const] : []
    }),
  )
}
