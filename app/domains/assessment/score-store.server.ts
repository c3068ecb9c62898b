import { and, desc, eq, isNotNull, max, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type Db, preparedOnce } from '~/platform/database.server'
import { attempts, scores } from '~drizzle/assessment'
import { type FormScore, type Sheet, scoringMethod } from './model'

export interface ScoreRow {
  attemptId: string
  key: string
  basis: string
  result: FormScore
  at: Date
}

/** False when these answers have been scored by this key before. */
export function insertScore(db: Db, score: ScoreRow & { sheet: Sheet }): boolean {
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
  const query = preparedOnce(db, 'assessment: scores', (db) => {
    const own = eq(scores.attemptId, sql.placeholder('attemptId'))
    return db.select().from(scores).where(own).orderBy(desc(scores.id)).prepare()
  })
  return query.all({ attemptId }).map(scoreRow)
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
        and(
          eq(attempts.personId, sql.placeholder('personId')),
          eq(attempts.mode, 'test'),
          isNotNull(attempts.finishedAt),
          eq(scores.id, newest),
        ),
      )
      .orderBy(attempts.finishedAt, attempts.id)
      .prepare()
  })
  return query.all({ personId }).map(({ attempt, score }) => ({ attempt, score: scoreRow(score) }))
}

function scoreRow({ attemptId, key, basis, result, at }: typeof scores.$inferSelect): ScoreRow {
  return { attemptId, key, basis, result: result as FormScore, at }
}
