import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
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
    index('submission_waiting').on(table.releasedAt, table.handedInAt),
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

/** Files handed in with a task. The bytes lie beside the database under the id, never under the name that was given. */
export const uploads = sqliteTable(
  'upload',
  {
    id: text('id').primaryKey(),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    taskId: text('task_id').notNull(),
    /** As the person's own machine named it, cleaned; only ever shown. */
    name: text('name').notNull(),
    /** What the bytes say that it is: pdf, docx, png … */
    type: text('type').notNull(),
    bytes: integer('bytes').notNull(),
    /** SHA-256 of the bytes. */
    hash: text('hash').notNull(),
    storedAt: time('stored_at').notNull(),
    /** Taken out of the work again; what was handed in before keeps it. */
    removedAt: time('removed_at'),
  },
  (table) => [index('upload_task').on(table.submissionId, table.taskId)],
)

export type SubmissionDeed =
  | 'begun'
  | 'handed-in'
  | 'taken-back'
  | 'reading-opened'
  | 'allocated'
  | 'marked'
  | 'settled'
  | 'released'
  | 'changed'
  | 'self-marked'
  | 'appealed'
  | 'appeal-decided'
  | 'file-added'
  | 'file-removed'

/** What was done to a submission, by whom and when, written with the deed itself; nothing is ever taken out. */
export const submissionEvents = sqliteTable(
  'submission_event',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id),
    deed: text('deed').$type<SubmissionDeed>().notNull(),
    /** Null: the system, by a rule. */
    personId: text('person_id').references(() => people.id),
    detail: text('detail', { mode: 'json' }).$type<Record<string, string | number | null>>().notNull().default({}),
    at: time('at').notNull(),
  },
  (table) => [index('submission_event_of').on(table.submissionId, table.id)],
)
