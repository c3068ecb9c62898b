import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { queueQuerySchema } from '~/domains/casework/model'
import { markingQueue } from '~/domains/casework/queue.server'
import { localeOf, refused } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { ButtonLink } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Page } from '~/ui/Page'
import { Pager } from '~/ui/Pager'
import { Filters, queueAddress } from './Filters'
import { QueueTable } from './QueueTable'

export const meta = titleOf((t) => t.casework.queue.title)

export async function loader(args: LoaderFunctionArgs) {
  localeOf(args.params)
  const allowed = permit(args.context.actor, 'mark')
  if (!allowed.ok) return refused(args, allowed.reason)
  const { searchParams } = new URL(args.request.url)
  const query = queueQuerySchema.parse({
    state: searchParams.get('state'),
    case: searchParams.get('case'),
    page: searchParams.get('page') ?? 1,
  })
  return { query, queue: markingQueue(args.context.world, allowed.permit, query) }
}

export default function QueuePage() {
  const { query, queue } = useLoaderData<typeof loader>()
  const text = useText()
  const t = text.casework.queue
  const locale = useLocale()
  const { page, pages, rows } = queue
  const position = text.words.page(page, pages)
  const words = { label: text.words.pages, previous: text.words.previous, next: text.words.next, position }
  const action = <ButtonLink to={`/${locale}/cases`}>{t.emptyAction}</ButtonLink>
  return (
    <Page title={t.title} lead={t.lead}>
      <Filters query={query} queue={queue} />
      {rows.length === 0 ? (
        <EmptyState action={action}>{t.empty[query.state]}</EmptyState>
      ) : (
        <QueueTable rows={rows} state={query.state} />
      )}
      <Pager page={page} pages={pages} to={(other) => queueAddress(locale, { ...query, page: other })} words={words} />
    </Page>
  )
}
