import type { Permit } from '~/domains/accounts/permissions'
import type { Lesson } from '~/domains/content/model'
import { writeIfPossible } from '~/platform/database.server'
import type { World } from '~/platform/world.server'
import { isOpeningNews } from './progress'
import { savePlace, stateOf } from './store.server'

type Refused<R extends string> = { ok: false; reason: R }

/** Notes that the actor opened the lesson, and tells the section they were at; 0 when they are new to it. */
export function openLesson(
  world: World,
  { actor }: Permit<'learn'>,
  lesson: Lesson,
): { section: number; furthest: number } {
  const now = world.now()
  const place = { personId: actor.id, courseId: lesson.courseId, lessonId: lesson.id }
  const state = stateOf(world.db, actor.id, lesson.courseId, lesson.id)
  if (isOpeningNews(state, now)) writeIfPossible(() => savePlace(world.db, { ...place, section: null, at: now }))
  return { section: state?.section ?? 0, furthest: state?.furthest ?? 0 }
}

/** Notes the section that is being read, from 1 to as many as the lesson has; another number is `invalid`. */
export function reachSection(
  world: World,
  { actor }: Permit<'learn'>,
  lesson: Lesson,
  section: number,
): { ok: true } | Refused<'invalid'> {
  if (!Number.isInteger(section) || section < 1 || section > lesson.text.es.sections.length) {
    return { ok: false, reason: 'invalid' }
  }
  const place = { personId: actor.id, courseId: lesson.courseId, lessonId: lesson.id }
  savePlace(world.db, { ...place, section, at: world.now() })
  return { ok: true }
}
