import type { Actor } from '~/domains/accounts/model'
import { type Denial, permit, scopeOf } from '~/domains/accounts/permissions'
import { caseOf, catalogue, course, quiz } from '~/domains/content/content.server'
import type { Work } from '~/domains/learning/assignment-model'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { pageOfAssignees } from './assignee-store.server'
import { assignmentRow, countsOf, pageOfAssignments } from './assignment-store.server'
import type { Assignee, AssigneeQuery, AssignmentInList, AssignmentQuery, Paged, WorkCounts } from './model'
import { paged, perPage } from './paging'
import { type Measure, measureOf } from './work-store.server'

type Refused = { ok: false; reason: Denial }
const nobody: WorkCounts = { people: 0, notStarted: 0, underWay: 0, done: 0, late: 0 }

/**
 * The teams whose people an actor's reports count: null is everybody. Refuses people who follow nobody but themselves
 * (`forbidden`), and a team that is not theirs (`not-found`).
 */
export function teamsInView(
  actor: Actor,
  team: string | null,
): { ok: true; teamIds: readonly string[] | null } | Refused {
  const permission = permit(actor, 'read-progress')
  if (!permission.ok) return permission
  const scope = scopeOf(actor, 'read-progress')
  if (scope === 'own') return { ok: false, reason: 'forbidden' }
  if (scope === 'all') return { ok: true, teamIds: team === null ? null : [team] }
  if (team !== null && !actor.leads.includes(team)) return { ok: false, reason: 'not-found' }
  return { ok: true, teamIds: team === null ? actor.leads : [team] }
}

/** A page of assignments with how far their people are; a lead sees those of their teams, and counts their people only. */
export function listAssignments(
  world: World,
  actor: Actor,
  query: AssignmentQuery,
  size = perPage,
): { ok: true; list: Paged<AssignmentInList> } | Refused {
  const view = teamsInView(actor, query.team)
  if (!view.ok) return view
  const measure = measureHere(world, view.teamIds)
  const list = paged(query.page, size, (offset) => {
    return pageOfAssignments(world.db, query, measure, { limit: size, offset })
  })
  const counts = countsOf(
    world.db,
    list.rows.map(({ id }) => id),
    measure,
  )
  const rows = list.rows.map((row) => ({ ...row, ...(counts.get(row.id) ?? nobody), title: titleOfWork(world, row) }))
  return { ok: true, list: { ...list, rows } }
}

export interface AssignmentReport {
  assignment: AssignmentInList
  people: Paged<Assignee>
}

/** One assignment and a page of its people. Unknown to a lead none of whose people has it. */
export function assignmentReport(
  world: World,
  actor: Actor,
  id: string,
  query: AssigneeQuery,
  size = perPage,
): { ok: true; report: AssignmentReport } | Refused {
  const view = teamsInView(actor, query.team)
  if (!view.ok) return view
  const row = assignmentRow(world.db, id)
  const all = teamsInView(actor, null)
  const counts = row && all.ok ? countsOf(world.db, [id], measureHere(world, all.teamIds)).get(id) : undefined
  if (!row || (!counts && scopeOf(actor, 'read-progress') !== 'all')) return { ok: false, reason: 'not-found' }
  const measure = measureHere(world, view.teamIds)
  const people = paged(query.page, size, (offset) => {
    return pageOfAssignees(world.db, id, query, measure, { limit: size, offset })
  })
  const assignment = { ...row, ...(counts ?? nobody), title: titleOfWork(world, row) }
  return { ok: true, report: { assignment, people: { ...people, rows: people.rows.map(asAssignee) } } }
}

function asAssignee(row: ReturnType<typeof pageOfAssignees>['rows'][number]): Assignee {
  const { doneAt, isBegun, late, isDemo, ...person } = row
  const state = doneAt !== null ? 'done' : isBegun ? 'under-way' : 'not-started'
  return { ...person, isDemo: isDemo === 1, state, doneAt: doneAt === null ? null : new Date(doneAt), late: late === 1 }
}

/** Counting as of now, over the people of these teams. */
export function measureHere(world: World, teamIds: Measure['teamIds']): Measure {
  return measureOf(catalogue(world), world.now(), teamIds)
}

/** What a course, test or case is called; by its id when the content no longer has it. */
export function titleOfWork(world: World, { kind, contentId }: Work): Both {
  const found = { course, quiz, case: caseOf }[kind](world, contentId)
  return found?.title ?? { es: contentId, en: contentId }
}
