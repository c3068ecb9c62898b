import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { type Allocated, giveReadings, readAllocation, shareReadings } from '~/domains/casework/allocating.server'
import { allocationQuerySchema } from '~/domains/casework/model'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, refused } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page } from '~/ui/Page'
import { Pager } from '~/ui/Pager'
import { AllocateForms } from './AllocateForms'
import { addressOf, Choices } from './Choices'
import { Left } from './Left'
import { OpenReadings } from './OpenReadings'

export const meta = titleOf((t) => t.marking.allocate.title)

export async function loader(args: LoaderFunctionArgs) {
  localeOf(args.params)
  const allowed = permit(args.context.actor, 'mark')
  if (!allowed.ok) return refused(args, allowed.reason)
  const { searchParams } = new URL(args.request.url)
  const of = (name: string) => searchParams.get(name)
  const query = allocationQuerySchema.parse({ given: of('given'), case: of('case'), page: of('page') ?? 1 })
  return { query, ...readAllocation(args.context.world, allowed.permit, query) }
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const allowed = permit(args.context.actor, 'mark')
  if (!allowed.ok) return refused(args, allowed.reason)
  const fields = await formOf(args.request)
  const listed = (name: string) => [fields[name] ?? []].flat().filter((value) => value !== '')
  const ids = listed('reading').map(Number).filter(Number.isSafeInteger)
  if (fields.intent !== 'give' && fields.intent !== 'share') return refuse('invalid')
  const chosen = listed(fields.intent === 'give' ? 'marker' : 'among')
  if (ids.length === 0 || chosen.length === 0) return data<Allocated | null>(null, { status: 422 })
  const { world } = args.context
  const done =
    fields.intent === 'give'
      ? giveReadings(world, allowed.permit, ids, chosen[0] ?? '')
      : shareReadings(world, allowed.permit, ids, chosen)
  if (done.left.length > 0) return data<Allocated | null>(done)
  return redirectWithNotice(`/${locale}/marking/allocate${new URL(args.request.url).search}`, 'allocated')
}

export default function AllocatePage() {
  const { query, ...found } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as Allocated | null | undefined
  const { words, marking, readingRules } = useText()
  const t = marking.allocate
  const locale = useLocale()
  const { page, pages } = found
  return (
    <Page
      title={t.title}
      lead={t.lead}
      above={<Breadcrumbs label={words.breadcrumbs} crumbs={[{ to: `/${locale}/marking`, label: t.backTo }]} />}
    >
      <p>
        <a href={`/${locale}/marking/rules`}>{readingRules.title}</a>
      </p>
      {answer === undefined ? null : <Left answer={answer} />}
      <Choices query={query} cases={found.cases} />
      <OpenReadings rows={found.rows} given={query.given} />
      {found.rows.length > 0 ? <AllocateForms markers={found.markers} /> : null}
      <Pager
        page={page}
        pages={pages}
        to={(other) => addressOf(locale, { ...query, page: other })}
        words={{ label: words.pages, previous: words.previous, next: words.next, position: words.page(page, pages) }}
      />
    </Page>
  )
}
