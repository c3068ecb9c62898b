import type { ActionFunctionArgs } from '@remix-run/node'
import type { Permit } from '~/domains/accounts/permissions'
import { targetDaySchema } from '~/domains/ladder/model'
import { wantTargetBy } from '~/domains/ladder/targets.server'
import { invalid, parseForm } from '~/http/forms.server'
import { refuse } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'

type Fields = Record<string, string | string[]>

/** Saves by which day the target is wanted, and goes `back`; a day that cannot be is refused beside its field. */
export function saveTargetDay({ context }: ActionFunctionArgs, may: Permit<'learn'>, fields: Fields, back: string) {
  const form = parseForm(fields, targetDaySchema)
  if (!form.ok) return form.errors.wantedBy ? invalid(form) : refuse('invalid')
  const { target, wantedBy } = form.value
  const done = wantTargetBy(context.world, may, { titleId: target, day: wantedBy })
  if (done.ok) return redirectWithNotice(back, 'saved')
  return done.reason === 'conflict' ? refuse('conflict') : invalid(dayFault(done.reason, fields))
}

/** The fault of a form whose day the door refused. */
export function dayFault(reason: string, fields: Fields) {
  const given = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))
  return { errors: { wantedBy: reason }, given }
}
