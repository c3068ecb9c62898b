import type { Actor } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import { quizStates } from '~/domains/assessment/assessment.server'
import { caseStates } from '~/domains/casework/casework.server'
import { caseOf, competency, quiz, title } from '~/domains/content/content.server'
import type { Course } from '~/domains/content/model'
import { courseCertificate } from '~/domains/ladder/own-certificates.server'
import { courseProgress, type LessonStanding, lessonStates } from '~/domains/learning/learning.server'
import { lessonKey, resumeAt, resumeSection, taughtBy } from '~/domains/learning/progress'
import type { Both, Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'

export type CoursePageData = ReturnType<typeof coursePage>
export type LessonState = 'passed' | 'notYet' | 'underWay' | 'toRead'
/** How far someone is with a test, a scene or a case. */
export type WorkPlace = 'none' | 'under-way' | 'done' | 'handed-in' | 'marked'

/** What the page of a course shows to this reader, or to a guest. */
export function coursePage(world: World, actor: Actor | null, course: Course, locale: Locale) {
  const standings = actor ? lessonStates(world, actor.id) : new Map<string, LessonStanding>()
  const progress = actor ? courseProgress(world, actor.id).get(course.id) : undefined
  return {
    id: course.id,
    title: course.title[locale],
    summary: course.summary[locale],
    outcomeHtml: course.outcomeHtml[locale],
    isGuest: actor === null,
    isNew: !progress || (progress.started === 0 && progress.passed === 0),
    isDone: progress !== undefined && progress.next === null,
    next: nextOf(course, progress?.next ?? null, locale) ?? (actor ? null : firstOf(course, locale)),
    lessons: course.lessons.map((lesson) => {
      const standing = standings.get(lessonKey({ courseId: course.id, lessonId: lesson.id }))
      const { title, summary, minutes } = lesson.text[locale]
      const state = stateOf(standing)
      const section = state === 'underWay' ? resumeSection(lesson, standing?.state ?? undefined) : 0
      return { id: lesson.id, title, summary, minutes, questions: lesson.check.questions.length, state, section }
    }),
    teaches: taughtBy(course.lessons).map(({ competency: id, level }) => {
      return { name: competency(world, id)?.name[locale] ?? id, level }
    }),
    towards: course.towards.flatMap((id) => named(title(world, id)?.name, id, locale)),
    ...closingOf(world, actor, course, locale),
    certificate: actor && progress?.next === null ? certificateOf(world, actor, course.id) : null,
  }
}

/** Once every lesson is done: the certificate, or what is left for it. */
function certificateOf(world: World, actor: Actor, courseId: string) {
  const may = permit(actor, 'learn', { personId: actor.id, teamId: actor.teamId })
  return may.ok ? courseCertificate(world, may.permit, courseId) : null
}

/** What the course ends with, each with where the reader is; guests are nowhere. */
function closingOf(world: World, actor: Actor | null, course: Course, locale: Locale) {
  const tests = actor ? quizStates(world, actor.id) : null
  const cases = actor ? caseStates(world, actor.id) : null
  const placeOf = (id: string): WorkPlace | null => {
    const state = tests?.get(id)
    return tests && (state?.underWay ? 'under-way' : (state?.state ?? 'none'))
  }
  const [test, scene] = [quiz(world, course.test ?? ''), quiz(world, course.scene ?? '')]
  const work = caseOf(world, course.case ?? '')
  return {
    test: test && workOf(test, placeOf(test.id), locale),
    scene: scene && workOf(scene, placeOf(scene.id), locale),
    work: work && workOf(work, cases && (cases.get(work.id)?.state ?? 'none'), locale),
  }
}

function stateOf(standing: LessonStanding | undefined): LessonState {
  if (!standing) return 'toRead'
  if (standing.everPassed) return 'passed'
  if (standing.newest) return 'notYet'
  return 'underWay'
}

function firstOf(course: Course, locale: Locale) {
  const [first] = course.lessons
  return first ? nextOf(course, { lessonId: first.id, section: 0 }, locale) : null
}

function nextOf(course: Course, next: { lessonId: string; section: number } | null, locale: Locale) {
  const place = next && resumeAt(course, next, locale)
  if (!place) return null
  const { title, minutes } = place.lesson.text[locale]
  return { path: place.path, number: place.number, title, minutes, section: place.section?.title ?? null }
}

function named(name: Both | undefined, id: string, locale: Locale) {
  return name ? [{ id, name: name[locale] }] : []
}

interface Work {
  id: string
  title: Both
  summary: Both
  minutes: number
}

function workOf({ id, title, summary, minutes }: Work, place: WorkPlace | null, locale: Locale) {
  return { id, title: title[locale], summary: summary[locale], minutes, place }
}
