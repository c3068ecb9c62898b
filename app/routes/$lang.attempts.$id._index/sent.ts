import type { ActionFunctionArgs } from '@remix-run/node'
import type { Actor } from '~/domains/accounts/model'
import type { Locale } from '~/i18n/locale'

/** A form that came to an attempt's page, and who sent it. */
export interface Sent {
  args: ActionFunctionArgs
  actor: Actor
  locale: Locale
  fields: Record<string, string | string[]>
}

/** The attempt's page as it is to be shown: a place, two answers that met, an explanation. */
export function pathTo({ args, locale }: Sent, query: Record<string, string | string[]>): string {
  const search = new URLSearchParams()
  for (const [name, values] of Object.entries(query)) for (const value of [values].flat()) search.append(name, value)
  return `/${locale}/attempts/${args.params.id}?${search}`
}

export function resultPath({ args, locale }: Sent): string {
  return `/${locale}/attempts/${args.params.id}/result`
}

/** The place that the form was shown at. */
export function placeOf({ args }: Sent): string {
  return new URL(args.request.url).searchParams.get('item') ?? '1'
}

/** Pressing a button of an ordering that has not been answered yet moves the order that was shown. */
export function withOrder(fields: Record<string, string | string[]>): Record<string, string | string[]> {
  return fields.move && !fields.order && fields.shown ? { ...fields, order: fields.shown } : fields
}
