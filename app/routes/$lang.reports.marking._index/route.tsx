import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { type CaseReadings, casesRead } from '~/domains/casework/fairness.server'
import { localeOf, refused } from '~/http/guard.server'
import { ReportsNav } from '~/http/ReportsNav'
import { titleOf, useLocale, useText } from '~/http/text'
import { formatDay, formatNumber } from '~/i18n/format'
import { ButtonLink } from '~/ui/Button'
import { DataTable } from '~/ui/DataTable'
import { EmptyState } from '~/ui/EmptyState'
import { Page } from '~/ui/Page'

export const meta = titleOf((t) => t.fairness.list.title)

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const may = permit(args.context.actor, 'read-reports')
  if (!may.ok) return refused(args, may.reason)
  const { zone } = may.permit.actor
  return casesRead(args.context.world, may.permit).map((row) => {
    return { ...row, last: formatDay(row.lastAt, locale, zone, true) }
  })
}

export default function MarkingReports() {
  const cases = useLoaderData<typeof loader>()
  const locale = useLocale()
  const t = useText().fairness.list
  const count = (of: 'read' | 'twice' | 'thrice') => ({
    id: of,
    title: t[of],
    number: true,
    cell: (row: CaseReadings) => formatNumber(row[of], locale),
  })
  return (
    <Page title={t.title} lead={t.lead} above={<ReportsNav here="marking" />}>
      {cases.length === 0 ? (
        <EmptyState action={<ButtonLink to={`/${locale}/marking`}>{t.emptyAction}</ButtonLink>}>{t.empty}</EmptyState>
      ) : (
        <DataTable
          caption={t.title}
          captionUnseen
          rows={cases}
          keyOf={({ caseId }) => caseId}
          columns={[
            {
              id: 'case',
              title: t.case,
              cell: ({ caseId, title }) => <a href={`/${locale}/reports/marking/${caseId}`}>{title[locale]}</a>,
            },
            count('read'),
            count('twice'),
            count('thrice'),
            { id: 'last', title: t.last, cell: ({ last }: { last: string }) => last },
          ]}
        />
      )}
    </Page>
  )
}
