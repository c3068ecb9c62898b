import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'
import { submissions } from './casework'
import { pins } from './content'

const time = (name: string) => integer(name, { mode: 'timestamp_ms' })
const submission = () =>
  text('submission_id')
    .notNull()
    .references(() => submissions.id)
const rubric = () =>
  text('rubric_hash')
    .notNull()
    .references(() => pins.hash)
const marker = () =>
  text('marker_id')
    .notNull()
    .references(() => people.id)

/** A remark on some words of an answer: `from` and `to` count UTF-16 units of the text as handed in. */
export interface Pin {
  id: string
  taskId: string
  from: number
  to: number
  quote: string
  remark: string
}

/** One marker's reading of a submission, wanted, taken or done. No marker reads the same submission twice. */
export const readings = sqliteTable(
  'reading',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    submissionId: submission(),
    /** 1 first, 2 second, 3 third; from 4 on for appeals. */
    place: integer('place').notNull(),
    why: text('why').$type<'first' | 'near-pass' | 'drawn' | 'apart' | 'appeal'>().notNull(),
    /** The criteria to be read; null: all. */
    criteria: text('criteria', { mode: 'json' }).$type<string[]>(),
    /** Null until somebody takes it or is given it. */
    markerId: text('marker_id').references(() => people.id),
    /** Who gave it; the marker themselves when they took it. */
    allocatedBy: text('allocated_by').references(() => people.id),
    allocatedAt: time('allocated_at'),
    openedAt: time('opened_at').notNull(),
    dueAt: time('due_at').notNull(),
    doneAt: time('done_at'),
  },
  (table) => [
    uniqueIndex('reading_place').on(table.submissionId, table.place),
    uniqueIndex('reading_once').on(table.submissionId, table.markerId),
    index('reading_open').on(table.dueAt, table.markerId).where(sql`${table.doneAt} is null`),
    index('reading_marker').on(table.markerId, table.doneAt),
  ],
)

/** A marker's half-done marks, kept as they go. */
export const markDrafts = sqliteTable(
  'mark_draft',
  {
    submissionId: submission(),
    markerId: marker(),
    /** Criterion id → level and remark. */
    body: text('body', { mode: 'json' }).$type<Record<string, { level: number | null; remark: string }>>().notNull(),
    pins: text('pins', { mode: 'json' }).$type<Pin[]>().notNull().default([]),
    savedAt: time('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.markerId] })],
)

/** Completed marks of one reading each, append-only. What they come to is an outcome. */
export const marks = sqliteTable(
  'mark',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    submissionId: submission(),
    /** Null in marks made before there were readings, but for the newest of each. */
    readingId: integer('reading_id').references(() => readings.id),
    markerId: marker(),
    rubricHash: rubric(),
    body: text('body', { mode: 'json' }).$type<Record<string, { level: number; remark: string }>>().notNull(),
    pins: text('pins', { mode: 'json' }).$type<Pin[]>().notNull().default([]),
    remark: text('remark').notNull().default(''),
    /** 0 to 100. */
    total: real('total').notNull(),
    passed: integer('passed', { mode: 'boolean' }).notNull(),
    at: time('at').notNull(),
  },
  (table) => [
    index('mark_submission').on(table.submissionId, table.id),
    index('mark_rubric').on(table.rubricHash, table.at),
  ],
)

/** What the readings of a submission come to, append-only: the newest by id stands. */
export const outcomes = sqliteTable(
  'outcome',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    submissionId: submission(),
    rubricHash: rubric(),
    /** Criterion id → level, a half one where two neighbours were averaged, and how it was settled. */
    body: text('body', { mode: 'json' })
      .$type<Record<string, { level: number; by: 'alone' | 'same' | 'mean' | 'middle' }>>()
      .notNull(),
    /** 0 to 100. */
    total: real('total').notNull(),
    passed: integer('passed', { mode: 'boolean' }).notNull(),
    /** Ids of the marks that it came from. */
    marks: text('marks', { mode: 'json' }).$type<number[]>().notNull(),
    why: text('why').$type<'readings' | 'change' | 'appeal'>().notNull(),
    /** Required of a change. */
    reason: text('reason').notNull().default(''),
    /** Null: by the rule of adjudication. */
    personId: text('person_id').references(() => people.id),
    at: time('at').notNull(),
  },
  (table) => [index('outcome_submission').on(table.submissionId, table.id)],
)

/** Who is read twice, by case, append-only: the newest stands; without a row the defaults do. */
export const secondReadingRules = sqliteTable(
  'second_reading_rule',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    caseId: text('case_id').notNull(),
    /** Points of 100 from the pass mark. */
    within: real('within').notNull(),
    /** Of the rest, 0 to 1. */
    share: real('share').notNull(),
    seed: text('seed').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    at: time('at').notNull(),
  },
  (table) => [index('second_reading_rule_case').on(table.caseId, table.id)],
)

/** A marker's levels for a sample submission, beside the agreed ones of its rubric; the newest of each sample stands. */
export const calibrations = sqliteTable(
  'calibration',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    markerId: marker(),
    rubricHash: rubric(),
    /** The name of the sample. */
    sample: text('sample').notNull(),
    levels: text('levels', { mode: 'json' }).$type<Record<string, number>>().notNull(),
    at: time('at').notNull(),
  },
  (table) => [index('calibration_marker').on(table.markerId, table.rubricHash)],
)

/** Remarks that a marker keeps to use again; nobody else sees them. */
export const keptRemarks = sqliteTable(
  'kept_remark',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    markerId: marker(),
    text: text('text').notNull(),
    usedAt: time('used_at').notNull(),
  },
  (table) => [uniqueIndex('kept_remark_once').on(table.markerId, table.text)],
)

/** The learner's own levels, given before seeing anybody's; append-only, the newest stands. */
export const selfMarks = sqliteTable(
  'self_mark',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    submissionId: submission(),
    levels: text('levels', { mode: 'json' }).$type<Record<string, number>>().notNull(),
    at: time('at').notNull(),
  },
  (table) => [index('self_mark_submission').on(table.submissionId, table.id)],
)

/** A reasoned request for another reading of a released submission. */
export const appeals = sqliteTable(
  'appeal',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    submissionId: submission(),
    reason: text('reason').notNull(),
    at: time('at').notNull(),
    /** The reading that it opened; null when it was declined without one. */
    readingId: integer('reading_id').references(() => readings.id),
    decidedBy: text('decided_by').references(() => people.id),
    decidedAt: time('decided_at'),
    words: text('words').notNull().default(''),
  },
  (table) => [
    index('appeal_submission').on(table.submissionId, table.id),
    index('appeal_open').on(table.at).where(sql`${table.decidedAt} is null`),
  ],
)
