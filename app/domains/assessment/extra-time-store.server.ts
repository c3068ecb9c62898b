import { desc, eq, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { extraTimes } from '~drizzle/assessment'

export type ExtraTimeRow = typeof extraTimes.$inferSelect

export function extraTimesOf(db: Db, personId: string): ExtraTimeRow[] {
  const query = preparedOnce(db, 'assessment: extra times', (db) => {
    const own = eq(extraTimes.personId, sql.placeholder('personId'))
    return db.select().from(extraTimes).where(own).orderBy(desc(extraTimes.id)).prepare()
  })
  return query.all({ personId })
}

export function insertExtraTime(db: Db, row: typeof extraTimes.$inferInsert): void {
  db.insert(extraTimes).values(row).run()
}
