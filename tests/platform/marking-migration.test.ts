import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Db, migrateDatabase, openDatabase } from '~/platform/database.server'
import { ownFolder } from './folder'

const before = 6

/** The migrations of the version that had marks and no readings. */
function olderMigrations(folder: string): string {
  const older = join(folder, 'migrations')
  cpSync('drizzle/migrations', older, { recursive: true })
  const file = join(older, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: unknown[] }
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, before) }))
  return older
}

/** One released and then changed by another marker, one marked, one waiting, one being written. */
function fill({ $client }: Db): void {
  $client.exec(`
    insert into person (id, email, name, role, locale, zone, created_at) values
      ('learner', 'l@example.org', 'L', 'learner', 'es', 'Europe/Madrid', 1),
      ('one', 'o@example.org', 'O', 'trainer', 'es', 'Europe/Madrid', 1),
      ('two', 't@example.org', 'T', 'trainer', 'es', 'Europe/Madrid', 1);
    insert into content_pin (hash, kind, name, body, at) values ('c', 'case', 'case', '{}', 1), ('r', 'rubric', 'case', '{}', 1);
    insert into submission (id, person_id, case_id, case_hash, rubric_hash, round, started_at, handed_in_at, released_at) values
      ('released', 'learner', 'a', 'c', 'r', 1, 10, 20, 40), ('marked', 'learner', 'b', 'c', 'r', 1, 11, 21, null),
      ('waiting', 'learner', 'd', 'c', 'r', 1, 12, 22, null), ('writing', 'learner', 'e', 'c', 'r', 1, 13, null, null);
    insert into mark (submission_id, marker_id, rubric_hash, body, remark, total, passed, at) values
      ('released', 'one', 'r', '{"reply":{"level":1,"remark":"x"}}', 'first', 33, 0, 30),
      ('marked', 'one', 'r', '{"reply":{"level":3,"remark":""}}', '', 100, 1, 35),
      ('released', 'two', 'r', '{"reply":{"level":2,"remark":"y"}}', 'looked again', 67, 1, 50);`)
}

it('gives marks that were made before there were readings their reading, outcome and history', () => {
  const folder = ownFolder()
  const db = openDatabase(join(folder, 'escalon.db'))
  migrateDatabase(db, olderMigrations(folder))
  fill(db)
  migrateDatabase(db)
  const all = (query: string) => db.$client.prepare(query).all()
  expect(all('select submission_id, place, marker_id, opened_at, done_at from reading order by id')).toEqual([
    { submission_id: 'released', place: 1, marker_id: 'two', opened_at: 20, done_at: 50 },
    { submission_id: 'marked', place: 1, marker_id: 'one', opened_at: 21, done_at: 35 },
    { submission_id: 'waiting', place: 1, marker_id: null, opened_at: 22, done_at: null },
  ])
  expect(all('select submission_id, reading_id from mark order by id')).toEqual([
    { submission_id: 'released', reading_id: null },
    { submission_id: 'marked', reading_id: 2 },
    { submission_id: 'released', reading_id: 1 },
  ])
  const level = (of: number) => JSON.stringify({ reply: { level: of, by: 'alone' } })
  expect(all('select submission_id, body, marks, why, reason, total, passed from outcome order by id')).toEqual([
    { submission_id: 'released', body: level(1), marks: '[1]', why: 'readings', reason: '', total: 33, passed: 0 },
    { submission_id: 'marked', body: level(3), marks: '[2]', why: 'readings', reason: '', total: 100, passed: 1 },
    {
      submission_id: 'released',
      body: level(2),
      marks: '[3]',
      why: 'change',
      reason: 'looked again',
      total: 67,
      passed: 1,
    },
  ])
  const history = all("select deed from submission_event where submission_id = 'released' order by id")
  expect(history).toEqual(['begun', 'handed-in', 'marked', 'released', 'marked'].map((deed) => ({ deed })))
  expect(all('pragma foreign_key_check')).toEqual([])
  db.$client.close()
})
