import { and, desc, eq, gte, sql } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { submissions } from '~drizzle/casework'
import { marks, readings, secondReadingRules } from '~drizzle/marking'

export type RuleRow = typeof secondReadingRules.$inferSelect

/** Every rule that a case has had, the one that stands first. */
export function rulesOf(db: Db, caseId: string): RuleRow[] {
  const of = eq(secondReadingRules.caseId, caseId)
  return db.select().from(secondReadingRules).where(of).orderBy(desc(secondReadingRules.id)).all()
}

/** The rule that stands of each case that was ever given one. */
export function standingRules(db: Db): RuleRow[] {
  const newest = sql`${secondReadingRules.id} in (select max(id) from ${secondReadingRules} group by case_id)`
  return db.select().from(secondReadingRules).where(newest).all()
}

export function insertRule(db: Db, row: typeof secondReadingRules.$inferInsert): void {
  db.insert(secondReadingRules).values(row).run()
}

/** What was given in the first readings of a case since a moment, the last done first. */
export function firstMarks(db: Db, caseId: string, since: Date, most: number) {
  return db
    .select({ submissionId: marks.submissionId, rubricHash: marks.rubricHash, body: marks.body })
    .from(submissions)
    .innerJoin(readings, and(eq(readings.submissionId, submissions.id), eq(readings.place, 1)))
    .innerJoin(marks, and(eq(marks.submissionId, submissions.id), eq(marks.readingId, readings.id)))
    .where(and(eq(submissions.caseId, caseId), gte(readings.doneAt, since)))
    .orderBy(desc(readings.doneAt))
    .limit(most)
    .all()
}
