import type { IncomingMessage } from 'node:http'
import { isLocale, type Locale, preferredLocale } from '~/i18n/locale'
import { textOf } from '~/i18n/text'
import { kindOfStatus } from './ErrorPage'

export type DoorReason = 'origin' | 'method' | 'length' | 'large' | 'type' | 'failure' | 'unknown'

/**
 * A short page without any page's help: for what is turned away at the door, for failures of our own, and, without a
 * reason, for a route that refused and has no page to say so.
 */
export function plainRefusal(status: number, req: IncomingMessage, reason?: DoorReason): Response {
  const locale = localeOfRequest(req)
  const t = textOf(locale)
  const text = reason ? t.refusals[reason] : t.errorPage[kindOfStatus(status)]
  const html = `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="/favicon.svg" type="image/svg+xml"><title>${text.title} · Escalón</title></head><body><main><h1>${text.title}</h1><p>${text.advice}</p><p><a href="/${locale}">${t.refusals.home}</a></p></main></body></html>`
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8', Vary: 'Accept-Language' })
  if (status === 405) headers.set('Allow', 'GET, HEAD, POST')
  return new Response(html, { status, headers })
}

/** The language that the address names, else the browser's. */
export function localeOfRequest(req: IncomingMessage): Locale {
  const word = (req.url ?? '/').split(/[/?]/, 2)[1]
  return isLocale(word) ? word : preferredLocale(req.headers['accept-language'] ?? null)
}
