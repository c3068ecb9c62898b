import type { ActionFunctionArgs } from '@remix-run/node'
import { type Saved, saveAnswer } from '~/domains/assessment/answers.server'
import { finishAttempt } from '~/domains/assessment/finishing.server'
import { answerWith } from '~/http/answer.server'
import { formatTime } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { textOf } from '~/i18n/text'
import { pathTo, placeOf, resultPath, type Sent, withOrder } from './sent'

const statuses = { 'not-found': 404, late: 409, 'taken-back': 409 } as const
type Refusal = Extract<Saved, { ok: false }>['reason']

export function statusOf(reason: Refusal): number {
  return reason in statuses ? statuses[reason as keyof typeof statuses] : 422
}

/** Saves for the script on the page, and answers it with JSON. */
export function saveForScript(sent: Sent): never {
  const { args, actor, locale } = sent
  const saved = saveAnswer(args.context.world, actor, args.params.id ?? '', withOrder(sent.fields))
  const t = textOf(locale).assessment.take
  if (!saved.ok) {
    const { reason } = saved
    const body = { ok: false, reason, message: t.faults[reason], ...seeMore(sent, reason) }
    return answerWith(args.context, Response.json(body, { status: statusOf(reason) }))
  }
  const { step, savedAt, answered, other } = saved
  const savedAtText = savedAt && formatTime(savedAt, locale, actor.zone)
  const body = {
    ok: true,
    step,
    savedAt,
    savedAtText,
    answered,
    message: savedAtText ? t.savedAt(savedAtText) : '',
    ...(other
      ? {
          other: {
            message: t.otherCame,
            see: t.seeBoth,
            to: pathTo(sent, { item: placeOf(sent), other: `${other.id}` }),
          },
        }
      : {}),
  }
  return answerWith(args.context, Response.json(body))
}

/** Where a branching scene really stands, or how the test ended. */
function seeMore(sent: Sent, reason: Refusal) {
  const t = textOf(sent.locale).assessment.take
  if (reason === 'taken-back') return { see: { text: t.seeStanding, to: pathTo(sent, { item: placeOf(sent) }) } }
  return reason === 'late' ? { see: { text: t.seeResult, to: resultPath(sent) } } : {}
}

/** Ends the test for the script, which then shows the result. */
export function finishForScript(sent: Sent): never {
  const { args, actor } = sent
  const finished = finishAttempt(args.context.world, actor, args.params.id ?? '')
  const body = finished.ok ? { ok: true, to: resultPath(sent) } : { ok: false, reason: finished.reason }
  return answerWith(args.context, Response.json(body, { status: finished.ok ? 200 : 404 }))
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
