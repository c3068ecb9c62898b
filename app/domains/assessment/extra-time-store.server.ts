import { desc, eq } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { extraTimes } from '~drizzle/assessment'

export type ExtraTimeRow = typeof extraTimes.$inferSelect

export function extraTimesOf(db: Db, personId: string): ExtraTimeRow[] {
  return db.select().from(extraTimes).where(eq(extraTimes.personId, personId)).orderBy(desc(extraTimes.id)).all()
}

export function insertExtraTime(db: Db, row: typeof extraTimes.$inferInsert): void {
  db.insert(extraTimes).values(row).run()
}
