import { asc, eq } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { submissionEvents } from '~drizzle/casework'

export type DeedRow = typeof submissionEvents.$inferSelect

type NewDeed = Omit<DeedRow, 'id' | 'detail'> & Partial<Pick<DeedRow, 'detail'>>

/** Writes down what was done to a submission; to be called in the transaction of the deed itself. `personId` null: by a rule. */
export function recordDeed(db: Db, deed: NewDeed): void {
  db.insert(submissionEvents).values(deed).run()
}

/** Everything that was done to a submission, in the order in which it was done. */
export function deedsOf(db: Db, submissionId: string): DeedRow[] {
  return db
    .select()
    .from(submissionEvents)
    .where(eq(submissionEvents.submissionId, submissionId))
    .orderBy(asc(submissionEvents.id))
    .all()
}
