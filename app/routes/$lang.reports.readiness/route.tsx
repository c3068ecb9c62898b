import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { localeOf, refused } from '~/http/guard.server'
import { ReportsNav } from '~/http/ReportsNav'
import { titleOf, useText } from '~/http/text'
import { Page } from '~/ui/Page'
import { previewPage } from './preview-page.server'
import { TryForm } from './TryForm'
import { WhoChanges } from './WhoChanges'

export const meta = titleOf((t) => t.rules.title)

export async function loader(args: LoaderFunctionArgs) {
  const may = permit(args.context.actor, 'read-reports')
  if (!may.ok) return refused(args, may.reason)
  const asked = new URL(args.request.url).searchParams
  const page = await previewPage(args.context.world, may.permit, asked, localeOf(args.params))
  return data(page, { status: page.chosen && !page.chosen.preview ? 422 : 200 })
}

/** What other numbers would do, before anybody writes them into the content. */
export default function ReadinessPreview() {
  const { options, chosen } = useLoaderData<typeof loader>()
  const t = useText().rules
  return (
    <Page title={t.title} lead={t.lead} above={<ReportsNav here="readiness" />}>
      <TryForm options={options} chosen={chosen} />
      {chosen?.preview ? <WhoChanges name={chosen.name} yaml={chosen.yaml} preview={chosen.preview} /> : null}
    </Page>
  )
}
