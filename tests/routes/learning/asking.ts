import { catalogue } from '~/domains/content/content.server'
import type { Course, Lesson } from '~/domains/content/model'
import { type TestWorld, testWorld } from '~tests/world'

export interface Asking {
  world: TestWorld
  course: Course
  first: Lesson
  second: Lesson
  last: Lesson
  /** Address of a lesson. */
  at: (lesson: Lesson, locale?: 'es' | 'en') => string
}

/** A world with the repository's content, and its course for new team leads. */
export function asking(): Asking {
  const world = testWorld()
  const course = catalogue(world).courses.find(({ id }) => id === 'from-colleague-to-team-lead')
  const [first, second] = course?.lessons ?? []
  const last = course?.lessons.at(-1)
  if (!course || !first || !second || !last) throw new Error('content has no course')
  return {
    world,
    course,
    first,
    second,
    last,
    at: (lesson, locale = 'es') => `/${locale}/courses/${course.id}/${lesson.id}`,
  }
}

/** What is asked for in the open form of a lesson's page, and the answers: right ones first, then wrong ones. */
export function checkFields(lesson: Lesson, html: string, rightOnes: number): Record<string, string> {
  const hidden = Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
  const chosen = lesson.check.questions.map(({ id, options }, index) => {
    const option = options.find(({ right }) => right === index < rightOnes)
    return [`q-${id}`, option?.id ?? '']
  })
  return { ...hidden, ...Object.fromEntries(chosen) }
}

/** Text as it stands in served HTML. */
export function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
