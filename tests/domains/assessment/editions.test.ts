import { expect, it } from 'vitest'
import { encodeAnswer } from '~/domains/assessment/answer'
import { bandOf } from '~/domains/assessment/band'
import { bandEdition } from '~/domains/assessment/bands.server'
import { authorsKey } from '~/domains/assessment/key'
import { qualityOf } from '~/domains/assessment/quality'
import { qualityEdition } from '~/domains/assessment/quality.server'
import { fingerprint } from '~/platform/ids.server'
import { everyFormat } from './every-format'
import { form, keyAnswer } from './forms'

const whole = form(everyFormat)
const sheets = Array.from({ length: 40 }, (_, person) => {
  const credits = everyFormat.map((_, place) => (((person * 7 + place * 3) % 11) + (person % 5)) / 15)
  const answers = everyFormat.map((item, place) => ((person + place) % 3 ? encodeAnswer(item, keyAnswer(item)) : ''))
  return { credits, own: credits, answers, seconds: everyFormat.map((_, place) => 10 + ((person + place) % 9)) }
})

/** What is said, but for the last digits, which are the machine's. */
function mark(told: unknown): string {
  const text = JSON.stringify(told, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(8)) : value))
  return fingerprint(text).slice(0, 12)
}

// What these say is kept on disk: where a mark is another, raise the edition with it.
it('says what its edition says', () => {
  expect([qualityEdition, mark(qualityOf(whole, sheets, authorsKey(whole)))]).toEqual([1, 'd236ca22a605'])
  expect([bandEdition, mark(bandOf(everyFormat, sheets))]).toEqual([1, 'a75a108db4c2'])
})
