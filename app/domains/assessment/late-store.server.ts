import { desc, eq, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { lateAcceptances } from '~drizzle/assessment'

export type AcceptanceRow = typeof lateAcceptances.$inferSelect

export function latestAcceptance(db: Db, attemptId: string): AcceptanceRow | undefined {
  const query = preparedOnce(db, 'assessment: latest acceptance', (db) =>
    db
      .select()
      .from(lateAcceptances)
      .where(eq(lateAcceptances.attemptId, sql.placeholder('attemptId')))
      .orderBy(desc(lateAcceptances.id))
      .limit(1)
      .prepare(),
  )
  return query.get({ attemptId })
}

export function insertAcceptance(db: Db, row: typeof lateAcceptances.$inferInsert): void {
  db.insert(lateAcceptances).values(row).run()
}
