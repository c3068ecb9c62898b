import type { Work, WorkState } from './assignment-model'
import type { CourseProgress } from './model'

/** All that someone has begun or done, by content id, as the doors of learning, assessment and casework tell it. */
export interface WorkSoFar {
  courses: ReadonlyMap<string, Pick<CourseProgress, 'lessons' | 'passed' | 'started'>>
  quizzes: ReadonlyMap<string, { state: 'under-way' | 'done' }>
  /** `handedInAt` also while a revision is under way. */
  cases: ReadonlyMap<string, { handedInAt: Date | null }>
}

/** How far someone is with a piece of work, whenever they began it: what was done before it was assigned counts. */
export function workState({ kind, contentId }: Work, soFar: WorkSoFar): WorkState {
  if (kind === 'course') return courseState(soFar.courses.get(contentId))
  if (kind === 'quiz') return soFar.quizzes.get(contentId)?.state ?? 'not-started'
  const begun = soFar.cases.get(contentId)
  if (!begun) return 'not-started'
  return begun.handedInAt ? 'done' : 'under-way'
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
