import { and, count, eq, gt, lt } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { tries } from '~drizzle/accounts'
import type { Limited } from './limits'

/** Who tries what, from where: always both together. */
export interface Pair {
  kind: Limited
  account: string
  address: string
}

const ofPair = ({ kind, account, address }: Pair) =>
  and(eq(tries.kind, kind), eq(tries.account, account), eq(tries.address, address))

export function triesSince(db: Db, pair: Pair, since: Date): Date[] {
  const rows = db
    .select({ at: tries.at })
    .from(tries)
    .where(and(ofPair(pair), gt(tries.at, since)))
    .all()
  return rows.map(({ at }) => at)
}

export function countTriesFor(db: Db, kind: Limited, account: string, since: Date): number {
  const wanted = and(eq(tries.kind, kind), eq(tries.account, account), gt(tries.at, since))
  return db.select({ tries: count() }).from(tries).where(wanted).get()?.tries ?? 0
}

/** The new row's id. */
export function insertTry(db: Db, pair: Pair, at: Date): number {
  return Number(
    db
      .insert(tries)
      .values({ ...pair, at })
      .run().lastInsertRowid,
  )
}

export function deleteTry(db: Db, id: number): void {
  db.delete(tries).where(eq(tries.id, id)).run()
}

export function deleteTriesOf(db: Db, pair: Pair): void {
  db.delete(tries).where(ofPair(pair)).run()
}

export function deleteTriesBefore(db: Db, before: Date): void {
  db.delete(tries).where(lt(tries.at, before)).run()
}
