import { describe, expect, it } from 'vitest'
import { catalogue } from '~/domains/content/content.server'
import { activitiesOf, keyOf } from '~/domains/ladder/activities'
import { testWorld } from '~tests/world'

describe('what the content gives evidence by', () => {
  const live = () => catalogue(testWorld())

  it('knows every lesson by what it teaches, with its own minutes in each language', () => {
    const content = live()
    const activities = activitiesOf(content)
    for (const lesson of content.courses.flatMap(({ lessons }) => lessons)) {
      for (const { competency, level } of lesson.teaches) {
        const found = activities.get(competency)?.find((one) => keyOf(one) === `lesson:${lesson.courseId}/${lesson.id}`)
        expect(found).toMatchObject({
          path: `/courses/${lesson.courseId}/${lesson.id}`,
          minutes: { es: lesson.text.es.minutes, en: lesson.text.en.minutes },
        })
        expect(found?.gives).toContainEqual({
          competency,
          level,
          kind: 'check',
          instrument: `check:${lesson.courseId}/${lesson.id}`,
        })
      }
    }
  })

  it('knows every test by what it measures, and when it may be taken again', () => {
    const content = live()
    const activities = activitiesOf(content)
    for (const quiz of content.quizzes) {
      for (const { competency } of quiz.measures) {
        const found = activities.get(competency)?.find((one) => keyOf(one) === `quiz:${quiz.id}`)
        expect(found).toMatchObject({ path: `/quizzes/${quiz.id}`, retakeAfterDays: quiz.retakeAfterDays })
      }
    }
  })

  it('knows every criterion of every case as an instrument of its own', () => {
    const content = live()
    const activities = activitiesOf(content)
    for (const { id, rubric } of content.cases) {
      for (const criterion of rubric.criteria) {
        const found = activities.get(criterion.competency)?.find((one) => keyOf(one) === `case:${id}`)
        expect(found?.gives.map(({ instrument }) => instrument)).toContain(`case:${id}/${criterion.id}`)
      }
    }
  })

  it('keeps the lessons of a course in reading order', () => {
    const content = live()
    const orders = content.courses.map(({ id, lessons }) =>
      lessons.map((lesson) => {
        const all = [...activitiesOf(content).values()].flat()
        return all.find((one) => keyOf(one) === `lesson:${id}/${lesson.id}`)?.order ?? -1
      }),
    )
    for (const order of orders) expect(order).toEqual(order.toSorted((one, other) => one - other))
  })

  it('names an activity once for a competency, however many criteria it has on it', () => {
    for (const activities of activitiesOf(live()).values()) {
      expect(new Set(activities.map(keyOf)).size).toBe(activities.length)
    }
  })
})
