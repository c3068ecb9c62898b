import type { IncomingMessage } from 'node:http'
import { isLocale } from '~/i18n/locale'
import { answerScript } from './assessment/script.server'
import type { PageContext } from './context.server'
import { fieldsFrom } from './forms.server'
import { textAnswer } from './wire.server'

/**
 * An answer of a test as the script on its page sends it: twenty of them come for each page of the test, and Remix's way
 * from request to response takes longer than the saving. It has passed the same door and session, and is done and told by the
 * same code as through the route's action, where whatever is not quite this kind of request goes on to (null).
 */
export async function shortcut(
  { world, actor }: PageContext,
  { headers }: IncomingMessage,
  { pathname, searchParams }: URL,
  body: Buffer,
): Promise<Response | null> {
  const [, locale, attemptId] = /^\/(\w+)\/attempts\/([\da-z]+)$/.exec(pathname) ?? []
  if (!actor || !isLocale(locale) || !attemptId) return null
  if (!headers.accept?.startsWith('application/json')) return null
  if (!/^application\/x-www-form-urlencoded/i.test(headers['content-type'] ?? '')) return null
  const fields = fieldsFrom(new URLSearchParams(body.toString()))
  if (!fields) return null
  const place = searchParams.get('item') ?? '1'
  const told = await answerScript({ world, actor, locale, attemptId, place, fields })
  return textAnswer(JSON.stringify(told.body), { status: told.status, headers: { 'Content-Type': 'application/json' } })
}
