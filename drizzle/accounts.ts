import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** All times are whole milliseconds since 1970 in UTC. Ids are sortable random words (`platform/ids`). */
const time = (name: string) => integer(name, { mode: 'timestamp_ms' })

export const teams = sqliteTable('team', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  isDemo: integer('is_demo', { mode: 'boolean' }).notNull().default(false),
  createdAt: time('created_at').notNull(),
})

export const people = sqliteTable(
  'person',
  {
    id: text('id').primaryKey(),
    /** Lower-cased, trimmed. */
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    /** argon2id; null until the person has chosen a password. */
    passwordHash: text('password_hash'),
    role: text('role', { enum: ['learner', 'lead', 'trainer', 'admin'] }).notNull(),
    locale: text('locale', { enum: ['es', 'en'] }).notNull(),
    zone: text('zone').notNull(),
    teamId: text('team_id').references(() => teams.id),
    isDemo: integer('is_demo', { mode: 'boolean' }).notNull().default(false),
    createdAt: time('created_at').notNull(),
    /** Left the organisation: can't sign in, keeps their record. */
    leftAt: time('left_at'),
  },
  (table) => [
    index('person_team').on(table.teamId, table.name),
    index('person_name').on(table.name),
    index('person_role').on(table.role, table.name),
  ],
)

export const teamLeads = sqliteTable(
  'team_lead',
  {
    teamId: text('team_id')
      .notNull()
      .references(() => teams.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.teamId, table.personId] }), index('team_lead_person').on(table.personId)],
)

export const sessions = sqliteTable(
  'session',
  {
    /** SHA-256 of the secret in the cookie, hexadecimal; the secret itself is nowhere on disk. */
    id: text('id').primaryKey(),
    /** What settings show and revoke by. */
    publicId: text('public_id').notNull().unique(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    userAgent: text('user_agent').notNull().default(''),
  },
  (table) => [index('session_person').on(table.personId), index('session_expiry').on(table.expiresAt)],
)

/** Single-use letters: an invitation, a password reset, a new mail address to confirm. */
export const letters = sqliteTable(
  'letter',
  {
    /** SHA-256 of the secret in the link, hexadecimal. */
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['invitation', 'signup', 'reset', 'email'] }).notNull(),
    email: text('email').notNull(),
    /** The person concerned; null for someone who has no account yet. */
    personId: text('person_id').references(() => people.id),
    /** What an invitation grants. */
    name: text('name'),
    role: text('role', { enum: ['learner', 'lead', 'trainer', 'admin'] }),
    teamId: text('team_id').references(() => teams.id),
    locale: text('locale', { enum: ['es', 'en'] }).notNull(),
    sentBy: text('sent_by').references(() => people.id),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    usedAt: time('used_at'),
  },
  (table) => [index('letter_email').on(table.email, table.kind), index('letter_person').on(table.personId, table.kind)],
)

/** Failed sign-ins and requests for a reset, for the limits; rows older than a day are swept. */
export const tries = sqliteTable(
  'try',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: ['sign-in', 'reset', 'signup'] }).notNull(),
    account: text('account').notNull(),
    address: text('address').notNull(),
    at: time('at').notNull(),
  },
  (table) => [index('try_by').on(table.kind, table.account, table.address, table.at), index('try_at').on(table.at)],
)

/** Who did what to whom, for the record; append-only. */
export const audit = sqliteTable(
  'audit',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: time('at').notNull(),
    actorId: text('actor_id').references(() => people.id),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>().notNull().default(sql`'{}'`),
  },
  (table) => [index('audit_subject').on(table.subject, table.at), index('audit_at').on(table.at)],
)

/** Facts about this database itself, such as the secret that demo passwords come from. */
export const settings = sqliteTable(
  'setting',
  { key: text('key').notNull(), value: text('value').notNull() },
  (table) => [uniqueIndex('setting_key').on(table.key)],
)
