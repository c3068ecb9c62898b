import { and, desc, eq, inArray, isNotNull, isNull, lte, max, min, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type Db, preparedOnce } from '~/platform/database.server'
import { attempts, rescorings, scores } from '~drizzle/assessment'
import type { Sheet } from './model'

/** By which attempts are put together: one form of a test, or the test whatever form somebody had. */
export type By = 'formHash' | 'quizId'

export interface FirstSheet {
  formHash: string
  sheet: Sheet
}

const isAmong = (names: string) => sql`in (select value from json_each(${sql.placeholder(names)}))`

/** The newest score on each of these forms, or at each of these tests. */
export function newestScores(db: Db, by: By, names: readonly string[]): Map<string, number> {
  const query = preparedOnce(db, `assessment: newest scores, ${by}`, (db) =>
    db
      .select({ name: attempts[by], newest: sql<number>`max(${scores.id})` })
      .from(attempts)
      .innerJoin(scores, eq(scores.attemptId, attempts.id))
      .where(sql`${attempts[by]} ${isAmong('names')}`)
      .groupBy(attempts[by])
      .prepare(),
  )
  return new Map(query.all({ names: JSON.stringify(names) }).map(({ name, newest }) => [name, newest]))
}

/** The newest sheet of each person's first finished attempt, by form or by test; of more than `most` people each the latest. */
export function firstSheets(db: Db, by: By, names: readonly string[], most: number): Map<string, FirstSheet[]> {
  const newer = alias(scores, 'newer')
  const newest = db
    .select({ id: max(newer.id) })
    .from(newer)
    .where(eq(newer.attemptId, scores.attemptId))
  const rows = db
    .select({ name: attempts[by], formHash: attempts.formHash, sheet: scores.sheet })
    .from(scores)
    .innerJoin(attempts, eq(attempts.id, scores.attemptId))
    .where(
      and(inArray(scores.attemptId, latestFirsts(db, by, names, most)), eq(scores.id, newest), isNotNull(scores.sheet)),
    )
    .orderBy(scores.attemptId)
    .all()
  const sheets = new Map<string, FirstSheet[]>(names.map((name) => [name, []]))
  for (const { name, formHash, sheet } of rows) sheets.get(name)?.push({ formHash, sheet: sheet as Sheet })
  return sheets
}

function latestFirsts(db: Db, by: By, names: readonly string[], most: number) {
  const own = alias(attempts, 'own')
  const first = min(own.id)
  const ranked = db
    .select({
      id: sql<string>`${first}`.as('id'),
      rank: sql<number>`row_number() over (partition by ${own[by]} order by ${first} desc)`.as('rank'),
    })
    .from(own)
    .where(and(inArray(own[by], [...names]), eq(own.mode, 'test'), isNotNull(own.finishedAt)))
    .groupBy(own[by], own.personId)
    .as('ranked')
  return db.select({ id: ranked.id }).from(ranked).where(lte(ranked.rank, most))
}

/** When a form was last scored anew, in milliseconds; without end while one is being done, and 0 before there was any. */
export function rescoredAt(db: Db): number {
  const query = preparedOnce(db, 'assessment: rescored', (db) =>
    db
      .select()
      .from(rescorings)
      .orderBy(desc(isNull(rescorings.doneAt)), desc(rescorings.doneAt))
      .limit(1)
      .prepare(),
  )
  const row = query.get()
  if (!row) return 0
  return row.doneAt?.getTime() ?? Number.POSITIVE_INFINITY
}
