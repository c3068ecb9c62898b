import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { panelDraftSchema } from '~/domains/assessment/panel-model'
import { callPanel, listPanels, testsForPanels } from '~/domains/assessment/panels.server'
import { formOf, invalid, parseForm } from '~/http/forms.server'
import { localeOf, refused, requireActor } from '~/http/guard.server'
import { TeamNav } from '~/http/TeamNav'
import { titleOf, useText } from '~/http/text'
import { Page, Part } from '~/ui/Page'
import { CallForm } from './CallForm'
import { PanelList } from './PanelList'

export const meta = titleOf((t) => t.panels.list.title)

export async function loader(args: LoaderFunctionArgs) {
  localeOf(args.params)
  const may = permit(await requireActor(args), 'key-tests')
  if (!may.ok) return refused(args, may.reason)
  const { world } = args.context
  const { searchParams } = new URL(args.request.url)
  const page = Number(/^[1-9]\d{0,4}$/.exec(searchParams.get('page') ?? '')?.[0] ?? 1)
  return {
    list: listPanels(world, may.permit, page),
    tests: testsForPanels(world),
    quiz: searchParams.get('quiz') ?? '',
  }
}

export async function action(args: ActionFunctionArgs) {
  const may = permit(args.context.actor, 'key-tests')
  if (!may.ok) return refused(args, may.reason)
  const form = parseForm(await formOf(args.request), panelDraftSchema)
  if (!form.ok) return invalid(form)
  const called = callPanel(args.context.world, may.permit, form.value)
  if (called.ok) return redirect(`/${localeOf(args.params)}/team/panels/${called.panelId}`)
  return invalid({ errors: { quiz: 'choose' }, given: form.value })
}

export default function Panels() {
  const { list, tests, quiz } = useLoaderData<typeof loader>()
  const t = useText().panels.list
  return (
    <Page title={t.title} lead={t.lead} above={<TeamNav here="panels" />}>
      <Part id="all" title={t.all}>
        <PanelList list={list} />
      </Part>
      <Part id="call" title={t.call}>
        <CallForm tests={tests} quiz={quiz} />
      </Part>
    </Page>
  )
}
