import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'
import { pins } from './content'

const time = (name: string) => integer(name, { mode: 'timestamp_ms' })

export const attempts = sqliteTable(
  'attempt',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    quizId: text('quiz_id').notNull(),
    /** The form as pinned: its items by hash, in order, and what it measures. */
    formHash: text('form_hash')
      .notNull()
      .references(() => pins.hash),
    startedAt: time('started_at').notNull(),
    /** Null while under way. */
    finishedAt: time('finished_at'),
  },
  (table) => [
    index('attempt_person').on(table.personId, table.quizId, table.startedAt),
    index('attempt_quiz').on(table.quizId, table.finishedAt),
    index('attempt_form').on(table.formHash, table.finishedAt),
  ],
)

/** Every change of an answer, append-only; the last to arrive stands. */
export const answerSteps = sqliteTable(
  'answer_step',
  {
    /** The server's order of arrival. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempts.id),
    itemId: text('item_id').notNull(),
    /** One browser tab or form, and its own counting: a step sent again is not a second step. */
    clientId: text('client_id').notNull(),
    sequence: integer('sequence').notNull(),
    /** The step that this one means to replace; null for a first answer. */
    replaces: integer('replaces'),
    value: text('value', { mode: 'json' }).notNull(),
    arrivedAt: time('arrived_at').notNull(),
  },
  (table) => [
    uniqueIndex('answer_step_once').on(table.attemptId, table.clientId, table.sequence),
    index('answer_step_item').on(table.attemptId, table.itemId, table.id),
  ],
)

/** Scores of finished attempts; a re-key or another method adds a row beside, never over. */
export const scores = sqliteTable(
  'score',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempts.id),
    method: text('method').notNull(),
    /** Which key: 'authors' and the form's hash, or a panel's. */
    key: text('key').notNull(),
    /** Whole result: by item, by competency, in total. */
    result: text('result', { mode: 'json' }).notNull(),
    at: time('at').notNull(),
  },
  (table) => [uniqueIndex('score_of').on(table.attemptId, table.method, table.key)],
)
