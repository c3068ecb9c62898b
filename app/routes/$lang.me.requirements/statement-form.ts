import { z } from 'zod'
import { type Said, statementSchema } from '~/domains/ladder/statement'

type Fields = Record<string, string | string[]>

/** The form's fields as a statement: a month comes as its number and the year, a box that is not ticked not at all. */
export const statementForm = z.preprocess((given) => composed(given as Fields), statementSchema)

/** What the form has beside the statement. `replaces` is empty for a new one. */
export const statementAround = z.object({
  client: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  replaces: z.string().regex(/^([0-9a-z]{26})?$/),
})

function composed(fields: Fields) {
  const one = (name: string) => String(fields[name] ?? '')
  const kind = one('kind')
  if (kind === 'schooling') return { kind, level: one('level'), field: one('field'), name: one('name') }
  if (kind === 'language') return { kind, language: one('language'), level: one('level') }
  const month = (end: string) => `${one(`${end}Year`).trim()}-${one(`${end}Month`).padStart(2, '0')}`
  return {
    kind,
    fields: [fields.fields ?? []].flat().filter(Boolean),
    employer: one('employer'),
    from: month('from'),
    to: one('still') ? null : month('to'),
  }
}

/** A statement as the form's fields, to be changed. */
export function fieldsOf(said: Said): Record<string, string> {
  if (said.kind !== 'work') return said
  const { fields, employer, from, to } = said
  return {
    fields: fields.join(','),
    employer,
    ...monthFields('from', from),
    ...(to ? monthFields('to', to) : { still: 'yes' }),
  }
}

function monthFields(end: 'from' | 'to', month: string): Record<string, string> {
  return { [`${end}Year`]: month.slice(0, 4), [`${end}Month`]: String(Number(month.slice(5))) }
}
