import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { localeOf, requireActor } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { ButtonLink } from '~/ui/Button'
import { EmptyState } from '~/ui/EmptyState'
import { Page } from '~/ui/Page'
import { ChooseVersions } from './ChooseVersions'
import { type ComparisonPage, comparisonPage } from './comparison-page.server'
import { SideBySide } from './SideBySide'

export const meta = titleOf<ComparisonPage>((t, { title }) => t.writing.compare.title(title))

export async function loader(args: LoaderFunctionArgs): Promise<ComparisonPage> {
  const locale = localeOf(args.params)
  const actor = await requireActor(args)
  const { searchParams } = new URL(args.request.url)
  return comparisonPage(args.context.world, actor, args.params, searchParams, locale)
}

export default function CompareVersions() {
  const page = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { casework, words, writing } = useText()
  const t = writing.compare
  const work = `/${locale}/submissions/${page.submissionId}`
  const crumbs = [
    { to: `/${locale}/cases`, label: casework.list.title },
    { to: work, label: page.caseTitle },
    { to: `${work}?versions=${page.taskId}`, label: t.allVersions },
  ]
  const above = <Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} />
  const back = <ButtonLink to={`${work}#text.${page.taskId}`}>{casework.versions.back}</ButtonLink>
  return (
    <Page title={t.title(page.title)} lead={page.pair ? t.lead : undefined} above={above}>
      {page.pair ? <SideBySide page={page} pair={page.pair} /> : <EmptyState action={back}>{t.tooFew}</EmptyState>}
      {page.pair ? <ChooseVersions page={page} pair={page.pair} /> : null}
    </Page>
  )
}
