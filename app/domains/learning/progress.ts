import type { AtLevel, Course, Lesson, Section } from '~/domains/content/model'
import type { Locale } from '~/i18n/locale'
import type { CourseProgress, LessonState, NextLesson } from './model'

type Outline = Pick<Course, 'lessons'>
type States = ReadonlyMap<string, LessonState>

/** The key of a lesson in maps over several courses. */
export function lessonKey({ courseId, lessonId }: { courseId: string; lessonId: string }): string {
  return `${courseId}/${lessonId}`
}

/**
 * What to read next in a course: the lesson that was being read last, if its check is not passed yet; else the first in
 * order whose check is not. A lesson that was only opened, and not read on, does not draw a reader away from the order.
 * Null when every check is passed. `states` and `passed` by lesson id.
 */
export function nextLesson(course: Outline, states: States, passed: ReadonlySet<string>): NextLesson | null {
  const open = course.lessons.filter(({ id }) => !passed.has(id))
  const begun = open.filter(({ id }) => (states.get(id)?.section ?? 0) > 0)
  const latest = begun.reduce<Lesson | null>(
    (best, lesson) => (best && !isLater(states, lesson, best) ? best : lesson),
    null,
  )
  const next = latest ?? open[0]
  return next ? { lessonId: next.id, section: resumeSection(next, states.get(next.id)) } : null
}

function isLater(states: States, one: Lesson, other: Lesson): boolean {
  const time = ({ id }: Lesson) => states.get(id)?.seenAt.getTime() ?? 0
  return time(one) > time(other)
}

/** The section at which to go on; 0 for the lesson's beginning. A lesson that has become shorter is taken at its end. */
export function resumeSection(lesson: Pick<Lesson, 'text'>, state: Pick<LessonState, 'section'> | undefined): number {
  return Math.min(state?.section ?? 0, lesson.text.es.sections.length)
}

export function progressOf(course: Outline, states: States, passed: ReadonlySet<string>): CourseProgress {
  const seen = course.lessons.flatMap(({ id }) => states.get(id) ?? [])
  return {
    lessons: course.lessons.length,
    passed: course.lessons.filter(({ id }) => passed.has(id)).length,
    started: seen.length,
    lastSeenAt: seen.reduce<Date | null>((last, { seenAt }) => (last && last >= seenAt ? last : seenAt), null),
    next: nextLesson(course, states, passed),
  }
}

/** Where `next` leads: its lesson, the section to go on at (null at the beginning), and its address without the language. */
export function resumeAt(
  course: Pick<Course, 'id' | 'lessons'>,
  next: NextLesson,
  locale: Locale,
): { lesson: Lesson; number: number; section: Section | null; path: string } | null {
  const index = course.lessons.findIndex(({ id }) => id === next.lessonId)
  const lesson = course.lessons[index]
  if (!lesson) return null
  const section = lesson.text[locale].sections.find(({ number }) => number === next.section) ?? null
  const path = `/courses/${course.id}/${lesson.id}${section ? `#section-${section.number}` : ''}`
  return { lesson, number: index + 1, section, path }
}

/** Everything that a course teaches, each competency once at its highest level, in the order of first appearance. */
export function taughtBy(lessons: ReadonlyArray<Pick<Lesson, 'teaches'>>): AtLevel[] {
  const levels = new Map<string, number>()
  for (const { competency, level } of lessons.flatMap(({ teaches }) => teaches)) {
    levels.set(competency, Math.max(level, levels.get(competency) ?? 0))
  }
  return [...levels].map(([competency, level]) => ({ competency, level }))
}

const minute = 60_000

/** Opening a lesson is written down when it is new or was a minute ago: reading a page again must not cost a write. */
export function isOpeningNews(state: Pick<LessonState, 'seenAt'> | null, now: Date): boolean {
  return state === null || now.getTime() - state.seenAt.getTime() > minute
}
