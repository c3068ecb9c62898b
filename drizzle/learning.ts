import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'
import { pins } from './content'

const time = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** Where a person is in a lesson. Progress, never evidence. */
export const lessonProgress = sqliteTable(
  'lesson_progress',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    /** The section being read, counted from 1; 0 before the first. */
    section: integer('section').notNull(),
    furthest: integer('furthest').notNull(),
    openedAt: time('opened_at').notNull(),
    seenAt: time('seen_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.courseId, table.lessonId] }),
    index('lesson_progress_seen').on(table.personId, table.seenAt),
  ],
)

/** Each answering of a lesson's check, append-only. */
export const checkResults = sqliteTable(
  'check_result',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    /** The check and what its lesson teaches, as pinned. */
    checkHash: text('check_hash')
      .notNull()
      .references(() => pins.hash),
    /** Question id → option id. */
    answers: text('answers', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    right: integer('right').notNull(),
    total: integer('total').notNull(),
    passed: integer('passed', { mode: 'boolean' }).notNull(),
    /** A word made by the form, so that the same form sent twice counts once. */
    clientId: text('client_id').notNull(),
    at: time('at').notNull(),
  },
  (table) => [
    uniqueIndex('check_result_once').on(table.personId, table.clientId),
    index('check_result_lesson').on(table.personId, table.courseId, table.lessonId, table.at),
  ],
)

/** What a lesson proposes to try on the next shift, kept by a reader. */
export const shiftTries = sqliteTable(
  'shift_try',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    keptAt: time('kept_at').notNull(),
    triedAt: time('tried_at'),
  },
  (table) => [primaryKey({ columns: [table.personId, table.courseId, table.lessonId] })],
)

/** A course, test or case that a trainer asks of people by a date. */
export const assignments = sqliteTable(
  'assignment',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['course', 'quiz', 'case'] }).notNull(),
    contentId: text('content_id').notNull(),
    note: text('note').notNull().default(''),
    dueAt: time('due_at').notNull(),
    assignedBy: text('assigned_by')
      .notNull()
      .references(() => people.id),
    createdAt: time('created_at').notNull(),
    withdrawnAt: time('withdrawn_at'),
    withdrawnBy: text('withdrawn_by').references(() => people.id),
  },
  (table) => [index('assignment_made').on(table.createdAt), index('assignment_due').on(table.dueAt)],
)

export const assignees = sqliteTable(
  'assignee',
  {
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.assignmentId, table.personId] }),
    index('assignee_person').on(table.personId),
  ],
)
