import type { LoaderFunctionArgs } from '@remix-run/node'
import { search } from '~/domains/content/search.server'
import { localeOf } from '~/http/guard.server'
import { handToPage, usePage } from '~/http/page'
import { titleOf, useLocale, useText } from '~/http/text'
import { Button, ButtonLink } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Field } from '~/ui/Field'
import { Page } from '~/ui/Page'
import { type Group, grouped } from './grouped'
import { Results } from './Results'

export const meta = titleOf((t) => t.learning.search.title)

const most = 40

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const query = (new URL(request.url).searchParams.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, 200)
  const found = query ? search(context.world, locale, query, most) : []
  handToPage<PageData>(context, { query, count: found.length, groups: grouped(found) })
  return null
}

interface PageData {
  query: string
  count: number
  groups: Group[]
}

export default function SearchPage() {
  const t = useText().learning.search
  const locale = useLocale()
  const { query, count, groups } = usePage<PageData>()
  return (
    <Page title={t.title} lead={t.lead}>
      <search>
        <form method="get" className="search-form" action={`/${locale}/search`}>
          <Field name="q" type="search" label={t.label} value={query} maxLength={200} />
          <Button>{t.button}</Button>
        </form>
      </search>
      {query === '' ? <EmptyState>{t.start}</EmptyState> : null}
      {query !== '' && count === 0 ? (
        <EmptyState action={<ButtonLink to={`/${locale}/courses`}>{t.browse}</ButtonLink>}>
          {t.none(query)} {t.noneAdvice}
        </EmptyState>
      ) : null}
      {count > 0 ? <p>{t.found(count, query)}</p> : null}
      <Results groups={groups} />
    </Page>
  )
}
