import { and, asc, desc, eq, gt, isNotNull, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { submissions } from '~drizzle/casework'
import { appeals, outcomes, secondReadingRules } from '~drizzle/marking'

export type OutcomeRow = typeof outcomes.$inferSelect

/** Every outcome of a submission, the one that stands first. */
export function outcomesOf(db: Db, submissionId: string): OutcomeRow[] {
  return preparedOnce(db, 'casework: outcomes', (db) =>
    db
      .select()
      .from(outcomes)
      .where(eq(outcomes.submissionId, sql.placeholder('submissionId')))
      .orderBy(desc(outcomes.id))
      .prepare(),
  ).all({ submissionId })
}

export function insertOutcome(db: Db, row: typeof outcomes.$inferInsert): OutcomeRow {
  return db.insert(outcomes).values(row).returning().get()
}

/** The outcome that stands of each released submission of someone since a moment, in the order of release. */
export function releasedOutcomes(db: Db, personId: string, since: Date) {
  return preparedOnce(db, 'casework: released outcomes', (db) => {
    const newest = sql`(select max(newest.id) from ${outcomes} newest where newest.submission_id = ${submissions.id})`
    return db
      .select({
        submissionId: submissions.id,
        caseId: submissions.caseId,
        caseHash: submissions.caseHash,
        round: submissions.round,
        releasedAt: submissions.releasedAt,
        rubricHash: outcomes.rubricHash,
        body: outcomes.body,
        total: outcomes.total,
        passed: outcomes.passed,
      })
      .from(submissions)
      .innerJoin(outcomes, eq(outcomes.submissionId, submissions.id))
      .where(
        and(
          eq(submissions.personId, sql.placeholder('personId')),
          isNotNull(submissions.releasedAt),
          gt(submissions.releasedAt, sql.placeholder('since')),
          eq(outcomes.id, newest),
        ),
      )
      .orderBy(asc(submissions.releasedAt), asc(submissions.round))
      .prepare()
  }).all({ personId, since: since.getTime() })
}

/** Who is read twice on this case, as last set; null where it never was. */
export function newestRule(db: Db, caseId: string): typeof secondReadingRules.$inferSelect | null {
  const of = eq(secondReadingRules.caseId, caseId)
  return db.select().from(secondReadingRules).where(of).orderBy(desc(secondReadingRules.id)).limit(1).get() ?? null
}

/** Answers the appeal that opened a reading, if one did. */
export function decideAppeal(
  db: Db,
  readingId: number,
  decision: { decidedBy: string; decidedAt: Date; words: string },
): void {
  db.update(appeals).set(decision).where(eq(appeals.readingId, readingId)).run()
}
