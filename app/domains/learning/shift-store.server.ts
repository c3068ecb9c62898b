import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { shiftTries } from '~drizzle/learning'
import type { LessonName, ShiftTry } from './model'

const given = sql.placeholder

function isIts(personId: string, { courseId, lessonId }: LessonName) {
  return and(eq(shiftTries.personId, personId), eq(shiftTries.courseId, courseId), eq(shiftTries.lessonId, lessonId))
}

/** New, or kept once more after it was tried. */
export function addTry(db: Db, personId: string, { courseId, lessonId }: LessonName, at: Date): void {
  db.insert(shiftTries)
    .values({ personId, courseId, lessonId, keptAt: at, triedAt: null })
    .onConflictDoUpdate({
      target: [shiftTries.personId, shiftTries.courseId, shiftTries.lessonId],
      set: { keptAt: at, triedAt: null },
      setWhere: isNotNull(shiftTries.triedAt),
    })
    .run()
}

/** Tells whether it was there. */
export function setTried(db: Db, personId: string, lesson: LessonName, at: Date): boolean {
  const triedAt = sql`coalesce(${shiftTries.triedAt}, ${at.getTime()})`
  return db.update(shiftTries).set({ triedAt }).where(isIts(personId, lesson)).run().changes > 0
}

export function removeTry(db: Db, personId: string, lesson: LessonName): void {
  db.delete(shiftTries).where(isIts(personId, lesson)).run()
}

/** What is still to be tried first, then the newest. */
export function triesOf(db: Db, personId: string): ShiftTry[] {
  const query = preparedOnce(db, 'learning.triesOf', (db) =>
    db
      .select({
        courseId: shiftTries.courseId,
        lessonId: shiftTries.lessonId,
        keptAt: shiftTries.keptAt,
        triedAt: shiftTries.triedAt,
      })
      .from(shiftTries)
      .where(eq(shiftTries.personId, given('personId')))
      .orderBy(isNotNull(shiftTries.triedAt), desc(shiftTries.triedAt), desc(shiftTries.keptAt))
      .prepare(),
  )
  return query.all({ personId })
}
