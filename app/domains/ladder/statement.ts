import { z } from 'zod'
import { fieldsOfStudy, fieldsOfWork, languageLevels, schoolings } from '~/domains/content/condition'

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
    language: z.string().regex(/^[a-z]{2,3}$/, 'choose'),
    level: z.enum(languageLevels, 'choose'),
  }),
])

export type Said = z.output<typeof statementSchema>

/** A statement that nothing has replaced, with the newest answer of a lead or trainer; null while nobody has answered. */
export interface Statement {
  id: string
  said: Said
  answer: 'confirmed' | 'declined' | null
}
