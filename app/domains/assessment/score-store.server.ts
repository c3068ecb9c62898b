import { and, desc, eq, isNotNull, max, min, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type Db, preparedOnce } from '~/platform/database.server'
import { attempts, scores } from '~drizzle/assessment'
import { type FormScore, scoringMethod } from './model'

export interface ScoreRow {
  attemptId: string
  key: string
  result: FormScore
  at: Date
}

/** False when the attempt has been scored by this method and key before. */
export function insertScore(db: Db, score: ScoreRow): boolean {
  return (
    db
      .insert(scores)
      .values({ ...score, method: scoringMethod })
      .onConflictDoNothing()
      .run().changes === 1
  )
}

/** Every score of an attempt, newest first. */
export function scoresOf(db: Db, attemptId: string): ScoreRow[] {
  const rows = db.select().from(scores).where(eq(scores.attemptId, attemptId)).orderBy(desc(scores.id)).all()
  return rows.map(scoreRow)
}

/** The newest score of each of someone's finished attempts, oldest attempt first. */
export function finishedWithScore(db: Db, personId: string) {
  const query = preparedOnce(db, 'assessment: finished with score', (db) => {
    const newer = alias(scores, 'newer')
    const newest = db
      .select({ id: max(newer.id) })
      .from(newer)
      .where(eq(newer.attemptId, attempts.id))
    return db
      .select({ attempt: attempts, score: scores })
      .from(attempts)
      .innerJoin(scores, eq(scores.attemptId, attempts.id))
      .where(
        and(eq(attempts.personId, sql.placeholder('personId')), isNotNull(attempts.finishedAt), eq(scores.id, newest)),
      )
      .orderBy(attempts.finishedAt, attempts.id)
      .prepare()
  })
  return query.all({ personId }).map(({ attempt, score }) => ({ attempt, score: scoreRow(score) }))
}

/** Each person's first finished result on a form, newest score of it: what its reliability is told from. */
export function firstResults(db: Db, formHash: string): FormScore[] {
  const first = db
    .select({ personId: attempts.personId, at: min(attempts.finishedAt).as('first_at') })
    .from(attempts)
    .where(and(eq(attempts.formHash, formHash), isNotNull(attempts.finishedAt)))
    .groupBy(attempts.personId)
    .as('first')
  const rows = db
    .select({ attemptId: attempts.id, result: scores.result })
    .from(attempts)
    .innerJoin(first, and(eq(first.personId, attempts.personId), eq(first.at, attempts.finishedAt)))
    .innerJoin(scores, eq(scores.attemptId, attempts.id))
    .where(eq(attempts.formHash, formHash))
    .orderBy(scores.id)
    .all()
  return [...new Map(rows.map(({ attemptId, result }) => [attemptId, result as FormScore])).values()]
}

function scoreRow({ attemptId, key, result, at }: typeof scores.$inferSelect): ScoreRow {
  return { attemptId, key, result: result as FormScore, at }
}
