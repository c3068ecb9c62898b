import { type ActionFunctionArgs, data } from '@remix-run/node'
import type { Actor } from '~/domains/accounts/model'
import { findPerson } from '~/domains/accounts/people.server'
import { finishMark, keepMarks, releaseMark } from '~/domains/casework/marking.server'
import { type MarkForm, markFormSchema } from '~/domains/casework/model'
import { answerWith, wantsJson } from '~/http/answer.server'
import { type FormFaults, parseForm } from '~/http/forms.server'
import { refuse, refused } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import { formatMoment, formatNumber, formatTime } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { textOf } from '~/i18n/text'

export interface Sent {
  args: ActionFunctionArgs
  actor: Actor
  id: string
  locale: Locale
  fields: Record<string, string | string[]>
}

/** What the page shows instead of going on; marks and remarks as they were sent come along. */
export interface MarkRefusal extends FormFaults {
  /** Someone, or another tab, was faster: what to know before sending again. */
  conflict: string | null
  /** Another tab of the marker has kept other marks: these are not to be kept by themselves. */
  isElsewhere: boolean
  /** Named by the form when it is sent again, knowing of it. */
  replaces: number | null
  standing: number | null
}

function pageOf({ id, locale }: Sent): string {
  return `/${locale}/marking/${id}`
}

function marksOf(sent: Sent): { ok: true; form: MarkForm } | { ok: false; faults: FormFaults } {
  const form = parseForm(sent.fields, markFormSchema)
  return form.ok ? { ok: true, form: form.value } : { ok: false, faults: form }
}

/** Keeps half-done marks, for the enhancer or for the button. */
export function takeKeeping(sent: Sent) {
  const { args, actor, id, locale } = sent
  const isEnhanced = wantsJson(args.request)
  const read = marksOf(sent)
  if (!read.ok && isEnhanced)
    return answerWith(args.context, Response.json({ ok: false, ...read.faults }, { status: 422 }))
  if (!read.ok) return answerPage(sent, read.faults, 422)
  const kept = keepMarks(args.context.world, actor, id, read.form)
  if (!kept.ok && kept.reason !== 'conflict') return refused(args, kept.reason)
  const { savedAt } = kept
  const moments = {
    step: savedAt.getTime(),
    savedAt: savedAt.toISOString(),
    savedAtText: formatTime(savedAt, locale, actor.zone),
  }
  if (isEnhanced)
    return answerWith(args.context, Response.json({ ok: kept.ok, ...moments }, { status: kept.ok ? 200 : 409 }))
  if (kept.ok) return redirectWithNotice(`${pageOf(sent)}${new URL(args.request.url).search}`, 'saved')
  const conflict = textOf(locale).casework.marking.conflictKept(formatMoment(savedAt, locale, actor.zone))
  return answerPage(sent, { errors: {}, given: givenOf(sent) }, 409, {
    conflict,
    isElsewhere: true,
    replaces: savedAt.getTime(),
  })
}

export function takeFinish(sent: Sent) {
  const { args, actor, id, locale } = sent
  const read = marksOf(sent)
  if (!read.ok) return answerPage(sent, read.faults, 422)
  const done = finishMark(args.context.world, actor, id, read.form)
  if (done.ok) return redirectWithNotice(pageOf(sent), 'mark-finished')
  if (done.reason === 'invalid') return answerPage(sent, { errors: done.errors, given: givenOf(sent) }, 422)
  if (done.reason !== 'conflict') return refused(args, done.reason)
  const { markerId, total, id: standing } = done.standing
  const name = findPerson(args.context.world, markerId)?.name ?? ''
  const conflict = textOf(locale).casework.marking.conflictMark(name, formatNumber(total, locale, 1))
  return answerPage(sent, { errors: {}, given: givenOf(sent) }, 409, { conflict, standing })
}

export function takeRelease(sent: Sent) {
  const released = releaseMark(sent.args.context.world, sent.actor, sent.id)
  if (released.ok) return redirectWithNotice(pageOf(sent), 'mark-released')
  return released.reason === 'conflict' ? refuse('conflict') : refused(sent.args, released.reason)
}

function givenOf({ fields }: Sent): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))
}

function answerPage(sent: Sent, { errors, given }: FormFaults, status: number, more: Partial<MarkRefusal> = {}) {
  const moment = (field: string) => Number(sent.fields[field]) || null
  const own = { conflict: null, isElsewhere: false, replaces: moment('replaces.marks'), standing: moment('standing') }
  return data<MarkRefusal>({ ...own, ...more, errors, given }, { status })
}
