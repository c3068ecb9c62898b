import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { subjectOf } from '~/domains/accounts/model'
import { findPerson } from '~/domains/accounts/people.server'
import { type Action, type Permit, permit } from '~/domains/accounts/permissions'
import { momentOfDay } from '~/domains/ladder/age'
import { readBehaviour } from '~/domains/ladder/endorsement'
import { endorse } from '~/domains/ladder/endorsements.server'
import { endorsementSchema, occasionLimit } from '~/domains/ladder/model'
import { setPosition } from '~/domains/ladder/positions.server'
import { invalid, parseForm } from '~/http/forms.server'
import { localeOf, refuse, refused } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'

type Fields = Record<string, string | string[]>
type Act = (args: ActionFunctionArgs, fields: Fields) => Promise<unknown>

/** What the page's forms ask for, by their field `intent`. */
export const acts = new Map<string, Act>([
  ['endorse', endorseSeen],
  ['title', setTitle],
])

/** Short of this nobody could tell later what was seen. */
const occasion = z.string().trim().min(1, 'required').min(15, 'too-short').max(occasionLimit, 'too-long')
const endorseForm = endorsementSchema.extend({ occasion })
const titleForm = z.object({ title: z.string().regex(/^[a-z0-9-]{1,100}$/, 'choose'), since: z.iso.date('date') })

async function endorseSeen(...[args, fields]: Parameters<Act>) {
  const permit = await permitHere(args, 'endorse')
  const form = parseForm(fields, endorseForm)
  if (!form.ok) return invalid(form)
  const { behaviour, occasion, seenAt, client } = form.value
  const done = endorse(args.context.world, permit, {
    ...readBehaviour(behaviour),
    personId: personIdOf(args),
    occasion,
    seenAt: momentOfDay(seenAt),
    clientId: client,
  })
  if (done.ok) return redirectWithNotice(`/${localeOf(args.params)}/team/people/${personIdOf(args)}`, 'endorsed')
  if (done.reason === 'unknown-behaviour') return mend(fields, { behaviour: 'choose' })
  if (done.reason === 'in-the-future' || done.reason === 'too-old') return mend(fields, { seenAt: done.reason })
  return refuse(done.reason)
}

async function setTitle(...[args, fields]: Parameters<Act>) {
  const permit = await permitHere(args, 'set-title')
  const form = parseForm(fields, titleForm)
  if (!form.ok) return invalid(form)
  const { title, since } = form.value
  const place = { personId: personIdOf(args), titleId: title, since: momentOfDay(since) }
  const done = setPosition(args.context.world, permit, place)
  if (done.ok) return redirectWithNotice(`/${localeOf(args.params)}/team/people/${personIdOf(args)}`, 'title-set')
  if (done.reason === 'not-found') return refuse('not-found')
  return mend(fields, done.reason === 'unknown-title' ? { title: 'choose' } : { since: done.reason })
}

/** Who may not do it to anybody learns only that; a person out of reach is unknown, like one who is not there. */
async function permitHere<A extends Action>(args: ActionFunctionArgs, action: A): Promise<Permit<A>> {
  const { actor, world } = args.context
  const person = findPerson(world, personIdOf(args))
  const permission = permit(actor, action, person && subjectOf(person))
  if (!permission.ok) return refused(args, permission.reason)
  return person ? permission.permit : refuse('not-found')
}

function personIdOf({ params }: ActionFunctionArgs): string {
  return params.id ?? ''
}

function mend(fields: Fields, errors: Record<string, string>) {
  const given = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))
  return invalid({ errors, given })
}
