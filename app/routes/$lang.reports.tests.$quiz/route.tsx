import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { acceptanceSchema, acceptLate, lateWaiting } from '~/domains/assessment/late.server'
import { testReport } from '~/domains/assessment/pooled-quality.server'
import { sendCsv, wantsCsv } from '~/http/csv-file.server'
import { formOf, invalid, parseForm } from '~/http/forms.server'
import { localeOf, refuse, refused } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Notice } from '~/ui/Notice'
import { Page, Part } from '~/ui/Page'
import { Figures } from './Figures'
import { Forms } from './Forms'
import { ItemTable } from './ItemTable'
import { LateWaiting } from './LateWaiting'
import { OptionTables } from './OptionTables'
import { Passing } from './Passing'
import { qualityFile } from './quality-file'
import { type QualityPage, qualityPage } from './quality-page.server'
import { querySchema } from './sort'

export const meta = titleOf<QualityPage>((t, { title }) => t.quality.title(title))

export async function loader(args: LoaderFunctionArgs): Promise<QualityPage> {
  const { world, actor } = args.context
  const may = permit(actor, 'read-reports')
  if (!may.ok) return refused(args, may.reason)
  const { form, sort, methods } = querySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const asked = { quizId: args.params.quiz ?? '', formHash: form ?? null, countAll: methods === 'all' }
  const found = await testReport(world, may.permit, asked)
  if (!found.ok) return refuse(found.reason)
  const locale = localeOf(args.params)
  const late = lateWaiting(world, may.permit, asked.quizId)
  const mayAccept = permit(actor, 'mark').ok
  const page = qualityPage({ world, actor: may.permit.actor, locale, sort }, found.report, late, mayAccept)
  if (wantsCsv(args.request)) sendCsv(args.context, ...qualityFile(page, locale))
  return page
}

export async function action(args: ActionFunctionArgs) {
  const { world, actor } = args.context
  const may = permit(actor, 'mark')
  if (!may.ok) return refused(args, may.reason)
  const { attempt, intent, ...fields } = await formOf(args.request)
  if (intent === undefined || !String(intent).startsWith('accept')) return refuse('invalid')
  const form = parseForm(fields, acceptanceSchema)
  if (!form.ok) return invalid({ ...form, given: { ...form.given, intent: String(intent) } })
  const done = acceptLate(world, may.permit.actor, String(attempt), form.value)
  if (!done.ok) return refuse(done.reason === 'nothing-late' ? 'conflict' : done.reason)
  return redirectWithNotice(`/${localeOf(args.params)}/reports/tests/${args.params.quiz}`, 'late-accepted')
}

export default function TestQuality() {
  const page = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { quality: t, words } = useText()
  const crumbs = [{ to: `/${locale}/reports/tests`, label: t.list.title }]
  return (
    <Page
      title={t.title(page.title)}
      lead={t.lead(page.quality.people, page.attempts)}
      above={<Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} />}
    >
      {page.quality.drawn ? <Notice>{t.drawn(page.quality.drawn.forms)}</Notice> : null}
      {page.provisionalKey ? <Notice kind="provisional">{t.provisional}</Notice> : null}
      <Figures page={page} />
      <Passing page={page} />
      <ItemTable page={page} />
      <OptionTables page={page} />
      <Part id="late" title={t.late}>
        <LateWaiting page={page} />
      </Part>
      {page.forms.length > 1 ? <Forms page={page} /> : null}
    </Page>
  )
}
