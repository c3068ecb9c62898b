import { type ActionFunctionArgs, data } from '@remix-run/node'
import type { Permit } from '~/domains/accounts/permissions'
import { inviteGuest, invitePeople } from '~/domains/assessment/panel-invitations.server'
import { takeKey } from '~/domains/assessment/panel-keys.server'
import { panelMembers, removeMember, renewLink } from '~/domains/assessment/panel-members.server'
import { guestSchema, invitedPeopleSchema, keyReasonSchema, type Panel } from '~/domains/assessment/panel-model'
import { closePanel } from '~/domains/assessment/panels.server'
import { invalid, parseForm } from '~/http/forms.server'
import { localeOf, refuse } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'

type Fields = Record<string, string | string[]>
type Act = (args: ActionFunctionArgs, permit: Permit<'key-tests'>, panel: Panel, fields: Fields) => unknown

/** What an act has to say on the page that answers it; a link is shown this once. */
export type Said =
  | { kind: 'sent'; sent: number; failed: string[] }
  | { kind: 'link'; name: string; link: string }
  | { kind: 'removed'; name: string }
  | { kind: 'taken'; members: number }

const said = (words: Said) => data({ said: words })

/** What the page's forms ask for, by their field `intent`. */
export const acts = new Map<string, Act>([
  ['people', byLetter],
  ['guest', asGuest],
  ['renew', anotherLink],
  ['remove', takeOut],
  ['key', intoForce],
  ['close', close],
])

/** The faults of one of the page's forms, which know it by its intent. */
function again(intent: string, errors: Record<string, string>, given: Record<string, string> = {}) {
  return invalid({ errors, given: { ...given, intent } })
}

async function byLetter(...[{ context }, permit, panel, fields]: Parameters<Act>) {
  const form = parseForm({ person: fields.person ?? [] }, invitedPeopleSchema)
  if (!form.ok) return again('people', { person: 'nobody' })
  const done = await invitePeople(context.world, permit, panel.id, form.value.person)
  if (done.ok) return said({ kind: 'sent', sent: done.sent, failed: done.failed })
  if (done.reason === 'not-found') return refuse('not-found')
  return done.reason === 'closed' ? refuse('conflict') : again('people', { person: done.reason })
}

async function asGuest(...[{ context }, permit, panel, { intent: _, ...fields }]: Parameters<Act>) {
  const form = parseForm(fields, guestSchema)
  if (!form.ok) return again('guest', form.errors, form.given)
  const done = await inviteGuest(context.world, permit, panel.id, form.value)
  if (!done.ok) {
    if (done.reason === 'not-found') return refuse('not-found')
    if (done.reason === 'closed') return refuse('conflict')
    const given = { name: form.value.name, email: form.value.email ?? '', locale: form.value.locale }
    return again('guest', { [form.value.email ? 'email' : 'name']: done.reason }, given)
  }
  if (done.link === null) return said({ kind: 'sent', sent: 1, failed: [] })
  return said({ kind: 'link', name: form.value.name, link: done.link })
}

const nameOf = (...[{ context }, , panel, fields]: Parameters<Act>) =>
  panelMembers(context.world, panel).find(({ id }) => id === fields.member)?.name ?? refuse('not-found')

function anotherLink(...all: Parameters<Act>) {
  const [{ context, params }, permit, panel, fields] = all
  const name = nameOf(...all)
  const done = renewLink(context.world, permit, panel.id, String(fields.member), localeOf(params))
  if (!done.ok) return refuse(done.reason === 'closed' ? 'conflict' : done.reason)
  return said({ kind: 'link', name, link: done.link })
}

function takeOut(...all: Parameters<Act>) {
  const [{ context }, permit, panel, fields] = all
  const name = nameOf(...all)
  const done = removeMember(context.world, permit, panel.id, String(fields.member))
  return done.ok ? said({ kind: 'removed', name }) : refuse(done.reason)
}

function intoForce(...[{ context }, permit, panel, { reason = '' }]: Parameters<Act>) {
  const form = parseForm({ reason }, keyReasonSchema)
  if (!form.ok) return again('key', form.errors, form.given)
  const done = takeKey(context.world, permit, panel.id, form.value)
  if (done.ok) return said({ kind: 'taken', members: done.members })
  if (done.reason === 'rates-first') return refuse('conflict')
  return done.reason === 'not-found' ? refuse('not-found') : again('key', { reason: done.reason }, form.value)
}

function close(...[{ context, params }, permit, panel]: Parameters<Act>) {
  const done = closePanel(context.world, permit, panel.id)
  if (!done.ok) return refuse(done.reason)
  return redirectWithNotice(`/${localeOf(params)}/team/panels/${panel.id}`, 'saved')
}
