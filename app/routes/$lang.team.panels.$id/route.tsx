import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { findPanel } from '~/domains/assessment/panels.server'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { useSite } from '~/http/site'
import { titleOf, useText } from '~/http/text'
import { formatDate } from '~/i18n/format'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Notice } from '~/ui/Notice'
import { Page } from '~/ui/Page'
import { Agreement } from './Agreement'
import { acts } from './acts.server'
import { CloseForm } from './CloseForm'
import { Invite } from './Invite'
import { Keys } from './Keys'
import { Members } from './Members'
import { type PanelPageData, panelPage } from './panel-page.server'
import { Told } from './Told'

export const meta = titleOf<PanelPageData>((_, { panel }) => panel.name)

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const may = permit(await requireActor(args), 'key-tests')
  if (!may.ok) return refused(args, may.reason)
  const { world } = args.context
  const panel = findPanel(world, may.permit, args.params.id ?? '') ?? refuse('not-found')
  return panelPage(world, may.permit, panel, locale, new URL(args.request.url).searchParams.get('q'))
}

export async function action(args: ActionFunctionArgs) {
  const may = permit(args.context.actor, 'key-tests')
  if (!may.ok) return refused(args, may.reason)
  const panel = findPanel(args.context.world, may.permit, args.params.id ?? '') ?? refuse('not-found')
  const fields = await formOf(args.request)
  const act = acts.get(String(fields.intent)) ?? refuse('invalid')
  return act(args, may.permit, panel, fields)
}

export default function PanelPage() {
  const page = useLoaderData<typeof loader>()
  const { locale, actor } = useSite()
  const text = useText()
  const t = text.panels.panel
  const { panel } = page
  const day = (at: Date) => formatDate(at, locale, actor?.zone ?? 'UTC')
  const crumbs = [{ to: `/${locale}/team/panels`, label: text.panels.list.title }]
  return (
    <Page
      title={panel.name}
      lead={t.lead(panel.test, panel.items)}
      above={<Breadcrumbs label={text.words.breadcrumbs} crumbs={crumbs} />}
    >
      <Told />
      {panel.closedAt ? <Notice>{t.closedNote}</Notice> : null}
      <dl className="facts">
        <dt>{t.called}</dt>
        <dd>{t.calledBy(day(panel.at))}</dd>
        <dt>{t.done}</dt>
        <dd>{text.panels.list.done(page.done, page.members.length)}</dd>
      </dl>
      <Members page={page} />
      {panel.closedAt ? null : <Invite page={page} />}
      <Agreement page={page} />
      <Keys page={page} />
      {panel.closedAt ? null : <CloseForm />}
    </Page>
  )
}
