import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { submissions } from '~drizzle/casework'

export type SubmissionRow = typeof submissions.$inferSelect

const facts = {
  id: submissions.id,
  personId: submissions.personId,
  caseId: submissions.caseId,
  caseHash: submissions.caseHash,
  rubricHash: submissions.rubricHash,
  round: submissions.round,
  startedAt: submissions.startedAt,
  handedInAt: submissions.handedInAt,
  releasedAt: submissions.releasedAt,
  // written out: drizzle leaves tables' names off the columns of a plain select, and `id` would then be that of the other table
  isSettled: sql<number>`exists (select 1 from outcome where outcome.submission_id = submission.id)
    and not exists (select 1 from reading where reading.submission_id = submission.id and reading.done_at is null)`,
  isBeingMarked: sql<number>`exists (select 1 from mark_draft where mark_draft.submission_id = submission.id)
    or exists (select 1 from mark where mark.submission_id = submission.id)`,
}

export type SubmissionWithFacts = SubmissionRow & { isSettled: boolean; isBeingMarked: boolean }

export function submissionById(db: Db, id: string): SubmissionWithFacts | null {
  const row = preparedOnce(db, 'casework: submission', (db) =>
    db
      .select(facts)
      .from(submissions)
      .where(eq(submissions.id, sql.placeholder('id')))
      .prepare(),
  ).get({ id })
  return row ? { ...row, isSettled: row.isSettled === 1, isBeingMarked: row.isBeingMarked === 1 } : null
}

/** All rounds of someone's work on a case, newest first. */
export function roundsOf(db: Db, personId: string, caseId: string): SubmissionRow[] {
  return db
    .select()
    .from(submissions)
    .where(and(eq(submissions.personId, personId), eq(submissions.caseId, caseId)))
    .orderBy(desc(submissions.round))
    .all()
}

/** Everything that someone has begun, by case, older rounds before newer ones. */
export function submissionsOf(db: Db, personId: string): SubmissionRow[] {
  return preparedOnce(db, 'casework: submissions of', (db) =>
    db
      .select()
      .from(submissions)
      .where(eq(submissions.personId, sql.placeholder('personId')))
      .orderBy(asc(submissions.caseId), asc(submissions.round))
      .prepare(),
  ).all({ personId })
}

/** What these people have begun on a case, older rounds before newer ones. */
export function submissionsOnCase(db: Db, caseId: string, personIds: readonly string[]): SubmissionRow[] {
  return db
    .select()
    .from(submissions)
    .where(and(eq(submissions.caseId, caseId), inArray(submissions.personId, [...personIds])))
    .orderBy(asc(submissions.personId), asc(submissions.round))
    .all()
}

export function insertSubmission(db: Db, row: typeof submissions.$inferInsert): void {
  db.insert(submissions).values(row).run()
}

export function setHandedIn(db: Db, id: string, handedInAt: Date | null): void {
  db.update(submissions).set({ handedInAt }).where(eq(submissions.id, id)).run()
}

export function setReleased(db: Db, id: string, releasedAt: Date): void {
  db.update(submissions).set({ releasedAt }).where(eq(submissions.id, id)).run()
}
