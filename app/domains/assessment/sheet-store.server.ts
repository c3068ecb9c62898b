import { and, desc, eq, inArray, isNotNull, isNull, max, min, sql } from 'drizzle-orm'
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
  const firsts = new Map(names.map((name): [string, First[]] => [name, []]))
  for (const one of firstAttempts(db, by, names)) firsts.get(one.name)?.push(one)
  const latest = new Map([...firsts].map(([name, own]) => [name, own.slice(-most)]))
  const ids = [...latest.values()].flatMap((own) => own.map(({ id }) => id))
  const newest = newestSheets(db, ids)
  const sheetOf = ({ id, formHash }: { id: string; formHash: string }): FirstSheet[] => {
    const sheet = newest.get(id)
    return sheet ? [{ formHash, sheet: JSON.parse(sheet) as Sheet }] : []
  }
  return new Map([...latest].map(([name, own]) => [name, own.flatMap(sheetOf)]))
}

type First = ReturnType<typeof firstAttempts>[number]

/** Each person's first finished attempt, in the order of ids. Beside a single min() or max() SQLite gives the other columns of that very row. */
function firstAttempts(db: Db, by: By, names: readonly string[]) {
  const id = min(attempts.id)
  return db
    .select({ id: sql<string>`${id}`, name: attempts[by], formHash: attempts.formHash })
    .from(attempts)
    .where(and(inArray(attempts[by], [...names]), eq(attempts.mode, 'test'), isNotNull(attempts.finishedAt)))
    .groupBy(attempts[by], attempts.personId)
    .orderBy(id)
    .all()
}

function newestSheets(db: Db, attemptIds: readonly string[]): Map<string, string | null> {
  const query = preparedOnce(db, 'assessment: newest sheets', (db) =>
    db
      .select({ id: scores.attemptId, newest: max(scores.id), sheet: sql<string | null>`${scores.sheet}` })
      .from(scores)
      .where(sql`${scores.attemptId} ${isAmong('ids')}`)
      .groupBy(scores.attemptId)
      .prepare(),
  )
  return new Map(query.all({ ids: JSON.stringify(attemptIds) }).map(({ id, sheet }) => [id, sheet]))
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
