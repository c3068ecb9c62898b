import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { queueQuerySchema } from '~/domains/casework/model'
import { markingQueue } from '~/domains/casework/queue.server'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Button, ButtonLink } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Page } from '~/ui/Page'
import { Pager } from '~/ui/Pager'
import { Filters, queueAddress } from './Filters'
import { QueueTable, releaseFormId } from './QueueTable'
import { releaseChosen, takeOne } from './take.server'

export const meta = titleOf((t) => t.marking.queue.title)

export async function loader(args: LoaderFunctionArgs) {
  localeOf(args.params)
  const allowed = permit(args.context.actor, 'mark')
  if (!allowed.ok) return refused(args, allowed.reason)
  const { searchParams } = new URL(args.request.url)
  const of = (name: string) => searchParams.get(name)
  const query = queueQuerySchema.parse({
    ...{ state: of('state'), case: of('case'), due: of('due'), age: of('age') || null },
    ...{ sort: of('sort') ?? 'due', page: of('page') ?? 1 },
  })
  return { query, queue: markingQueue(args.context.world, allowed.permit, query) }
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const actor = await requireActor(args)
  const allowed = permit(actor, 'mark')
  if (!allowed.ok) return refused(args, allowed.reason)
  const fields = await formOf(args.request)
  const sent = { args, actor, locale, ids: [fields.submission ?? []].flat() }
  if (fields.intent === 'take') return takeOne(sent)
  return fields.intent === 'release' ? releaseChosen(sent) : refuse('invalid')
}

export default function QueuePage() {
  const { query, queue } = useLoaderData<typeof loader>()
  const text = useText()
  const t = text.marking.queue
  const locale = useLocale()
  const { state, page, pages, rows } = queue
  const position = text.words.page(page, pages)
  const words = { label: text.words.pages, previous: text.words.previous, next: text.words.next, position }
  const action = <ButtonLink to={`/${locale}/cases`}>{t.emptyAction}</ButtonLink>
  return (
    <Page title={t.title} lead={t.lead}>
      <p>
        <a href={`/${locale}/marking/allocate`}>{t.allocate}</a>
        {' · '}
        <a href={`/${locale}/marking/appeals`}>{text.result.appeals.title}</a>
        {' · '}
        <a href={`/${locale}/marking/rules`}>{text.readingRules.title}</a>
      </p>
      <Filters query={query} queue={queue} />
      {rows.length === 0 ? (
        <EmptyState action={action}>{t.empty[state]}</EmptyState>
      ) : (
        <QueueTable rows={rows} state={state} />
      )}
      {state === 'settled' && rows.length > 0 ? (
        <form method="post" id={releaseFormId}>
          <Button name="intent" value="release">
            {t.release}
          </Button>
        </form>
      ) : null}
      <Pager
        page={page}
        pages={pages}
        to={(other) => queueAddress(locale, { ...query, state, page: other })}
        words={words}
      />
    </Page>
  )
}
