import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { markDrafts, marks } from '~drizzle/marking'
import type { MarkDraft } from './model'

export type MarkRow = typeof marks.$inferSelect
/** A remark pinned to words of an answer. */
export type Pin = MarkRow['pins'][number]
export type MarkDraftRow = typeof markDrafts.$inferSelect

/** A marker's half-done marks; null before the first. */
export function markDraftOf(db: Db, submissionId: string, markerId: string): MarkDraftRow | null {
  const mine = and(eq(markDrafts.submissionId, submissionId), eq(markDrafts.markerId, markerId))
  return db.select().from(markDrafts).where(mine).get() ?? null
}

interface Kept {
  submissionId: string
  markerId: string
  body: MarkDraft
  /** Without any: those that there are stay. */
  pins?: Pin[]
  savedAt: Date
}

export function putMarkDraft(db: Db, { submissionId, markerId, ...kept }: Kept): void {
  db.insert(markDrafts)
    .values({ submissionId, markerId, ...kept })
    .onConflictDoUpdate({ target: [markDrafts.submissionId, markDrafts.markerId], set: kept })
    .run()
}

export function deleteMarkDraft(db: Db, submissionId: string, markerId: string): void {
  db.delete(markDrafts)
    .where(and(eq(markDrafts.submissionId, submissionId), eq(markDrafts.markerId, markerId)))
    .run()
}

/** Completed marks of all readings, the newest first. */
export function marksOf(db: Db, submissionId: string): MarkRow[] {
  return db.select().from(marks).where(eq(marks.submissionId, submissionId)).orderBy(desc(marks.id)).all()
}

export function insertMark(db: Db, row: typeof marks.$inferInsert): MarkRow {
  return db.insert(marks).values(row).returning().get()
}
