import { asc, eq, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { readings } from '~drizzle/marking'

export type ReadingRow = typeof readings.$inferSelect

/** Every reading of a submission, the first place first; one at most is open. */
export function readingsOf(db: Db, submissionId: string): ReadingRow[] {
  return preparedOnce(db, 'casework: readings', (db) =>
    db
      .select()
      .from(readings)
      .where(eq(readings.submissionId, sql.placeholder('submissionId')))
      .orderBy(asc(readings.place))
      .prepare(),
  ).all({ submissionId })
}

export function insertReading(db: Db, row: typeof readings.$inferInsert): ReadingRow {
  return db.insert(readings).values(row).returning().get()
}

export function updateReading(db: Db, id: number, change: Partial<ReadingRow>): void {
  db.update(readings).set(change).where(eq(readings.id, id)).run()
}
