import { desc, eq } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { lateAcceptances } from '~drizzle/assessment'

export type AcceptanceRow = typeof lateAcceptances.$inferSelect

export function latestAcceptance(db: Db, attemptId: string): AcceptanceRow | undefined {
  return db
    .select()
    .from(lateAcceptances)
    .where(eq(lateAcceptances.attemptId, attemptId))
    .orderBy(desc(lateAcceptances.id))
    .limit(1)
    .get()
}

export function insertAcceptance(db: Db, row: typeof lateAcceptances.$inferInsert): void {
  db.insert(lateAcceptances).values(row).run()
}
