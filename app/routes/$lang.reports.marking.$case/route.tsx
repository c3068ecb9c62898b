import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { leastReadTwice, mostReadTwice } from '~/domains/casework/fairness'
import { fairnessReport } from '~/domains/casework/fairness.server'
import { sendCsv, wantsCsv } from '~/http/csv-file.server'
import { localeOf, refuse, refused } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { formatNumber } from '~/i18n/format'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Notice } from '~/ui/Notice'
import { Page } from '~/ui/Page'
import { Agreed } from './Agreed'
import { Criteria } from './Criteria'
import { Drift } from './Drift'
import { Files } from './Files'
import { fairnessFile } from './fairness-file'
import { type FairnessPage, fairnessPage, querySchema } from './fairness-page.server'
import { Markers } from './Markers'
import { Readings } from './Readings'
import { Rubrics } from './Rubrics'

export const meta = titleOf<FairnessPage>((t, { title }) => t.fairness.title(title))

export async function loader(args: LoaderFunctionArgs): Promise<FairnessPage> {
  const locale = localeOf(args.params)
  const { world, actor } = args.context
  const may = permit(actor, 'read-reports')
  if (!may.ok) return refused(args, may.reason)
  const { rubric, ...asked } = querySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const found = fairnessReport(world, may.permit, { caseId: args.params.case ?? '', rubricHash: rubric ?? null })
  if (!found.ok) return refuse(found.reason)
  if (wantsCsv(args.request))
    sendCsv(args.context, ...(fairnessFile(found.report, asked, locale) ?? refuse('not-found')))
  return fairnessPage(found.report, { locale, zone: may.permit.actor.zone, rubric: rubric ?? null })
}

export default function CaseFairness() {
  const page = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { fairness: t, words } = useText()
  const { counts, pairing } = page.report
  const crumbs = [{ to: `/${locale}/reports/marking`, label: t.list.title }]
  return (
    <Page
      title={t.title(page.title)}
      lead={t.lead(counts.read, counts.twice)}
      above={<Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} />}
    >
      {pairing.submissions < leastReadTwice ? (
        <Notice kind="provisional">{t.few(pairing.submissions, leastReadTwice)}</Notice>
      ) : null}
      {pairing.submissions === mostReadTwice ? <Notice>{t.capped(formatNumber(mostReadTwice, locale))}</Notice> : null}
      <Readings page={page} />
      <Agreed page={page} />
      <Criteria page={page} />
      <Markers page={page} />
      <Drift page={page} />
      <Files page={page} />
      <Rubrics page={page} />
    </Page>
  )
}
