import type { LoaderFunctionArgs } from '@remix-run/node'
import { course as findCourse, lesson as findLesson } from '~/domains/content/content.server'
import type { Course, Lesson } from '~/domains/content/model'
import { refuse } from '~/http/guard.server'

export interface AskedLesson {
  course: Course
  lesson: Lesson
}

/** The lesson that the address names; unknown ones are 404 for everybody, before any sign-in. */
export function askedLesson({ params, context }: LoaderFunctionArgs): AskedLesson {
  const { course: courseId = '', lesson: lessonId = '' } = params
  const course = findCourse(context.world, courseId)
  const lesson = findLesson(context.world, courseId, lessonId)
  return course && lesson ? { course, lesson } : refuse('not-found')
}
