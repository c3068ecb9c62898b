import type { ActionFunctionArgs } from '@remix-run/node'
import type { Actor } from '~/domains/accounts/model'
import { answerOutsideCertificate } from '~/domains/ladder/outside-answers.server'
import { permitToAnswer } from '~/domains/ladder/outside-lists.server'
import { statementVerdictSchema } from '~/domains/ladder/statement'
import { formOf, invalid, parseForm } from '~/http/forms.server'
import { refuse, refused } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'

/** Takes a trainer's answer, sent by the same form as that to a statement; words that are missing are asked for. */
export async function takeAnswer(args: ActionFunctionArgs, actor: Actor, back: string) {
  const { world } = args.context
  const form = parseForm(await formOf(args.request), statementVerdictSchema)
  if (!form.ok) return form.errors.words ? invalid(form) : refuse('invalid')
  const { statement: id, verdict: answer, words } = form.value
  const may = permitToAnswer(world, actor, id)
  if (!may.ok) return refused(args, may.reason)
  const done = answerOutsideCertificate(world, may.permit, id, { answer, words })
  return done.ok ? redirectWithNotice(back, 'answered') : refuse(done.reason)
}
