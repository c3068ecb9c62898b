import { sql } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { teachFolding } from '~/platform/folding.server'
import { people } from '~drizzle/accounts'
import { isCounted, type Measure } from './work-store.server'

export interface NameRow {
  id: string
  name: string
}

/** Some of the people of the measured teams by name, and how many there are in all. */
export function pageOfNames(
  db: Db,
  measure: Measure,
  { limit, offset }: { limit: number; offset: number },
): { rows: NameRow[]; total: number } {
  teachFolding(db)
  const rows = db
    .select({ id: people.id, name: people.name, total: sql<number>`count(*) over ()` })
    .from(people)
    .where(isCounted(measure))
    .orderBy(sql`folded(${people.name})`, people.id)
    .limit(limit)
    .offset(offset)
    .all()
  return { rows, total: rows[0]?.total ?? (offset > 0 ? offset : 0) }
}
