import { desc, eq } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { selfMarks } from '~drizzle/marking'

export type SelfMarkRow = typeof selfMarks.$inferSelect

/** A learner's levels for their own work, the newest first. */
export function selfMarksOf(db: Db, submissionId: string): SelfMarkRow[] {
  return db.select().from(selfMarks).where(eq(selfMarks.submissionId, submissionId)).orderBy(desc(selfMarks.id)).all()
}

export function insertSelfMark(db: Db, row: typeof selfMarks.$inferInsert): void {
  db.insert(selfMarks).values(row).run()
}
