import type { Course } from './model'
import { isPractice, type Quiz } from './quiz-model'

/** In the order in which they are listed. closing: the test at the end of a course. · scene: told in steps, by choices. */
export const quizKinds = ['test', 'closing', 'scene', 'practice'] as const
export type QuizKind = (typeof quizKinds)[number]

/** What a test is for whoever looks for one. */
export function quizKindOf(
  quiz: Pick<Quiz, 'id' | 'mode' | 'items'>,
  courses: ReadonlyArray<Pick<Course, 'test'>>,
): QuizKind {
  if (isPractice(quiz)) return 'practice'
  if (quiz.items.every(({ format }) => format === 'branching')) return 'scene'
  return courses.some(({ test }) => test === quiz.id) ? 'closing' : 'test'
}
