import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Person } from '~/domains/accounts/model'
import { findPerson } from '~/domains/accounts/people.server'
import { permit } from '~/domains/accounts/permissions'
import { listTeams, teamsLed } from '~/domains/accounts/teams.server'
import { formOf } from '~/http/forms.server'
import { refuse, refused } from '~/http/guard.server'
import { titleOf, useLocale, useText } from '~/http/text'
import { Breadcrumbs } from '~/ui/Breadcrumbs'
import { Page, Part } from '~/ui/Page'
import { acts } from './acts.server'
import { LeaveForm } from './LeaveForm'
import { RoleForm } from './RoleForm'
import { TeamForm } from './TeamForm'

export const meta = titleOf<{ person: Person }>((_, { person }) => person.name)

export async function loader(args: LoaderFunctionArgs) {
  const { world, actor } = args.context
  const manage = permit(actor, 'manage-people')
  if (!manage.ok) return refused(args, manage.reason)
  const person = findPerson(world, args.params.person ?? '') ?? refuse('not-found')
  return { person, teams: listTeams(world), leads: teamsLed(world, person.id) }
}

export async function action(args: ActionFunctionArgs) {
  const manage = permit(args.context.actor, 'manage-people')
  if (!manage.ok) return refused(args, manage.reason)
  const fields = await formOf(args.request)
  const act = acts.get(String(fields.intent)) ?? refuse('invalid')
  return act(args, manage.permit, fields)
}

export default function OnePerson() {
  const { person, teams, leads } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { words, accounts: t } = useText()
  const crumbs = [{ to: `/${locale}/admin/people`, label: t.people.title }]
  return (
    <Page title={person.name} lead={person.email} above={<Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} />}>
      <Part id="role" title={t.person.role}>
        <RoleForm role={person.role} teams={teams} leads={leads} />
      </Part>
      <Part id="team" title={t.person.team}>
        <TeamForm teamId={person.teamId} teams={teams} />
      </Part>
      <Part id="leave" title={t.person.leave}>
        <LeaveForm leftAt={person.leftAt} />
      </Part>
    </Page>
  )
}
