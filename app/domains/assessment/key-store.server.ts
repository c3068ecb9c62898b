import { inArray, max, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { itemKeys } from '~drizzle/assessment'
import type { PanelItemKey } from './key'
import type { PanelOption } from './model'

/** The newest panel key of each of these items, by the item's hash. */
export function keyRows(db: Db, hashes: readonly string[]): Map<string, PanelItemKey> {
  const query = preparedOnce(db, 'assessment: newest keys', (db) => {
    const newest = db
      .select({ id: max(itemKeys.id) })
      .from(itemKeys)
      .where(sql`${itemKeys.itemHash} in (select value from json_each(${sql.placeholder('hashes')}))`)
      .groupBy(itemKeys.itemHash)
    return db.select().from(itemKeys).where(inArray(itemKeys.id, newest)).prepare()
  })
  return byItem(query.all({ hashes: JSON.stringify(hashes) }))
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
