import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openMarkable } from '~/domains/casework/markable.server'
import { HistoryList } from '~/http/casework/HistoryList'
import { Enhancer } from '~/http/Enhancer'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { useSite } from '~/http/site'
import { titleOf, useText } from '~/http/text'
import { formatDay, formatMoment } from '~/i18n/format'
import { textOf } from '~/i18n/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page } from '~/ui/Page'
import { MarkForm } from './MarkForm'
import { MarkStanding } from './MarkStanding'
import { markFormId } from './mark-form'
import { calibrationFirst, type MarkingPageData, markingPage } from './marking-page.server'
import { OutcomePart } from './OutcomePart'
import { RubricWords } from './RubricWords'
import { SubmittedWork } from './SubmittedWork'
import { type MarkRefusal, takeChange, takeFinish, takeKeeping, takeRelease } from './take.server'
import { takeBank, takePin, takeUnpin } from './take-remarks.server'
import { Unkept } from './Unkept'

export const meta = titleOf<MarkingPageData>((t, { view: { personName, code } }) => {
  return personName ? t.marking.page.titleOf(personName) : t.marking.page.title(code)
})

export async function loader(args: LoaderFunctionArgs): Promise<MarkingPageData> {
  const locale = localeOf(args.params)
  return markingPage(args, locale, textOf(locale).casework.work.brief)
}

const acts = {
  ...{ keep: takeKeeping, finish: takeFinish, release: takeRelease, change: takeChange },
  ...{ pin: takePin, unpin: takeUnpin, bank: takeBank },
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const actor = await requireActor(args)
  const id = args.params.submission ?? ''
  const open = openMarkable(args.context.world, actor, id)
  if (!open.ok) return refused(args, open.reason)
  const fields = await formOf(args.request)
  const [intent = '', of = ''] = String(fields.intent ?? 'keep').split(':')
  if (!Object.hasOwn(acts, intent)) return refuse('invalid')
  const isJudging = intent !== 'release' && intent !== 'change'
  const first = isJudging ? calibrationFirst(args, locale, open.submission) : null
  return first ?? acts[intent as keyof typeof acts]({ args, actor, id, locale, fields }, of)
}

export default function MarkingPage() {
  const { view, papers, bank, history } = useLoaderData<typeof loader>()
  const refusal = (useActionData<typeof action>() ?? null) as MarkRefusal | null
  const { actor, locale } = useSite()
  const text = useText()
  const t = text.marking.page
  const zone = actor?.zone ?? 'UTC'
  const crumbs = [{ to: `/${locale}/marking`, label: t.backTo }]
  const lead = t.lead(view.work.title[locale], view.round, formatMoment(view.handedInAt, locale, zone))
  const due = view.reading ? ` · ${t.due(formatDay(view.reading.dueAt, locale, zone))}` : ''
  const aside = view.reading ? (
    <MarkForm view={view} reading={view.reading} bank={bank} refusal={refusal} />
  ) : view.outcome ? (
    <OutcomePart view={view} outcome={view.outcome} refusal={refusal?.given.reason === undefined ? null : refusal} />
  ) : (
    <RubricWords rubric={view.rubric} />
  )
  return (
    <Page
      title={view.personName ? t.titleOf(view.personName) : t.title(view.code)}
      lead={lead + due}
      above={<Breadcrumbs label={text.words.breadcrumbs} crumbs={crumbs} />}
    >
      {refusal && !view.reading && refusal.given.reason === undefined ? (
        <Unkept rubric={view.rubric} refusal={refusal} />
      ) : null}
      <MarkStanding view={view} />
      {view.reading ? <KeepFirst /> : null}
      <div className="desk">
        <SubmittedWork view={view} papers={papers} refusal={refusal} />
        {aside}
      </div>
      <HistoryList lines={history} />
      <Enhancer name="marking" />
    </Page>
  )
}

/** First of the form's buttons on the page, also of those that sort: what Enter presses. */
function KeepFirst() {
  const t = useText().marking.page
  return (
    <button
      type="submit"
      form={markFormId}
      name="intent"
      value="keep"
      className="unseen"
      tabIndex={-1}
      aria-hidden="true"
    >
      {t.keep}
    </button>
  )
}
