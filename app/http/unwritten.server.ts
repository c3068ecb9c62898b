import type { IncomingMessage } from 'node:http'
import { textOf } from '~/i18n/text'
import { isUnwritten } from '~/platform/database.server'
import { wantsJson } from './answer.server'
import type { PageContext } from './context.server'
import { parkForm } from './parked.server'
import { localeOfRequest, plainRefusal } from './refusal.server'

const retryAfterSeconds = '10'
type Slots = Pick<PageContext, 'slots'>

/** Notes that a page failed because the disk did not take it; told by `answerUnwritten`. */
export function noteUnwritten(context: Slots, error: unknown): void {
  if (isUnwritten(error)) context.slots.set('unwritten', true)
}

/**
 * When the disk did not take what a page was to write: 503, to be sent again. An enhancer hears it as JSON and keeps what it
 * has; a page gets the form that was sent, to send it once more. Null when nothing of the kind happened.
 */
export async function answerUnwritten(
  context: PageContext,
  request: Request,
  page: (status: number) => Response,
): Promise<Response | null> {
  if (!context.slots.has('unwritten')) return null
  const sent = context.slots.get('sent') as (() => Request) | undefined
  if (sent && !wantsJson(request)) await parkForm(sent(), context)
  return toTryAgain(wantsJson(request) ? waiting(context.locale) : page(503))
}

/** The answer to what failed before or beside any page. */
export function answerToFailure(error: unknown, req: IncomingMessage): Response {
  if (!isUnwritten(error)) return plainRefusal(500, req, 'failure')
  const isScript = req.headers.accept?.startsWith('application/json')
  return toTryAgain(isScript ? waiting(localeOfRequest(req)) : plainRefusal(503, req))
}

function waiting(locale: PageContext['locale']): Response {
  const body = { ok: false, reason: 'unwritten', message: textOf(locale).errorPage.waiting }
  return Response.json(body, { status: 503 })
}

function toTryAgain(answer: Response): Response {
  answer.headers.set('Retry-After', retryAfterSeconds)
  return answer
}
