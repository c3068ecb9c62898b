import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listInvitations } from '~/domains/accounts/invitations.server'
import { peopleQuerySchema } from '~/domains/accounts/model'
import { listPeople } from '~/domains/accounts/people.server'
import { grantableRoles, permit } from '~/domains/accounts/permissions'
import { listTeams } from '~/domains/accounts/teams.server'
import { formOf } from '~/http/forms.server'
import { refuse, refused } from '~/http/guard.server'
import { titleOf, useText } from '~/http/text'
import { Page, Part } from '~/ui/Page'
import { acts } from './acts.server'
import { Filter } from './Filter'
import { InviteForm } from './InviteForm'
import { PeopleList } from './PeopleList'
import { Teams } from './Teams'
import { Waiting } from './Waiting'

export const meta = titleOf((t) => t.accounts.people.title)

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = args.context
  const [manage, invite] = [permit(actor, 'manage-people'), permit(actor, 'invite')]
  if (!manage.ok) return refused(args, manage.reason)
  if (!invite.ok) return refused(args, invite.reason)
  const query = peopleQuerySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  return {
    query,
    list: listPeople(world, manage.permit, query),
    teams: listTeams(world),
    invitations: listInvitations(world, invite.permit),
    roles: grantableRoles(manage.permit.actor),
  }
}

export async function action(args: ActionFunctionArgs) {
  const manage = permit(args.context.actor, 'manage-people')
  if (!manage.ok) return refused(args, manage.reason)
  const fields = await formOf(args.request)
  const act = acts.get(String(fields.intent)) ?? refuse('invalid')
  return act(args, fields)
}

export default function People() {
  const { query, list, teams, invitations, roles } = useLoaderData<typeof loader>()
  const t = useText().accounts.people
  return (
    <Page title={t.title} lead={t.count(list.total)}>
      <p>
        <a href="#invite">{t.invite}</a>
      </p>
      <Filter query={query} teams={teams} />
      <PeopleList query={query} list={list} />
      <Part id="invite" title={t.invite}>
        <InviteForm roles={roles} teams={teams} />
      </Part>
      {invitations.length > 0 ? (
        <Part id="waiting" title={t.waiting}>
          <Waiting invitations={invitations} />
        </Part>
      ) : null}
      <Part id="teams" title={t.teams}>
        <Teams teams={teams} />
      </Part>
    </Page>
  )
}
