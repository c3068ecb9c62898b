import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { HistoryList } from '~/http/casework/HistoryList'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, requireActor } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { textOf } from '~/i18n/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page } from '~/ui/Page'
import { Appeals } from './Appeals'
import { FeedbackPart } from './FeedbackPart'
import { HandedIn } from './HandedIn'
import { HandIn } from './HandIn'
import { Rounds } from './Rounds'
import { SelfMark } from './SelfMark'
import { type SubmissionPageData, submissionPage } from './submission-page.server'
import { takeDrafts, takeHandIn, takeItBack, takeRevision, type WorkRefusal } from './take.server'
import { takeAppeal, takeSelfMark } from './take-result.server'
import { Versions } from './Versions'
import { WorkDesk } from './WorkDesk'

export const meta = titleOf<SubmissionPageData>((_, { title }) => title)

export async function loader(args: LoaderFunctionArgs): Promise<SubmissionPageData> {
  const locale = localeOf(args.params)
  const actor = await requireActor(args)
  const { searchParams } = new URL(args.request.url)
  const brief = textOf(locale).casework.work.brief
  return submissionPage(args.context, actor, args.params.id ?? '', searchParams, { locale, brief })
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const actor = await requireActor(args)
  const fields = await formOf(args.request)
  const sent = { args, actor, id: args.params.id ?? '', locale, fields }
  if (/^(row|files)\./.test(String(fields.intent))) return takeDrafts(sent)
  switch (fields.intent ?? 'save') {
    case 'save':
    case 'review':
      return takeDrafts(sent)
    case 'hand-in':
      return takeHandIn(sent)
    case 'take-back':
      return takeItBack(sent)
    case 'revise':
      return takeRevision(sent)
    case 'self-mark':
      return takeSelfMark(sent)
    case 'appeal':
      return takeAppeal(sent)
    default:
      return refuse('invalid')
  }
}

export default function SubmissionPage() {
  const data = useLoaderData<typeof loader>()
  const refusal = (useActionData<typeof action>() ?? null) as WorkRefusal | null
  const locale = useLocale()
  const text = useText()
  const { view, versions, result } = data
  const t = text.casework
  const crumbs = [
    { to: `/${locale}/cases`, label: t.list.title },
    { to: `/${locale}/cases/${view.caseId}`, label: data.title },
  ]
  const above = <Breadcrumbs label={text.words.breadcrumbs} crumbs={crumbs} />
  if (versions) return <Versions view={view} versions={versions} above={above} />
  if (data.isHandingIn || refusal?.kind === 'hand-in') return <HandIn view={view} above={above} />
  return (
    <Page title={view.feedback ? `${t.feedback.title}: ${data.title}` : data.title} above={above}>
      <Rounds view={view} />
      {view.state === 'drafting' ? (
        <WorkDesk
          view={view}
          papers={data.papers}
          now={data.now}
          faults={refusal?.kind === 'faults' ? refusal : null}
          moreRows={data.moreRows}
        />
      ) : (
        <>
          {view.feedback && result.shown ? (
            <FeedbackPart view={view} feedback={view.feedback} result={result} shown={result.shown} />
          ) : null}
          {result.shown ? <Appeals shown={result.shown} /> : null}
          <HandedIn
            view={view}
            papers={data.papers}
            unsent={refusal?.kind === 'unsent' ? refusal.given : {}}
            pins={result.shown?.pins ?? []}
          >
            <SelfMark result={result} />
          </HandedIn>
          <HistoryList lines={result.history} />
        </>
      )}
    </Page>
  )
}
