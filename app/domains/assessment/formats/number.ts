import { numericAnswerBounds, scoreNumericAnswer } from '~/domains/measurement/numeric-answer'
import { readingsOf } from '~/i18n/typed-number'
import type { Format } from './format'

/** A number, typed: `number`. Right within the tolerance; written as people write, with comma or point, sign and unit. */
export const number: Format<'number'> = {
  read(item, fields) {
    const typed = fields.number ?? ''
    if (typeof typed !== 'string' || typed.length > 40) return { ok: false, reason: 'invalid' }
    if (typed.trim() === '') return { ok: true, answer: { format: 'number', typed: '', value: null } }
    const readings = readingsOf(typed, item.unit)
    const [first] = readings
    if (first === undefined) return { ok: false, reason: 'not-a-number' }
    return { ok: true, answer: { format: 'number', typed: typed.trim(), value: first } }
  },
  covers: (_, { value }) => (value === null ? 'none' : 'all'),
  isSame: (one, other) => one.typed === other.typed,
  fieldsOf: ({ typed }) => ({ number: typed }),
  encode: (_, { value }) => (value === null ? '' : String(value)),
  chosen: () => [],
  // `1.234` is a thousand in one country and a little over one in another: any reading that is right is right
  score(item, { typed }, { answer = 0, tolerance = 0 }) {
    const worth = readingsOf(typed, item.unit).map((value) => scoreNumericAnswer(value, answer, tolerance))
    return { ...numericAnswerBounds, points: Math.max(0, ...worth) }
  },
}
