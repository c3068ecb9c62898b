import { and, asc, count, desc, eq, inArray, isNull, max, sql } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { itemKeys, panelMembers, panels } from '~drizzle/assessment'

export type PanelRow = typeof panels.$inferSelect
export type MemberRow = typeof panelMembers.$inferSelect
export type ItemKeyRow = typeof itemKeys.$inferSelect

export function insertPanel(db: Db, row: typeof panels.$inferInsert): void {
  db.insert(panels).values(row).run()
}

export function panelById(db: Db, id: string): PanelRow | undefined {
  return db.select().from(panels).where(eq(panels.id, id)).get()
}

export function closePanelRow(db: Db, id: string, at: Date): void {
  db.update(panels)
    .set({ closedAt: at })
    .where(and(eq(panels.id, id), isNull(panels.closedAt)))
    .run()
}

/** Newest first, each with its members who were not taken out, those of them who are done, and its newest key. */
export function pageOfPanels(db: Db, page: number, perPage: number) {
  const isIn = sql`${panelMembers.removedAt} is null`
  const keys = db
    .select({ panelId: itemKeys.panelId, at: max(itemKeys.at).as('key_at') })
    .from(itemKeys)
    .groupBy(itemKeys.panelId)
    .as('keys')
  const rows = db
    .select({
      panel: panels,
      members: sql<number>`count(${panelMembers.id}) filter (where ${isIn})`,
      done: sql<number>`count(${panelMembers.doneAt}) filter (where ${isIn})`,
      keyAt: keys.at,
    })
    .from(panels)
    .leftJoin(panelMembers, eq(panelMembers.panelId, panels.id))
    .leftJoin(keys, eq(keys.panelId, panels.id))
    .groupBy(panels.id)
    .orderBy(desc(panels.at), desc(panels.id))
    .limit(perPage)
    .offset((page - 1) * perPage)
    .all()
  return { rows, total: db.select({ total: count() }).from(panels).get()?.total ?? 0 }
}

export function insertItemKeys(db: Db, rows: Array<typeof itemKeys.$inferInsert>): void {
  db.insert(itemKeys).values(rows).run()
}

/** Every key taken from a panel, oldest first. */
export function itemKeysOf(db: Db, panelId: string): ItemKeyRow[] {
  return db.select().from(itemKeys).where(eq(itemKeys.panelId, panelId)).orderBy(asc(itemKeys.id)).all()
}

/** The newest key row of each of these items, whichever panel it came from. */
export function newestItemKeys(db: Db, hashes: readonly string[]): ItemKeyRow[] {
  const newest = db
    .select({ id: max(itemKeys.id) })
    .from(itemKeys)
    .where(inArray(itemKeys.itemHash, [...hashes]))
    .groupBy(itemKeys.itemHash)
  return db.select().from(itemKeys).where(inArray(itemKeys.id, newest)).all()
}
