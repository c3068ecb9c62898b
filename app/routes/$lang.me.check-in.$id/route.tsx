import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCheckIn } from '~/domains/ladder/check-ins.server'
import { actOnCheckIn } from '~/http/check-in/acts.server'
import { CheckIn, useAbout } from '~/http/check-in/CheckIn'
import { checkInPage } from '~/http/check-in/check-in-page.server'
import { Past } from '~/http/check-in/Past'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, requireLearner } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page } from '~/ui/Page'

export const meta = titleOf((t) => t.checkIns.title)

/** One's own only; that of others has its page with the team. */
async function own(args: LoaderFunctionArgs) {
  const { actor } = await requireLearner(args)
  const read = readCheckIn(args.context.world, actor, args.params.id ?? '')
  return read.ok && read.view.seat === 'own' ? { actor, view: read.view } : refuse('not-found')
}

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const { actor, view } = await own(args)
  if (!view.closedAt) throw redirect(`/${locale}/me/check-in`)
  return checkInPage(args.context.world, actor, view, locale)
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const { actor, view } = await own(args)
  const fields = await formOf(args.request)
  return actOnCheckIn({ args, actor, locale, id: view.id, page: `/${locale}/me/check-in/${view.id}`, fields })
}

export default function PastCheckInPage() {
  const page = useLoaderData<typeof loader>()
  const { words, checkIns: t } = useText()
  const locale = useLocale()
  const base = `/${locale}/me/check-in`
  return (
    <Page
      title={t.title}
      lead={useAbout(page)}
      above={<Breadcrumbs label={words.breadcrumbs} crumbs={[{ to: base, label: t.nav }]} />}
    >
      <CheckIn page={page} here={`${base}/${page.view.id}`} />
      <Past past={page.past} base={base} />
    </Page>
  )
}
