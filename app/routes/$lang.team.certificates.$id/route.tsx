import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { competency } from '~/domains/content/content.server'
import { decideCertificate } from '~/domains/ladder/certificate-decisions.server'
import { type CertificateFile, certificateFile } from '~/domains/ladder/certificate-list.server'
import { certificateDecisionSchema } from '~/domains/ladder/certificate-model'
import { invalid, readForm } from '~/http/forms.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page, Part } from '~/ui/Page'
import { DecideForm } from './DecideForm'
import { Facts } from './Facts'
import { History } from './History'
import { Lost } from './Lost'

export const meta = titleOf<{ file: CertificateFile }>((t, { file }) => t.certificates.file.title(file.holder))

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const actor = await requireActor(args)
  const { world } = args.context
  const may = permit(actor, 'read-reports')
  if (!may.ok) return refused(args, may.reason)
  const file = certificateFile(world, may.permit, args.params.id ?? '') ?? refuse('not-found')
  const names = Object.fromEntries(
    file.lost.flatMap(({ competencyId: id }) => (id ? [[id, competency(world, id)?.name[locale] ?? id]] : [])),
  )
  const decide = permit(actor, 'certify', { personId: file.personId, teamId: null })
  return { file, names, zone: actor.zone, may: { decide: decide.ok, isOwn: file.personId === actor.id } }
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const actor = await requireActor(args)
  const { world } = args.context
  const may = permit(actor, 'certify')
  const read = permit(actor, 'read-reports')
  if (!may.ok) return refused(args, may.reason)
  if (!read.ok) return refused(args, read.reason)
  const file = certificateFile(world, read.permit, args.params.id ?? '') ?? refuse('not-found')
  const decide = permit(actor, 'certify', { personId: file.personId, teamId: null })
  if (!decide.ok) return refused(args, decide.reason)
  const form = await readForm(args.request, certificateDecisionSchema)
  if (!form.ok) return invalid(form)
  const done = decideCertificate(world, decide.permit, file.id, form.value)
  if (!done.ok) return refuse(done.reason)
  return redirectWithNotice(`/${locale}/team/certificates/${file.id}`, 'saved')
}

export default function CertificateFilePage() {
  const { file, names, zone, may } = useLoaderData<typeof loader>()
  const { words, certificates } = useText()
  const t = certificates.file
  const locale = useLocale()
  const crumbs = [{ to: `/${locale}/team/certificates`, label: certificates.desk.title }]
  const act = file.status.state === 'revoked' ? 'reinstated' : 'revoked'
  return (
    <Page
      title={t.title(file.holder)}
      lead={file.name[locale]}
      above={<Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} />}
    >
      <Facts file={file} zone={zone} />
      <Lost file={file} names={names} zone={zone} />
      <Part id="history" title={t.history}>
        <History acts={file.acts} zone={zone} />
      </Part>
      {may.decide ? (
        <Part id="decide" title={t.decide[act]}>
          <DecideForm act={act} last={file.acts.at(-1)?.number ?? 0} />
        </Part>
      ) : null}
      {may.isOwn ? <p>{t.own}</p> : null}
    </Page>
  )
}
