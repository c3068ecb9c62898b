import type { IncomingMessage } from 'node:http'
import { redirect } from '@remix-run/node'
import { permit } from '~/domains/accounts/permissions'
import { quiz } from '~/domains/content/content.server'
import { isLocale } from '~/i18n/locale'
import { isUnwritten } from '~/platform/database.server'
import { finishAsked, startAsked } from './assessment/forms.server'
import { answerScript } from './assessment/script.server'
import type { Sent } from './assessment/sent'
import type { PageContext } from './context.server'
import { fieldsFrom } from './forms.server'
import { textAnswer } from './wire.server'

/**
 * What a test is begun, answered and ended with: Remix's way from request to response takes longer than any of these. Each
 * has passed the same door and session, and is done and told by the same code as through its route's action, where whatever
 * is not quite one of these, or is refused, goes on to (null).
 */
export async function shortcut(
  { world, actor }: PageContext,
  { headers }: IncomingMessage,
  { pathname, searchParams }: URL,
  body: Buffer,
): Promise<Response | null> {
  const [, locale, part, id] = /^\/(\w+)\/(attempts|quizzes)\/([\da-z-]+)$/.exec(pathname) ?? []
  if (!actor || !isLocale(locale) || !id) return null
  if (!/^application\/x-www-form-urlencoded/i.test(headers['content-type'] ?? '')) return null
  const fields = fieldsFrom(new URLSearchParams(body.toString()))
  if (!fields) return null
  const sent = { world, actor, locale, attemptId: id, place: searchParams.get('item') ?? '1', fields }
  const isScript = headers.accept?.startsWith('application/json')
  if (part === 'attempts' && isScript) return toldScript(sent)
  if (part === 'quizzes') return isScript ? null : orTheRoute(started(sent))
  return fields.intent === 'finish' ? orTheRoute(finishAsked(sent)) : null
}

/** When the disk does not take it, a page says so with the form in it, to be sent once more: that is the route's. */
function orTheRoute(asked: Promise<Response | null>): Promise<Response | null> {
  return asked.catch((error: unknown) => {
    if (isUnwritten(error)) return null
    throw error
  })
}

async function toldScript(sent: Sent): Promise<Response> {
  const told = await answerScript(sent)
  return textAnswer(JSON.stringify(told.body), { status: told.status, headers: { 'Content-Type': 'application/json' } })
}

async function started({ world, actor, locale, attemptId: quizId, fields }: Sent): Promise<Response | null> {
  const may = permit(actor, 'learn')
  if (!may.ok || !quiz(world, quizId)) return null
  const start = await startAsked(world, may.permit, quizId, fields)
  return start.ok ? redirect(`/${locale}/attempts/${start.attemptId}`) : null
}
