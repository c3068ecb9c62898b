import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { permit } from '~/domains/accounts/permissions'
import { checkInQuerySchema } from '~/domains/ladder/check-in-list'
import { listCheckIns } from '~/domains/ladder/check-in-lists.server'
import { openCheckIn } from '~/domains/ladder/check-ins.server'
import { formOf } from '~/http/forms.server'
import { localeOf, refuse, refused, requireActor } from '~/http/guard.server'
import { TeamNav } from '~/http/TeamNav'
import { titleOf, useText } from '~/http/text'
import { Notice } from '~/ui/Notice'
import { Page } from '~/ui/Page'
import { Filter } from './Filter'
import { PeopleTable } from './PeopleTable'

export const meta = titleOf((t) => t.checkIns.list.title)

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const query = checkInQuerySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const found = listCheckIns(args.context.world, actor, query)
  if (!found.ok) return refused(args, found.reason)
  return { query, list: found.list, isLead: actor.role === 'lead' }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args)
  const locale = localeOf(args.params)
  const allowed = permit(actor, 'check-in')
  if (!allowed.ok) return refused(args, allowed.reason)
  const { intent, person } = await formOf(args.request)
  if (intent !== 'open') return refuse('invalid')
  const opened = openCheckIn(args.context.world, actor, String(person ?? ''))
  if (opened.ok) return redirect(`/${locale}/team/check-ins/${opened.id}`)
  return opened.reason === 'no-title' ? data({ noTitle: true }, { status: 422 }) : refused(args, opened.reason)
}

export default function TeamCheckInsPage() {
  const { query, list, isLead } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as { noTitle?: boolean } | undefined
  const { list: t, start } = useText().checkIns
  return (
    <Page title={t.title} lead={t.lead} above={<TeamNav here="check-ins" />}>
      {answer?.noTitle ? (
        <Notice kind="missing" live>
          {start.noTitle}
        </Notice>
      ) : null}
      <Filter query={query} />
      <PeopleTable query={query} list={list} isLead={isLead} />
    </Page>
  )
}
