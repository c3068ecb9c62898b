import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { catalogue } from '~/domains/content/content.server'
import { titlesNamed } from '~/domains/ladder/comparison'
import { localeOf } from '~/http/guard.server'
import { TitleSources } from '~/http/ladder/TitleSources'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { EmptyState } from '~/ui/EmptyState'
import { Page } from '~/ui/Page'
import { Chosen } from './Chosen'
import { Competencies } from './Competencies'
import { type ComparePageData, comparePage } from './compare-page.server'
import { Facts } from './Facts'
import { SetApart } from './SetApart'
import { Suggested } from './Suggested'

export const meta = titleOf<ComparePageData>((t, { titles }) =>
  titles.length > 1 ? titles.map(({ name }) => name).join(' / ') : t.ladder.compare.title,
)

/** One address for one comparison: unknown and repeated titles are left out, one chosen from the list is added. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const asked = new URL(request.url).searchParams
  const titles = titlesNamed(catalogue(context.world), [...asked.getAll('titles'), ...asked.getAll('add')])
  const ids = titles.map(({ id }) => id).join(',')
  if (asked.has('add') || (asked.get('titles') ?? '') !== ids) {
    throw redirect(ids ? `/${locale}/compare?titles=${ids}` : `/${locale}/compare`)
  }
  return comparePage(context.world, titles, locale)
}

export default function ComparePage() {
  const data = useLoaderData<typeof loader>()
  const { ladder, words } = useText()
  const t = ladder.compare
  const locale = useLocale()
  const crumbs = <Breadcrumbs label={words.breadcrumbs} crumbs={[{ to: `/${locale}/ladder`, label: ladder.title }]} />
  return (
    <Page title={t.title} lead={t.lead} above={crumbs}>
      <Chosen titles={data.titles} others={data.others} />
      {data.titles.length > 1 ? (
        <>
          <SetApart sides={data.sides} />
          <Competencies titles={data.titles} differ={data.differ} alike={data.alike} />
          <Facts titles={data.titles} facts={data.facts} />
          <TitleSources sources={data.sources} />
        </>
      ) : (
        <EmptyState>{data.titles.length === 0 ? t.none : t.one}</EmptyState>
      )}
      <Suggested pairs={data.suggested} chosen={data.titles.map(({ id }) => id)} />
    </Page>
  )
}
