import { and, count, desc, eq, inArray, isNotNull, max, min } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '~/platform/database.server'
import { attempts, scores } from '~drizzle/assessment'
import type { Sheet } from './model'

/** The newest sheet of each person's first finished attempt at a test, whatever form it had; of more than `most` people the latest. */
export function firstSheetsAt(db: Db, quizId: string, most: number): Array<{ formHash: string; sheet: Sheet }> {
  const own = alias(attempts, 'own')
  const newer = alias(scores, 'newer')
  const first = db
    .select({ id: min(own.id) })
    .from(own)
    .where(and(eq(own.quizId, quizId), eq(own.mode, 'test'), isNotNull(own.finishedAt)))
    .groupBy(own.personId)
    .orderBy(desc(min(own.id)))
    .limit(most)
  const newest = db
    .select({ id: max(newer.id) })
    .from(newer)
    .where(eq(newer.attemptId, scores.attemptId))
  const rows = db
    .select({ formHash: attempts.formHash, sheet: scores.sheet })
    .from(scores)
    .innerJoin(attempts, eq(attempts.id, scores.attemptId))
    .where(and(inArray(scores.attemptId, first), eq(scores.id, newest), isNotNull(scores.sheet)))
    .all()
  return rows.map(({ formHash, sheet }) => ({ formHash, sheet: sheet as Sheet }))
}

export function attemptsAt(db: Db, quizId: string): number {
  const finished = and(eq(attempts.quizId, quizId), eq(attempts.mode, 'test'), isNotNull(attempts.finishedAt))
  return db.select({ attempts: count() }).from(attempts).where(finished).get()?.attempts ?? 0
}
