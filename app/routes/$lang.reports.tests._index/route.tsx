import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { allReports } from '~/domains/assessment/pooled-quality.server'
import { refused } from '~/http/guard.server'
import { ReportsNav } from '~/http/ReportsNav'
import { titleOf, useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { ButtonLink } from '~/ui/Button'
import { DataTable } from '~/ui/DataTable'
import { EmptyState } from '~/ui/EmptyState'
import { Page } from '~/ui/Page'

export const meta = titleOf((t) => t.quality.list.title)

export async function loader(args: LoaderFunctionArgs) {
  const may = permit(args.context.actor, 'read-reports')
  if (!may.ok) return refused(args, may.reason)
  return { tests: allReports(args.context.world, may.permit).map(shortened) }
}

function shortened({ quality, ...test }: ReturnType<typeof allReports>[number]) {
  const { people, mean, alpha, drawn, items } = quality
  return {
    ...test,
    people,
    mean,
    reliability: alpha ?? drawn?.reliability ?? null,
    flagged: items.filter(({ flags }) => flags.length > 0).length,
  }
}

type Row = ReturnType<typeof shortened>

export default function TestReports() {
  const { tests } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { quality } = useText()
  const t = quality.list
  const columns = [
    {
      id: 'test',
      title: t.test,
      cell: (row: Row) => <a href={`/${locale}/reports/tests/${row.quizId}`}>{row.title[locale]}</a>,
    },
    { id: 'people', title: t.people, number: true, cell: ({ people }: Row) => formatNumber(people, locale) },
    { id: 'attempts', title: t.attempts, number: true, cell: ({ attempts }: Row) => formatNumber(attempts, locale) },
    {
      id: 'mean',
      title: t.mean,
      number: true,
      cell: ({ mean }: Row) => (mean === null ? '' : formatNumber(mean, locale, 1)),
    },
    {
      id: 'reliability',
      title: t.reliability,
      number: true,
      cell: ({ reliability }: Row) => (reliability === null ? quality.notEnough : formatNumber(reliability, locale, 2)),
    },
    { id: 'flagged', title: t.flagged, number: true, cell: ({ flagged }: Row) => flagged },
  ]
  return (
    <Page title={t.title} lead={t.lead} above={<ReportsNav here="tests" />}>
      {tests.length === 0 ? (
        <EmptyState action={<ButtonLink to={`/${locale}/quizzes`}>{t.emptyAction}</ButtonLink>}>{t.empty}</EmptyState>
      ) : (
        <>
          <DataTable caption={t.title} captionUnseen columns={columns} rows={tests} keyOf={({ quizId }) => quizId} />
          <p className="soft small">{t.about}</p>
        </>
      )}
    </Page>
  )
}
