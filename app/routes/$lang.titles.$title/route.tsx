import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { title as findTitle } from '~/domains/content/content.server'
import { targetSchema } from '~/domains/ladder/model'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { formOf, invalid, parseForm } from '~/http/forms.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { Needs } from '~/http/ladder/Needs'
import { dayFault, saveTargetDay } from '~/http/ladder/path/target-day.server'
import { TitleSources } from '~/http/ladder/TitleSources'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page, Part } from '~/ui/Page'
import { AboutTitle, NextAndBefore, Occupations } from './AboutTitle'
import { PayTable } from './PayTable'
import { type TitlePageData, titlePage } from './title-page.server'
import { YourPlace } from './YourPlace'

export const meta = titleOf<TitlePageData>((_, { name }) => name)

export function loader({ params, context }: LoaderFunctionArgs): TitlePageData {
  const locale = localeOf(params)
  const title = findTitle(context.world, params.title ?? '') ?? refuse('not-found')
  return titlePage(context.world, context.actor, title, locale)
}

/** Makes this title the reader's target, or says by when they want it. */
export async function action(args: ActionFunctionArgs) {
  const { world } = args.context
  const title = findTitle(world, args.params.title ?? '') ?? refuse('not-found')
  const back = `/${localeOf(args.params)}/titles/${title.id}`
  const allowed = permit(await requireActor(args), 'learn')
  if (!allowed.ok) return refused(args, allowed.reason)
  const fields = await formOf(args.request)
  if (fields.target !== title.id) return refuse('invalid')
  if (fields.intent === 'wanted-by') return saveTargetDay(args, allowed.permit, fields, back)
  const form = parseForm(fields, targetSchema)
  if (!form.ok) return invalid(form)
  const chosen = chooseTarget(world, allowed.permit, title.id, form.value.wantedBy)
  if (chosen.ok) return redirectWithNotice(back, 'target-chosen')
  const isDay = chosen.reason === 'in-the-past' || chosen.reason === 'too-far'
  return isDay ? invalid(dayFault(chosen.reason, fields)) : refuse('conflict')
}

export default function TitlePage() {
  const data = useLoaderData<typeof loader>()
  const { ladder: t, words } = useText()
  const locale = useLocale()
  const crumbs = <Breadcrumbs label={words.breadcrumbs} crumbs={[{ to: `/${locale}/ladder`, label: t.title }]} />
  return (
    <Page title={data.name} lead={data.summary} above={crumbs}>
      <div className="stack">
        <p className="soft">{t.titlePage.where(data.track, data.rank)}</p>
        <YourPlace data={data} />
        <p className="no-print">
          <a href={`/${locale}/compare?titles=${data.id}`}>{t.compare.with}</a>
        </p>
      </div>
      <Part id="asks" title={t.titlePage.asks}>
        <p className="soft measure">{t.titlePage.asksLead}</p>
        <Needs needs={data.needs} titleId={data.id} zone={data.zone} />
      </Part>
      <NextAndBefore data={data} />
      <AboutTitle data={data} />
      <PayTable pay={data.pay} />
      <Occupations occupations={data.occupations} />
      <TitleSources sources={data.sources} />
    </Page>
  )
}
