import type { QuizState } from '~/domains/assessment/assessment.server'
import type { CaseState } from '~/domains/casework/casework.server'
import type { Catalogue } from '~/domains/content/model'
import type { Work } from '~/domains/learning/assignment-model'
import type { CourseProgress } from '~/domains/learning/model'
import { resumeAt } from '~/domains/learning/progress'
import type { Both, Locale } from '~/i18n/locale'

/** Something to open now: where it leads, how long it takes, and at what place it goes on. */
export interface Opening {
  kind: 'lesson' | 'quiz' | 'case'
  /** Address without the language. */
  path: string
  /** Of the course, test or case. */
  title: Both
  minutes: Record<Locale, number>
  isBegun: boolean
  lesson: { number: number; title: Both; section: Both | null } | null
}

/** The content, and what someone has begun of it. */
export interface Begun {
  content: Pick<Catalogue, 'courses' | 'quizzes' | 'cases'>
  courses: ReadonlyMap<string, CourseProgress>
  quizzes: ReadonlyMap<string, Pick<QuizState, 'underWay' | 'at'>>
  cases: ReadonlyMap<string, Pick<CaseState, 'state' | 'submissionId' | 'at'>>
}

/** Where a course, test or case goes on; null when the content has it no longer, or nothing of it is left to do. */
export function openingOf({ kind, contentId }: Work, begun: Begun): Opening | null {
  if (kind === 'course') return courseOpening(contentId, begun)
  return kind === 'quiz' ? quizOpening(contentId, begun) : caseOpening(contentId, begun)
}

function courseOpening(courseId: string, begun: Begun): Opening | null {
  const next = begun.courses.get(courseId)?.next
  return next ? lessonOpening(courseId, next, begun) : null
}

/** A lesson at the section given; 0 for its beginning. */
export function lessonOpening(
  courseId: string,
  next: { lessonId: string; section: number },
  { content }: Begun,
): Opening | null {
  const course = content.courses.find(({ id }) => id === courseId)
  const place = course && resumeAt(course, next, 'es')
  if (!course || !place) return null
  const { es, en } = place.lesson.text
  const section = place.section?.number
  const named = (sections: typeof es.sections) => sections.find(({ number }) => number === section)?.title ?? ''
  return {
    kind: 'lesson',
    path: place.path,
    title: course.title,
    minutes: { es: es.minutes, en: en.minutes },
    isBegun: section !== undefined,
    lesson: {
      number: place.number,
      title: { es: es.title, en: en.title },
      section: section === undefined ? null : { es: named(es.sections), en: named(en.sections) },
    },
  }
}

function quizOpening(quizId: string, { content, quizzes }: Begun): Opening | null {
  const quiz = content.quizzes.find(({ id }) => id === quizId)
  if (!quiz) return null
  const attempt = quizzes.get(quizId)?.underWay ?? null
  const path = attempt ? `/attempts/${attempt}` : `/quizzes/${quizId}`
  return {
    kind: 'quiz',
    path,
    title: quiz.title,
    minutes: sameInBoth(quiz.minutes),
    isBegun: attempt !== null,
    lesson: null,
  }
}

function caseOpening(caseId: string, { content, cases }: Begun): Opening | null {
  const found = content.cases.find(({ id }) => id === caseId)
  if (!found) return null
  const begun = cases.get(caseId)
  const isBegun = begun?.state === 'under-way'
  const path = isBegun ? `/submissions/${begun.submissionId}` : `/cases/${caseId}`
  return { kind: 'case', path, title: found.title, minutes: sameInBoth(found.minutes), isBegun, lesson: null }
}

function sameInBoth(minutes: number): Record<Locale, number> {
  return { es: minutes, en: minutes }
}
