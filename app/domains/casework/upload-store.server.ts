import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { uploads } from '~drizzle/casework'

export type UploadRow = typeof uploads.$inferSelect

/** Those of a submission that were not taken out again, in the order of their arrival. */
export function standingUploads(db: Db, submissionId: string): UploadRow[] {
  return db
    .select()
    .from(uploads)
    .where(and(eq(uploads.submissionId, submissionId), isNull(uploads.removedAt)))
    .orderBy(asc(sql`rowid`))
    .all()
}

/** All that was ever added to a task, in the order of arrival. */
export function uploadsOfTask(db: Db, submissionId: string, taskId: string): UploadRow[] {
  return db
    .select()
    .from(uploads)
    .where(and(eq(uploads.submissionId, submissionId), eq(uploads.taskId, taskId)))
    .orderBy(asc(sql`rowid`))
    .all()
}

export function uploadById(db: Db, submissionId: string, id: string): UploadRow | null {
  const ofSubmission = and(eq(uploads.submissionId, submissionId), eq(uploads.id, id))
  return db.select().from(uploads).where(ofSubmission).get() ?? null
}

export function insertUpload(db: Db, row: Omit<UploadRow, 'removedAt'>): void {
  db.insert(uploads).values(row).run()
}

export function setRemoved(db: Db, id: string, removedAt: Date): void {
  db.update(uploads).set({ removedAt }).where(eq(uploads.id, id)).run()
}

/** Every row there is, those taken out too: their bytes are kept. */
export function uploadIds(db: Db): string[] {
  return db
    .select({ id: uploads.id })
    .from(uploads)
    .all()
    .map(({ id }) => id)
}
