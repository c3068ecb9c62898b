import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import type { Actor } from '~/domains/accounts/model'
import { type Saved, saveAnswer } from '~/domains/assessment/answers.server'
import { finishAttempt } from '~/domains/assessment/finishing.server'
import { answerWith } from '~/http/answer.server'
import { refuse } from '~/http/guard.server'
import { formatTime } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { textOf } from '~/i18n/text'

type Fields = Record<string, string | string[]>
interface Sent {
  args: ActionFunctionArgs
  actor: Actor
  locale: Locale
  fields: Fields
}

const statuses = { 'not-found': 404, late: 409, 'taken-back': 409 } as const

function statusOf(reason: Extract<Saved, { ok: false }>['reason']): number {
  return reason in statuses ? statuses[reason as keyof typeof statuses] : 422
}

/** Ends the test and shows its result. */
export function finish({ args, actor, locale }: Sent): Response {
  const id = args.params.id ?? ''
  const finished = finishAttempt(args.context.world, actor, id)
  return finished.ok ? redirect(`/${locale}/attempts/${id}/result`) : refuse(finished.reason)
}

/** Saves for the script on the page, and answers it with JSON. */
export function saveForScript(sent: Sent): never {
  const { args, actor, locale, fields } = sent
  const saved = saveAnswer(args.context.world, actor, args.params.id ?? '', fields)
  const t = textOf(locale).assessment.take
  if (!saved.ok) {
    const { reason } = saved
    const message = t.faults[reason]
    return answerWith(args.context, Response.json({ ok: false, reason, message }, { status: statusOf(reason) }))
  }
  const savedAtText = saved.savedAt && formatTime(saved.savedAt, locale, actor.zone)
  const { step, savedAt, answered, other } = saved
  const body = {
    ok: true,
    step,
    savedAt,
    savedAtText,
    answered,
    message: savedAtText ? t.savedAt(savedAtText) : '',
    ...(other ? { other: { message: t.otherCame, see: t.seeBoth, to: otherPath(sent, other.id) } } : {}),
  }
  return answerWith(args.context, Response.json(body))
}

/** A script whose session has ended keeps the answer and says where to sign in. */
export function tellSignedOut({ context, params }: ActionFunctionArgs, locale: Locale): never {
  const t = textOf(locale).assessment.take
  const signIn = {
    text: t.signIn,
    to: `/${locale}/login?next=${encodeURIComponent(`/${locale}/attempts/${params.id}`)}`,
  }
  return answerWith(
    context,
    Response.json({ ok: false, reason: 'signed-out', message: t.signedOut, signIn }, { status: 401 }),
  )
}

/** Saves a form sent by hand and goes where its button says; a form that cannot be taken is shown again as it was. */
export function saveForm(sent: Sent) {
  const { args, actor, locale, fields } = sent
  const id = args.params.id ?? ''
  const saved = saveAnswer(args.context.world, actor, id, fields)
  if (saved.ok)
    return redirect(
      saved.other ? otherPath(sent, saved.other.id) : `/${locale}/attempts/${id}?item=${placeAfter(sent)}`,
    )
  return refusedForm(saved, sent)
}

function refusedForm({ reason }: Extract<Saved, { ok: false }>, { args, locale, fields }: Sent) {
  if (reason === 'not-found') return refuse(reason)
  if (reason === 'late') return redirect(`/${locale}/attempts/${args.params.id}/result`)
  if (reason === 'taken-back') return redirect(`/${locale}/attempts/${args.params.id}?item=${placeOf({ args })}`)
  return data({ fault: reason, given: fields }, { status: statusOf(reason) })
}

function placeOf({ args }: Pick<Sent, 'args'>): string {
  return new URL(args.request.url).searchParams.get('item') ?? '1'
}

function placeAfter(sent: Sent): string {
  const { go } = sent.fields
  return typeof go === 'string' && /^(\d{1,3}|end)$/.test(go) ? go : placeOf(sent)
}

function otherPath(sent: Sent, step: number): string {
  const { args, locale } = sent
  return `/${locale}/attempts/${args.params.id}?item=${placeOf(sent)}&other=${step}`
}
