import { type ActionFunctionArgs, data } from '@remix-run/node'
import type { Actor } from '~/domains/accounts/model'
import { addFile, removeFile } from '~/domains/casework/uploads.server'
import { formOf } from '~/http/forms.server'
import { refuse } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import type { Upload } from '~/http/upload.server'
import type { Locale } from '~/i18n/locale'
import type { Fault, FileFault } from './fault'

export interface Sent {
  args: ActionFunctionArgs
  actor: Actor
  locale: Locale
  submissionId: string
  taskId: string
}

const statuses: Partial<Record<Fault, number>> = { large: 413, busy: 429 }

function pageOf({ locale, submissionId, taskId }: Sent): string {
  return `/${locale}/submissions/${submissionId}/files?task=${encodeURIComponent(taskId)}`
}

/** What came of a file on its way in; a file that cannot be taken is told beside its field. */
export async function takeUpload(sent: Sent, upload: Upload) {
  const { world } = sent.args.context
  const added = upload.ok ? await addFile(world, sent.actor, sent, upload.arrived) : upload
  if (added.ok) return redirectWithNotice(pageOf(sent), 'file-added')
  if (added.reason === 'not-found' || added.reason === 'conflict') return refuse(added.reason)
  return data<FileFault>({ fault: added.reason }, { status: statuses[added.reason] ?? 422 })
}

export async function takeRemoval(sent: Sent) {
  const { remove } = await formOf(sent.args.request)
  if (typeof remove !== 'string') return refuse('invalid')
  const removed = removeFile(sent.args.context.world, sent.actor, sent.submissionId, remove)
  return removed.ok ? redirectWithNotice(pageOf(sent), 'file-removed') : refuse(removed.reason)
}
