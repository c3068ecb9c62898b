import { type ActionFunctionArgs, data } from '@remix-run/node'
import { confirmEmailChange } from '~/domains/accounts/email-change.server'
import { accountSchema } from '~/domains/accounts/password-rule'
import { startSession } from '~/domains/accounts/sign-in.server'
import { confirmSignup } from '~/domains/accounts/signup.server'
import { admit, browserOf, cannotTake, notNow } from '~/http/entrance.server'
import { formOf, invalid, parseForm } from '~/http/forms.server'
import { localeOf } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'

/** The account of a confirmed address, signed in at once. */
export async function makeAccount({ params, request, context }: ActionFunctionArgs, token: string) {
  const locale = localeOf(params)
  const fields = await formOf(request)
  const form = parseForm(fields, accountSchema)
  if (!form.ok) return invalid(form)
  const done = await confirmSignup(context.world, token, { ...form.value, locale })
  if (done.ok) {
    await admit(context, await startSession(context.world, done.person, browserOf(request, context)))
    return redirectWithNotice(`/${locale}`, 'welcome')
  }
  if (done.reason === 'own-name') return cannotTake(fields, { password: 'password-own' })
  if (done.reason === 'busy') return notNow(context, fields, { reason: 'busy' })
  return data(null, { status: 404 })
}

/** The account's new address; whoever holds the letter need not be signed in. */
export function confirmAddress({ params, context }: ActionFunctionArgs, token: string) {
  const locale = localeOf(params)
  const done = confirmEmailChange(context.world, token)
  if (done.ok) return redirectWithNotice(context.actor ? `/${locale}/me/settings` : `/${locale}/login`, 'email-changed')
  if (done.reason === 'not-found') return data(null, { status: 404 })
  return data({ errors: { email: 'email-taken' }, given: {} }, { status: 409 })
}
