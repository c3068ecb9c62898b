import type { QuizState } from '~/domains/assessment/assessment.server'
import type { CaseState } from '~/domains/casework/casework.server'
import type { Catalogue } from '~/domains/content/model'
import type { Readiness } from '~/domains/ladder/model'
import type { AssignedWork, Work } from '~/domains/learning/assignment-model'
import type { CourseProgress } from '~/domains/learning/model'
import { resumeAt } from '~/domains/learning/progress'
import type { Both, Locale } from '~/i18n/locale'

/** Why this and not something else. */
export type Why =
  | { reason: 'overdue' | 'due'; dueAt: Date }
  | { reason: 'under-way' }
  /** It closes the most of what the target title still asks. */
  | { reason: 'gap'; competency: string }

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

export type NextStep =
  | (Opening & { why: Why })
  /** Nothing to read or do here closes it: somebody has to confirm what they have seen. */
  | { kind: 'endorsement'; why: Why }

export interface Situation {
  content: Pick<Catalogue, 'courses' | 'quizzes' | 'cases'>
  /** The first due first. */
  assigned: ReadonlyArray<Pick<AssignedWork, 'kind' | 'contentId' | 'dueAt' | 'state' | 'overdue'>>
  courses: ReadonlyMap<string, CourseProgress>
  quizzes: ReadonlyMap<string, Pick<QuizState, 'underWay' | 'at'>>
  cases: ReadonlyMap<string, Pick<CaseState, 'state' | 'submissionId' | 'at'>>
  /** The best next step towards the target title, from its readiness. */
  towards: Readiness['next']
}

/**
 * The one next step: what was assigned, the first due first, so that what is overdue leads; then what is under way, the
 * latest touched first; then what closes the most of what the target title still asks. Null when there is none of it.
 */
export function nextStep(situation: Situation): NextStep | null {
  return assignedStep(situation) ?? begunStep(situation) ?? gapStep(situation)
}

function assignedStep(situation: Situation): NextStep | null {
  for (const { kind, contentId, dueAt, state, overdue } of situation.assigned) {
    const opening = state === 'done' ? null : openingOf({ kind, contentId }, situation)
    if (opening) return { ...opening, why: { reason: overdue ? 'overdue' : 'due', dueAt } }
  }
  return null
}

function begunStep(situation: Situation): NextStep | null {
  const begun = [
    ...[...situation.courses].flatMap(([contentId, { started, passed, next, lastSeenAt }]) =>
      next && started + passed > 0 ? [{ kind: 'course' as const, contentId, at: lastSeenAt }] : [],
    ),
    ...[...situation.quizzes].flatMap(([contentId, { underWay, at }]) =>
      underWay ? [{ kind: 'quiz' as const, contentId, at }] : [],
    ),
    ...[...situation.cases].flatMap(([contentId, { state, at }]) =>
      state === 'under-way' ? [{ kind: 'case' as const, contentId, at }] : [],
    ),
  ].sort((one, other) => (other.at?.getTime() ?? 0) - (one.at?.getTime() ?? 0))
  for (const work of begun) {
    const opening = openingOf(work, situation)
    if (opening) return { ...opening, why: { reason: 'under-way' } }
  }
  return null
}

function gapStep(situation: Situation): NextStep | null {
  const { towards } = situation
  if (!towards) return null
  const why: Why = { reason: 'gap', competency: towards.competency }
  if (towards.kind === 'endorsement') return { kind: 'endorsement', why }
  const opening = openingTowards(towards.kind, towards.id, situation)
  return opening && { ...opening, why }
}

function openingTowards(kind: Opening['kind'], id: string, situation: Situation): Opening | null {
  if (kind !== 'lesson') return openingOf({ kind, contentId: id }, situation)
  const [courseId = '', lessonId = ''] = id.split('/')
  const next = situation.courses.get(courseId)?.next
  return lessonOpening(courseId, { lessonId, section: next?.lessonId === lessonId ? next.section : 0 }, situation)
}

/** Where a course, test or case goes on; null when the content has it no longer, or nothing of it is left to do. */
export function openingOf({ kind, contentId }: Work, situation: Situation): Opening | null {
  if (kind === 'course') return courseOpening(contentId, situation)
  return kind === 'quiz' ? quizOpening(contentId, situation) : caseOpening(contentId, situation)
}

function courseOpening(courseId: string, situation: Situation): Opening | null {
  const next = situation.courses.get(courseId)?.next
  return next ? lessonOpening(courseId, next, situation) : null
}

function lessonOpening(
  courseId: string,
  next: { lessonId: string; section: number },
  { content, courses }: Situation,
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
    isBegun: section !== undefined || (courses.get(courseId)?.started ?? 0) > 0,
    lesson: {
      number: place.number,
      title: { es: es.title, en: en.title },
      section: section === undefined ? null : { es: named(es.sections), en: named(en.sections) },
    },
  }
}

function quizOpening(quizId: string, { content, quizzes }: Situation): Opening | null {
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

function caseOpening(caseId: string, { content, cases }: Situation): Opening | null {
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
