import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { keepCalibration } from '~/domains/casework/calibrating.server'
import { formOf, invalid } from '~/http/forms.server'
import { localeOf, refuse, refused } from '~/http/guard.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page } from '~/ui/Page'
import { type CalibrationPage, calibrationPage, hereOf, sentCalibration } from './calibration-page.server'
import { History } from './History'
import { Result } from './Result'
import { SampleDesk } from './SampleDesk'
import { SampleList } from './SampleList'

export const meta = titleOf<CalibrationPage>((t, { title }) => t.calibration.title(title))

export async function loader(args: LoaderFunctionArgs): Promise<CalibrationPage> {
  const locale = localeOf(args.params)
  const allowed = permit(args.context.actor, 'mark')
  if (!allowed.ok) return refused(args, allowed.reason)
  return calibrationPage(args, allowed.permit, locale)
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const allowed = permit(args.context.actor, 'mark')
  if (!allowed.ok) return refused(args, allowed.reason)
  const fields = await formOf(args.request)
  if (fields.intent !== 'keep') return refuse('invalid')
  const sent = sentCalibration(args, fields)
  const kept = keepCalibration(args.context.world, allowed.permit, args.params.case ?? '', sent.form)
  if (kept.ok) return redirectWithNotice(hereOf(locale, sent), 'saved')
  if (kept.reason === 'not-found') return refuse('not-found')
  return invalid({ errors: kept.errors, given: sent.given })
}

export default function CalibrationRoute() {
  const page = useLoaderData<typeof loader>()
  const locale = useLocale()
  const text = useText()
  const t = text.calibration
  const crumbs = [{ to: `/${locale}/marking`, label: text.marking.queue.title }]
  return (
    <Page
      title={t.title(page.title)}
      lead={t.lead}
      above={<Breadcrumbs label={text.words.breadcrumbs} crumbs={crumbs} />}
    >
      <SampleList page={page} />
      {page.result ? <Result page={page} result={page.result} /> : <SampleDesk page={page} />}
      <History page={page} />
    </Page>
  )
}
