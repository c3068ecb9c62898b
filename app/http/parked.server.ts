import { z } from 'zod'
import type { PageContext } from './context.server'

/** A form that arrived when its sender's session had ended: carried through sign-in in hidden fields, then sent again. */
const schema = z.object({
  // of this site whoever wrote it: under a language, printable, without the backslash that browsers read as a slash
  path: z
    .string()
    .max(2000)
    .regex(/^\/(es|en)(?=$|\?|\/[^/])[!-[\]-~]*$/),
  fields: z.array(z.tuple([z.string(), z.string()])).max(500),
})
export type ParkedForm = z.output<typeof schema>

const slot = 'parked-form'

export async function parkForm(request: Request, context: PageContext): Promise<void> {
  const form = await request.formData().catch(() => new FormData())
  const fields: ParkedForm['fields'] = []
  for (const [name, value] of form) {
    // passwords are asked for again: the carrying field lies open in the page
    if (typeof value === 'string' && !/password/i.test(name)) fields.push([name, value])
  }
  context.slots.set(slot, { path: context.path, fields } satisfies ParkedForm)
}

/** Keeps a form that came with a sign-in, for the page that answers. */
export function carryParked(context: { slots: Map<string, unknown> }, parked: ParkedForm | null): void {
  if (parked) context.slots.set(slot, parked)
}

export function parkedForm(context: { slots: Map<string, unknown> }): ParkedForm | null {
  return (context.slots.get(slot) as ParkedForm | undefined) ?? null
}

/** What the sign-in form's hidden field carries; null when there is nothing or it is not ours. */
export function readParked(text: FormDataEntryValue | null): ParkedForm | null {
  if (typeof text !== 'string' || text === '') return null
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
