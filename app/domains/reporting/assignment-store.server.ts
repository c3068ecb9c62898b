import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { WorkKind } from '~/domains/learning/assignment-model'
import type { Db } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { assignees, assignments } from '~drizzle/learning'
import type { AssignmentQuery, WorkCounts } from './model'
import { isCounted, isOver, isState, isTheirs, listed, type Measure, withProgress, work } from './work-store.server'

interface Slice {
  limit: number
  offset: number
}

interface AssignmentRow {
  id: string
  kind: WorkKind
  contentId: string
  note: string
  dueAt: number
  assignedBy: string
  createdAt: number
  withdrawnAt: number | null
  withdrawnBy: string | null
}

const columns = sql`${assignments.id} as id, ${assignments.kind} as kind, ${assignments.contentId} as contentId,
  ${assignments.note} as note, ${assignments.dueAt} as dueAt, ${assignments.createdAt} as createdAt,
  ${assignments.withdrawnAt} as withdrawnAt,
  (select withdrawer.name from ${people} withdrawer where withdrawer.id = ${assignments.withdrawnBy}) as withdrawnBy,
  (select assigner.name from ${people} assigner where assigner.id = ${assignments.assignedBy}) as assignedBy`

function withDates({ dueAt, createdAt, withdrawnAt, ...row }: AssignmentRow) {
  const withdrawn = withdrawnAt === null ? null : new Date(withdrawnAt)
  return { ...row, dueAt: new Date(dueAt), createdAt: new Date(createdAt), withdrawnAt: withdrawn }
}

/** Its people of the measured teams, as a part of a query over assignments. */
function peopleHere(measure: Measure): SQL {
  return sql`${assignees} join ${people} on ${people.id} = ${assignees.personId}
    where ${assignees.assignmentId} = ${assignments.id} and ${isCounted(measure)}`
}

/** Those of them who have not done it. */
function unfinishedHere(measure: Measure): SQL {
  return sql`${peopleHere(measure)}
    and not exists (select 1 from progress where ${isTheirs} and progress.done_at is not null)`
}

function inState(state: AssignmentQuery['state'], measure: Measure): SQL | undefined {
  if (state === 'all') return undefined
  if (state === 'withdrawn') return isNotNull(assignments.withdrawnAt)
  const isThere = isNull(assignments.withdrawnAt)
  const unfinished = sql`exists (select 1 from ${unfinishedHere(measure)})`
  if (state === 'complete') return and(isThere, sql`not ${unfinished}`)
  return and(isThere, state === 'late' ? isOver(measure) : undefined, unfinished)
}

function orderOf(sort: AssignmentQuery['sort'], measure: Measure): SQL {
  if (sort === 'newest') return sql`${assignments.createdAt} desc`
  if (sort === 'due') return sql`${assignments.dueAt}`
  const late = sql`(select count(*) from ${unfinishedHere(measure)})`
  return sql`case when ${isOver(measure)} then ${late} else 0 end desc, ${assignments.dueAt}`
}

/** Some assignments that anybody of the measured teams has, and how many there are in all. */
export function pageOfAssignments(
  db: Db,
  { kind, state, sort }: Pick<AssignmentQuery, 'kind' | 'state' | 'sort'>,
  measure: Measure,
  { limit, offset }: Slice,
) {
  const concerns = measure.teamIds ? sql`exists (select 1 from ${peopleHere(measure)})` : undefined
  const wanted = and(kind ? eq(assignments.kind, kind) : undefined, concerns, inState(state, measure)) ?? sql`true`
  const rows = db.all<AssignmentRow>(sql`${withProgress(measure)} select ${columns} from ${assignments} where ${wanted}
    order by ${orderOf(sort, measure)}, ${assignments.id} limit ${limit} offset ${offset}`)
  const counted = sql`${withProgress(measure)} select count(*) as total from ${assignments} where ${wanted}`
  return { rows: rows.map(withDates), total: db.get<{ total: number }>(counted).total }
}

/** One of them, whoever has it. */
export function assignmentRow(db: Db, id: string) {
  const [row] = db.all<AssignmentRow>(sql`select ${columns} from ${assignments} where ${assignments.id} = ${id}`)
  return row && withDates(row)
}

/** The counts of several assignments in one query; one that nobody measured has is absent. */
export function countsOf(db: Db, ids: readonly string[], measure: Measure): Map<string, WorkCounts> {
  const these = sql`${assignees.assignmentId} in ${listed(ids)}`
  const rows = db.all<WorkCounts & { id: string }>(sql`${withProgress(measure)} select assignment_id as id,
      count(*) as people, sum(${isState['not-started']}) as notStarted, sum(${isState['under-way']}) as underWay,
      sum(${isState.done}) as done, sum(${isState.late}) as late
    from ${work(measure, these)} group by assignment_id`)
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}
