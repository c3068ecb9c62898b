import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCheckIn } from '~/domains/ladder/check-ins.server'
import { actOnCheckIn } from '~/http/check-in/acts.server'
import { CheckIn, useAbout } from '~/http/check-in/CheckIn'
import { type CheckInPage, checkInPage } from '~/http/check-in/check-in-page.server'
import { Past } from '~/http/check-in/Past'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page } from '~/ui/Page'

export const meta = titleOf<CheckInPage>((t, { view }) => t.checkIns.titleOf(view.person.name))

async function another(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  if (actor.role === 'learner') return refuse('forbidden')
  const read = readCheckIn(args.context.world, actor, args.params.id ?? '')
  return read.ok ? { actor, view: read.view } : refused(args, read.reason)
}

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const { actor, view } = await another(args)
  if (view.seat === 'own') throw redirect(`/${locale}/me/check-in/${view.id}`)
  const isReview = new URL(args.request.url).searchParams.has('review')
  return checkInPage(args.context.world, actor, view, locale, isReview)
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const { actor, view } = await another(args)
  if (view.seat === 'own') return refuse('forbidden')
  const fields = await formOf(args.request)
  return actOnCheckIn({ args, actor, locale, id: view.id, page: `/${locale}/team/check-ins/${view.id}`, fields })
}

export default function TeamCheckInPage() {
  const page = useLoaderData<typeof loader>()
  const { words, checkIns: t } = useText()
  const locale = useLocale()
  const base = `/${locale}/team/check-ins`
  return (
    <Page
      title={t.titleOf(page.view.person.name)}
      lead={useAbout(page)}
      above={<Breadcrumbs label={words.breadcrumbs} crumbs={[{ to: base, label: t.nav }]} />}
    >
      <CheckIn page={page} here={`${base}/${page.view.id}`} />
      <Past past={page.past} base={base} />
    </Page>
  )
}
