import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'
import { pins } from './content'

const time = (name: string) => integer(name, { mode: 'timestamp_ms' })
const owner = () =>
  text('person_id')
    .notNull()
    .references(() => people.id)
const by = () =>
  text('by_id')
    .notNull()
    .references(() => people.id)

/** A person's current title since a date, append-only; the newest by id stands. */
export const positions = sqliteTable(
  'position',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    titleId: text('title_id').notNull(),
    since: time('since').notNull(),
    setBy: text('set_by').references(() => people.id),
    at: time('at').notNull(),
  },
  (table) => [index('position_person').on(table.personId, table.id)],
)

/** The title a person is working towards. */
export const targets = sqliteTable(
  'target',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    titleId: text('title_id').notNull(),
    chosenAt: time('chosen_at').notNull(),
    /** The day by which it is wanted; null when none was said. */
    wantedBy: time('wanted_by'),
  },
  (table) => [primaryKey({ columns: [table.personId] })],
)

/** A lead confirms a behaviour seen on the floor, in the descriptor's words; append-only. */
export const endorsements = sqliteTable(
  'endorsement',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    competencyId: text('competency_id').notNull(),
    level: integer('level').notNull(),
    /** The behaviour's words in both languages, as pinned. */
    behaviourHash: text('behaviour_hash')
      .notNull()
      .references(() => pins.hash),
    occasion: text('occasion').notNull(),
    seenAt: time('seen_at').notNull(),
    byId: text('by_id')
      .notNull()
      .references(() => people.id),
    at: time('at').notNull(),
    clientId: text('client_id').notNull().unique(),
  },
  (table) => [index('endorsement_person').on(table.personId, table.competencyId, table.at)],
)

/**
 * What someone says of their work, schooling or languages; never evidence. Append-only: a row that names another takes
 * its place, and a row without a body takes it back.
 */
export const statements = sqliteTable(
  'statement',
  {
    id: text('id').primaryKey(),
    personId: owner(),
    kind: text('kind', { enum: ['work', 'schooling', 'language'] }).notNull(),
    /** As `statementSchema` has it; null: taken back. */
    body: text('body', { mode: 'json' }),
    replacesId: text('replaces_id'),
    at: time('at').notNull(),
    clientId: text('client_id').notNull().unique(),
  },
  (table) => [
    index('statement_person').on(table.personId, table.id),
    uniqueIndex('statement_replaced').on(table.replacesId),
  ],
)

/** A lead or trainer confirms a statement or declines it, append-only; the newest of a statement stands. */
export const statementAnswers = sqliteTable(
  'statement_answer',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    statementId: text('statement_id')
      .notNull()
      .references(() => statements.id),
    answer: text('answer', { enum: ['confirmed', 'declined'] }).notNull(),
    /** Required of a refusal. */
    words: text('words').notNull().default(''),
    byId: by(),
    at: time('at').notNull(),
  },
  (table) => [index('statement_answer_of').on(table.statementId, table.id)],
)

/** What someone changed in the plan that the rule draws, whole, append-only; the newest of a title stands. */
export const planVersions = sqliteTable(
  'plan_version',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    personId: owner(),
    titleId: text('title_id').notNull(),
    /** As `PlanEdit` in the plan's rule: minutes a week, order, what is left out, own steps. */
    body: text('body', { mode: 'json' }).notNull(),
    at: time('at').notNull(),
  },
  (table) => [index('plan_version_person').on(table.personId, table.titleId, table.id)],
)

/** A file of quality scores, imported. The same bytes on the same scorecard are one import, also after it was withdrawn. */
export const scorecardImports = sqliteTable(
  'scorecard_import',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    scorecardId: text('scorecard_id').notNull(),
    /** The scorecard (columns, scales, cuts, competencies) as pinned: old scores are always told by it. */
    scorecardHash: text('scorecard_hash')
      .notNull()
      .references(() => pins.hash),
    /** SHA-256 of the file, hexadecimal. */
    fileHash: text('file_hash').notNull(),
    fileName: text('file_name').notNull(),
    /** Rows that were kept, and rows that the preview named as bad and left out. */
    kept: integer('kept').notNull(),
    leftOut: integer('left_out').notNull(),
    byId: by(),
    at: time('at').notNull(),
    withdrawnAt: time('withdrawn_at'),
    withdrawnBy: text('withdrawn_by').references(() => people.id),
    /** Required when it is withdrawn. */
    reason: text('reason').notNull().default(''),
  },
  (table) => [uniqueIndex('scorecard_import_once').on(table.scorecardId, table.fileHash)],
)

/** One contact of one person as it was scored; of the same contact the newest import that is not withdrawn stands. */
export const scoredContacts = sqliteTable(
  'scored_contact',
  {
    importId: integer('import_id')
      .notNull()
      .references(() => scorecardImports.id),
    personId: owner(),
    /** The quality system's own name for the contact. */
    contact: text('contact').notNull(),
    /** Noon in UTC of the day of the contact. */
    at: time('at').notNull(),
    evaluator: text('evaluator').notNull(),
    /** Criterion id → score on its scale; what was not scored is absent. */
    scores: text('scores', { mode: 'json' }).$type<Record<string, number>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.contact] }),
    index('scored_contact_person').on(table.personId, table.at),
  ],
)

/** A certificate of somebody else's, handed in with its file. What it is worth is in the content, never here. */
export const outsideCertificates = sqliteTable(
  'outside_certificate',
  {
    id: text('id').primaryKey(),
    personId: owner(),
    /** Of ladder/certificates.yaml; null for one that is not listed, which then serves requirements only. */
    recognisedId: text('recognised_id'),
    name: text('name').notNull(),
    issuer: text('issuer').notNull(),
    /** The issuer's number; empty when it bears none. */
    number: text('number').notNull().default(''),
    /** The kind of work that it is about, as requirements name it. */
    about: text('about').notNull(),
    issuedAt: time('issued_at').notNull(),
    /** The last moment at which it is valid; null when it does not run out. */
    expiresAt: time('expires_at'),
    handedInAt: time('handed_in_at').notNull(),
    clientId: text('client_id').notNull().unique(),
    answer: text('answer', { enum: ['confirmed', 'declined'] }),
    answeredBy: text('answered_by').references(() => people.id),
    answeredAt: time('answered_at'),
    /** Required of a refusal. */
    words: text('words').notNull().default(''),
  },
  (table) => [
    index('outside_certificate_person').on(table.personId, table.id),
    index('outside_certificate_open').on(table.handedInAt).where(sql`${table.answer} is null`),
  ],
)

/** The file of a certificate handed in; its bytes lie in the vault under this id. */
export const certificateFiles = sqliteTable(
  'outside_certificate_file',
  {
    id: text('id').primaryKey(),
    certificateId: text('certificate_id')
      .notNull()
      .references(() => outsideCertificates.id),
    /** As the person's own machine named it, cleaned; only ever shown. */
    name: text('name').notNull(),
    /** What the bytes say that it is, never the name. */
    type: text('type', { enum: ['pdf', 'png', 'jpeg'] }).notNull(),
    bytes: integer('bytes').notNull(),
    /** SHA-256, hexadecimal. */
    hash: text('hash').notNull(),
  },
  (table) => [uniqueIndex('outside_certificate_file_of').on(table.certificateId)],
)

/** A result taken out of every judgement, or put back, append-only; the newest of a result and competency stands. */
export const withdrawals = sqliteTable(
  'withdrawal',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    personId: owner(),
    /** The result that the pieces are part of, as `Piece.result` names it. */
    result: text('result').notNull(),
    /** Null: of every competency that it speaks of. */
    competencyId: text('competency_id'),
    act: text('act', { enum: ['withdraw', 'restore'] }).notNull(),
    reason: text('reason').notNull(),
    byId: by(),
    at: time('at').notNull(),
  },
  (table) => [index('withdrawal_person').on(table.personId, table.id)],
)

/** A talk about where someone stands, prepared apart by both. One is open for a person at a time. */
export const checkIns = sqliteTable(
  'check_in',
  {
    id: text('id').primaryKey(),
    personId: owner(),
    /** Who rates beside them; null until a lead takes it. */
    leadId: text('lead_id').references(() => people.id),
    titleId: text('title_id').notNull(),
    /** What the title asked when it was opened: competency, level, critical. */
    asked: text('asked', { mode: 'json' })
      .$type<Array<{ competency: string; level: number; critical: boolean }>>()
      .notNull(),
    openedBy: text('opened_by')
      .notNull()
      .references(() => people.id),
    openedAt: time('opened_at').notNull(),
    closedAt: time('closed_at'),
    closedBy: text('closed_by').references(() => people.id),
  },
  (table) => [
    index('check_in_person').on(table.personId, table.openedAt),
    uniqueIndex('check_in_open').on(table.personId).where(sql`${table.closedAt} is null`),
    index('check_in_lead').on(table.leadId).where(sql`${table.closedAt} is null`),
  ],
)

/**
 * One side of a check-in: kept as it goes, final once handed in, and not seen by the other side before both have. What a
 * lead had begun whose place was taken stays under `lead:` and their id.
 */
export const checkInRatings = sqliteTable(
  'check_in_rating',
  {
    checkInId: text('check_in_id')
      .notNull()
      .references(() => checkIns.id),
    side: text('side').$type<'own' | 'lead' | `lead:${string}`>().notNull(),
    byId: by(),
    /** Competency → level from 0 (not yet) to 5, null for “cannot tell”, absent while not rated; and the words beside it. */
    ratings: text('ratings', { mode: 'json' })
      .$type<Record<string, { level?: number | null; words: string }>>()
      .notNull(),
    savedAt: time('saved_at').notNull(),
    handedInAt: time('handed_in_at'),
  },
  (table) => [primaryKey({ columns: [table.checkInId, table.side] })],
)

/** What was said over the two ratings, append-only. */
export const checkInNotes = sqliteTable(
  'check_in_note',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    checkInId: text('check_in_id')
      .notNull()
      .references(() => checkIns.id),
    words: text('words').notNull(),
    byId: by(),
    at: time('at').notNull(),
  },
  (table) => [index('check_in_note_of').on(table.checkInId, table.id)],
)

/** What was agreed to do next, by whom and by when. Only its tick changes. */
export const checkInSteps = sqliteTable(
  'check_in_step',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    checkInId: text('check_in_id')
      .notNull()
      .references(() => checkIns.id),
    words: text('words').notNull(),
    /** Whose it is to do. */
    side: text('side', { enum: ['own', 'lead'] }).notNull(),
    dueAt: time('due_at'),
    byId: by(),
    at: time('at').notNull(),
    doneAt: time('done_at'),
    doneBy: text('done_by').references(() => people.id),
  },
  (table) => [index('check_in_step_of').on(table.checkInId, table.id)],
)

/** A certificate of this house. Its id is its public address; whether it is valid is told by its acts. */
export const certificates = sqliteTable(
  'certificate',
  {
    id: text('id').primaryKey(),
    personId: owner(),
    kind: text('kind', { enum: ['course', 'rung'] }).notNull(),
    /** The course's or the title's id. */
    contentId: text('content_id').notNull(),
    /** What it is called, as it was called then, in both languages. */
    name: text('name', { mode: 'json' }).$type<{ es: string; en: string }>().notNull(),
  },
  (table) => [uniqueIndex('certificate_of').on(table.personId, table.kind, table.contentId)],
)

/** What happened to a certificate, append-only. */
export const certificateActs = sqliteTable(
  'certificate_act',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    certificateId: text('certificate_id')
      .notNull()
      .references(() => certificates.id),
    act: text('act', { enum: ['issued', 'renewed', 'revoked', 'reinstated'] }).notNull(),
    at: time('at').notNull(),
    /** Of an issue or a renewal: the first moment at which it is no longer valid. */
    until: time('until'),
    /** Of an issue or a renewal: the results that it rests on, as `Piece.result` names them. */
    basis: text('basis', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Required of a revocation and of taking it back. */
    reason: text('reason').notNull().default(''),
    byId: by(),
  },
  (table) => [index('certificate_act_of').on(table.certificateId, table.id)],
)
