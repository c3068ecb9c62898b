import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type Db, preparedOnce } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { scorecardImports, scoredContacts } from '~drizzle/ladder'

/**
 * The contacts of these people that stand: of each the newest import that is not withdrawn, whoever it gives the contact
 * to. One query; by person, then in the order of the imports.
 */
export function standingContacts(db: Db, personIds: readonly string[]) {
  const query = preparedOnce(db, 'ladder.standingContacts', (db) => {
    const { personId, contact, at, scores, importId } = scoredContacts
    const { id, scorecardId, scorecardHash, withdrawnAt, at: recordedAt } = scorecardImports
    const theirs = sql`${personId} in (select value from json_each(${sql.placeholder('ids')}))`
    const newer = sql`exists (select 1 from ${scorecardImports} newer
      join ${scoredContacts} again on again.import_id = newer.id and again.contact = ${contact}
      where newer.scorecard_id = ${scorecardId} and newer.withdrawn_at is null and newer.id > ${importId})`
    return db
      .select({ personId, contact, at, scores, recordedAt, scorecardId, scorecardHash })
      .from(scoredContacts)
      .innerJoin(scorecardImports, eq(id, importId))
      .where(and(theirs, isNull(withdrawnAt), sql`not ${newer}`))
      .orderBy(personId, importId)
      .prepare()
  })
  return query.all({ ids: JSON.stringify(personIds) })
}

export type ImportRow = typeof scorecardImports.$inferSelect

export function importOfFile(db: Db, scorecardId: string, fileHash: string): ImportRow | null {
  const same = and(eq(scorecardImports.scorecardId, scorecardId), eq(scorecardImports.fileHash, fileHash))
  return db.select().from(scorecardImports).where(same).get() ?? null
}

/** How many of these contacts another import that stands has already. */
export function countKnown(db: Db, scorecardId: string, contacts: readonly string[]): number {
  const { contact, importId } = scoredContacts
  const named = sql`${contact} in (select value from json_each(${JSON.stringify(contacts)}))`
  const row = db
    .select({ known: sql<number>`count(distinct ${contact})` })
    .from(scoredContacts)
    .innerJoin(scorecardImports, eq(scorecardImports.id, importId))
    .where(and(eq(scorecardImports.scorecardId, scorecardId), isNull(scorecardImports.withdrawnAt), named))
    .get()
  return row?.known ?? 0
}

export function insertImport(db: Db, row: typeof scorecardImports.$inferInsert): number {
  return db.insert(scorecardImports).values(row).returning({ id: scorecardImports.id }).get().id
}

/** So many rows at a time that their values fit into one statement. */
const atOnce = 500

export function insertContacts(db: Db, rows: ReadonlyArray<typeof scoredContacts.$inferInsert>): void {
  for (let first = 0; first < rows.length; first += atOnce) {
    db.insert(scoredContacts)
      .values(rows.slice(first, first + atOnce))
      .run()
  }
}

const withdrawer = alias(people, 'withdrawer')
const told = { import: scorecardImports, byName: people.name, withdrawnByName: withdrawer.name }

function importsWithNames(db: Db) {
  return db
    .select(told)
    .from(scorecardImports)
    .innerJoin(people, eq(people.id, scorecardImports.byId))
    .leftJoin(withdrawer, eq(withdrawer.id, scorecardImports.withdrawnBy))
}

/** A page of all imports, newest first, and how many there are. */
export function pageOfImports(db: Db, { limit, offset }: { limit: number; offset: number }) {
  const rows = importsWithNames(db).orderBy(desc(scorecardImports.id)).limit(limit).offset(offset).all()
  const total = db.select({ total: count() }).from(scorecardImports).get()?.total ?? 0
  return { rows, total }
}

export function importById(db: Db, id: number) {
  return importsWithNames(db).where(eq(scorecardImports.id, id)).get() ?? null
}

/** Whom an import speaks of, by name: how many contacts, and from which day to which. */
export function peopleInImport(db: Db, id: number) {
  const { personId, importId, at } = scoredContacts
  const [first, last] = [sql<number>`min(${at})`, sql<number>`max(${at})`]
  return db
    .select({ id: people.id, name: people.name, contacts: count(), first, last })
    .from(scoredContacts)
    .innerJoin(people, eq(people.id, personId))
    .where(eq(importId, id))
    .groupBy(people.id)
    .orderBy(asc(people.name), asc(people.id))
    .all()
}

/** False when it was withdrawn before. */
export function withdrawImportRow(db: Db, id: number, end: { at: Date; by: string; reason: string }): boolean {
  const set = { withdrawnAt: end.at, withdrawnBy: end.by, reason: end.reason }
  const open = and(eq(scorecardImports.id, id), isNull(scorecardImports.withdrawnAt))
  return db.update(scorecardImports).set(set).where(open).run().changes === 1
}
