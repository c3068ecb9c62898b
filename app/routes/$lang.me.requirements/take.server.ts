import type { ActionFunctionArgs } from '@remix-run/node'
import type { Permit } from '~/domains/accounts/permissions'
import { stateOfOneself, takeStatementBack } from '~/domains/ladder/requirements.server'
import { invalid, parseForm } from '~/http/forms.server'
import { refuse } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import { statementAround, statementForm } from './statement-form'

type Fields = Record<string, string | string[]>

/** Where a fault of the whole is shown. */
const firstField = { work: 'employer', schooling: 'name', language: 'language' } as const

/** States something, or changes it. */
export function takeStatement({ context }: ActionFunctionArgs, may: Permit<'learn'>, fields: Fields, back: string) {
  const around = parseForm(fields, statementAround)
  if (!around.ok) return refuse('invalid')
  const form = parseForm(fields, statementForm)
  if (!form.ok) return form.errors.kind ? refuse('invalid') : invalid(form)
  const { client: clientId, replaces } = around.value
  const draft = { said: form.value, replaces: replaces || null, clientId }
  const done = stateOfOneself(context.world, may, draft)
  if (done.ok) return redirectWithNotice(back, 'saved')
  if (done.reason === 'in-the-future') return invalid(faultOf(done.field, done.reason, fields))
  if (done.reason === 'full') return invalid(faultOf(firstField[form.value.kind], done.reason, fields))
  return refuse(done.reason)
}

/** Takes a statement back. */
export function takeBack({ context }: ActionFunctionArgs, may: Permit<'learn'>, fields: Fields, back: string) {
  const done = takeStatementBack(context.world, may, String(fields.statement))
  return done.ok ? redirectWithNotice(back, 'statement-gone') : refuse(done.reason)
}

function faultOf(field: string, reason: string, fields: Fields) {
  return {
    errors: { [field]: reason },
    given: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat().join(',')])),
  }
}
