import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { roleSchema } from '~/domains/accounts/model'
import type { Permit } from '~/domains/accounts/permissions'
import { changeRole, changeTeam, markLeft, markReturned } from '~/domains/accounts/standing.server'
import { cannotTake } from '~/http/entrance.server'
import { invalid, parseForm } from '~/http/forms.server'
import { localeOf, refuse } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'

type Fields = Record<string, string | string[]>
type Act = (args: ActionFunctionArgs, permit: Permit<'manage-people'>, fields: Fields) => unknown

/** What the page's forms ask for, by their field `intent`. */
export const acts = new Map<string, Act>([
  ['role', role],
  ['team', team],
  ['left', left],
  ['returned', returned],
])

const roleFormSchema = z.object({ role: roleSchema, 'leads[]': z.array(z.string()).default([]) })

function role(...[args, permit, fields]: Parameters<Act>) {
  const form = parseForm(fields, roleFormSchema)
  if (!form.ok) return invalid(form)
  const change = { role: form.value.role, leads: form.value['leads[]'] }
  const done = changeRole(args.context.world, permit, personIn(args), change)
  if (done.ok) return redirectWithNotice(pageOf(args), 'saved')
  if (done.reason === 'last-admin') return cannotTake(fields, { role: 'last-admin' })
  return done.reason === 'unknown-team' ? cannotTake(fields, { 'leads[]': 'choose' }) : refuse('not-found')
}

function team(...[args, permit, fields]: Parameters<Act>) {
  const done = changeTeam(args.context.world, permit, personIn(args), String(fields.team ?? '') || null)
  if (done.ok) return redirectWithNotice(pageOf(args), 'saved')
  return done.reason === 'unknown-team' ? cannotTake(fields, { team: 'choose' }) : refuse('not-found')
}

function left(...[args, permit, fields]: Parameters<Act>) {
  const done = markLeft(args.context.world, permit, personIn(args))
  if (done.ok) return redirectWithNotice(pageOf(args), 'left')
  return done.reason === 'last-admin' ? cannotTake(fields, { left: 'last-admin' }) : refuse('not-found')
}

function returned(...[args, permit]: Parameters<Act>) {
  const done = markReturned(args.context.world, permit, personIn(args))
  return done.ok ? redirectWithNotice(pageOf(args), 'returned') : refuse('not-found')
}

function personIn({ params }: ActionFunctionArgs): string {
  return params.person ?? ''
}

function pageOf(args: ActionFunctionArgs): string {
  return `/${localeOf(args.params)}/admin/people/${personIn(args)}`
}
