import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'

export type Db = BetterSQLite3Database<Record<string, never>> & { $client: Database.Database }

/**
 * The only opener of the database. Pragmas belong to the connection, so they are set here at every opening:
 * synchronous=FULL because an acknowledged answer must survive a power cut (NORMAL loses commits in WAL mode).
 */
export function openDatabase(file: string): Db {
  if (file !== ':memory:') mkdirSync(dirname(resolve(file)), { recursive: true })
  const client = new Database(file)
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.pragma('foreign_keys = ON')
  client.pragma('busy_timeout = 5000')
  client.pragma('cache_size = -16000')
  return drizzle(client)
}

/**
 * The disk did not take it, through no fault of what was asked: full, read-only, failing, or held by another process for
 * longer than we wait. Nothing of it was kept, and the very same may be sent again.
 */
export function isUnwritten(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return /^SQLITE_(FULL|READONLY|IOERR|BUSY|CANTOPEN)|^ENOSPC$|^EROFS$/.test(code) || isUnwritten(error.cause)
}

/** Writes what can as well be written another time: a disk that takes nothing is no reason to show nothing. */
export function writeIfPossible(write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!isUnwritten(error)) throw error
  }
}

/** Brings the tables to this version; safe to call at every start. */
export function migrateDatabase(db: Db, folder = 'drizzle/migrations'): void {
  migrate(db, { migrationsFolder: folder })
}

/** True when every migration of this version has been applied. */
export function isMigrated(db: Db, folder = 'drizzle/migrations'): boolean {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as { entries: unknown[] }
  const isEmpty = !db.$client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (isEmpty) return false
  const row = db.$client.prepare('select count(*) as applied from __drizzle_migrations').get() as { applied: number }
  return row.applied >= journal.entries.length
}

const prepared = new WeakMap<Db, Map<string, unknown>>()

/** A statement prepared once for each connection: `prepare` costs more than most queries that it serves. */
export function preparedOnce<T>(db: Db, name: string, make: (db: Db) => T): T {
  const known = prepared.get(db) ?? new Map<string, unknown>()
  prepared.set(db, known)
  if (!known.has(name)) known.set(name, make(db))
  return known.get(name) as T
}
