import type { Permit } from '~/domains/accounts/permissions'
import type { Lesson } from '~/domains/content/model'
import type { World } from '~/platform/world.server'
import type { LessonName, ShiftTry } from './model'
import { addTry, removeTry, setTried, triesOf } from './shift-store.server'

/**
 * Keeps what the lesson proposes for the next shift, to be found again and tried. Kept twice it stays as it was; kept again
 * after it was tried, it is to be tried once more. `nothing`: the lesson proposes none.
 */
export function keepForShift(
  world: World,
  { actor }: Permit<'learn'>,
  { courseId, id, text }: Lesson,
): { ok: true } | { ok: false; reason: 'nothing' } {
  if (!text.es.nextShift) return { ok: false, reason: 'nothing' }
  addTry(world.db, actor.id, { courseId, lessonId: id }, world.now())
  return { ok: true }
}

/** Notes that it was tried; the first time counts. */
export function noteTried(
  world: World,
  { actor }: Permit<'learn'>,
  lesson: LessonName,
): { ok: true } | { ok: false; reason: 'not-found' } {
  return setTried(world.db, actor.id, lesson, world.now()) ? { ok: true } : { ok: false, reason: 'not-found' }
}

/** Keeps it no longer. Removing what is not there changes nothing. */
export function dropTry(world: World, { actor }: Permit<'learn'>, lesson: LessonName): void {
  removeTry(world.db, actor.id, lesson)
}

/** What someone has kept, what is still to be tried first, then the newest. */
export function shiftTries(world: World, { actor }: Permit<'learn'>): ShiftTry[] {
  return triesOf(world.db, actor.id)
}
