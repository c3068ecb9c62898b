import { and, desc, eq, inArray, isNull, lte, max, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { answerSteps, attempts } from '~drizzle/assessment'

export type AttemptRow = typeof attempts.$inferSelect
export type StepRow = typeof answerSteps.$inferSelect

export function insertAttempt(db: Db, attempt: typeof attempts.$inferInsert): void {
  db.insert(attempts).values(attempt).run()
}

export function attemptById(db: Db, id: string): AttemptRow | undefined {
  const query = preparedOnce(db, 'assessment: attempt', (db) =>
    db
      .select()
      .from(attempts)
      .where(eq(attempts.id, sql.placeholder('id')))
      .prepare(),
  )
  return query.get({ id })
}

/** An attempt with the step that stands for one item: all that saving an answer has to read. */
export function attemptWithStep(db: Db, id: string, itemId: string) {
  const query = preparedOnce(db, 'assessment: attempt with step', (db) =>
    db
      .select({ attempt: attempts, step: answerSteps })
      .from(attempts)
      .leftJoin(
        answerSteps,
        and(
          eq(answerSteps.attemptId, attempts.id),
          eq(answerSteps.itemId, sql.placeholder('itemId')),
          isNull(answerSteps.aside),
        ),
      )
      .where(eq(attempts.id, sql.placeholder('id')))
      .orderBy(desc(answerSteps.id))
      .limit(1)
      .prepare(),
  )
  return query.get({ id, itemId })
}

/** The new step's id; null when this client has already sent a step of this number. */
export function insertStep(db: Db, step: typeof answerSteps.$inferInsert): number | null {
  const query = preparedOnce(db, 'assessment: insert step', (db) =>
    db
      .insert(answerSteps)
      .values({
        attemptId: sql.placeholder('attemptId'),
        itemId: sql.placeholder('itemId'),
        clientId: sql.placeholder('clientId'),
        sequence: sql.placeholder('sequence'),
        replaces: sql.placeholder('replaces'),
        value: sql.placeholder('value'),
        arrivedAt: sql.placeholder('arrivedAt'),
        aside: sql.placeholder('aside'),
      })
      .onConflictDoNothing()
      .returning({ id: answerSteps.id })
      .prepare(),
  )
  return query.get(step)?.id ?? null
}

export function stepOf(db: Db, attemptId: string, clientId: string, sequence: number): StepRow | undefined {
  const same = and(eq(answerSteps.attemptId, attemptId), eq(answerSteps.clientId, clientId))
  return db
    .select()
    .from(answerSteps)
    .where(and(same, eq(answerSteps.sequence, sequence)))
    .get()
}

export function lastSequence(db: Db, attemptId: string, clientId: string): number {
  const same = and(eq(answerSteps.attemptId, attemptId), eq(answerSteps.clientId, clientId))
  return (
    db
      .select({ last: max(answerSteps.sequence) })
      .from(answerSteps)
      .where(same)
      .get()?.last ?? 0
  )
}

/** The step that stands for each item answered. */
export function standingSteps(db: Db, attemptId: string): StepRow[] {
  const query = preparedOnce(db, 'assessment: standing steps', (db) => {
    const last = db
      .select({ id: max(answerSteps.id) })
      .from(answerSteps)
      .where(and(eq(answerSteps.attemptId, sql.placeholder('attemptId')), isNull(answerSteps.aside)))
      .groupBy(answerSteps.itemId)
    return db.select().from(answerSteps).where(inArray(answerSteps.id, last)).prepare()
  })
  return query.all({ attemptId })
}

/** Steps of the attempt by their ids, whether or not they still stand. */
export function stepsByIds(db: Db, attemptId: string, ids: readonly number[]): StepRow[] {
  return db
    .select()
    .from(answerSteps)
    .where(and(eq(answerSteps.attemptId, attemptId), inArray(answerSteps.id, [...ids])))
    .orderBy(answerSteps.id)
    .all()
}

/** False when it had been finished before. */
export function markFinished(db: Db, id: string, at: Date, closedBy: 'person' | 'deadline'): boolean {
  const query = preparedOnce(db, 'assessment: finish', (db) => {
    const open = and(eq(attempts.id, sql.placeholder('id')), isNull(attempts.finishedAt))
    const end = { finishedAt: sql`${sql.placeholder('at')}`, closedBy: sql`${sql.placeholder('closedBy')}` }
    return db.update(attempts).set(end).where(open).prepare()
  })
  return query.run({ id, at: at.getTime(), closedBy }).changes === 1
}

/** Attempts under way whose time has run out, the longest overdue first. */
export function overdueAttempts(db: Db, now: Date, most: number): AttemptRow[] {
  return db
    .select()
    .from(attempts)
    .where(and(isNull(attempts.finishedAt), lte(attempts.deadlineAt, now)))
    .orderBy(attempts.deadlineAt)
    .limit(most)
    .all()
}

/** Every step that was kept, in the order of arrival. */
export function allSteps(db: Db, attemptId: string): StepRow[] {
  const query = preparedOnce(db, 'assessment: all steps', (db) => {
    const own = eq(answerSteps.attemptId, sql.placeholder('attemptId'))
    return db.select().from(answerSteps).where(own).orderBy(answerSteps.id).prepare()
  })
  return query.all({ attemptId })
}

/** Someone's attempts at every test, oldest first. */
export function attemptsOf(db: Db, personId: string): AttemptRow[] {
  const own = eq(attempts.personId, personId)
  return db.select().from(attempts).where(own).orderBy(attempts.startedAt, attempts.id).all()
}

/** Someone's attempts at one test, oldest first. */
export function attemptsAt(db: Db, personId: string, quizId: string): AttemptRow[] {
  const query = preparedOnce(db, 'assessment: attempts at a test', (db) => {
    const own = and(eq(attempts.personId, sql.placeholder('personId')), eq(attempts.quizId, sql.placeholder('quizId')))
    return db.select().from(attempts).where(own).orderBy(attempts.startedAt, attempts.id).prepare()
  })
  return query.all({ personId, quizId })
}

/** The attempts of these people at one test, oldest first. */
export function attemptsOn(db: Db, quizId: string, personIds: readonly string[]): AttemptRow[] {
  const theirs = and(eq(attempts.quizId, quizId), inArray(attempts.personId, [...personIds]))
  return db.select().from(attempts).where(theirs).orderBy(attempts.startedAt, attempts.id).all()
}
