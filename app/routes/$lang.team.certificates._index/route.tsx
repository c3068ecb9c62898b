import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { listCertificates } from '~/domains/ladder/certificate-list.server'
import { certificateQuerySchema } from '~/domains/ladder/certificate-model'
import { countWaitingOutside } from '~/domains/ladder/outside-lists.server'
import { localeOf, refused, requireActor } from '~/http/guard.server'
import { OutsideWaiting } from '~/http/ladder/OutsideWaiting'
import { TeamNav } from '~/http/TeamNav'
import { titleOf, useText } from '~/http/text'
import { Page } from '~/ui/Page'
import { CertificateTable } from './CertificateTable'
import { Filter } from './Filter'

export const meta = titleOf((t) => t.certificates.desk.title)

export async function loader(args: LoaderFunctionArgs) {
  localeOf(args.params)
  const actor = await requireActor(args)
  const may = permit(actor, 'read-reports')
  if (!may.ok) return refused(args, may.reason)
  const query = certificateQuerySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const { world } = args.context
  const list = listCertificates(world, may.permit, query)
  return { query, list, waiting: countWaitingOutside(world, actor), zone: actor.zone }
}

export default function CertificatesPage() {
  const { query, list, waiting, zone } = useLoaderData<typeof loader>()
  const t = useText().certificates.desk
  return (
    <Page title={t.title} lead={t.lead(list.total)} above={<TeamNav here="certificates" />}>
      <OutsideWaiting count={waiting} />
      <Filter query={query} />
      <CertificateTable query={query} list={list} zone={zone} />
    </Page>
  )
}
