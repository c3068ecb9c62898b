import { type ActionFunctionArgs, data } from '@remix-run/node'
import type { Actor } from '~/domains/accounts/model'
import { finishMark, type Kept, keepMarks } from '~/domains/casework/marking.server'
import { changeFormSchema, type MarkForm, markFormSchema } from '~/domains/casework/model'
import { changeOutcome, releaseOutcome } from '~/domains/casework/outcomes.server'
import { answerWith, wantsJson } from '~/http/answer.server'
import { type FormFaults, parseForm } from '~/http/forms.server'
import { refuse, refused } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import { formatMoment, formatTime } from '~/i18n/format'
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
}

export function pageOf({ id, locale }: Sent): string {
  return `/${locale}/marking/${id}`
}

export function marksOf(sent: Sent): { ok: true; form: MarkForm } | { ok: false; faults: FormFaults } {
  const form = parseForm(sent.fields, markFormSchema)
  return form.ok ? { ok: true, form: form.value } : { ok: false, faults: form }
}

/** Keeps half-done marks, for the enhancer or for the button. */
export function takeKeeping(sent: Sent) {
  const read = marksOf(sent)
  if (!read.ok && wantsJson(sent.args.request)) return answerJson(sent, { ok: false, ...read.faults }, 422)
  if (!read.ok) return answerPage(sent, read.faults, 422)
  const kept = keepMarks(sent.args.context.world, sent.actor, sent.id, read.form)
  return answerKept(sent, kept, `${pageOf(sent)}${new URL(sent.args.request.url).search}`)
}

function answerJson({ args }: Sent, body: object, status: number) {
  return answerWith(args.context, Response.json(body, { status }))
}

/** What was kept, or why not: as JSON, by going on to `next`, or by the page with everything that was sent. */
export function answerKept(sent: Sent, kept: Kept, next: string) {
  const { args, actor, locale } = sent
  const isEnhanced = wantsJson(args.request)
  if (!kept.ok && (kept.reason === 'taken' || kept.reason === 'done')) {
    const message = lateWords(sent, kept.reason)
    return isEnhanced ? answerJson(sent, { ok: false, message }, 409) : tooLate(sent, kept.reason)
  }
  if (!kept.ok && kept.reason !== 'conflict') return refused(args, kept.reason)
  const { savedAt } = kept
  const savedAtText = formatTime(savedAt, locale, actor.zone)
  const answer = { ok: kept.ok, step: savedAt.getTime(), savedAt: savedAt.toISOString(), savedAtText }
  if (isEnhanced) return answerJson(sent, answer, kept.ok ? 200 : 409)
  if (kept.ok) return redirectWithNotice(next, 'saved')
  const conflict = textOf(locale).marking.page.conflictKept(formatMoment(savedAt, locale, actor.zone))
  return answerPage(sent, faultless(sent), 409, { conflict, isElsewhere: true, replaces: savedAt.getTime() })
}

function lateWords({ locale }: Sent, reason: 'taken' | 'done'): string {
  const t = textOf(locale).marking.page
  return reason === 'taken' ? t.conflictTaken : t.conflictDone
}

/** The reading is not this marker's (any more): nothing of what was sent counts, and all of it is shown. */
function tooLate(sent: Sent, reason: 'taken' | 'done') {
  return answerPage(sent, faultless(sent), 409, { conflict: lateWords(sent, reason), isElsewhere: true })
}

export function takeFinish(sent: Sent) {
  const read = marksOf(sent)
  if (!read.ok) return answerPage(sent, read.faults, 422)
  const done = finishMark(sent.args.context.world, sent.actor, sent.id, read.form)
  if (done.ok) return redirectWithNotice(pageOf(sent), 'reading-done')
  if (done.reason === 'invalid') return answerPage(sent, { ...faultless(sent), errors: done.errors }, 422)
  return done.reason === 'taken' || done.reason === 'done'
    ? tooLate(sent, done.reason)
    : refused(sent.args, done.reason)
}

export function takeRelease(sent: Sent) {
  const released = releaseOutcome(sent.args.context.world, sent.actor, sent.id)
  if (released.ok) return redirectWithNotice(pageOf(sent), 'mark-released')
  return released.reason === 'conflict' ? refuse('conflict') : refused(sent.args, released.reason)
}

export function takeChange(sent: Sent) {
  const read = parseForm(sent.fields, changeFormSchema)
  if (!read.ok) return answerPage(sent, read, 422)
  const done = changeOutcome(sent.args.context.world, sent.actor, sent.id, read.value)
  if (done.ok) return redirectWithNotice(pageOf(sent), 'result-changed')
  if (done.reason === 'invalid') return answerPage(sent, { ...faultless(sent), errors: done.errors }, 422)
  if (done.reason !== 'conflict') return refused(sent.args, done.reason)
  return answerPage(sent, faultless(sent), 409, { conflict: textOf(sent.locale).marking.page.conflictOutcome })
}

export function faultless({ fields }: Sent): FormFaults {
  return { errors: {}, given: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])) }
}

export function answerPage(sent: Sent, { errors, given }: FormFaults, status: number, more: Partial<MarkRefusal> = {}) {
  const replaces = Number(sent.fields['replaces.marks']) || null
  return data<MarkRefusal>({ conflict: null, isElsewhere: false, replaces, ...more, errors, given }, { status })
}
