import { data } from '@remix-run/node'
import type { z } from 'zod'
import { refuse } from './guard.server'

export interface FormFaults {
  /** Field name → a key of `t.errors`. */
  errors: Record<string, string>
  /** What the person typed, to be shown again; never a password. */
  given: Record<string, string>
}

export type FormResult<T> = { ok: true; value: T } | ({ ok: false } & FormFaults)

/** No form of ours comes near it; a body of a hundred thousand names would keep the process busy. */
const mostFields = 1000

/**
 * The form's fields; a field that comes more than once, or whose name ends in `[]`, is a list. Other bodies than forms
 * are refused with 415, forms that can't be read with 422, those of more than 1000 fields with 413. Files are left out.
 */
export async function formOf(request: Request): Promise<Record<string, string | string[]>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) refuse('type')
  return fieldsFrom(await request.formData().catch(() => refuse('invalid'))) ?? refuse('large')
}

/** The same of a form that brings a file: besides its fields the file, null when none was chosen. For files that fit into a form. */
export async function formWithFile(
  request: Request,
  name: string,
): Promise<{ fields: Record<string, string | string[]>; file: { name: string; bytes: Uint8Array } | null }> {
  if (!/^multipart\/form-data/i.test(request.headers.get('content-type') ?? '')) {
    return { fields: await formOf(request), file: null }
  }
  const form = await request.formData().catch(() => refuse('invalid'))
  const fields = fieldsFrom(form) ?? refuse('large')
  const file = form.get(name)
  if (file === null || typeof file === 'string' || file.size === 0) return { fields, file: null }
  return { fields, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } }
}

/** Fields of a form that has been read; null when there are more than 1000. */
export function fieldsFrom(
  form: Iterable<readonly [string, FormDataEntryValue]>,
): Record<string, string | string[]> | null {
  const lists: Record<string, string[]> = Object.create(null)
  let count = 0
  for (const [name, value] of form) {
    if (++count > mostFields) return null
    if (typeof value !== 'string') continue
    lists[name] ??= []
    lists[name].push(value)
  }
  const fields: Record<string, string | string[]> = Object.create(null)
  for (const [name, values] of Object.entries(lists)) {
    fields[name] = values.length === 1 && !name.endsWith('[]') ? (values[0] ?? '') : values
  }
  return fields
}

/** One form, one schema: its value, or the faults beside each field with what was typed kept. */
export async function readForm<S extends z.ZodType>(request: Request, schema: S): Promise<FormResult<z.output<S>>> {
  return parseForm(await formOf(request), schema)
}

export function parseForm<S extends z.ZodType>(
  fields: Record<string, string | string[]>,
  schema: S,
): FormResult<z.output<S>> {
  const parsed = schema.safeParse(fields)
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) errors[issue.path.join('.') || 'form'] ??= codeOf(issue, fields)
  return { ok: false, errors, given: keptOf(fields) }
}

/** Messages of our schemas are codes already; Zod's own become the general ones. */
function codeOf(issue: z.core.$ZodIssue, fields: Record<string, unknown>): string {
  if (/^[a-z]+(-[a-z]+)*$/.test(issue.message)) return issue.message
  const given = fields[String(issue.path[0])]
  if (given === undefined || given === '') return 'required'
  if (issue.code === 'too_big' && issue.origin === 'string') return 'too-long'
  if (issue.code === 'too_small' && issue.origin === 'string') return 'too-short'
  return 'invalid'
}

function keptOf(fields: Record<string, string | string[]>): Record<string, string> {
  const kept = Object.entries(fields).filter(([name]) => !/password/i.test(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]))
}

/** Answers a form that can't be taken: 422, with the faults and what was typed. */
export function invalid(faults: FormFaults) {
  return data({ errors: faults.errors, given: faults.given }, { status: 422 })
}
