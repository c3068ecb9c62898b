import { and, asc, desc, eq, isNotNull, isNull, lte, ne, notExists, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { submissions } from '~drizzle/casework'
import { outcomes, readings } from '~drizzle/marking'
import { type QueueQuery, type QueueState, queueStates } from './model'

/** Who looks at the queue, and when. */
export interface QueueMarker {
  id: string
  /** Teams whose work they do not read. */
  teams: readonly string[]
  now: Date
}

const dayMs = 24 * 3600 * 1000
const before = alias(readings, 'before')

type Filter = Pick<QueueQuery, 'case' | 'due' | 'age'>

/** Not their own, not their team's, and not read by them before: `mayRead` in SQL. */
function mayTake(db: Db, { id, teams }: QueueMarker): SQL | undefined {
  const own = and(eq(before.submissionId, readings.submissionId), eq(before.markerId, id))
  return and(
    ne(submissions.personId, id),
    or(isNull(people.teamId), notInArray(people.teamId, [...teams])),
    notExists(db.select({ one: sql`1` }).from(before).where(own)),
  )
}

function conditionOf(db: Db, marker: QueueMarker, state: QueueState): SQL | undefined {
  const isSettled = sql`exists (select 1 from ${outcomes} where ${outcomes.submissionId} = ${submissions.id})`
  const open = and(isNotNull(submissions.handedInAt), isNull(readings.doneAt), isNotNull(readings.id))
  const isFree = isNull(readings.markerId)
  switch (state) {
    case 'mine':
      return and(open, eq(readings.markerId, marker.id))
    case 'free':
      return and(open, isFree, mayTake(db, marker))
    case 'waiting':
      return and(open, or(ne(readings.markerId, marker.id), and(isFree, sql`not (${mayTake(db, marker)})`)))
    case 'settled':
      return and(isNotNull(submissions.handedInAt), isNull(submissions.releasedAt), isSettled, isNull(readings.id))
    case 'released':
      return isNotNull(submissions.releasedAt)
  }
}

function filtered({ now }: QueueMarker, { case: caseId, due, age }: Filter): SQL | undefined {
  const latest = due && new Date(now.getTime() + (due === 'soon' ? 3 * dayMs : 0))
  return and(
    caseId ? eq(submissions.caseId, caseId) : undefined,
    latest ? lte(readings.dueAt, latest) : undefined,
    age ? lte(submissions.handedInAt, new Date(now.getTime() - age * dayMs)) : undefined,
  )
}

const columns = {
  submissionId: submissions.id,
  caseId: submissions.caseId,
  caseHash: submissions.caseHash,
  personId: submissions.personId,
  round: submissions.round,
  handedInAt: submissions.handedInAt,
  releasedAt: submissions.releasedAt,
  why: readings.why,
  markerId: readings.markerId,
  dueAt: readings.dueAt,
}

const openReading = and(eq(readings.submissionId, submissions.id), isNull(readings.doneAt))

/** Open readings with their submissions; for what is settled or released, submissions with the reading that is open, if any. */
function rowsIn(db: Db, state: QueueState) {
  const isRead = state === 'settled' || state === 'released'
  if (isRead) return db.select(columns).from(submissions).leftJoin(readings, openReading)
  return db
    .select(columns)
    .from(readings)
    .innerJoin(submissions, eq(submissions.id, readings.submissionId))
    .innerJoin(people, eq(people.id, submissions.personId))
}

export type InQueue = QueueQuery & { state: QueueState }

/** One page of a state: by due date, the longest waiting, or case; of what was released the latest first. */
export function pageOfQueue(db: Db, marker: QueueMarker, query: InQueue, perPage: number) {
  return rowsIn(db, query.state)
    .where(and(conditionOf(db, marker, query.state), filtered(marker, query)))
    .orderBy(...orderOf(query), asc(submissions.id))
    .limit(perPage)
    .offset((query.page - 1) * perPage)
    .all()
}

function orderOf({ state, sort }: InQueue): SQL[] {
  if (sort === 'case') return [asc(submissions.caseId), asc(submissions.handedInAt)]
  if (state === 'released') return [desc(submissions.releasedAt)]
  return [asc(sort === 'age' || state === 'settled' ? submissions.handedInAt : readings.dueAt)]
}

/** How many there are in each state, in one query. */
export function countStates(db: Db, marker: QueueMarker, filter: Filter): Record<QueueState, number> {
  const counts = queueStates.map((state) => {
    const rows = rowsIn(db, state).where(and(conditionOf(db, marker, state), filtered(marker, filter)))
    return sql`(select count(*) from ${rows}) as ${sql.identifier(state)}`
  })
  return db.get<Record<QueueState, number>>(sql`select ${sql.join(counts, sql`, `)}`)
}

/** The cases that anything was handed in for, each with one of its pins. */
export function casesInQueue(db: Db): Array<{ caseId: string; caseHash: string }> {
  return db
    .select({ caseId: submissions.caseId, caseHash: sql<string>`max(${submissions.caseHash})` })
    .from(submissions)
    .where(isNotNull(submissions.handedInAt))
    .groupBy(submissions.caseId)
    .all()
}

/** What the marker reads next: the first due of theirs, then of what is free. */
export function nextFor(
  db: Db,
  marker: QueueMarker,
  besides: string,
): { submissionId: string; isFree: boolean } | null {
  for (const state of ['mine', 'free'] as const) {
    const [first] = rowsIn(db, state)
      .where(and(conditionOf(db, marker, state), ne(submissions.id, besides)))
      .orderBy(asc(readings.dueAt), asc(submissions.id))
      .limit(1)
      .all()
    if (first) return { submissionId: first.submissionId, isFree: state === 'free' }
  }
  return null
}
