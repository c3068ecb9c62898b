import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { people } from './accounts'
import { pins } from './content'

const time = (name: string) => integer(name, { mode: 'timestamp_ms' })

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
