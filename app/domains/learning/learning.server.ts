import { catalogue, course, lesson, pinned } from '~/domains/content/content.server'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import type { CheckEvidence, CheckResult, CourseProgress, LessonState, PinnedCheck } from './model'
import { lessonKey, progressOf } from './progress'
import { courseRows, newestResults, resultsOfPerson, statesOf } from './store.server'

/**
 * Every result of the lessons' checks that someone answered, passed or not, oldest first, with what the lesson taught
 * then. The older are there too, for one of them stands again when a newer is withdrawn.
 */
export function checkEvidence(world: World, personId: string): CheckEvidence[] {
  return resultsOfPerson(world.db, personId).map(({ courseId, lessonId, at, passed, right, total, checkHash }) => {
    const competencies = pinned<PinnedCheck>(world, checkHash)?.teaches ?? []
    return { courseId, lessonId, at, passed, right, total, competencies, title: titleOf(world, courseId, lessonId) }
  })
}

/** A lesson that is no longer in the content is called by its id. */
function titleOf(world: World, courseId: string, lessonId: string): Both {
  const text = lesson(world, courseId, lessonId)?.text
  return text ? { es: text.es.title, en: text.en.title } : { es: lessonId, en: lessonId }
}

/**
 * How far someone is in every course there is, also in those not begun. A check that was passed once stays passed here,
 * whatever a later answering gave; as evidence the newest one counts (`checkEvidence`).
 */
export function courseProgress(world: World, personId: string): Map<string, CourseProgress> {
  const states = grouped(statesOf(world.db, personId))
  const passed = grouped(newestResults(world.db, personId).filter(({ everPassed }) => everPassed))
  return new Map(
    catalogue(world).courses.map((course) => {
      const here = new Map((states.get(course.id) ?? []).map((state) => [state.lessonId, state]))
      const done = new Set((passed.get(course.id) ?? []).map(({ lessonId }) => lessonId))
      return [course.id, progressOf(course, here, done)]
    }),
  )
}

function grouped<T extends { courseId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(row.courseId, [...(groups.get(row.courseId) ?? []), row])
  return groups
}

/** Someone's places and newest results by `lessonKey`: for pages that list lessons with their state. */
export function lessonStates(world: World, personId: string): Map<string, LessonStanding> {
  const standings = new Map<string, LessonStanding>()
  for (const state of statesOf(world.db, personId)) {
    standings.set(lessonKey(state), { state, newest: null, everPassed: false })
  }
  for (const { everPassed, ...newest } of newestResults(world.db, personId)) {
    const { state } = standings.get(lessonKey(newest)) ?? { state: null }
    standings.set(lessonKey(newest), { state, newest, everPassed })
  }
  return standings
}

export interface LessonStanding {
  state: LessonState | null
  newest: CheckResult | null
  everPassed: boolean
}

/** How far many people are in one course: who opened it, and how many of its lessons' checks each has passed. Two reads in all. */
export function peopleInCourse(
  world: World,
  courseId: string,
  personIds: readonly string[],
): Map<string, { lessons: number; passed: number; isStarted: boolean }> {
  const lessons = new Set((course(world, courseId)?.lessons ?? []).map(({ id }) => id))
  const passed = new Map<string, Set<string>>()
  for (const row of courseRows(world.db, courseId, personIds)) {
    const done = passed.get(row.personId) ?? new Set()
    passed.set(row.personId, row.passed && lessons.has(row.lessonId) ? done.add(row.lessonId) : done)
  }
  return new Map(
    personIds.map((id) => {
      const done = passed.get(id)
      return [id, { lessons: lessons.size, passed: done?.size ?? 0, isStarted: done !== undefined }]
    }),
  )
}
