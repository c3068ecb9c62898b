import { and, desc, eq, inArray, isNotNull, max, min, sql } from 'drizzle-orm'
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

/** The newest score on each of these forms. */
export function newestScores(db: Db, formHashes: readonly string[]): Map<string, number> {
  const query = preparedOnce(db, 'assessment: newest scores', (db) =>
    db
      .select({ formHash: attempts.formHash, newest: sql<number>`max(${scores.id})` })
      .from(attempts)
      .innerJoin(scores, eq(scores.attemptId, attempts.id))
      .where(sql`${attempts.formHash} in (select value from json_each(${sql.placeholder('hashes')}))`)
      .groupBy(attempts.formHash)
      .prepare(),
  )
  const rows = query.all({ hashes: JSON.stringify(formHashes) })
  return new Map(rows.map(({ formHash, newest }) => [formHash, newest]))
}

/** The sheet of each person's first finished attempt on a form, its newest score: what reliability is told from. */
export function firstSheets(db: Db, formHash: string): Sheet[] {
  const own = alias(attempts, 'own')
  const newer = alias(scores, 'newer')
  const first = db
    .select({ id: min(own.id) })
    .from(own)
    .where(and(eq(own.formHash, formHash), isNotNull(own.finishedAt)))
    .groupBy(own.personId)
  const newest = db
    .select({ id: max(newer.id) })
    .from(newer)
    .where(eq(newer.attemptId, scores.attemptId))
  const rows = db
    .select({ sheet: scores.sheet })
    .from(scores)
    .where(and(inArray(scores.attemptId, first), eq(scores.id, newest), isNotNull(scores.sheet)))
    .orderBy(scores.attemptId)
    .all()
  return rows.map(({ sheet }) => sheet as Sheet)
}

function scoreRow({ attemptId, key, basis, result, at }: typeof scores.$inferSelect): ScoreRow {
  return { attemptId, key, basis, result: result as FormScore, at }
}
