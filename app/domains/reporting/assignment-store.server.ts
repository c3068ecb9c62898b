import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { teachFolding } from '~/platform/folding.server'
import { people } from '~drizzle/accounts'
import { assignees, assignments } from '~drizzle/learning'
import type { AssigneeQuery, AssignmentQuery, WorkCounts } from './model'
import { doneAt, isCounted, isLate, isState, type Measure, workOf } from './work-store.server'

const columns = {
  id: assignments.id,
  kind: assignments.kind,
  contentId: assignments.contentId,
  note: assignments.note,
  dueAt: assignments.dueAt,
  assignedBy: people.name,
  createdAt: assignments.createdAt,
  withdrawnAt: assignments.withdrawnAt,
}

/** Its people, as a part of a query over assignments. */
function peopleHere(measure: Measure): SQL {
  return sql`${assignees} join ${people} on ${people.id} = ${assignees.personId}
    where ${assignees.assignmentId} = ${assignments.id} and ${isCounted(measure)}`
}

function unfinishedHere(measure: Measure): SQL {
  return sql`${peopleHere(measure)} and ${doneAt(measure)} is null`
}

function inState(state: AssignmentQuery['state'], measure: Measure): SQL | undefined {
  if (state === 'all') return undefined
  if (state === 'withdrawn') return isNotNull(assignments.withdrawnAt)
  const isThere = isNull(assignments.withdrawnAt)
  const unfinished = sql`exists (select 1 from ${unfinishedHere(measure)})`
  if (state === 'complete') return and(isThere, sql`not ${unfinished}`)
  return and(isThere, state === 'late' ? lt(assignments.dueAt, measure.now) : undefined, unfinished)
}

function orderOf(sort: AssignmentQuery['sort'], measure: Measure): SQL[] {
  if (sort === 'newest') return [desc(assignments.createdAt)]
  if (sort === 'due') return [asc(assignments.dueAt)]
  const late = sql`(select count(*) from ${unfinishedHere(measure)})`
  return [desc(sql`case when ${lt(assignments.dueAt, measure.now)} then ${late} else 0 end`), asc(assignments.dueAt)]
}

/** Some assignments that anybody of the measured teams has, and how many there are in all. */
export function pageOfAssignments(
  db: Db,
  query: Pick<AssignmentQuery, 'kind' | 'state' | 'sort'>,
  measure: Measure,
  { limit, offset }: { limit: number; offset: number },
) {
  const concerns = measure.teamIds ? sql`exists (select 1 from ${peopleHere(measure)})` : undefined
  const wanted = and(query.kind ? eq(assignments.kind, query.kind) : undefined, concerns, inState(query.state, measure))
  const rows = db
    .select(columns)
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.assignedBy))
    .where(wanted)
    .orderBy(...orderOf(query.sort, measure), asc(assignments.id))
    .limit(limit)
    .offset(offset)
    .all()
  return { rows, total: db.select({ total: count() }).from(assignments).where(wanted).get()?.total ?? 0 }
}

/** One of them, whoever has it. */
export function assignmentRow(db: Db, id: string) {
  return db
    .select(columns)
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.assignedBy))
    .where(eq(assignments.id, id))
    .get()
}

const tally = (condition: SQL | undefined) => sql<number>`coalesce(sum(${condition}), 0)`

/** The counts of several assignments in one query; one that nobody measured has is absent. */
export function countsOf(db: Db, ids: readonly string[], measure: Measure): Map<string, WorkCounts> {
  const work = workOf(db, measure, inArray(assignees.assignmentId, [...ids]))
  const rows = db
    .select({
      id: work.assignmentId,
      people: count(),
      notStarted: tally(isState['not-started'](work)),
      underWay: tally(isState['under-way'](work)),
      done: tally(isState.done(work)),
      late: tally(isLate(work, measure)),
    })
    .from(work)
    .groupBy(sql`${work.assignmentId}`)
    .all()
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

/** Some people of one assignment with how far they are, and how many there are in all. */
export function pageOfAssignees(
  db: Db,
  assignmentId: string,
  query: Pick<AssigneeQuery, 'state' | 'sort'>,
  measure: Measure,
  { limit, offset }: { limit: number; offset: number },
) {
  teachFolding(db)
  const work = workOf(db, measure, eq(assignees.assignmentId, assignmentId))
  const { state } = query
  const wanted = state === 'late' ? isLate(work, measure) : state ? isState[state](work) : undefined
  const rows = db
    .select({
      personId: work.personId,
      name: work.name,
      email: work.email,
      isDemo: work.isDemo,
      teamName: work.teamName,
      doneAt: work.doneAt,
      isBegun: work.isBegun,
      late: sql<number>`${isLate(work, measure)}`,
    })
    .from(work)
    .where(wanted)
    .orderBy(...assigneeOrder(work, query.sort), asc(work.personId))
    .limit(limit)
    .offset(offset)
    .all()
  return { rows, total: db.select({ total: count() }).from(work).where(wanted).get()?.total ?? 0 }
}

function assigneeOrder(work: ReturnType<typeof workOf>, sort: AssigneeQuery['sort']): SQL[] {
  const byName = sql`folded(${work.name})`
  if (sort === 'team') return [sql`${work.teamName} is null`, sql`folded(${work.teamName})`, byName]
  // who has done nothing first, then who has begun, then who is done, the latest first
  if (sort === 'done') return [sql`${work.doneAt} is not null`, asc(work.isBegun), desc(work.doneAt), byName]
  return [byName]
}

/** Not withdrawn, and its time is over: what is not done of it is late. */
export function couldBeLate({ now }: Measure): SQL | undefined {
  return and(isNull(assignments.withdrawnAt), lt(assignments.dueAt, now))
}
