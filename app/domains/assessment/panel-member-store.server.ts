import { and, asc, eq, inArray, isNull, max } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { panelMembers, panelRatings } from '~drizzle/assessment'
import type { MemberRow } from './panel-store.server'

export type RatingRow = typeof panelRatings.$inferSelect

export function insertMembers(db: Db, rows: Array<typeof panelMembers.$inferInsert>): void {
  db.insert(panelMembers).values(rows).run()
}

/** Those who were not taken out, in the order in which they were invited. */
export function membersOf(db: Db, panelId: string): MemberRow[] {
  return db
    .select()
    .from(panelMembers)
    .where(and(eq(panelMembers.panelId, panelId), isNull(panelMembers.removedAt)))
    .orderBy(asc(panelMembers.invitedAt), asc(panelMembers.id))
    .all()
}

export function memberByToken(db: Db, tokenHash: string): MemberRow | undefined {
  return db
    .select()
    .from(panelMembers)
    .where(and(eq(panelMembers.tokenHash, tokenHash), isNull(panelMembers.removedAt)))
    .get()
}

/** False when the panel has no such member (any more). */
export function changeMember(
  db: Db,
  panelId: string,
  memberId: string,
  change: Partial<Pick<MemberRow, 'tokenHash' | 'doneAt' | 'removedAt'>>,
): boolean {
  const wanted = and(eq(panelMembers.panelId, panelId), eq(panelMembers.id, memberId), isNull(panelMembers.removedAt))
  return db.update(panelMembers).set(change).where(wanted).run().changes === 1
}

export function insertRatings(db: Db, rows: Array<typeof panelRatings.$inferInsert>): void {
  if (rows.length > 0) db.insert(panelRatings).values(rows).run()
}

/** The rating that stands for each option, of one member. */
export function standingRatings(db: Db, memberId: string): RatingRow[] {
  const newest = db
    .select({ id: max(panelRatings.id) })
    .from(panelRatings)
    .where(eq(panelRatings.memberId, memberId))
    .groupBy(panelRatings.itemHash, panelRatings.optionId)
  return db.select().from(panelRatings).where(inArray(panelRatings.id, newest)).all()
}

/** The same of every member who was not taken out of a panel. */
export function panelsRatings(db: Db, panelId: string): RatingRow[] {
  const newest = db
    .select({ id: max(panelRatings.id) })
    .from(panelRatings)
    .innerJoin(panelMembers, eq(panelMembers.id, panelRatings.memberId))
    .where(and(eq(panelMembers.panelId, panelId), isNull(panelMembers.removedAt)))
    .groupBy(panelRatings.memberId, panelRatings.itemHash, panelRatings.optionId)
  return db.select().from(panelRatings).where(inArray(panelRatings.id, newest)).all()
}
