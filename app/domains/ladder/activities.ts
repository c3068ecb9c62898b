import type { Case, Catalogue, Course, Lesson } from '~/domains/content/model'
import type { Quiz } from '~/domains/content/quiz-model'
import type { Activity } from './model'
import { instrumentOfCriterion, instrumentOfLesson, instrumentOfQuiz } from './pieces'

/** Everything in the content that gives evidence, by the competencies that it gives evidence on; in reading order. */
export function activitiesOf(catalogue: Pick<Catalogue, 'courses' | 'quizzes' | 'cases'>): Map<string, Activity[]> {
  const lessons = catalogue.courses.flatMap((course) => course.lessons.map((lesson) => ofLesson(course, lesson)))
  const all = [...lessons, ...catalogue.quizzes.map(ofQuiz), ...catalogue.cases.map(ofCase)]
  const byCompetency = new Map<string, Activity[]>()
  all.forEach((activity, order) => {
    for (const competency of new Set(activity.gives.map((given) => given.competency))) {
      byCompetency.set(competency, [...(byCompetency.get(competency) ?? []), { ...activity, order }])
    }
  })
  return byCompetency
}

type Unordered = Omit<Activity, 'order'>

function ofLesson(course: Course, lesson: Lesson): Unordered {
  const instrument = instrumentOfLesson(course.id, lesson.id)
  return {
    kind: 'lesson',
    id: `${course.id}/${lesson.id}`,
    path: `/courses/${course.id}/${lesson.id}`,
    title: { es: lesson.text.es.title, en: lesson.text.en.title },
    minutes: { es: lesson.text.es.minutes, en: lesson.text.en.minutes },
    gives: lesson.teaches.map(({ competency, level }) => ({ competency, level, kind: 'check', instrument })),
    course: course.id,
    retakeAfterDays: 0,
  }
}

function ofQuiz(quiz: Quiz): Unordered {
  const instrument = instrumentOfQuiz(quiz.id)
  return {
    kind: 'quiz',
    id: quiz.id,
    path: `/quizzes/${quiz.id}`,
    title: quiz.title,
    minutes: { es: quiz.minutes, en: quiz.minutes },
    gives: quiz.measures.map(({ competency, level }) => ({ competency, level, kind: 'test', instrument })),
    course: null,
    retakeAfterDays: quiz.retakeAfterDays,
  }
}

function ofCase({ id, title, minutes, rubric }: Case): Unordered {
  return {
    kind: 'case',
    id,
    path: `/cases/${id}`,
    title,
    minutes: { es: minutes, en: minutes },
    gives: rubric.criteria.map((criterion) => ({
      competency: criterion.competency,
      level: criterion.level,
      kind: 'case',
      instrument: instrumentOfCriterion(id, criterion.id),
    })),
    course: null,
    retakeAfterDays: 0,
  }
}

export function keyOf({ kind, id }: Pick<Activity, 'kind' | 'id'>): string {
  return `${kind}:${id}`
}
