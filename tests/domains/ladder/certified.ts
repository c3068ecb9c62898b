import type { Actor } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import type { Answer, FormItem } from '~/domains/assessment/model'
import { course as findCourse } from '~/domains/content/content.server'
import { authorsKeyOf } from '~/domains/content/item-model'
import { askForCertificate } from '~/domains/ladder/certificates.server'
import { answerCheck } from '~/domains/learning/answering.server'
import { take } from '~tests/domains/assessment/taking'
import type { TestWorld } from '~tests/world'
import { permitted } from './people'

/** A course with a closing test and no case. */
export const shortCourse = 'from-issue-to-root-cause'

let forms = 0

/** Answers every check of the course rightly. */
export function passLessons(world: TestWorld, actor: Actor, courseId = shortCourse): void {
  const allowed = permit(actor, 'learn')
  const course = findCourse(world, courseId)
  if (!allowed.ok || !course) throw new Error('cannot learn')
  for (const lesson of course.lessons) {
    const chosen = lesson.check.questions.map(({ id, options }) => [id, options.find(({ right }) => right)?.id])
    const form = { client: `client-${++forms}`, check: lesson.checkHash, chosen: Object.fromEntries(chosen) }
    if (!answerCheck(world, allowed.permit, lesson, form).ok) throw new Error('not taken')
  }
}

/** What the authors' key would answer, in the formats of that course's test. */
function rightAnswer(item: FormItem): Answer {
  const worth = Object.entries(authorsKeyOf(item)).sort(([, one], [, other]) => other - one)
  const [best = null] = worth.map(([id]) => id)
  const right = worth.flatMap(([id, value]) => (value === 1 ? [id] : []))
  switch (item.format) {
    case 'pick-best':
    case 'one-of':
      return { format: item.format, choice: best }
    case 'best-worst':
      return { format: 'best-worst', best, worst: worth.at(-1)?.[0] ?? null }
    case 'several-of':
      return { format: 'several-of', chosen: right }
    case 'order':
      return { format: 'order', order: worth.map(([id]) => id).reverse() }
    default:
      throw new Error(`no answer to ${item.format}`)
  }
}

/** Everything that a course asks for its certificate. */
export function completeCourse(world: TestWorld, actor: Actor, courseId = shortCourse): void {
  passLessons(world, actor, courseId)
  take(world, actor, rightAnswer, findCourse(world, courseId)?.test)
}

export function ask(world: TestWorld, actor: Actor, until?: Date, contentId = shortCourse) {
  return askForCertificate(world, permitted(actor, 'learn', actor), { kind: 'course', contentId, until })
}

/** The address of the certificate of a course that someone has just completed. */
export function certified(world: TestWorld, actor: Actor): string {
  completeCourse(world, actor)
  const asked = ask(world, actor)
  if (!asked.ok) throw new Error(asked.reason)
  return asked.id
}
