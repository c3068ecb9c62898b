import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { listWaitingOutside } from '~/domains/ladder/outside-lists.server'
import { paged, perPage } from '~/domains/reporting/paging'
import { localeOf, refused } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { ButtonLink } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Page } from '~/ui/Page'
import { Pager } from '~/ui/Pager'
import { takeAnswer } from './answer.server'
import { Waiting } from './Waiting'

export const meta = titleOf((t) => t.outside.desk.title)

export async function loader(args: LoaderFunctionArgs) {
  localeOf(args.params)
  const may = permit(args.context.actor, 'certify')
  if (!may.ok) return refused(args, may.reason)
  const asked = Number(new URL(args.request.url).searchParams.get('page'))
  const page = Number.isSafeInteger(asked) && asked > 0 ? asked : 1
  return paged(page, perPage, (offset) => {
    return listWaitingOutside(args.context.world, may.permit, { limit: perPage, offset })
  })
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const may = permit(args.context.actor, 'certify')
  if (!may.ok) return refused(args, may.reason)
  return takeAnswer(args, may.permit.actor, `/${locale}/team/certificates/outside`)
}

/** Certificates that wait for a trainer who looks at the paper. */
export default function WaitingPage() {
  const { rows, page, pages } = useLoaderData<typeof loader>()
  const { words, certificates, outside } = useText()
  const t = outside.desk
  const locale = useLocale()
  const desk = `/${locale}/team/certificates`
  const crumbs = [{ to: desk, label: certificates.desk.title }]
  return (
    <Page title={t.title} lead={t.lead} above={<Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} />}>
      {rows.length === 0 ? (
        <EmptyState action={<ButtonLink to={desk}>{t.back}</ButtonLink>}>{t.none}</EmptyState>
      ) : (
        <Waiting rows={rows} />
      )}
      <Pager
        page={page}
        pages={pages}
        to={(number) => `${desk}/outside?page=${number}`}
        words={{ label: words.pages, previous: words.previous, next: words.next, position: words.page(page, pages) }}
      />
    </Page>
  )
}
