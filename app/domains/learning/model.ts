import { z } from 'zod'
import type { AtLevel, Check } from '~/domains/content/model'
import type { Both } from '~/i18n/locale'

/** Where a person is in one lesson. */
export interface LessonState {
  courseId: string
  lessonId: string
  /** The section being read, counted from 1; 0 before the first. */
  section: number
  furthest: number
  openedAt: Date
  seenAt: Date
}

/** Question id → id of the option chosen. */
export type Answers = Record<string, string>

/** One answering of a lesson's check. */
export interface CheckResult {
  id: number
  courseId: string
  lessonId: string
  /** Names the check as it was then: see `PinnedCheck`. */
  checkHash: string
  answers: Answers
  right: number
  total: number
  passed: boolean
  at: Date
}

/** The newest answering of a lesson's check, and whether any answering passed. */
export interface LessonResult extends CheckResult {
  everPassed: boolean
}

/** What a check result is pinned to. */
export interface PinnedCheck {
  check: Check
  teaches: AtLevel[]
}

/** The newest result of a lesson's check, as evidence for the ladder. */
export interface CheckEvidence {
  courseId: string
  lessonId: string
  at: Date
  passed: boolean
  right: number
  total: number
  /** As the lesson taught them when the check was answered. */
  competencies: AtLevel[]
  title: Both
}

/** The lesson to read next, and the section at which to go on; 0 for its beginning. */
export interface NextLesson {
  lessonId: string
  section: number
}

/** A person's way through a course. A course is done when `passed` equals `lessons`. */
export interface CourseProgress {
  lessons: number
  /** Lessons whose check was passed, once or more. */
  passed: number
  /** Lessons that were opened. */
  started: number
  lastSeenAt: Date | null
  /** Null when every check is passed. */
  next: NextLesson | null
}

/** A lesson by its ids in the content. */
export interface LessonName {
  courseId: string
  lessonId: string
}

/** What a lesson proposes for the next shift, kept by a reader. */
export interface ShiftTry extends LessonName {
  keptAt: Date
  /** Null while it is still to be tried. */
  triedAt: Date | null
}

/** What the list of kept things sends: the lesson as `course/lesson`. */
export const shiftTrySchema = z.object({
  intent: z.enum(['tried', 'drop']),
  lesson: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    .transform((path): LessonName => {
      const [courseId = '', lessonId = ''] = path.split('/')
      return { courseId, lessonId }
    }),
})

/** What the lesson's page sends when another section is being read. */
export const sectionSchema = z.object({ section: z.coerce.number().int().min(1).max(999) })
/** `client`: a word made with the form · `check`: the fingerprint of the questions that were shown. */
export const checkFormSchema = z.object({
  client: z.string().min(8).max(64),
  check: z.string().max(64),
})
