import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { submissions } from '~drizzle/casework'
import { outcomes, readings } from '~drizzle/marking'
import type { QueueQuery, QueueState } from './model'

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

/** Not their own, not their team's, and not read by them before: `mayRead` in SQL, each list asked for once. */
function mayTake(db: Db, { id, teams }: QueueMarker): SQL | undefined {
  const mates = db
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.teamId, [...teams]))
  const read = db.select({ id: before.submissionId }).from(before).where(eq(before.markerId, id))
  return and(
    ne(submissions.personId, id),
    teams.length > 0 ? notInArray(submissions.personId, mates) : undefined,
    notInArray(readings.submissionId, read),
  )
}

/** `+` keeps the order of the due dates' index: the few first are wanted, and most have no marker. */
const isFree = sql`+${readings.markerId} is null`
const isOpen = and(isNotNull(submissions.handedInAt), isNull(readings.doneAt))
const isReleased = isNotNull(submissions.releasedAt)

function conditionOf(db: Db, marker: QueueMarker, state: QueueState): SQL | undefined {
  switch (state) {
    case 'mine':
      return and(isOpen, eq(readings.markerId, marker.id))
    case 'free':
      return and(isOpen, isFree, mayTake(db, marker))
    case 'waiting':
      return and(isOpen, or(ne(readings.markerId, marker.id), and(isFree, sql`not (${mayTake(db, marker)})`)))
    case 'settled':
      return and(isNotNull(submissions.handedInAt), isNull(submissions.releasedAt), isSettled, isNull(readings.id))
    case 'released':
      return isReleased
  }
}

/** A list that its index looks up, before anything is asked of the readings. */
const isSettled = sql`+${submissions.id} in (select ${outcomes.submissionId} from ${outcomes})`

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
  return db.select(columns).from(readings).innerJoin(submissions, eq(submissions.id, readings.submissionId))
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

/** How many there are in each state: what is open is walked through once, and what is neither theirs nor free waits. */
export function countStates(db: Db, marker: QueueMarker, filter: Filter): Record<QueueState, number> {
  const open = db
    .select({
      mine: sql<number>`coalesce(sum(${readings.markerId} = ${marker.id}), 0)`.as('mine'),
      free: sql<number>`coalesce(sum(${and(isFree, mayTake(db, marker))}), 0)`.as('free'),
      all: sql<number>`count(*)`.as('open'),
    })
    .from(readings)
    .innerJoin(submissions, eq(submissions.id, readings.submissionId))
    .where(and(isOpen, filtered(marker, filter)))
    .get()
  const { mine = 0, free = 0, all = 0 } = open ?? {}
  const count = (state: 'settled' | 'released') => {
    const rows = rowsIn(db, state).where(and(conditionOf(db, marker, state), filtered(marker, filter)))
    return db.get<{ n: number }>(sql`select count(*) as n from ${rows}`).n
  }
  return { mine, free, waiting: all - mine - free, settled: count('settled'), released: count('released') }
}

/** The cases that anything was handed in for, each with one of its pins: a step of the index for each, however many there are. */
export function casesInQueue(db: Db): Array<{ caseId: string; caseHash: string }> {
  const handedIn = sql`${submissions.handedInAt} is not null`
  const after = (last: SQL) => sql`select min(case_id) from ${submissions} where case_id > ${last} and ${handedIn}`
  return db.all(sql`
    with recursive one(id) as (
      select min(case_id) from ${submissions} where ${handedIn}
      union all select (${after(sql`one.id`)}) from one where one.id is not null
    )
    select one.id as caseId, (
      select case_hash from ${submissions} where case_id = one.id and ${handedIn} order by handed_in_at desc limit 1
    ) as caseHash from one where one.id is not null`)
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
