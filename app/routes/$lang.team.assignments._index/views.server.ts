import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import { findTeams, listTeams } from '~/domains/accounts/teams.server'
import { assignmentReport, listAssignments } from '~/domains/reporting/assignments-report.server'
import { assigneeQuerySchema, assignmentQuerySchema } from '~/domains/reporting/model'
import { sendCsv, wantsCsv } from '~/http/csv-file.server'
import { localeOf, refused } from '~/http/guard.server'
import { draftOf } from './draft'
import { assigneesFile, assignmentsFile } from './files'
import { formView } from './form-view.server'

const wholeList = 100_000

/** All assignments that the actor may see. */
export async function listView(args: LoaderFunctionArgs, actor: Actor, given: URLSearchParams) {
  const { world } = args.context
  const isFile = wantsCsv(args.request)
  const query = assignmentQuerySchema.parse(Object.fromEntries(given))
  const found = listAssignments(world, actor, query, isFile ? wholeList : undefined)
  if (!found.ok) return refused(args, found.reason)
  if (isFile) sendCsv(args.context, ...assignmentsFile(found.list.rows, localeOf(args.params), actor.zone))
  const mayAssign = permit(actor, 'assign').ok
  return { kind: 'list' as const, query, list: found.list, teams: teamsOf(args, actor), mayAssign, now: world.now() }
}

/** One assignment and its people. */
export async function assignmentView(args: LoaderFunctionArgs, actor: Actor, id: string, given: URLSearchParams) {
  const { world } = args.context
  const isFile = wantsCsv(args.request)
  const query = assigneeQuerySchema.parse(Object.fromEntries(given))
  const found = assignmentReport(world, actor, id, query, isFile ? wholeList : undefined)
  if (!found.ok) return refused(args, found.reason)
  const { assignment, people } = found.report
  const locale = localeOf(args.params)
  if (isFile) sendCsv(args.context, ...assigneesFile(found.report, locale, actor.zone))
  return {
    kind: 'one' as const,
    title: assignment.title[locale],
    query,
    assignment,
    people,
    teams: teamsOf(args, actor),
    mayAssign: permit(actor, 'assign').ok,
    isLead: actor.role === 'lead',
    /** Just assigned: how many people had it already; null on other visits. */
    had: given.has('made') ? Number(given.get('had')) || 0 : null,
    /** And for how many this replaced what they had been asked for before. */
    moved: Number(given.get('moved')) || 0,
  }
}

/** The form to assign. */
export async function assignView(args: LoaderFunctionArgs, actor: Actor, given: URLSearchParams) {
  const permission = permit(actor, 'assign')
  if (!permission.ok) return refused(args, permission.reason)
  const form = formView(args.context.world, permission.permit, draftOf(given), localeOf(args.params))
  return { kind: 'assign' as const, form }
}

/** The teams that a list can be narrowed to. */
function teamsOf({ context }: LoaderFunctionArgs, actor: Actor): Array<{ id: string; name: string }> {
  const { world } = context
  const teams = actor.role === 'lead' ? [...findTeams(world, actor.leads).values()] : listTeams(world)
  return teams.map(({ id, name }) => ({ id, name }))
}

export type AssignmentView = Awaited<ReturnType<typeof assignmentView>>
