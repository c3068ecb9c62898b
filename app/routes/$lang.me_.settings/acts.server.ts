import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { emailChangeSchema, requestEmailChange } from '~/domains/accounts/email-change.server'
import type { Actor } from '~/domains/accounts/model'
import {
  changePassword,
  changePreferences,
  passwordChangeSchema,
  preferencesSchema,
} from '~/domains/accounts/own-account.server'
import { endOtherSessions, revokeSession } from '~/domains/accounts/sessions.server'
import { choiceCookie, clearCookie } from '~/http/cookies.server'
import { cannotTake, notNow } from '~/http/entrance.server'
import { invalid, parseForm } from '~/http/forms.server'
import { localeOf, refuse } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'

interface Asked extends ActionFunctionArgs {
  actor: Actor
  fields: Record<string, string | string[]>
}
type Act = (asked: Asked) => Promise<unknown> | unknown

/** What the page's forms ask for, by their field `intent`. */
export const acts = new Map<string, Act>([
  ['preferences', preferences],
  ['password', password],
  ['email', email],
  ['end-session', endSession],
  ['end-others', endOthers],
])

const themeSchema = preferencesSchema.extend({ theme: z.enum(['system', 'light', 'dark'], 'choose') })

function preferences({ context, actor, fields }: Asked) {
  const form = parseForm(fields, themeSchema)
  if (!form.ok) return invalid(form)
  const { theme, ...preferences } = form.value
  changePreferences(context.world, actor, preferences)
  context.addHeader('Set-Cookie', theme === 'system' ? clearCookie('theme') : choiceCookie('theme', theme))
  context.addHeader('Set-Cookie', choiceCookie('locale', preferences.locale))
  return redirectWithNotice(`/${preferences.locale}/me/settings`, 'saved')
}

async function password({ params, context, actor, fields }: Asked) {
  const form = parseForm(fields, passwordChangeSchema)
  if (!form.ok) return invalid(form)
  const done = await changePassword(context.world, actor, form.value)
  if (done.ok) return redirectWithNotice(settingsOf(params), 'password-changed')
  if (done.reason === 'wrong') return cannotTake(fields, { currentPassword: 'password-wrong' })
  if (done.reason === 'own-name') return cannotTake(fields, { password: 'password-own' })
  return notNow(context, fields, done)
}

async function email({ params, context, actor, fields }: Asked) {
  const form = parseForm(fields, emailChangeSchema)
  if (!form.ok) return invalid(form)
  const done = await requestEmailChange(context.world, actor, form.value)
  if (done.ok) return redirectWithNotice(settingsOf(params), 'email-sent')
  if (done.reason === 'wrong') return cannotTake(fields, { currentPassword: 'password-wrong' })
  if (done.reason === 'same') return cannotTake(fields, { email: 'email-same' })
  return notNow(context, fields, done)
}

function endSession({ params, context, actor, fields }: Asked) {
  const done = revokeSession(context.world, actor, String(fields.session))
  return done.ok ? redirectWithNotice(settingsOf(params), 'session-ended') : refuse(done.reason)
}

function endOthers({ params, context, actor }: Asked) {
  endOtherSessions(context.world, actor)
  return redirectWithNotice(settingsOf(params), 'sessions-ended')
}

function settingsOf(params: Asked['params']): string {
  return `/${localeOf(params)}/me/settings`
}
