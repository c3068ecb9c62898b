import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { beginCase } from '~/domains/casework/submissions.server'
import { tableFileOf } from '~/domains/casework/table-file'
import { readTableSort } from '~/domains/casework/table-sort'
import { caseOf } from '~/domains/content/content.server'
import { answerWithCsv } from '~/http/answer.server'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { sortedAt } from '~/http/sorted-table'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page, Part } from '~/ui/Page'
import { Papers } from '~/ui/Papers'
import { Prose } from '~/ui/Prose'
import { Asked } from './Asked'
import { type CasePageData, casePage } from './case-page.server'
import { NextStep } from './NextStep'

export const meta = titleOf<CasePageData>((_, { title }) => title)

export function loader({ params, request, context }: LoaderFunctionArgs): CasePageData {
  const locale = localeOf(params)
  const work = caseOf(context.world, params.case ?? '') ?? refuse('not-found')
  const { searchParams } = new URL(request.url)
  const table = searchParams.get('download')
  if (table !== null) return answerWithCsv(context, tableFileOf(work, table, locale) ?? refuse('not-found'))
  return casePage(context, context.actor, work, locale, readTableSort(searchParams.get('sort')))
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const { world } = args.context
  const work = caseOf(world, args.params.case ?? '') ?? refuse('not-found')
  const actor = await requireActor(args)
  const { intent } = await formOf(args.request)
  if (intent !== 'begin') return refuse('invalid')
  const allowed = permit(actor, 'learn')
  if (!allowed.ok) return refused(args, allowed.reason)
  const begun = beginCase(world, allowed.permit, work.id)
  return begun.ok ? redirect(`/${locale}/submissions/${begun.submissionId}`) : refuse(begun.reason)
}

export default function CasePage() {
  const data = useLoaderData<typeof loader>()
  const locale = useLocale()
  const text = useText()
  const t = text.casework.about
  const crumbs = [{ to: `/${locale}/cases`, label: text.casework.list.title }]
  const here = `/${locale}/cases/${data.id}`
  return (
    <Page title={data.title} lead={data.summary} above={<Breadcrumbs label={text.words.breadcrumbs} crumbs={crumbs} />}>
      <NextStep data={data} />
      <Part id="brief" title={t.brief}>
        <Prose html={data.brief} />
      </Part>
      <Part id="papers" title={t.papers}>
        <Papers
          papers={data.papers}
          below={({ id }) => <a href={`${here}?download=${id}`}>{t.download}</a>}
          sorted={sortedAt}
        />
      </Part>
      <Asked data={data} />
    </Page>
  )
}
