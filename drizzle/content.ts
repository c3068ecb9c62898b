import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const time = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** Each time checked content went live. The newest row is what every server shows. */
export const releases = sqliteTable('content_release', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** Fingerprint of the whole compiled content; names its file. */
  hash: text('hash').notNull(),
  at: time('at').notNull(),
})

/** Rubrics, items, checks, keys and briefs as they were when first used, whole, so that old work can always be shown and scored. */
export const pins = sqliteTable(
  'content_pin',
  {
    /** Fingerprint of `body`. */
    hash: text('hash').primaryKey(),
    kind: text('kind', { enum: ['item', 'form', 'check', 'case', 'rubric', 'behaviour', 'scorecard'] }).notNull(),
    /** The content's own id, such as `first-line-leadership/two-absent-at-eight`. */
    name: text('name').notNull(),
    body: text('body', { mode: 'json' }).notNull(),
    at: time('at').notNull(),
  },
  (table) => [index('content_pin_name').on(table.kind, table.name)],
)
