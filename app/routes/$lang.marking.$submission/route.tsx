import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openMarkable } from '~/domains/casework/marking.server'
import { Enhancer } from '~/http/Enhancer'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { useSite } from '~/http/site'
import { titleOf, useText } from '~/http/text'
import { formatMoment } from '~/i18n/format'
import { textOf } from '~/i18n/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page } from '~/ui/Page'
import { MarkForm, markFormId } from './MarkForm'
import { MarkStanding } from './MarkStanding'
import { type MarkingPageData, markingPage } from './marking-page.server'
import { SubmittedWork } from './SubmittedWork'
import { type MarkRefusal, takeFinish, takeKeeping, takeRelease } from './take.server'

export const meta = titleOf<MarkingPageData>((t, { view }) => t.casework.marking.title(view.personName))

export async function loader(args: LoaderFunctionArgs): Promise<MarkingPageData> {
  const locale = localeOf(args.params)
  return markingPage(args, locale, textOf(locale).casework.work.brief)
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const actor = await requireActor(args)
  const id = args.params.submission ?? ''
  const open = openMarkable(args.context.world, actor, id)
  if (!open.ok) return refused(args, open.reason)
  const fields = await formOf(args.request)
  const sent = { args, actor, id, locale, fields }
  switch (fields.intent ?? 'keep') {
    case 'keep':
      return takeKeeping(sent)
    case 'finish':
      return takeFinish(sent)
    case 'release':
      return takeRelease(sent)
    default:
      return refuse('invalid')
  }
}

export default function MarkingPage() {
  const { view, papers } = useLoaderData<typeof loader>()
  const refusal = (useActionData<typeof action>() ?? null) as MarkRefusal | null
  const { actor, locale } = useSite()
  const text = useText()
  const t = text.casework.marking
  const crumbs = [{ to: `/${locale}/marking`, label: t.backTo }]
  const lead = t.lead(view.work.title[locale], view.round, formatMoment(view.handedInAt, locale, actor?.zone ?? 'UTC'))
  return (
    <Page
      title={t.title(view.personName)}
      lead={lead}
      above={<Breadcrumbs label={text.words.breadcrumbs} crumbs={crumbs} />}
    >
      <MarkStanding view={view} />
      {/* first of the form's buttons on the page, also of those that sort: what Enter presses */}
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
      <div className="desk">
        <SubmittedWork view={view} papers={papers} />
        <MarkForm view={view} refusal={refusal} />
      </div>
      <Enhancer name="marking" />
    </Page>
  )
}
