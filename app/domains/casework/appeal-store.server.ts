import { asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { submissions } from '~drizzle/casework'
import { appeals } from '~drizzle/marking'

export type AppealRow = typeof appeals.$inferSelect

/** The appeals of a submission, the latest first. */
export function appealsOf(db: Db, submissionId: string): AppealRow[] {
  return db.select().from(appeals).where(eq(appeals.submissionId, submissionId)).orderBy(desc(appeals.id)).all()
}

export function appealById(db: Db, id: number): AppealRow | null {
  return db.select().from(appeals).where(eq(appeals.id, id)).get() ?? null
}

export function insertAppeal(db: Db, row: typeof appeals.$inferInsert): void {
  db.insert(appeals).values(row).run()
}

export function updateAppeal(db: Db, id: number, change: Partial<AppealRow>): void {
  db.update(appeals).set(change).where(eq(appeals.id, id)).run()
}

/** Appeals with what they are about: the open ones, longest waiting first, or the latest decided. */
export function listedAppeals(db: Db, isOpen: boolean, most: number) {
  const { personId, caseId, caseHash } = submissions
  return db
    .select({ appeal: appeals, personId, caseId, caseHash })
    .from(appeals)
    .innerJoin(submissions, eq(submissions.id, appeals.submissionId))
    .where(isOpen ? isNull(appeals.decidedAt) : isNotNull(appeals.decidedAt))
    .orderBy(isOpen ? asc(appeals.at) : desc(appeals.decidedAt))
    .limit(most)
    .all()
}
