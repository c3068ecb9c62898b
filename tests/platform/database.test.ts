import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Db, isMigrated, migrateDatabase, openDatabase, preparedOnce } from '~/platform/database.server'
import { readEnv } from '~/platform/env.server'
import { closeWorld, openWorld } from '~/platform/world.server'
import { ownFolder } from './folder'

const full = 2

function pragmasOf({ $client }: Db) {
  const read = (name: string) => $client.pragma(name, { simple: true })
  return {
    synchronous: read('synchronous'),
    journalMode: read('journal_mode'),
    foreignKeys: read('foreign_keys'),
    busyTimeout: read('busy_timeout'),
  }
}

const durable = { synchronous: full, journalMode: 'wal', foreignKeys: 1, busyTimeout: 5000 }

function open(file: string): Db {
  const db = openDatabase(file)
  onTestFinished(() => void db.$client.close())
  return db
}

function tablesOf(db: Db): string[] {
  const rows = db.$client.prepare("select name from sqlite_master where type = 'table' order by name").all()
  return (rows as { name: string }[]).map(({ name }) => name)
}

describe('the opener', () => {
  it('makes a file, and the folder for it, that loses no acknowledged commit', () => {
    const file = join(ownFolder(), 'data', 'deeper', 'escalon.db')
    expect(pragmasOf(open(file))).toEqual(durable)
    expect(existsSync(file)).toBe(true)
  })

  it('sets the same at every opening: pragmas belong to the connection, and a WAL file reopens with less', () => {
    const file = join(ownFolder(), 'escalon.db')
    const first = openDatabase(file)
    migrateDatabase(first)
    first.$client.close()

    const bare = new Database(file)
    expect(bare.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(bare.pragma('synchronous', { simple: true })).not.toBe(full)
    bare.close()

    expect(pragmasOf(open(file))).toEqual(durable)
    expect(pragmasOf(open(file))).toEqual(durable)
  })

  it('turns a file of the older journal into WAL and keeps its rows', () => {
    const file = join(ownFolder(), 'old.db')
    const old = new Database(file)
    old.pragma('journal_mode = DELETE')
    old.exec("create table notes (words text); insert into notes values ('kept')")
    old.close()

    const db = open(file)
    expect(pragmasOf(db)).toEqual(durable)
    expect(db.$client.prepare('select words from notes').all()).toEqual([{ words: 'kept' }])
  })

  it('lets no row point at nothing', () => {
    const db = open(':memory:')
    migrateDatabase(db)
    const orphan = db.$client.prepare("insert into team_lead (team_id, person_id) values ('no-team', 'nobody')")
    expect(() => orphan.run()).toThrow(/FOREIGN KEY/)
  })

  it('refuses a file that is no database, and leaves it as it was', () => {
    const file = join(ownFolder(), 'letter.db')
    writeFileSync(file, 'Dear all, this is not a database. '.repeat(100))
    expect(() => openDatabase(file)).toThrow(/not a database/)
    expect(readFileSync(file, 'utf8')).toMatch(/^Dear all/)
  })
})

describe('migrating', () => {
  it('may be done twice and keeps what is there', () => {
    const db = open(join(ownFolder(), 'escalon.db'))
    migrateDatabase(db)
    const tables = tablesOf(db)
    db.run(sql`insert into team (id, name, is_demo, created_at) values ('t', 'Turno', 0, 0)`)
    migrateDatabase(db)
    expect(tablesOf(db)).toEqual(tables)
    expect(tables.length).toBeGreaterThan(15)
    expect(db.$client.prepare('select name from team').all()).toEqual([{ name: 'Turno' }])
  })

  it('is known to be done, to be missing and to be behind', () => {
    const folder = join(ownFolder(), 'migrations')
    cpSync('drizzle/migrations', folder, { recursive: true })
    const db = open(join(ownFolder(), 'escalon.db'))
    expect(isMigrated(db, folder)).toBe(false)

    migrateDatabase(db, folder)
    expect(isMigrated(db, folder)).toBe(true)

    addMigration(folder)
    expect(isMigrated(db, folder)).toBe(false)

    migrateDatabase(db, folder)
    expect(isMigrated(db, folder)).toBe(true)
    expect(tablesOf(db)).toContain('later')
  })

  it('leaves a file as it was when a migration fails', () => {
    const folder = join(ownFolder(), 'migrations')
    cpSync('drizzle/migrations', folder, { recursive: true })
    const db = open(join(ownFolder(), 'escalon.db'))
    migrateDatabase(db, folder)
    const before = tablesOf(db)
    addMigration(folder, 'create table half (a text);\n--> statement-breakpoint\ncreate table team (a text);')
    expect(() => migrateDatabase(db, folder)).toThrow()
    expect(tablesOf(db)).toEqual(before)
    expect(isMigrated(db, folder)).toBe(false)
  })
})

/** The next version of the product, with one migration more. */
function addMigration(folder: string, statements = 'create table later (a text);'): void {
  const file = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { idx: number; when: number }[] }
  const last = journal.entries.at(-1)
  if (!last) throw new Error('no migration')
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1000, tag: '9999_later' } as typeof last)
  writeFileSync(file, JSON.stringify(journal))
  writeFileSync(join(folder, '9999_later.sql'), statements)
}

describe('a prepared statement', () => {
  it('is made once for each connection and name', () => {
    const [one, other] = [open(':memory:'), open(':memory:')]
    let made = 0
    const make = (db: Db) => {
      made++
      return db.$client.prepare('select 1 as one')
    }
    const first = preparedOnce(one, 'one', make)
    expect(preparedOnce(one, 'one', make)).toBe(first)
    expect(made).toBe(1)
    expect(preparedOnce(one, 'two', make)).not.toBe(first)
    expect(preparedOnce(other, 'one', make)).not.toBe(first)
    expect(made).toBe(3)
    expect(first.get()).toEqual({ one: 1 })
  })

  it('may be of nothing and is still made once', () => {
    const db = open(':memory:')
    let made = 0
    for (let time = 0; time < 2; time++) preparedOnce(db, 'nothing', () => void made++)
    expect(made).toBe(1)
  })
})

describe('a world', () => {
  it('opens migrated and closes its file whole, with nothing left in the journal', () => {
    const file = join(ownFolder(), 'escalon.db')
    const world = openWorld(readEnv({ DATABASE_FILE: file, LOG_LEVEL: 'silent' }))
    expect(isMigrated(world.db)).toBe(true)
    world.db.run(sql`insert into team (id, name, is_demo, created_at) values ('t', 'Turno', 0, 0)`)
    closeWorld(world)
    expect(world.db.$client.open).toBe(false)
    expect(existsSync(`${file}-wal`)).toBe(false)

    const again = openWorld(readEnv({ DATABASE_FILE: file, LOG_LEVEL: 'silent' }))
    expect(again.db.$client.prepare('select count(*) as count from team').get()).toEqual({ count: 1 })
    expect(again.db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    closeWorld(again)
  })
})
