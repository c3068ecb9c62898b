import { type ActionFunctionArgs, data } from '@remix-run/node'
import type { Permit } from '~/domains/accounts/permissions'
import { handInCertificate, takeCertificateBack, turnPaperDown } from '~/domains/ladder/outside-handing-in.server'
import { handedInSchema } from '~/domains/ladder/outside-model'
import { formOf, parseForm } from '~/http/forms.server'
import { refuse } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import type { Upload } from '~/http/upload.server'

const statuses: Record<string, number> = { large: 413, busy: 429 }

/** What came of a certificate on its way in; each fault is told beside its field, with what was typed. */
export async function takePaper(
  { context: { world } }: ActionFunctionArgs,
  learner: Permit<'learn'>,
  upload: Upload,
  back: string,
) {
  const { fields } = upload
  const form = parseForm(fields, handedInSchema)
  const told = (errors: Record<string, string>) =>
    data({ errors, given: fields }, { status: statuses[errors.file ?? ''] ?? 422 })
  if (!upload.ok) {
    // a form that did not come through to its end may lack its word, which its sender cannot mend
    const { client: _, ...errors } = form.ok ? {} : (form.errors as Record<string, string>)
    return told({ ...(Object.keys(fields).length > 0 ? errors : {}), file: upload.reason })
  }
  if (!form.ok) {
    await turnPaperDown(world, upload.arrived)
    return form.errors.client ? refuse('invalid') : told({ ...form.errors, file: 'again' })
  }
  const done = await handInCertificate(world, learner, form.value, upload.arrived)
  if (done.ok) return redirectWithNotice(back, 'paper-handed-in')
  if ('field' in done) return told({ file: 'again', [done.field]: done.reason })
  return done.reason === 'many' ? told({ file: done.reason }) : refuse(done.reason)
}

export async function takeBack({ request, context }: ActionFunctionArgs, learner: Permit<'learn'>, back: string) {
  const id = (await formOf(request))['take-back']
  if (typeof id !== 'string') return refuse('invalid')
  const done = await takeCertificateBack(context.world, learner, id)
  return done.ok ? redirectWithNotice(back, 'statement-gone') : refuse(done.reason)
}
