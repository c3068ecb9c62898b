import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import type { Actor } from '~/domains/accounts/model'
import { textsIn } from '~/domains/casework/answer-form'
import { type SavedTask, saveDrafts } from '~/domains/casework/drafts.server'
import { workFormSchema } from '~/domains/casework/model'
import { handIn, reviseCase, takeBack } from '~/domains/casework/submissions.server'
import { readTableSort, writeTableSort } from '~/domains/casework/table-sort'
import { answerWith, wantsJson } from '~/http/answer.server'
import { type FormFaults, parseForm } from '~/http/forms.server'
import { refuse } from '~/http/guard.server'
import { addressOf } from '~/http/list-address'
import { redirectWithNotice } from '~/http/notices.server'
import { formatMoment, formatTime } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'

/** One form of the page: whose, about which submission, and where the page is. */
export interface Sent {
  args: ActionFunctionArgs
  actor: Actor
  id: string
  locale: Locale
  fields: Record<string, string | string[]>
}

/** What the page shows instead of going on; every text that was typed comes along. */
export type WorkRefusal =
  | ({ kind: 'faults' } & FormFaults)
  /** It was handed in meanwhile: these texts were not taken. */
  | { kind: 'unsent'; given: Record<string, string> }
  | { kind: 'hand-in' }
  /** A form of the page by itself: faults beside its fields. */
  | ({ kind: 'answer' } & FormFaults)

function pageOf({ id, locale }: Sent): string {
  return `/${locale}/submissions/${id}`
}

/** The work again, with the table that is sorted there still so. */
function workOf(sent: Sent, more: Record<string, string> = {}): string {
  const sort = readTableSort(new URL(sent.args.request.url).searchParams.get('sort'))
  return addressOf(pageOf(sent), { ...more, sort: sort && writeTableSort(sort) }, {})
}

/** Saves what was typed, and goes on to what the pressed button says. */
export function takeDrafts(sent: Sent) {
  const { args, actor, id, fields } = sent
  const { context } = args
  const isEnhanced = wantsJson(args.request)
  const form = parseForm(fields, workFormSchema)
  if (!form.ok) {
    const { errors, given } = form
    if (isEnhanced) return answerWith(context, Response.json({ ok: false, errors }, { status: 422 }))
    return data<WorkRefusal>({ kind: 'faults', errors, given }, { status: 422 })
  }
  const saved = saveDrafts(context.world, actor, id, form.value)
  if (isEnhanced) return answerWith(context, jsonOf(sent, saved))
  if (!saved.ok && saved.reason === 'not-found') return refuse('not-found')
  if (!saved.ok && saved.reason === 'invalid') return data<WorkRefusal>(faultsOf(saved.tasks, fields), { status: 422 })
  if (!saved.ok) return data<WorkRefusal>({ kind: 'unsent', given: textsOf(fields) }, { status: 409 })
  const row = /^row\.([a-z0-9-]+)$/.exec(String(fields.intent))?.[1]
  if (row) return redirect(`${workOf(sent, { row })}#text.${row}`)
  const files = /^files\.([a-z0-9-]+)$/.exec(String(fields.intent))?.[1]
  if (files) return redirect(`${pageOf(sent)}/files?task=${files}`)
  if (fields.intent === 'review') return redirect(`${pageOf(sent)}?step=hand-in`)
  return redirectWithNotice(workOf(sent), form.value.restore === null ? 'saved' : 'version-restored')
}

function textsOf(fields: Sent['fields']): Record<string, string> {
  return Object.fromEntries([...textsIn(fields)].map(([taskId, text]) => [`text.${taskId}`, text]))
}

function faultsOf(tasks: readonly string[], fields: Sent['fields']): { kind: 'faults' } & FormFaults {
  return {
    kind: 'faults',
    errors: Object.fromEntries(tasks.map((id) => [`text.${id}`, 'invalid'])),
    given: textsOf(fields),
  }
}

const statuses = { 'not-found': 404, conflict: 409, invalid: 422 }

function jsonOf({ actor, locale }: Sent, saved: ReturnType<typeof saveDrafts>): Response {
  if (!saved.ok) return Response.json({ ok: false, reason: saved.reason }, { status: statuses[saved.reason] })
  const { savedAt, tasks } = saved
  const steps = Object.fromEntries(tasks.map(({ taskId, step }) => [taskId, step]))
  const other = Object.fromEntries(tasks.flatMap((task) => rivalEntry(task, actor, locale)))
  const step = Math.max(0, ...tasks.map((task) => task.step ?? 0))
  const savedAtText = formatTime(savedAt, locale, actor.zone)
  const superseded = tasks.flatMap(({ taskId, isStanding }) => (isStanding ? [] : [taskId]))
  return Response.json({ ok: true, savedAt: savedAt.toISOString(), savedAtText, step, steps, superseded, other })
}

function rivalEntry({ taskId, rival }: SavedTask, { zone }: Actor, locale: Locale) {
  if (!rival) return []
  const { id: step, text, savedAt } = rival
  return [[taskId, { step, text, at: formatMoment(savedAt, locale, zone) }] as const]
}

export function takeHandIn(sent: Sent) {
  const { args, actor, id, fields } = sent
  const handed = handIn(args.context.world, actor, id, { withGaps: fields.gaps === 'yes' })
  if (handed.ok) return redirectWithNotice(pageOf(sent), 'handed-in')
  if (handed.reason === 'not-found') return refuse('not-found')
  // pressed twice, or in two tabs: it is handed in, and the page says so
  if (handed.reason === 'conflict') return redirect(pageOf(sent))
  return data<WorkRefusal>({ kind: 'hand-in' }, { status: 422 })
}

export function takeItBack(sent: Sent): Response {
  const taken = takeBack(sent.args.context.world, sent.actor, sent.id)
  return taken.ok ? redirectWithNotice(pageOf(sent), 'taken-back') : refuse(taken.reason)
}

export function takeRevision(sent: Sent): Response {
  const revised = reviseCase(sent.args.context.world, sent.actor, sent.id)
  return revised.ok ? redirect(pageOf({ ...sent, id: revised.submissionId })) : refuse(revised.reason)
}
