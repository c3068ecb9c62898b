import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileToSend } from '~/domains/casework/sent-files.server'
import { answerWith } from '~/http/answer.server'
import { attachment } from '~/http/casework/file-answer.server'
import { fileWord } from '~/http/casework/file-word'
import { localeOf, refuse, requireActor } from '~/http/guard.server'
import { textOf } from '~/i18n/text'

/** A file that was sent along with a task, to be kept by who may have it. */
export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const actor = await requireActor(args)
  const { id = '', file = '' } = args.params
  const found = fileToSend(args.context.world, actor, id, file)
  if (!found.ok) return refuse(found.reason)
  const name = fileWord(found.file, textOf(locale).writing.files)
  return answerWith(args.context, attachment(found.path, name, found.file.type))
}
