import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '~/platform/database.server'
import { attempts, rescorings } from '~drizzle/assessment'
import type { AttemptRow } from './attempt-store.server'

/** Every form on which the test has been finished. */
export function formsOf(db: Db, quizId: string): string[] {
  return db
    .selectDistinct({ formHash: attempts.formHash })
    .from(attempts)
    .where(and(eq(attempts.quizId, quizId), isNotNull(attempts.finishedAt), eq(attempts.mode, 'test')))
    .all()
    .map(({ formHash }) => formHash)
}

export function insertRescoring(db: Db, formHash: string, at: Date): void {
  db.insert(rescorings).values({ formHash, at }).run()
}

export function openRescoring(db: Db): typeof rescorings.$inferSelect | undefined {
  return db.select().from(rescorings).where(isNull(rescorings.doneAt)).orderBy(asc(rescorings.id)).limit(1).get()
}

/** Finished attempts on a form after the one named, in the order of ids. */
export function attemptsToRescore(db: Db, formHash: string, afterId: string, most: number): AttemptRow[] {
  return db
    .select()
    .from(attempts)
    .where(and(eq(attempts.formHash, formHash), isNotNull(attempts.finishedAt), gt(attempts.id, afterId)))
    .orderBy(asc(attempts.id))
    .limit(most)
    .all()
}

export function moveRescoring(db: Db, id: number, afterId: string, doneAt: Date | null): void {
  db.update(rescorings).set({ afterId, doneAt }).where(eq(rescorings.id, id)).run()
}
