import { desc, eq, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { pins, releases } from '~drizzle/content'

export type PinKind = (typeof pins.$inferSelect)['kind']

export function newestRelease(db: Db): { id: number; hash: string } | null {
  const query = preparedOnce(db, 'content.newestRelease', (db) =>
    db.select({ id: releases.id, hash: releases.hash }).from(releases).orderBy(desc(releases.id)).limit(1).prepare(),
  )
  return query.get() ?? null
}

/** The last so many, newest first. */
export function newestReleases(db: Db, count: number): { hash: string }[] {
  return db.select({ hash: releases.hash }).from(releases).orderBy(desc(releases.id)).limit(count).all()
}

export function addRelease(db: Db, hash: string, at: Date): void {
  db.insert(releases).values({ hash, at }).run()
}

export function hasPin(db: Db, hash: string): boolean {
  const query = preparedOnce(db, 'content.hasPin', (db) =>
    db
      .select({ hash: pins.hash })
      .from(pins)
      .where(eq(pins.hash, sql.placeholder('hash')))
      .prepare(),
  )
  return query.get({ hash }) !== undefined
}

export function addPin(db: Db, pin: typeof pins.$inferInsert): void {
  db.insert(pins).values(pin).onConflictDoNothing().run()
}

export function pinnedBody(db: Db, hash: string): unknown {
  const query = preparedOnce(db, 'content.pinnedBody', (db) =>
    db
      .select({ body: pins.body })
      .from(pins)
      .where(eq(pins.hash, sql.placeholder('hash')))
      .prepare(),
  )
  return query.get({ hash })?.body
}
