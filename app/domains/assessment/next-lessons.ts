import type { Catalogue, Lesson } from '~/domains/content/model'
import type { Measured } from './model'

/** Lessons that teach a competency, those at the level asked or above first, in the courses' order. */
export function lessonsTeaching(
  catalogue: Pick<Catalogue, 'courses'>,
  wanted: Pick<Measured, 'competency' | 'level'>,
): Lesson[] {
  const levelIn = (lesson: Lesson) =>
    lesson.teaches.find(({ competency }) => competency === wanted.competency)?.level ?? 0
  const teaching = catalogue.courses.flatMap((course) => course.lessons).filter((lesson) => levelIn(lesson) > 0)
  return teaching.sort((one, other) => Number(levelIn(other) >= wanted.level) - Number(levelIn(one) >= wanted.level))
}
