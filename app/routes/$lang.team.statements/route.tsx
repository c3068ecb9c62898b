import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { listWaitingStatements } from '~/domains/ladder/statement-answers.server'
import { paged, perPage } from '~/domains/reporting/paging'
import { localeOf, refused } from '~/http/guard.server'
import { takeAnswer } from '~/http/ladder/path/answer.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { ButtonLink } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Page } from '~/ui/Page'
import { Pager } from '~/ui/Pager'
import { Waiting } from './Waiting'

export const meta = titleOf((t) => t.path.requirements.waiting.title)

export async function loader(args: LoaderFunctionArgs) {
  localeOf(args.params)
  const may = permit(args.context.actor, 'confirm')
  if (!may.ok) return refused(args, may.reason)
  const asked = Number(new URL(args.request.url).searchParams.get('page'))
  const page = Number.isSafeInteger(asked) && asked > 0 ? asked : 1
  return paged(page, perPage, (offset) => {
    return listWaitingStatements(args.context.world, may.permit, { limit: perPage, offset })
  })
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const may = permit(args.context.actor, 'confirm')
  if (!may.ok) return refused(args, may.reason)
  return takeAnswer(args, `/${locale}/team/statements`)
}

export default function WaitingPage() {
  const { rows, page, pages } = useLoaderData<typeof loader>()
  const { words, desk, path } = useText()
  const t = path.requirements.waiting
  const locale = useLocale()
  const crumbs = [{ to: `/${locale}/team`, label: desk.nav.label }]
  return (
    <Page title={t.title} lead={t.lead} above={<Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} />}>
      {rows.length === 0 ? (
        <EmptyState action={<ButtonLink to={`/${locale}/team`}>{t.back}</ButtonLink>}>{t.none}</EmptyState>
      ) : (
        <Waiting rows={rows} />
      )}
      <Pager
        page={page}
        pages={pages}
        to={(number) => `/${locale}/team/statements?page=${number}`}
        words={{ label: words.pages, previous: words.previous, next: words.next, position: words.page(page, pages) }}
      />
    </Page>
  )
}
