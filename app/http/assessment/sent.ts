import type { Actor } from '~/domains/accounts/model'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

/** A form that came to an attempt's page, and who sent it. */
export interface Sent {
  world: World
  actor: Actor
  locale: Locale
  attemptId: string
  /** The place that the form was shown at. */
  place: string
  fields: Record<string, string | string[]>
}

/** The attempt's page as it is to be shown: a place, two answers that met, an explanation. */
export function pathTo({ attemptId, locale }: Sent, query: Record<string, string | string[]>): string {
  const search = new URLSearchParams()
  for (const [name, values] of Object.entries(query)) for (const value of [values].flat()) search.append(name, value)
  return `/${locale}/attempts/${attemptId}?${search}`
}

export function resultPath({ attemptId, locale }: Sent): string {
  return `/${locale}/attempts/${attemptId}/result`
}

/** Pressing a button of an ordering that has not been answered yet moves the order that was shown. */
export function withOrder(fields: Record<string, string | string[]>): Record<string, string | string[]> {
  return fields.move && !fields.order && fields.shown ? { ...fields, order: fields.shown } : fields
}
