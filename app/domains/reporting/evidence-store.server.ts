import { and, asc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Db } from '~/platform/database.server'
import { attempts, scores } from '~drizzle/assessment'
import { submissions } from '~drizzle/casework'
import { endorsements } from '~drizzle/ladder'
import { checkResults } from '~drizzle/learning'
import { outcomes } from '~drizzle/marking'

function isOneOf(column: SQLiteColumn, ids: readonly string[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
}

/** Every check result of these people, oldest first. */
export function checkRows(db: Db, personIds: readonly string[]) {
  const { personId, courseId, lessonId, checkHash, right, total, passed, at, id } = checkResults
  return db
    .select({ personId, courseId, lessonId, checkHash, right, total, passed, at })
    .from(checkResults)
    .where(isOneOf(personId, personIds))
    .orderBy(asc(at), asc(id))
    .all()
}

/** Every finished attempt of these people with its newest score, oldest first. */
export function testRows(db: Db, personIds: readonly string[]) {
  const newest = sql`(select max(newer.id) from ${scores} newer where newer.attempt_id = ${attempts.id})`
  const { personId, quizId, formHash, finishedAt } = attempts
  return db
    .select({ personId, quizId, attemptId: attempts.id, formHash, finishedAt, key: scores.key, result: scores.result })
    .from(attempts)
    .innerJoin(scores, eq(scores.attemptId, attempts.id))
    .where(and(isOneOf(personId, personIds), eq(attempts.mode, 'test'), isNotNull(finishedAt), eq(scores.id, newest)))
    .orderBy(asc(finishedAt), asc(attempts.id))
    .all()
}

/** Every released submission of these people with the outcome that stands, in the order of release. */
export function caseRows(db: Db, personIds: readonly string[]) {
  const newest = sql`(select max(newer.id) from ${outcomes} newer where newer.submission_id = ${submissions.id})`
  const { personId, caseId, releasedAt, round } = submissions
  return db
    .select({
      personId,
      caseId,
      submissionId: submissions.id,
      releasedAt,
      rubricHash: outcomes.rubricHash,
      body: outcomes.body,
    })
    .from(submissions)
    .innerJoin(outcomes, eq(outcomes.submissionId, submissions.id))
    .where(and(isOneOf(personId, personIds), isNotNull(releasedAt), eq(outcomes.id, newest)))
    .orderBy(asc(releasedAt), asc(round))
    .all()
}

/** Every confirmation of these people, the oldest sighting first. */
export function endorsementRows(db: Db, personIds: readonly string[]) {
  return db
    .select()
    .from(endorsements)
    .where(isOneOf(endorsements.personId, personIds))
    .orderBy(asc(endorsements.seenAt), asc(endorsements.id))
    .all()
}
