import { and, count, countDistinct, desc, eq, gt, isNotNull, isNull, max, or, sql } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { answerSteps, attempts, lateAcceptances } from '~drizzle/assessment'

const isTaken = and(eq(attempts.mode, 'test'), isNotNull(attempts.finishedAt))

/** Every form that has been finished, by how many and how often; the form most people took first. */
export function formsTaken(db: Db, quizId?: string) {
  const people = countDistinct(attempts.personId)
  return db
    .select({
      quizId: attempts.quizId,
      formHash: attempts.formHash,
      people,
      attempts: count(),
      lastAt: max(attempts.finishedAt),
    })
    .from(attempts)
    .where(and(isTaken, quizId === undefined ? undefined : eq(attempts.quizId, quizId)))
    .groupBy(attempts.formHash)
    .orderBy(desc(people), desc(max(attempts.finishedAt)))
    .all()
}

export function attemptsAt(db: Db, quizId: string): number {
  const finished = and(eq(attempts.quizId, quizId), isTaken)
  return db.select({ attempts: count() }).from(attempts).where(finished).get()?.attempts ?? 0
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
        // from the few late steps to their attempts: so written, the planner takes the index that has only them
        sql`${answerSteps.aside} = 'late'`,
        sql`+${attempts.quizId} = ${quizId}`,
        isTaken,
        or(isNull(accepted.upto), gt(answerSteps.id, accepted.upto)),
      ),
    )
    .groupBy(attempts.id)
    .orderBy(desc(attempts.finishedAt))
    .limit(100)
    .all()
}
