import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
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
    /** Practice and warm-up explain each item at once, and are no evidence. */
    mode: text('mode', { enum: ['test', 'practice', 'warm-up'] })
      .notNull()
      .default('test'),
    startedAt: time('started_at').notNull(),
    /** The first moment too late for an answer; null without a limit. */
    deadlineAt: time('deadline_at'),
    /** Extra time that the person had, in per cent. */
    extraPercent: integer('extra_percent').notNull().default(0),
    /** Null while under way. At the deadline, its moment, whenever the server came to it. */
    finishedAt: time('finished_at'),
    closedBy: text('closed_by', { enum: ['person', 'deadline'] }),
  },
  (table) => [
    index('attempt_deadline').on(table.deadlineAt).where(sql`${table.finishedAt} is null`),
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
    /** Kept, but it does not stand: it came after the end, or takes back a choice that a scene had gone on from. */
    aside: text('aside', { enum: ['late', 'path'] }),
  },
  (table) => [
    uniqueIndex('answer_step_once').on(table.attemptId, table.clientId, table.sequence),
    index('answer_step_item').on(table.attemptId, table.itemId, table.id),
    index('answer_step_late').on(table.attemptId, table.id).where(sql`${table.aside} = 'late'`),
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
    /** Which key: `authors:` and the form's hash, or `panel:` and the item keys that it is made of. */
    key: text('key').notNull(),
    /** Which answers: `in-time`, or `late:` and the acceptance that let later ones count. */
    basis: text('basis').notNull().default('in-time'),
    /** Whole result: by item, by competency, in total. */
    result: text('result', { mode: 'json' }).notNull(),
    /** The same in few letters, for item analysis over thousands of attempts; null in scores from before there were sheets. */
    sheet: text('sheet', { mode: 'json' }),
    at: time('at').notNull(),
  },
  (table) => [uniqueIndex('score_of').on(table.attemptId, table.method, table.key, table.basis)],
)

/** A trainer let the answers that came after the end count, for a reason. Append-only. */
export const lateAcceptances = sqliteTable(
  'late_acceptance',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempts.id),
    /** Steps up to this one count. */
    uptoStep: integer('upto_step').notNull(),
    byId: text('by_id')
      .notNull()
      .references(() => people.id),
    reason: text('reason').notNull(),
    at: time('at').notNull(),
  },
  (table) => [index('late_acceptance_attempt').on(table.attemptId, table.id)],
)

/** Extra time in every test with a limit, in per cent; the newest row of a person stands, 0 takes it back. Append-only. */
export const extraTimes = sqliteTable(
  'extra_time',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    percent: integer('percent').notNull(),
    byId: text('by_id')
      .notNull()
      .references(() => people.id),
    reason: text('reason').notNull(),
    at: time('at').notNull(),
  },
  (table) => [index('extra_time_person').on(table.personId, table.id)],
)

/** People who know the work rate the responses of a test's judgment items. */
export const panels = sqliteTable(
  'panel',
  {
    id: text('id').primaryKey(),
    quizId: text('quiz_id').notNull(),
    /** The items to rate, by hash, as pinned when the panel was called. */
    items: text('items', { mode: 'json' }).$type<string[]>().notNull(),
    name: text('name').notNull(),
    byId: text('by_id')
      .notNull()
      .references(() => people.id),
    at: time('at').notNull(),
    closedAt: time('closed_at'),
  },
  (table) => [index('panel_quiz').on(table.quizId, table.at)],
)

export const panelMembers = sqliteTable(
  'panel_member',
  {
    id: text('id').primaryKey(),
    panelId: text('panel_id')
      .notNull()
      .references(() => panels.id),
    /** Someone of the organisation; null for a guest by link. */
    personId: text('person_id').references(() => people.id),
    name: text('name').notNull(),
    email: text('email'),
    /** SHA-256 of the secret in the link, hexadecimal. */
    tokenHash: text('token_hash').notNull().unique(),
    invitedAt: time('invited_at').notNull(),
    /** Every item has been rated, and the member said so. */
    doneAt: time('done_at'),
    /** Taken out again: the ratings stay, and count no more. */
    removedAt: time('removed_at'),
  },
  (table) => [
    index('panel_member_panel').on(table.panelId, table.invitedAt),
    index('panel_member_person').on(table.personId),
  ],
)

/** Every rating given, append-only; a member's newest of an option stands. */
export const panelRatings = sqliteTable(
  'panel_rating',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    memberId: text('member_id')
      .notNull()
      .references(() => panelMembers.id),
    itemHash: text('item_hash')
      .notNull()
      .references(() => pins.hash),
    optionId: text('option_id').notNull(),
    rating: integer('rating').notNull(),
    at: time('at').notNull(),
  },
  (table) => [index('panel_rating_of').on(table.memberId, table.itemHash, table.optionId, table.id)],
)

/** What a panel said of one item, taken as its key: the newest row of an item is the key in force. Append-only. */
export const itemKeys = sqliteTable(
  'item_key',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    itemHash: text('item_hash')
      .notNull()
      .references(() => pins.hash),
    panelId: text('panel_id')
      .notNull()
      .references(() => panels.id),
    members: integer('members').notNull(),
    /** Option → what the panel said of it. */
    options: text('options', { mode: 'json' }).notNull(),
    reason: text('reason').notNull(),
    byId: text('by_id')
      .notNull()
      .references(() => people.id),
    at: time('at').notNull(),
  },
  (table) => [index('item_key_item').on(table.itemHash, table.id)],
)

/** Finished attempts on a form to be scored by a new key, a few at a time; kept so that a restart goes on. */
export const rescorings = sqliteTable(
  'rescoring',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    formHash: text('form_hash')
      .notNull()
      .references(() => pins.hash),
    /** The last attempt done, in the order of ids; empty at first. */
    afterId: text('after_id').notNull().default(''),
    at: time('at').notNull(),
    doneAt: time('done_at'),
  },
  (table) => [index('rescoring_open').on(table.id).where(sql`${table.doneAt} is null`)],
)

/** What was told of first results on a form that many have taken; whatever is missing here is told again from the sheets. */
export const toldFigures = sqliteTable(
  'told_figures',
  {
    kind: text('kind').notNull(),
    formHash: text('form_hash')
      .notNull()
      .references(() => pins.hash),
    /** Of the code that told it. */
    edition: integer('edition').notNull(),
    /** The newest score on the form that it is of. */
    newestScore: integer('newest_score').notNull(),
    people: integer('people').notNull(),
    told: text('told', { mode: 'json' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.formHash] })],
)
