import { and, asc, count, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { people, teams } from '~drizzle/accounts'
import { submissions } from '~drizzle/casework'
import { readings } from '~drizzle/marking'
import type { AllocationQuery } from './model'

const columns = {
  readingId: readings.id,
  submissionId: submissions.id,
  caseId: submissions.caseId,
  caseHash: submissions.caseHash,
  personId: submissions.personId,
  personName: people.name,
  teamId: people.teamId,
  teamName: teams.name,
  place: readings.place,
  markerId: readings.markerId,
  dueAt: readings.dueAt,
}

/** Readings that are open, of what is handed in, with whose work it is. */
function openReadings(db: Db, where: SQL | undefined) {
  return db
    .select(columns)
    .from(readings)
    .innerJoin(submissions, eq(submissions.id, readings.submissionId))
    .innerJoin(people, eq(people.id, submissions.personId))
    .leftJoin(teams, eq(teams.id, people.teamId))
    .where(and(isNull(readings.doneAt), isNotNull(submissions.handedInAt), where))
}

/** One page of open readings, the first due first, and how many there are on all pages. */
export function pageToAllocate(db: Db, { given, case: caseId, page }: AllocationQuery, perPage: number) {
  const where = and(
    given ? isNotNull(readings.markerId) : isNull(readings.markerId),
    caseId ? eq(submissions.caseId, caseId) : undefined,
  )
  const rows = openReadings(db, where)
    .orderBy(asc(readings.dueAt), asc(readings.id))
    .limit(perPage)
    .offset((page - 1) * perPage)
    .all()
  const { total } = db.get<{ total: number }>(sql`select count(*) as total from ${openReadings(db, where)}`)
  return { rows, total }
}

/** Those of these readings that are open, the first due first. */
export function openAmong(db: Db, ids: readonly number[]) {
  return openReadings(db, inArray(readings.id, [...ids]))
    .orderBy(asc(readings.dueAt), asc(readings.id))
    .all()
}

/** Who has read these submissions or has them to read, but for these readings themselves. */
export function readersOf(db: Db, submissionIds: readonly string[]) {
  const { submissionId, id, markerId } = readings
  return db
    .select({ submissionId, id, markerId })
    .from(readings)
    .where(inArray(submissionId, [...submissionIds]))
    .all()
}

/** How many readings each marker has to do. */
export function loads(db: Db): Map<string, number> {
  const open = and(isNull(readings.doneAt), isNotNull(readings.markerId))
  const rows = db
    .select({ markerId: readings.markerId, load: count() })
    .from(readings)
    .where(open)
    .groupBy(readings.markerId)
    .all()
  return new Map(rows.map(({ markerId, load }) => [markerId ?? '', load]))
}
