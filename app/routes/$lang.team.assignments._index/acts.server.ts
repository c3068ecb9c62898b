import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import type { Permit } from '~/domains/accounts/permissions'
import { endOfDay } from '~/domains/learning/assignment-due'
import { assignSchema } from '~/domains/learning/assignment-model'
import { type AssignResult, assign, withdraw } from '~/domains/learning/assignments.server'
import { parseForm } from '~/http/forms.server'
import { localeOf, refuse } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import { draftOfFields } from './draft'
import { formView } from './form-view.server'

type Fields = Record<string, string | string[]>
type Act = (args: ActionFunctionArgs, permit: Permit<'assign'>, fields: Fields) => unknown

/** What the page's forms ask for, by their field `intent`. */
export const acts = new Map<string, Act>([
  ['assign', assignWork],
  ['withdraw', withdrawWork],
])

function assignWork(...[args, permit, fields]: Parameters<Act>) {
  const form = parseForm(fields, assignSchema)
  if (!form.ok) return again(args, permit, fields, form.errors)
  const { what, team, person, due, note, again: isAgain } = form.value
  const dueAt = endOfDay(due, permit.actor.zone)
  if (!dueAt) return again(args, permit, fields, { due: 'date' })
  const whom = { teamIds: team, personIds: person, again: isAgain }
  const done = assign(args.context.world, permit, { ...what, ...whom, dueAt, note })
  if (!done.ok) return again(args, permit, fields, faultOf(done))
  const { assignmentId, alreadyHad, moved } = done
  const path = `/${localeOf(args.params)}/team/assignments`
  return redirect(`${path}?id=${assignmentId}&made=1&had=${alreadyHad}&moved=${moved}`)
}

function faultOf({ reason }: Extract<AssignResult, { ok: false }>): Record<string, string> {
  if (reason === 'unknown-work') return { what: 'choose' }
  if (reason === 'in-the-past') return { due: 'in-the-past' }
  return { team: reason === 'already' ? 'already-assigned' : reason }
}

/** The form as it was sent, with what to mend. */
function again(args: ActionFunctionArgs, permit: Permit<'assign'>, fields: Fields, errors: Record<string, string>) {
  const form = formView(args.context.world, permit, draftOfFields(fields), localeOf(args.params))
  return data({ errors, given: { intent: 'assign' }, form }, { status: 422 })
}

function withdrawWork(...[args, permit, { id }]: Parameters<Act>) {
  const done = withdraw(args.context.world, permit, String(id))
  if (!done.ok) return refuse(done.reason)
  return redirectWithNotice(`/${localeOf(args.params)}/team/assignments?id=${String(id)}`, 'assignment-withdrawn')
}
