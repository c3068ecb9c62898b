import { data } from '@remix-run/node'
import { appealSchema } from '~/domains/casework/appeal'
import { fileAppeal } from '~/domains/casework/appeals.server'
import { levelsFormSchema } from '~/domains/casework/levels'
import { keepSelfMark } from '~/domains/casework/self-marking.server'
import { type FormFaults, parseForm } from '~/http/forms.server'
import { refuse } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import type { Sent, WorkRefusal } from './take.server'

function pageOf({ id, locale }: Sent): string {
  return `/${locale}/submissions/${id}`
}

function answer(sent: Sent, errors: FormFaults['errors'], more: Record<string, string> = {}) {
  const given = Object.fromEntries(Object.entries(sent.fields).map(([name, value]) => [name, String(value)]))
  return data<WorkRefusal>({ kind: 'answer', errors, given: { ...given, ...more } }, { status: 422 })
}

export function takeSelfMark(sent: Sent) {
  const kept = keepSelfMark(sent.args.context.world, sent.actor, sent.id, levelsFormSchema.parse(sent.fields))
  if (kept.ok) return redirectWithNotice(`${pageOf(sent)}#self`, 'self-marked')
  return kept.reason === 'invalid' ? answer(sent, kept.errors) : refuse(kept.reason)
}

export function takeAppeal(sent: Sent) {
  const form = parseForm(sent.fields, appealSchema)
  if (!form.ok) return answer(sent, form.errors, form.errors.reason === 'too-short' ? { isShort: 'yes' } : {})
  const filed = fileAppeal(sent.args.context.world, sent.actor, sent.id, form.value.reason)
  return filed.ok ? redirectWithNotice(`${pageOf(sent)}#appeal`, 'appealed') : refuse(filed.reason)
}
