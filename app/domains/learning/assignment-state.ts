import type { Work, WorkState } from './assignment-model'
import type { CourseProgress } from './model'

/** All that someone has begun or done, by content id, as the doors of learning, assessment and casework tell it. */
export interface WorkSoFar {
  courses: ReadonlyMap<string, Pick<CourseProgress, 'lessons' | 'passed' | 'started'>>
  quizzes: ReadonlyMap<string, Begun>
  cases: ReadonlyMap<string, Begun>
}

/** A test or case that someone has begun, once or more. */
interface Begun {
  isOpen: boolean
  /** When it was last finished; null when it never was. */
  finishedAt: Date | null
  /** From when on it could then be done again; null: not yet. */
  againFrom: Date | null
}

/** How far someone is with what was assigned at `createdAt`; what counts as done is told at `WorkState`. */
export function workState({ kind, contentId, createdAt }: Work & { createdAt: Date }, soFar: WorkSoFar): WorkState {
  if (kind === 'course') return courseState(soFar.courses.get(contentId))
  const begun = (kind === 'quiz' ? soFar.quizzes : soFar.cases).get(contentId)
  if (!begun) return 'not-started'
  if (countsFor(begun, createdAt)) return 'done'
  return begun.isOpen ? 'under-way' : 'not-started'
}

function countsFor({ finishedAt, againFrom }: Begun, assignedAt: Date): boolean {
  if (!finishedAt) return false
  return finishedAt >= assignedAt || againFrom === null || againFrom > assignedAt
}

function courseState(progress: Pick<CourseProgress, 'lessons' | 'passed' | 'started'> | undefined): WorkState {
  if (!progress || progress.lessons === 0) return 'not-started'
  if (progress.passed >= progress.lessons) return 'done'
  return progress.started + progress.passed > 0 ? 'under-way' : 'not-started'
}

/** Not done when its time was over. What is due at this very moment is not late yet. */
export function isOverdue(state: WorkState, dueAt: Date, now: Date): boolean {
  return state !== 'done' && dueAt.getTime() < now.getTime()
}
