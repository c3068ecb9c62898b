import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { z } from 'zod'
import { emailSchema } from '~/domains/accounts/model'
import { passwordSchema } from '~/domains/accounts/password-rule'
import { chooseNewPassword, requestReset } from '~/domains/accounts/reset.server'
import { startSession } from '~/domains/accounts/sign-in.server'
import { admit, browserOf, cannotTake, notNow } from '~/http/entrance.server'
import { formOf, invalid, parseForm } from '~/http/forms.server'
import { localeOf } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'

/** Asks for a letter. */
export async function ask({ params, request, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const fields = await formOf(request)
  const form = parseForm(fields, z.object({ email: emailSchema }))
  if (!form.ok) return invalid(form)
  const asked = requestReset(context.world, { ...form.value, address: context.address })
  return asked.ok ? redirect(`/${locale}/reset?sent`) : notNow(context, fields, asked)
}

/** Sets the password by the letter's link, and signs in. */
export async function choose({ params, request, context }: ActionFunctionArgs, token: string) {
  const locale = localeOf(params)
  const fields = await formOf(request)
  const form = parseForm(fields, z.object({ password: passwordSchema }))
  if (!form.ok) return invalid(form)
  const done = await chooseNewPassword(context.world, token, form.value.password)
  if (done.ok) {
    await admit(context, await startSession(context.world, done.person, browserOf(request, context)))
    return redirectWithNotice(`/${locale}`, 'password-changed')
  }
  if (done.reason === 'own-name') return cannotTake(fields, { password: 'password-own' })
  if (done.reason === 'busy') return notNow(context, fields, { reason: 'busy' })
  return data(null, { status: 404 })
}
