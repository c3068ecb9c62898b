import type { ActionFunctionArgs } from '@remix-run/node'
import { answerWith } from '~/http/answer.server'
import { answerScript } from '~/http/assessment/script.server'
import type { Sent } from '~/http/assessment/sent'
import type { Locale } from '~/i18n/locale'
import { textOf } from '~/i18n/text'

/** Answers the script on the page with JSON; most of its posts never come this far (see shortcut.server.ts). */
export async function tellScript({ context }: ActionFunctionArgs, sent: Sent): Promise<never> {
  const { status, body } = await answerScript(sent)
  return answerWith(context, Response.json(body, { status }))
}

/** A script whose session has ended keeps the answer and says where to sign in. */
export function tellSignedOut({ context, params }: ActionFunctionArgs, locale: Locale): never {
  const t = textOf(locale).assessment.take
  const signIn = {
    text: t.signIn,
    to: `/${locale}/login?next=${encodeURIComponent(`/${locale}/attempts/${params.id}`)}`,
  }
  const body = { ok: false, reason: 'signed-out', message: t.signedOut, signIn }
  return answerWith(context, Response.json(body, { status: 401 }))
}
