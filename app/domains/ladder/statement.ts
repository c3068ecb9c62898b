import { z } from 'zod'
import { fieldsOfStudy, fieldsOfWork, languageLevels, schoolings } from '~/domains/content/condition'

/**
 * Languages that can be named (BCP 47): those of the countries where Spanish and English are at work, and the ones that
 * contact centres serve in most.
 */
export const languages = [
  ...['es', 'en', 'pt', 'fr', 'de', 'it', 'ca', 'gl', 'eu', 'qu', 'gn', 'ay', 'arn', 'ht', 'nl', 'pl'],
  ...['ro', 'ru', 'uk', 'tr', 'ar', 'he', 'zh', 'ja', 'ko', 'hi', 'ur', 'bn', 'pa', 'fil', 'vi', 'sv', 'da', 'no'],
] as const

const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'month')
const words = z.string().trim().min(1, 'required').max(200, 'too-long')

/**
 * What someone says of themselves. Work runs from the first of `from` to the first of `to`, both `2024-03`; null while it
 * goes on. A language is named by its BCP 47 code; one's own is a statement like any other.
 */
export const statementSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('work'),
      fields: z.array(z.enum(fieldsOfWork)).min(1, 'choose'),
      employer: words,
      from: month,
      to: month.nullable(),
    })
    .refine(({ from, to }) => to === null || from < to, { path: ['to'], message: 'order' }),
  z.strictObject({
    kind: z.literal('schooling'),
    level: z.enum(schoolings, 'choose'),
    field: z.enum(fieldsOfStudy, 'choose'),
    name: words,
  }),
  z.strictObject({
    kind: z.literal('language'),
    language: z.enum(languages, 'choose'),
    level: z.enum(languageLevels, 'choose'),
  }),
])

export const statementKinds = ['work', 'schooling', 'language'] as const
export type Said = z.output<typeof statementSchema>

/** A statement that nothing has replaced, with the newest answer of a lead or trainer; null while nobody has answered. */
export interface Statement {
  id: string
  said: Said
  answer: 'confirmed' | 'declined' | null
}

/** Which end of a period of work lies after the month that it is now (`2026-03`); null for none. */
export function monthToCome(said: Said, thisMonth: string): 'from' | 'to' | null {
  if (said.kind !== 'work') return null
  if (said.from > thisMonth) return 'from'
  return said.to !== null && said.to > thisMonth ? 'to' : null
}

const written = z
  .string()
  .default('')
  .transform((text) => text.replaceAll('\r\n', '\n').trim())

export const answerLimit = 600

/** A lead or trainer's answer; declining wants words for whoever stated it. */
export const statementVerdictSchema = z
  .object({
    statement: z.string().regex(/^[0-9a-z]{26}$/),
    verdict: z.enum(['confirmed', 'declined']),
    words: written.pipe(z.string().max(answerLimit, 'too-long')),
  })
  .refine(({ verdict, words }) => verdict === 'confirmed' || words !== '', { path: ['words'], message: 'required' })
export type StatementVerdict = z.output<typeof statementVerdictSchema>
