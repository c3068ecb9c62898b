import { inArray, max } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { itemKeys } from '~drizzle/assessment'
import type { PanelItemKey } from './key'
import type { PanelOption } from './model'

/** The newest panel key of each of these items, by the item's hash. */
export function keyRows(db: Db, hashes: readonly string[]): Map<string, PanelItemKey> {
  const newest = db
    .select({ id: max(itemKeys.id) })
    .from(itemKeys)
    .where(inArray(itemKeys.itemHash, [...hashes]))
    .groupBy(itemKeys.itemHash)
  return byItem(db.select().from(itemKeys).where(inArray(itemKeys.id, newest)).all())
}

/** These rows, by their item's hash. */
export function keyRowsNamed(db: Db, ids: readonly number[]): Map<string, PanelItemKey> {
  return byItem(
    db
      .select()
      .from(itemKeys)
      .where(inArray(itemKeys.id, [...ids]))
      .all(),
  )
}

function byItem(rows: Array<typeof itemKeys.$inferSelect>): Map<string, PanelItemKey> {
  return new Map(
    rows.map(({ id, itemHash, members, options }) => {
      return [itemHash, { id, itemHash, members, options: options as Record<string, PanelOption> }]
    }),
  )
}
