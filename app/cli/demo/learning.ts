import type { Actor } from '~/domains/accounts/model'
import { course } from '~/domains/content/content.server'
import type { Lesson } from '~/domains/content/model'
import { answerCheck } from '~/domains/learning/answering.server'
import { openLesson, reachSection } from '~/domains/learning/reading.server'
import { keepForShift, noteTried } from '~/domains/learning/shift-tries.server'
import type { World } from '~/platform/world.server'
import { later } from './calendar'
import { permitFor } from './permit'
import type { Random } from './random'

export const demoCourse = 'from-colleague-to-team-lead'

export function lessonsOf(world: World): Lesson[] {
  return course(world, demoCourse)?.lessons ?? []
}

/** Reads a lesson up to a share of its sections. */
export function readLesson(world: World, actor: Actor, lesson: Lesson, share = 1): void {
  const permit = permitFor(actor, 'learn')
  openLesson(world, permit, lesson)
  const sections = Math.max(1, Math.round(lesson.text.es.sections.length * share))
  for (let section = 1; section <= sections; section++) reachSection(later(world, section), permit, lesson, section)
}

/** Keeps what the lesson proposes for the next shift; most try it a day later. */
export function keepLesson(world: World, actor: Actor, lesson: Lesson, random: Random): void {
  const permit = permitFor(actor, 'learn')
  keepForShift(world, permit, lesson)
  const name = { courseId: lesson.courseId, lessonId: lesson.id }
  if (random.chance(0.6)) noteTried(later(world, 24 * 60), permit, name)
}

/** Answers a lesson's check with so many wrong answers. */
export function answerLesson(world: World, actor: Actor, lesson: Lesson, wrong: number, random: Random): void {
  const first = random.whole(0, lesson.check.questions.length - 1)
  const chosen = lesson.check.questions.map(({ id, options }, index) => {
    const isWrong = (index + lesson.check.questions.length - first) % lesson.check.questions.length < wrong
    const fitting = options.filter(({ right }) => right !== isWrong)
    return [id, fitting[random.whole(0, fitting.length - 1)]?.id ?? '']
  })
  const form = { client: `demo${random.whole(1e8, 1e9)}`, check: lesson.checkHash, chosen: Object.fromEntries(chosen) }
  const answered = answerCheck(world, permitFor(actor, 'learn'), lesson, form)
  if (!answered.ok) throw new Error(`demo check: ${answered.reason}`)
}
