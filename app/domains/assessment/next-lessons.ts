import type { Catalogue, Lesson } from '~/domains/content/model'
import type { Measured } from './model'

/** More than a few is a list to put off. */
const mostLessons = 4

/**
 * A few lessons that teach a competency: those at the level asked or above first, the nearest level before the others, in the
 * courses' order.
 */
export function lessonsTeaching(
  catalogue: Pick<Catalogue, 'courses'>,
  wanted: Pick<Measured, 'competency' | 'level'>,
): Lesson[] {
  const levelIn = (lesson: Lesson) =>
    lesson.teaches.find(({ competency }) => competency === wanted.competency)?.level ?? 0
  /** Levels above the one asked are counted up from 0, those below follow them. */
  const distance = (lesson: Lesson) => {
    const more = levelIn(lesson) - wanted.level
    return more >= 0 ? more : 10 - more
  }
  const teaching = catalogue.courses.flatMap((course) => course.lessons).filter((lesson) => levelIn(lesson) > 0)
  return teaching.toSorted((one, other) => distance(one) - distance(other)).slice(0, mostLessons)
}
