import type { LoaderFunctionArgs } from '@remix-run/node'
import { outsideFileToSend } from '~/domains/ladder/outside-lists.server'
import { answerWith } from '~/http/answer.server'
import { attachment } from '~/http/casework/file-answer.server'
import { localeOf, refuse, requireActor } from '~/http/guard.server'

/** The file of a certificate that somebody else issued, to be kept by who may have it. */
export async function loader(args: LoaderFunctionArgs) {
  localeOf(args.params)
  const actor = await requireActor(args)
  const found = outsideFileToSend(args.context.world, actor, args.params.id ?? '')
  if (!found.ok) return refuse(found.reason)
  return answerWith(args.context, attachment(found.path, found.name, found.type))
}
