import type { IncomingMessage } from 'node:http'
import { isLocale, preferredLocale } from '~/i18n/locale'
import { textOf } from '~/i18n/text'

/** A short page without any page's help: for what is turned away at the door, and for failures of our own. */
export function plainRefusal(
  status: number,
  reason: 'origin' | 'method' | 'length' | 'large' | 'type' | 'failure' | 'unknown',
  req: IncomingMessage,
): Response {
  const word = (req.url ?? '/').split(/[/?]/, 2)[1]
  const locale = isLocale(word) ? word : preferredLocale(req.headers['accept-language'] ?? null)
  const t = textOf(locale)
  const text = t.refusals[reason]
  const html = `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text.title} · Escalón</title></head><body><main><h1>${text.title}</h1><p>${text.advice}</p><p><a href="/${locale}">${t.refusals.home}</a></p></main></body></html>`
  return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
