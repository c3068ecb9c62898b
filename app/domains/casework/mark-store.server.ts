import { and, asc, desc, eq, gt, isNotNull, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { submissions } from '~drizzle/casework'
import { markDrafts, marks } from '~drizzle/marking'
import type { MarkDraft } from './model'

export type MarkRow = typeof marks.$inferSelect
export type MarkDraftRow = typeof markDrafts.$inferSelect

/** Half-done marks of everyone who has begun on this submission, latest first. */
export function markDraftsOf(db: Db, submissionId: string): MarkDraftRow[] {
  return db
    .select()
    .from(markDrafts)
    .where(eq(markDrafts.submissionId, submissionId))
    .orderBy(desc(markDrafts.savedAt))
    .all()
}

export function putMarkDraft(db: Db, row: { submissionId: string; markerId: string; body: MarkDraft; savedAt: Date }) {
  db.insert(markDrafts)
    .values(row)
    .onConflictDoUpdate({
      target: [markDrafts.submissionId, markDrafts.markerId],
      set: { body: row.body, savedAt: row.savedAt },
    })
    .run()
}

export function deleteMarkDraft(db: Db, submissionId: string, markerId: string): void {
  db.delete(markDrafts)
    .where(and(eq(markDrafts.submissionId, submissionId), eq(markDrafts.markerId, markerId)))
    .run()
}

/** Completed marks, the one that stands first. */
export function marksOf(db: Db, submissionId: string): MarkRow[] {
  return db.select().from(marks).where(eq(marks.submissionId, submissionId)).orderBy(desc(marks.id)).all()
}

export function insertMark(db: Db, row: typeof marks.$inferInsert): number {
  return db.insert(marks).values(row).returning({ id: marks.id }).get().id
}

/** The standing mark of each released submission of someone since a moment, in the order of release. */
export function releasedMarks(db: Db, personId: string, since: Date) {
  return preparedOnce(db, 'casework: released marks', (db) => {
    const newest = sql`(select max(newest.id) from ${marks} newest where newest.submission_id = ${submissions.id})`
    return db
      .select({
        submissionId: submissions.id,
        caseId: submissions.caseId,
        caseHash: submissions.caseHash,
        round: submissions.round,
        releasedAt: submissions.releasedAt,
        rubricHash: marks.rubricHash,
        body: marks.body,
        total: marks.total,
        passed: marks.passed,
      })
      .from(submissions)
      .innerJoin(marks, eq(marks.submissionId, submissions.id))
      .where(
        and(
          eq(submissions.personId, sql.placeholder('personId')),
          isNotNull(submissions.releasedAt),
          gt(submissions.releasedAt, sql.placeholder('since')),
          eq(marks.id, newest),
        ),
      )
      .orderBy(asc(submissions.releasedAt), asc(submissions.round))
      .prepare()
  }).all({ personId, since: since.getTime() })
}
