import { and, eq, inArray, sql } from 'drizzle-orm'
import { type Db, preparedOnce } from '~/platform/database.server'
import { checkResults, lessonProgress } from '~drizzle/learning'
import type { CheckResult, LessonResult, LessonState } from './model'

const given = sql.placeholder

const stateColumns = {
  courseId: lessonProgress.courseId,
  lessonId: lessonProgress.lessonId,
  section: lessonProgress.section,
  furthest: lessonProgress.furthest,
  openedAt: lessonProgress.openedAt,
  seenAt: lessonProgress.seenAt,
}
const resultColumns = {
  id: checkResults.id,
  courseId: checkResults.courseId,
  lessonId: checkResults.lessonId,
  checkHash: checkResults.checkHash,
  answers: checkResults.answers,
  right: checkResults.right,
  total: checkResults.total,
  passed: checkResults.passed,
  at: checkResults.at,
}

export function statesOf(db: Db, personId: string): LessonState[] {
  const query = preparedOnce(db, 'learning.statesOf', (db) =>
    db
      .select(stateColumns)
      .from(lessonProgress)
      .where(eq(lessonProgress.personId, given('personId')))
      .prepare(),
  )
  return query.all({ personId })
}

export function stateOf(db: Db, personId: string, courseId: string, lessonId: string): LessonState | null {
  const query = preparedOnce(db, 'learning.stateOf', (db) =>
    db
      .select(stateColumns)
      .from(lessonProgress)
      .where(
        and(
          eq(lessonProgress.personId, given('personId')),
          eq(lessonProgress.courseId, given('courseId')),
          eq(lessonProgress.lessonId, given('lessonId')),
        ),
      )
      .prepare(),
  )
  return query.get({ personId, courseId, lessonId }) ?? null
}

/** A new row at `section`; on a row that is there, moves to `section`, or with null only notes that it was seen. */
export function savePlace(
  db: Db,
  place: { personId: string; courseId: string; lessonId: string; section: number | null; at: Date },
): void {
  const { section, at, ...lesson } = place
  const { section: inColumn, furthest } = lessonProgress
  db.insert(lessonProgress)
    .values({ ...lesson, section: section ?? 0, furthest: section ?? 0, openedAt: at, seenAt: at })
    .onConflictDoUpdate({
      target: [lessonProgress.personId, lessonProgress.courseId, lessonProgress.lessonId],
      set: {
        section: sql`coalesce(${section}, ${inColumn})`,
        furthest: sql`max(${furthest}, ${section ?? 0})`,
        seenAt: at,
      },
    })
    .run()
}

/** Every result of someone's checks, oldest first. */
export function resultsOfPerson(db: Db, personId: string) {
  const query = preparedOnce(db, 'learning.resultsOfPerson', (db) => {
    const { courseId, lessonId, checkHash, right, total, passed, at } = checkResults
    return db
      .select({ courseId, lessonId, checkHash, right, total, passed, at })
      .from(checkResults)
      .where(eq(checkResults.personId, given('personId')))
      .orderBy(checkResults.at, checkResults.id)
      .prepare()
  })
  return query.all({ personId })
}

/** The newest result of each lesson's check. */
export function newestResults(db: Db, personId: string): LessonResult[] {
  const query = preparedOnce(db, 'learning.newestResults', (db) => {
    const lesson = sql`partition by ${checkResults.courseId}, ${checkResults.lessonId}`
    const ranked = db
      .select({
        ...resultColumns,
        place: sql<number>`row_number() over (${lesson} order by ${checkResults.at} desc, ${checkResults.id} desc)`.as(
          'place',
        ),
        everPassed: sql<number>`max(${checkResults.passed}) over (${lesson})`.as('ever_passed'),
      })
      .from(checkResults)
      .where(eq(checkResults.personId, given('personId')))
      .as('ranked')
    return db.select().from(ranked).where(eq(ranked.place, 1)).prepare()
  })
  return query
    .all({ personId })
    .map(({ place: _, everPassed, ...result }) => ({ ...result, everPassed: everPassed === 1 }))
}

/** Newest first. */
export function resultsOfLesson(db: Db, personId: string, courseId: string, lessonId: string): CheckResult[] {
  const query = preparedOnce(db, 'learning.resultsOfLesson', (db) =>
    db
      .select(resultColumns)
      .from(checkResults)
      .where(
        and(
          eq(checkResults.personId, given('personId')),
          eq(checkResults.courseId, given('courseId')),
          eq(checkResults.lessonId, given('lessonId')),
        ),
      )
      .orderBy(sql`${checkResults.at} desc, ${checkResults.id} desc`)
      .prepare(),
  )
  return query.all({ personId, courseId, lessonId })
}

export function resultOnce(db: Db, personId: string, clientId: string): { id: number } | null {
  const query = preparedOnce(db, 'learning.resultOnce', (db) =>
    db
      .select({ id: checkResults.id })
      .from(checkResults)
      .where(and(eq(checkResults.personId, given('personId')), eq(checkResults.clientId, given('clientId'))))
      .prepare(),
  )
  return query.get({ personId, clientId }) ?? null
}

export function addResult(db: Db, result: Omit<typeof checkResults.$inferInsert, 'id'>): number {
  return Number(db.insert(checkResults).values(result).run().lastInsertRowid)
}

/** For many people at once: which lessons of a course each has opened or passed. */
export function courseRows(
  db: Db,
  courseId: string,
  personIds: readonly string[],
): Array<{ personId: string; lessonId: string; passed: boolean }> {
  const people = sql`(select value from json_each(${JSON.stringify(personIds)}))`
  const opened = db
    .select({ personId: lessonProgress.personId, lessonId: lessonProgress.lessonId, passed: sql<number>`0` })
    .from(lessonProgress)
    .where(and(eq(lessonProgress.courseId, courseId), inArray(lessonProgress.personId, people)))
  const passed = db
    .select({
      personId: checkResults.personId,
      lessonId: checkResults.lessonId,
      passed: sql<number>`${checkResults.passed}`,
    })
    .from(checkResults)
    .where(and(eq(checkResults.courseId, courseId), inArray(checkResults.personId, people)))
  return opened
    .unionAll(passed)
    .all()
    .map((row) => ({ ...row, passed: row.passed === 1 }))
}
