import type { LoaderFunctionArgs } from '@remix-run/node'
import { subjectOf } from '~/domains/accounts/model'
import { type Permit, permit } from '~/domains/accounts/permissions'
import { course as findCourse, lesson as findLesson } from '~/domains/content/content.server'
import type { Course, Lesson } from '~/domains/content/model'
import { refuse, refused, requireActor } from '~/http/guard.server'

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

/** Leave to keep one's own progress; guests are sent to sign in and back. */
export async function requireLearner(args: LoaderFunctionArgs): Promise<Permit<'learn'>> {
  const actor = await requireActor(args)
  const permission = permit(actor, 'learn', subjectOf(actor))
  return permission.ok ? permission.permit : refused(args, permission.reason)
}
