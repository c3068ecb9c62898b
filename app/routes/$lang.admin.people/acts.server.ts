import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { invitationSchema, invite, withdrawInvitation } from '~/domains/accounts/invitations.server'
import { nameSchema } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import { createTeam } from '~/domains/accounts/teams.server'
import { cannotTake } from '~/http/entrance.server'
import { invalid, parseForm } from '~/http/forms.server'
import { localeOf, refuse, refused } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'

type Act = (args: ActionFunctionArgs, fields: Record<string, string | string[]>) => Promise<unknown>

/** What the page's forms ask for, by their field `intent`. */
export const acts = new Map<string, Act>([
  ['invite', sendInvitation],
  ['withdraw', withdraw],
  ['team', makeTeam],
])

async function sendInvitation(...[args, fields]: Parameters<Act>) {
  const permission = permit(args.context.actor, 'invite')
  if (!permission.ok) return refused(args, permission.reason)
  const form = parseForm(fields, invitationSchema)
  if (!form.ok) return invalid(form)
  const done = await invite(args.context.world, permission.permit, form.value)
  if (done.ok) return redirectWithNotice(peopleOf(args), 'invited')
  if (done.reason === 'forbidden') return refuse('forbidden')
  if (done.reason === 'taken') return cannotTake(fields, { email: 'email-taken' })
  if (done.reason === 'unknown-team') return cannotTake(fields, { team: 'choose' })
  return cannotTake(fields, { email: 'mail-failed' })
}

async function withdraw(...[args, fields]: Parameters<Act>) {
  const permission = permit(args.context.actor, 'invite')
  if (!permission.ok) return refused(args, permission.reason)
  const done = withdrawInvitation(args.context.world, permission.permit, String(fields.invitation))
  return done.ok ? redirectWithNotice(peopleOf(args), 'withdrawn') : refuse(done.reason)
}

async function makeTeam(...[args, fields]: Parameters<Act>) {
  const permission = permit(args.context.actor, 'manage-people')
  if (!permission.ok) return refused(args, permission.reason)
  const form = parseForm(fields, z.object({ team: nameSchema }))
  if (!form.ok) return invalid(form)
  const done = createTeam(args.context.world, permission.permit, form.value.team)
  return done.ok ? redirectWithNotice(peopleOf(args), 'team-made') : cannotTake(fields, { team: 'team-taken' })
}

function peopleOf({ params }: ActionFunctionArgs): string {
  return `/${localeOf(params)}/admin/people`
}
