import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findTeams, listTeams } from '~/domains/accounts/teams.server'
import { checkInCounts } from '~/domains/ladder/check-in-lists.server'
import { countWaitingOutside } from '~/domains/ladder/outside-lists.server'
import { countWaitingStatements } from '~/domains/ladder/statement-answers.server'
import { teamQuerySchema } from '~/domains/reporting/model'
import { listTeam } from '~/domains/reporting/people-report.server'
import { TeamCheckInLine } from '~/http/check-in/TeamLine'
import { sendCsv, wantsCsv } from '~/http/csv-file.server'
import { localeOf, refused, requireActor } from '~/http/guard.server'
import { OutsideWaiting } from '~/http/ladder/OutsideWaiting'
import { StatementsWaiting } from '~/http/ladder/path/StatementsWaiting'
import { TeamNav } from '~/http/TeamNav'
import { titleOf, useText } from '~/http/text'
import { Page } from '~/ui/Page'
import { Filter } from './Filter'
import { PeopleTable } from './PeopleTable'
import { peopleFile } from './people-file'

const wholeList = 100_000

export const meta = titleOf<Awaited<ReturnType<typeof loader>>>((t, { isLead }) => {
  return isLead ? t.desk.team.titleOwn : t.desk.team.title
})

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const { world } = args.context
  const query = teamQuerySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const isFile = wantsCsv(args.request)
  const isLead = actor.role === 'lead'
  const whole = isFile || isLead
  const found = listTeam(world, actor, whole ? { ...query, page: 1 } : query, whole ? wholeList : undefined)
  if (!found.ok) return refused(args, found.reason)
  const locale = localeOf(args.params)
  if (isFile) sendCsv(args.context, ...peopleFile(found.list.rows, locale, actor.zone))
  const teams = isLead ? [...findTeams(world, actor.leads).values()] : listTeams(world)
  const named = teams.map(({ id, name }) => ({ id, name }))
  const statements = countWaitingStatements(world, actor) ?? 0
  const waiting = { statements, papers: countWaitingOutside(world, actor), checkIns: checkInCounts(world, actor) }
  return { query, list: found.list, teams: named, isLead, ...waiting }
}

export default function TeamPage() {
  const { query, list, teams, isLead, statements, papers, checkIns } = useLoaderData<typeof loader>()
  const { team: t } = useText().desk
  const names = isLead ? teams.map(({ name }) => name).join(', ') : ''
  return (
    <Page
      title={isLead ? t.titleOwn : t.title}
      lead={[names, t.lead(list.total)].filter(Boolean).join(' · ')}
      above={<TeamNav here="people" />}
    >
      <TeamCheckInLine counts={checkIns} />
      <StatementsWaiting count={statements} />
      <OutsideWaiting count={papers} />
      <Filter query={query} teams={teams} />
      <PeopleTable query={query} list={list} isLead={isLead} />
    </Page>
  )
}
