import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownCheckInPlace } from '~/domains/ladder/check-in-lists.server'
import { currentCheckIn, openCheckIn, readCheckIn } from '~/domains/ladder/check-ins.server'
import { actOnCheckIn } from '~/http/check-in/acts.server'
import { CheckIn, useAbout } from '~/http/check-in/CheckIn'
import { type CheckInPage, checkInPage, pastOf } from '~/http/check-in/check-in-page.server'
import { Past } from '~/http/check-in/Past'
import { useRateRefusal } from '~/http/check-in/RateForm'
import { Unkept } from '~/http/check-in/Unkept'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, refused, requireLearner } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page } from '~/ui/Page'
import { Start } from './Start'

export const meta = titleOf((t) => t.checkIns.title)

export async function loader(args: LoaderFunctionArgs) {
  const learner = await requireLearner(args)
  const locale = localeOf(args.params)
  const { world } = args.context
  const { actor } = learner
  const id = currentCheckIn(world, actor.id)
  const read = id ? readCheckIn(world, actor, id) : null
  if (!read?.ok) {
    return { page: null, past: pastOf(world, actor.id, locale), isDue: ownCheckInPlace(world, learner) === 'due' }
  }
  const isReview = new URL(args.request.url).searchParams.has('review')
  const page = checkInPage(world, actor, read.view, locale, isReview)
  return { page, past: page.past, isDue: false }
}

export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireLearner(args)
  const locale = localeOf(args.params)
  const fields = await formOf(args.request)
  const here = `/${locale}/me/check-in`
  if (fields.intent === 'open') {
    const opened = openCheckIn(args.context.world, actor, actor.id)
    if (opened.ok) return redirect(here)
    return opened.reason === 'no-title' ? data({ noTitle: true }, { status: 422 }) : refused(args, opened.reason)
  }
  const id = String(fields.checkIn ?? '')
  const isTalk = /^(close|tick)/.test(String(fields.intent ?? ''))
  if (id === '') return refuse('invalid')
  return actOnCheckIn({ args, actor, locale, id, page: isTalk ? `${here}/${id}` : here, fields })
}

export default function OwnCheckInPage() {
  const { page, past, isDue } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as { noTitle?: boolean } | undefined
  const refusal = useRateRefusal()
  const { words, ladder, checkIns: t } = useText()
  const locale = useLocale()
  const here = `/${locale}/me/check-in`
  const above = <Breadcrumbs label={words.breadcrumbs} crumbs={[{ to: `/${locale}/me`, label: ladder.me.title }]} />
  return (
    <Page title={t.title} lead={page ? <About page={page} /> : null} above={above}>
      {refusal && !page ? <Unkept competencies={[]} refusal={refusal} /> : null}
      {page ? <CheckIn page={page} here={here} /> : <Start isDue={isDue} noTitle={answer?.noTitle ?? false} />}
      <Past past={past} base={here} />
    </Page>
  )
}

function About({ page }: { page: CheckInPage }) {
  return useAbout(page)
}
