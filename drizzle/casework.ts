import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'
import { pins } from './content'

const time = (name: string) => integer(name, { mode: 'timestamp_ms' })

export const submissions = sqliteTable(
  'submission',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    caseId: text('case_id').notNull(),
    /** Case (brief, documents, tasks) and rubric as pinned when begun. */
    caseHash: text('case_hash')
      .notNull()
      .references(() => pins.hash),
    rubricHash: text('rubric_hash')
      .notNull()
      .references(() => pins.hash),
    /** 1 for the first; each revision after feedback is a new submission one higher. */
    round: integer('round').notNull(),
    startedAt: time('started_at').notNull(),
    handedInAt: time('handed_in_at'),
    /** When the mark was made visible to the learner. */
    releasedAt: time('released_at'),
  },
  (table) => [
    uniqueIndex('submission_round').on(table.personId, table.caseId, table.round),
    index('submission_waiting').on(table.handedInAt, table.releasedAt),
    index('submission_case').on(table.caseId, table.handedInAt),
  ],
)

/** Every saved state of a task's answer, append-only; the last to arrive stands. */
export const drafts = sqliteTable(
  'draft',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    taskId: text('task_id').notNull(),
    clientId: text('client_id').notNull(),
    sequence: integer('sequence').notNull(),
    /** The draft that this one was written over; null for the first. */
    replaces: integer('replaces'),
    text: text('text').notNull(),
    savedAt: time('saved_at').notNull(),
  },
  (table) => [
    uniqueIndex('draft_once').on(table.submissionId, table.clientId, table.sequence),
    index('draft_task').on(table.submissionId, table.taskId, table.id),
  ],
)

/** A marker's half-done marks, kept as they go. */
export const markDrafts = sqliteTable(
  'mark_draft',
  {
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    markerId: text('marker_id')
      .notNull()
      .references(() => people.id),
    /** Criterion id → level and remark. */
    body: text('body', { mode: 'json' }).$type<Record<string, { level: number | null; remark: string }>>().notNull(),
    savedAt: time('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.markerId] })],
)

/** Completed marks, append-only: the newest by id stands. */
export const marks = sqliteTable(
  'mark',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    markerId: text('marker_id')
      .notNull()
      .references(() => people.id),
    rubricHash: text('rubric_hash')
      .notNull()
      .references(() => pins.hash),
    body: text('body', { mode: 'json' }).$type<Record<string, { level: number; remark: string }>>().notNull(),
    remark: text('remark').notNull().default(''),
    /** 0 to 100. */
    total: real('total').notNull(),
    passed: integer('passed', { mode: 'boolean' }).notNull(),
    at: time('at').notNull(),
  },
  (table) => [index('mark_submission').on(table.submissionId, table.id)],
)
