import type { Permit } from '~/domains/accounts/permissions'
import { competency, source } from '~/domains/content/content.server'
import type { Course, Lesson } from '~/domains/content/model'
import { lessonHtml } from '~/domains/content/rendering.server'
import { openLesson } from '~/domains/learning/reading.server'
import { shiftTries } from '~/domains/learning/shift-tries.server'
import type { PageContext } from '~/http/context.server'
import { formatDate } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import type { AskedLesson } from './asked.server'
import { checkView } from './check-view.server'
import { lessonComponents } from './components.server'
import { htmlSlot, keepKey } from './fields'

export type LessonPageData = ReturnType<typeof lessonPage>

/** What a lesson's page shows; its HTML goes through the request's slots. Notes that the lesson was opened. */
export function lessonPage(
  { world, slots }: PageContext,
  learner: Permit<'learn'>,
  { course, lesson }: AskedLesson,
  locale: Locale,
  query: URLSearchParams,
) {
  const { title, summary, minutes, sections, islands } = lesson.text[locale]
  slots.set(htmlSlot, lessonHtml(world, lesson, locale, lessonComponents(world, lesson, locale)))
  const index = course.lessons.findIndex(({ id }) => id === lesson.id)
  return {
    title,
    summary,
    minutes,
    sections,
    hasIslands: islands.length > 0,
    course: { id: course.id, title: course.title[locale], test: course.test ?? null, case: course.case ?? null },
    id: lesson.id,
    number: index + 1,
    of: course.lessons.length,
    place: Math.min(openLesson(world, learner, lesson).section, sections.length),
    teaches: lesson.teaches.map(({ competency: id, level }) => {
      return { name: competency(world, id)?.name[locale] ?? id, level }
    }),
    sources: lesson.sources.flatMap((id) => sourceView(world, id, locale)),
    check: checkView(world, learner, lesson, locale, query),
    keep: keepKey(learner.actor.id, course.id, lesson.id),
    nextShift: nextShiftView(world, learner, lesson, locale),
    previous: neighbour(course, index - 1, locale),
    next: neighbour(course, index + 1, locale),
  }
}

/** Whether it is kept, and when; null where the lesson proposes nothing. */
function nextShiftView(world: World, learner: Permit<'learn'>, { courseId, id, text }: Lesson, locale: Locale) {
  if (!text[locale].nextShift) return null
  const its = shiftTries(world, learner).find((one) => one.courseId === courseId && one.lessonId === id)
  const day = (at: Date | null | undefined) => (at ? formatDate(at, locale, learner.actor.zone) : null)
  return { kept: day(its?.keptAt), tried: day(its?.triedAt) }
}

export interface SourceView {
  id: string
  authors: string | null
  title: string
  year: number | 'undated'
  where: string | null
}

function sourceView(world: World, id: string, locale: Locale): SourceView[] {
  const found = source(world, id)
  if (!found) return []
  const { authors = null, title, year, where = null } = found
  return [{ id, authors, title: title[locale], year, where }]
}

function neighbour(course: Course, index: number, locale: Locale) {
  const lesson = course.lessons[index]
  return lesson ? { id: lesson.id, title: lesson.text[locale].title } : null
}
