import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { keptRemarks } from '~drizzle/marking'

export interface KeptRemark {
  id: number
  text: string
}

/** A marker's own, the last used first. */
export function remarksKeptBy(db: Db, markerId: string, limit: number): KeptRemark[] {
  return db
    .select({ id: keptRemarks.id, text: keptRemarks.text })
    .from(keptRemarks)
    .where(eq(keptRemarks.markerId, markerId))
    .orderBy(desc(keptRemarks.usedAt), desc(keptRemarks.id))
    .limit(limit)
    .all()
}

/** Keeps a remark, or notes that it was used once more. */
export function putRemark(db: Db, markerId: string, text: string, usedAt: Date): void {
  db.insert(keptRemarks)
    .values({ markerId, text, usedAt })
    .onConflictDoUpdate({ target: [keptRemarks.markerId, keptRemarks.text], set: { usedAt } })
    .run()
}

export function deleteRemark(db: Db, markerId: string, id: number): void {
  db.delete(keptRemarks)
    .where(and(eq(keptRemarks.markerId, markerId), eq(keptRemarks.id, id)))
    .run()
}
