import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { toldFigures } from '~drizzle/assessment'

export type ToldRow = typeof toldFigures.$inferSelect
type Edition = Pick<ToldRow, 'kind' | 'edition'>

/** What this edition of the code has told of these forms, by form. */
export function toldRows(db: Db, { kind, edition }: Edition, formHashes: readonly string[]): Map<string, ToldRow> {
  const same = and(eq(toldFigures.kind, kind), eq(toldFigures.edition, edition))
  const rows = db
    .select()
    .from(toldFigures)
    .where(and(same, inArray(toldFigures.formHash, [...formHashes])))
    .all()
  return new Map(rows.map((row) => [row.formHash, row]))
}

export function keepTold(db: Db, row: ToldRow): void {
  const { kind: _, formHash: __, ...figures } = row
  db.insert(toldFigures)
    .values(row)
    .onConflictDoUpdate({ target: [toldFigures.kind, toldFigures.formHash], set: figures })
    .run()
}
