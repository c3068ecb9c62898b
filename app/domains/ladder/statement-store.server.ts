import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne, notExists, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type Db, preparedOnce } from '~/platform/database.server'
import { people } from '~drizzle/accounts'
import { statementAnswers, statements } from '~drizzle/ladder'

export type StatementRow = typeof statements.$inferSelect
export type AnswerRow = typeof statementAnswers.$inferSelect

/** Nothing has taken its place, and it was not taken back. */
function stands(db: Db): SQL | undefined {
  const next = alias(statements, 'next')
  const replaced = db.select({ one: sql`1` }).from(next).where(eq(next.replacesId, statements.id))
  return and(isNotNull(statements.body), notExists(replaced))
}

/** The answer to a statement that no later one has followed. */
function isNewest(db: Db): SQL {
  const later = alias(statementAnswers, 'later')
  const newest = db
    .select({ id: sql`max(${later.id})` })
    .from(later)
    .where(eq(later.statementId, statements.id))
  return eq(statementAnswers.id, sql`(${newest})`)
}

/** What someone states, each with its newest answer, oldest first. */
export function standingStatements(db: Db, personId: string) {
  const query = preparedOnce(db, 'ladder.statements', (db) =>
    db
      .select({ statement: statements, answer: statementAnswers, byName: people.name })
      .from(statements)
      .leftJoin(statementAnswers, isNewest(db))
      .leftJoin(people, eq(people.id, statementAnswers.byId))
      .where(and(eq(statements.personId, sql.placeholder('personId')), stands(db)))
      .orderBy(asc(statements.id))
      .prepare(),
  )
  return query.all({ personId })
}

export function statementById(db: Db, id: string): StatementRow | null {
  return db.select().from(statements).where(eq(statements.id, id)).get() ?? null
}

export function statementByClient(db: Db, clientId: string): StatementRow | null {
  return db.select().from(statements).where(eq(statements.clientId, clientId)).get() ?? null
}

/** What took its place, or took it back. */
export function successorOf(db: Db, id: string): StatementRow | null {
  return db.select().from(statements).where(eq(statements.replacesId, id)).get() ?? null
}

export function insertStatement(db: Db, row: typeof statements.$inferInsert): void {
  db.insert(statements).values(row).run()
}

export function newestAnswer(db: Db, statementId: string): AnswerRow | null {
  const query = db.select().from(statementAnswers).where(eq(statementAnswers.statementId, statementId))
  return query.orderBy(desc(statementAnswers.id)).limit(1).get() ?? null
}

export function insertAnswer(db: Db, row: typeof statementAnswers.$inferInsert): void {
  db.insert(statementAnswers).values(row).run()
}

/** Whose statements: of the people in these teams (null: everybody), but for the one who asks. */
export interface Answerable {
  teamIds: readonly string[] | null
  exceptId: string
}

function waiting(db: Db, { teamIds, exceptId }: Answerable): SQL | undefined {
  const answers = db
    .select({ one: sql`1` })
    .from(statementAnswers)
    .where(eq(statementAnswers.statementId, statements.id))
  const isTheirs = teamIds ? inArray(people.teamId, [...teamIds]) : undefined
  return and(isNull(people.leftAt), ne(people.id, exceptId), isTheirs, stands(db), notExists(answers))
}

export function countWaiting(db: Db, who: Answerable): number {
  const query = db.select({ total: count() }).from(statements)
  return query.innerJoin(people, eq(people.id, statements.personId)).where(waiting(db, who)).get()?.total ?? 0
}

/** Statements without an answer, the longest waiting first. */
export function waitingStatements(db: Db, who: Answerable, limit: number, offset: number) {
  return db
    .select({ statement: statements, name: people.name, isDemo: people.isDemo })
    .from(statements)
    .innerJoin(people, eq(people.id, statements.personId))
    .where(waiting(db, who))
    .orderBy(asc(statements.id))
    .limit(limit)
    .offset(offset)
    .all()
}
