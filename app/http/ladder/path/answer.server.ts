import type { ActionFunctionArgs } from '@remix-run/node'
import { statementVerdictSchema } from '~/domains/ladder/statement'
import { answerStatement } from '~/domains/ladder/statement-answers.server'
import { formOf, invalid, parseForm } from '~/http/forms.server'
import { refuse, refused, requireActor } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'

/** Takes the answer to a statement and goes `back`; words that are missing are asked for beside their field. */
export async function takeAnswer(args: ActionFunctionArgs, back: string) {
  const actor = await requireActor(args)
  const form = parseForm(await formOf(args.request), statementVerdictSchema)
  if (!form.ok) return form.errors.words ? invalid(form) : refuse('invalid')
  const done = answerStatement(args.context.world, actor, form.value)
  return done.ok ? redirectWithNotice(back, 'answered') : refused(args, done.reason)
}
