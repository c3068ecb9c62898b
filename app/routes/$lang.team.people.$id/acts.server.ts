import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { type Actor, type Person, subjectOf } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import { extraTimeSchema, grantExtraTime } from '~/domains/assessment/extra-time.server'
import { momentOfDay } from '~/domains/ladder/age'
import { readBehaviour } from '~/domains/ladder/endorsement'
import { endorse } from '~/domains/ladder/endorsements.server'
import { endorsementSchema, occasionLimit } from '~/domains/ladder/model'
import { setPosition } from '~/domains/ladder/positions.server'
import { invalid, parseForm } from '~/http/forms.server'
import { localeOf, refuse, refused } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'

type Fields = Record<string, string | string[]>
type Act = (args: ActionFunctionArgs, actor: Actor, person: Person, fields: Fields) => Promise<unknown>

/** What the page's forms ask for, by their field `intent`. */
export const acts = new Map<string, Act>([
  ['endorse', endorseSeen],
  ['title', setTitle],
  ['extra-time', grantTime],
])

/** Short of this nobody could tell later what was seen. */
const occasion = z.string().trim().min(1, 'required').min(15, 'too-short').max(occasionLimit, 'too-long')
const endorseForm = endorsementSchema.omit({ seenAt: true }).extend({ occasion, seen: z.iso.date('date') })
const titleForm = z.object({ title: z.string().regex(/^[a-z0-9-]{1,100}$/, 'choose'), since: z.iso.date('date') })

async function endorseSeen(...[args, actor, person, fields]: Parameters<Act>) {
  const permission = permit(actor, 'endorse', subjectOf(person))
  if (!permission.ok) return refused(args, permission.reason)
  const form = parseForm(fields, endorseForm)
  if (!form.ok) return invalid(form)
  const { behaviour, occasion, seen, client } = form.value
  const sighting = { personId: person.id, ...readBehaviour(behaviour), occasion, seenAt: momentOfDay(seen) }
  const done = endorse(args.context.world, permission.permit, { ...sighting, clientId: client })
  if (done.ok) return redirectWithNotice(pageOf(args, person), 'endorsed')
  if (done.reason === 'unknown-behaviour') return mend(fields, { behaviour: 'choose' })
  if (done.reason === 'in-the-future' || done.reason === 'too-old') return mend(fields, { seen: done.reason })
  return refuse(done.reason)
}

async function setTitle(...[args, actor, person, fields]: Parameters<Act>) {
  const permission = permit(actor, 'set-title', subjectOf(person))
  if (!permission.ok) return refused(args, permission.reason)
  const form = parseForm(fields, titleForm)
  if (!form.ok) return invalid(form)
  const place = { personId: person.id, titleId: form.value.title, since: momentOfDay(form.value.since) }
  const done = setPosition(args.context.world, permission.permit, place)
  if (done.ok) return redirectWithNotice(pageOf(args, person), 'title-set')
  if (done.reason === 'not-found') return refuse('not-found')
  return mend(fields, done.reason === 'unknown-title' ? { title: 'choose' } : { since: done.reason })
}

async function grantTime(...[args, actor, person, { intent: _, ...fields }]: Parameters<Act>) {
  const permission = permit(actor, 'grant-time', subjectOf(person))
  if (!permission.ok) return refused(args, permission.reason)
  const form = parseForm(fields, extraTimeSchema)
  if (!form.ok) return invalid({ ...form, given: { ...form.given, intent: 'extra-time' } })
  grantExtraTime(args.context.world, permission.permit, person.id, form.value)
  return redirectWithNotice(pageOf(args, person), 'time-granted')
}

function pageOf({ params }: ActionFunctionArgs, { id }: Person): string {
  return `/${localeOf(params)}/team/people/${id}`
}

function mend(fields: Fields, errors: Record<string, string>) {
  const given = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))
  return invalid({ errors, given })
}
