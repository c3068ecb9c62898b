import { and, count, countDistinct, desc, eq, gt, inArray, isNotNull, isNull, max, min, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '~/platform/database.server'
import { answerSteps, attempts, lateAcceptances, scores } from '~drizzle/assessment'
import type { Sheet } from './model'

const isTaken = and(eq(attempts.mode, 'test'), isNotNull(attempts.finishedAt))

/** Every form that has been finished: by how many, how often, and its newest score; the form most people took first. */
export function formsTaken(db: Db, quizId?: string) {
  const people = countDistinct(attempts.personId)
  return db
    .select({
      quizId: attempts.quizId,
      formHash: attempts.formHash,
      people,
      attempts: countDistinct(attempts.id),
      newestScore: max(scores.id),
      lastAt: max(attempts.finishedAt),
    })
    .from(attempts)
    .innerJoin(scores, eq(scores.attemptId, attempts.id))
    .where(and(isTaken, quizId === undefined ? undefined : eq(attempts.quizId, quizId)))
    .groupBy(attempts.formHash)
    .orderBy(desc(people), desc(max(attempts.finishedAt)))
    .all()
}

/** By form, the newest sheet of each person's first finished attempt on it. */
export function firstSheetsOf(db: Db, formHashes: readonly string[]): Map<string, Sheet[]> {
  const own = alias(attempts, 'own')
  const newer = alias(scores, 'newer')
  const first = db
    .select({ id: min(own.id) })
    .from(own)
    .where(and(inArray(own.formHash, [...formHashes]), eq(own.mode, 'test'), isNotNull(own.finishedAt)))
    .groupBy(own.formHash, own.personId)
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
  const sheets = new Map<string, Sheet[]>()
  for (const { formHash, sheet } of rows) {
    const known = sheets.get(formHash) ?? []
    known.push(sheet as Sheet)
    sheets.set(formHash, known)
  }
  return sheets
}

/** Attempts at a test with answers that came after the end and that nobody has accepted yet. */
export function lateOf(db: Db, quizId: string) {
  const accepted = db
    .select({ attemptId: lateAcceptances.attemptId, upto: max(lateAcceptances.uptoStep).as('upto') })
    .from(lateAcceptances)
    .groupBy(lateAcceptances.attemptId)
    .as('accepted')
  return db
    .select({
      attemptId: attempts.id,
      personId: attempts.personId,
      finishedAt: attempts.finishedAt,
      answers: count(),
      upto: sql<number>`max(${answerSteps.id})`,
      lastAt: max(answerSteps.arrivedAt),
    })
    .from(answerSteps)
    .innerJoin(attempts, eq(attempts.id, answerSteps.attemptId))
    .leftJoin(accepted, eq(accepted.attemptId, attempts.id))
    .where(
      and(
        eq(attempts.quizId, quizId),
        isTaken,
        eq(answerSteps.aside, 'late'),
        or(isNull(accepted.upto), gt(answerSteps.id, accepted.upto)),
      ),
    )
    .groupBy(attempts.id)
    .orderBy(desc(attempts.finishedAt))
    .limit(100)
    .all()
}
