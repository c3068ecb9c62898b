import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type Actor, subjectOf } from '~/domains/accounts/model'
import { type Permit, permit } from '~/domains/accounts/permissions'
import type { Locale } from '~/i18n/locale'
import { isLocale } from '~/i18n/locale'
import { parkForm } from './parked.server'

type Asked = Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>

const statuses = { 'not-found': 404, forbidden: 403, conflict: 409, invalid: 422, large: 413, type: 415 } as const
export type Reason = keyof typeof statuses

/** Ends the request with the status of an expected refusal; the error page says it in the reader's language. */
export function refuse(reason: Reason): never {
  throw new Response(null, { status: statuses[reason] })
}

/** The page's language; an address under any other word is unknown. */
export function localeOf(params: LoaderFunctionArgs['params']): Locale {
  return isLocale(params.lang) ? params.lang : refuse('not-found')
}

/** The person signed in. Others are sent to sign in and back again; what they posted comes along. */
export async function requireActor({ params, request, context }: Asked): Promise<Actor> {
  const locale = localeOf(params)
  if (context.actor) return context.actor
  if (request.method === 'POST') {
    await parkForm(request, context)
    throw new Response(null, { status: 401 })
  }
  throw redirect(`/${locale}/login?next=${encodeURIComponent(context.path)}`)
}

/** For what `permit` or a door refused: signed-out goes to sign-in, the rest to its status. */
export async function refused(args: Asked, reason: Reason | 'signed-out'): Promise<never> {
  if (reason === 'signed-out') await requireActor(args)
  return refuse(reason === 'signed-out' ? 'forbidden' : reason)
}

/** Leave to keep one's own progress; guests are sent to sign in and back. */
export async function requireLearner(args: Asked): Promise<Permit<'learn'>> {
  const actor = await requireActor(args)
  const permission = permit(actor, 'learn', subjectOf(actor))
  return permission.ok ? permission.permit : refused(args, permission.reason)
}
