import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '~/domains/content/content.server'
import type { Readiness } from '~/domains/ladder/model'
import type { CourseProgress } from '~/domains/learning/model'
import { nextStep, type Situation } from '~/domains/reporting/next-step'
import { testWorld } from '~tests/world'
import { caseId, courseId, lessonIds, quizId } from '../learning-assignments/work'

const day = (number: number) => new Date(`2026-03-${String(number).padStart(2, '0')}T12:00Z`)

/** Someone new: nothing assigned, begun or aimed at. */
function newcomer(): Situation {
  const content = catalogue(testWorld())
  return { content, assigned: [], courses: new Map(), quizzes: new Map(), cases: new Map(), towards: null }
}

function progress(change: Partial<CourseProgress> = {}): CourseProgress {
  const next = { lessonId: lessonIds[0]!, section: 0 }
  return { lessons: 4, passed: 0, started: 0, lastSeenAt: null, next, ...change }
}

const assigned = (
  kind: 'course' | 'quiz' | 'case',
  dueAt: Date,
  change: Partial<Situation['assigned'][number]> = {},
) => ({
  kind,
  contentId: { course: courseId, quiz: quizId, case: caseId }[kind],
  dueAt,
  state: 'not-started' as const,
  overdue: false,
  ...change,
})

const reading = new Map([
  [courseId, progress({ started: 2, passed: 1, lastSeenAt: day(2), next: { lessonId: lessonIds[1]!, section: 2 } })],
])
const fresh = new Map([[courseId, progress()]])
const towardsQuiz: Readiness['next'] = {
  kind: 'quiz',
  id: quizId,
  path: `/quizzes/${quizId}`,
  title: { es: 'x', en: 'x' },
  minutes: { es: 1, en: 1 },
  state: 'new',
  notBefore: null,
  points: 2,
  competency: 'coaching',
}

describe('the next step', () => {
  it('of someone with nothing to do is none', () => {
    expect(nextStep(newcomer())).toBeNull()
  })

  it('is what was assigned, before what is under way and what closes a gap', () => {
    const step = nextStep({
      ...newcomer(),
      courses: reading,
      assigned: [assigned('case', day(20))],
      towards: towardsQuiz,
    })
    expect(step).toMatchObject({ kind: 'case', path: `/cases/${caseId}`, why: { reason: 'due', dueAt: day(20) } })
  })

  it('is the first due of what was assigned, which is what is overdue', () => {
    const late = assigned('quiz', day(1), { overdue: true })
    const step = nextStep({ ...newcomer(), courses: fresh, assigned: [late, assigned('course', day(5))] })
    expect(step).toMatchObject({ kind: 'quiz', path: `/quizzes/${quizId}`, why: { reason: 'overdue', dueAt: day(1) } })
  })

  it('passes over what is done, and what the content no longer has', () => {
    const gone = { ...assigned('quiz', day(2)), contentId: 'a-test-that-was-dropped' }
    const list = [assigned('case', day(1), { state: 'done' }), gone, assigned('course', day(5))]
    const step = nextStep({ ...newcomer(), courses: fresh, assigned: list })
    expect(step).toMatchObject({ kind: 'lesson', why: { reason: 'due', dueAt: day(5) } })
  })

  it('is the lesson of an assigned course, at the section where it was left', () => {
    const step = nextStep({ ...newcomer(), courses: reading, assigned: [assigned('course', day(9))] })
    expect(step).toMatchObject({
      kind: 'lesson',
      path: `/courses/${courseId}/${lessonIds[1]}#section-2`,
      title: { es: 'De compañero a líder de equipo', en: 'From colleague to team lead' },
      isBegun: true,
      lesson: { number: 2 },
    })
    const section = step?.kind === 'lesson' ? step.lesson?.section : null
    expect(section?.es).toBeTruthy()
    expect(section?.en).toBeTruthy()
  })

  it('begins a course at its first lesson, with the minutes of reading in each language', () => {
    const situation = newcomer()
    const step = nextStep({ ...situation, courses: fresh, assigned: [assigned('course', day(9))] })
    const text = situation.content.courses.find(({ id }) => id === courseId)?.lessons[0]?.text
    expect(step).toMatchObject({
      path: `/courses/${courseId}/${lessonIds[0]}`,
      isBegun: false,
      minutes: { es: text?.es.minutes, en: text?.en.minutes },
      lesson: { number: 1, section: null },
    })
  })

  it('leads into an attempt or a submission that was begun', () => {
    const quizzes = new Map([[quizId, { underWay: 'attempt1', at: day(1) }]])
    const cases = new Map([[caseId, { state: 'under-way' as const, submissionId: 'submission1', at: day(1) }]])
    const begun = { ...newcomer(), quizzes, cases }
    expect(nextStep({ ...begun, assigned: [assigned('quiz', day(9))] })).toMatchObject({ path: '/attempts/attempt1' })
    expect(nextStep({ ...begun, assigned: [assigned('case', day(9))] })).toMatchObject({
      path: '/submissions/submission1',
    })
  })

  it('is otherwise what is under way, the latest touched first', () => {
    const cases = new Map([[caseId, { state: 'under-way' as const, submissionId: 's', at: day(1) }]])
    const both = { ...newcomer(), courses: reading, cases, towards: towardsQuiz }
    expect(nextStep(both)).toMatchObject({ kind: 'lesson', why: { reason: 'under-way' } })
    const later = new Map([[caseId, { state: 'under-way' as const, submissionId: 's', at: day(3) }]])
    expect(nextStep({ ...both, cases: later })).toMatchObject({ kind: 'case', why: { reason: 'under-way' } })
  })

  it('does not call a finished course, a finished test or a case that was handed in under way', () => {
    const situation = {
      ...newcomer(),
      courses: new Map([[courseId, progress({ started: 4, passed: 4, lastSeenAt: day(2), next: null })]]),
      quizzes: new Map([[quizId, { underWay: null, at: day(2) }]]),
      cases: new Map([[caseId, { state: 'handed-in' as const, submissionId: 's', at: day(2) }]]),
    }
    expect(nextStep(situation)).toBeNull()
  })

  it('is otherwise what closes the most of what the target asks', () => {
    const situation = { ...newcomer(), courses: fresh, towards: towardsQuiz }
    expect(nextStep(situation)).toMatchObject({
      kind: 'quiz',
      path: `/quizzes/${quizId}`,
      title: { es: 'Liderazgo de primera línea' },
      why: { reason: 'gap', competency: 'coaching' },
    })
    const lesson = { ...towardsQuiz, kind: 'lesson' as const, id: `${courseId}/${lessonIds[2]}` }
    expect(nextStep({ ...situation, towards: lesson })).toMatchObject({
      kind: 'lesson',
      path: `/courses/${courseId}/${lessonIds[2]}`,
      lesson: { number: 3, section: null },
    })
  })

  it('is a confirmation where no content helps', () => {
    const towards = { kind: 'endorsement' as const, competency: 'metrics', level: 2, times: 1, points: 2 }
    expect(nextStep({ ...newcomer(), towards })).toEqual({
      kind: 'endorsement',
      why: { reason: 'gap', competency: 'metrics' },
    })
  })

  it('never goes to something else than the first due that is open', () => {
    const content = newcomer().content
    const kind = fc.constantFrom('course' as const, 'quiz' as const, 'case' as const)
    const state = fc.constantFrom('not-started' as const, 'under-way' as const, 'done' as const)
    const some = fc.record({ kind, state, due: fc.integer({ min: 1, max: 28 }) })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), (works) => {
        const list = works
          .sort((one, other) => one.due - other.due)
          .map(({ kind, state, due }) => assigned(kind, day(due), { state, overdue: state !== 'done' && due < 10 }))
        const step = nextStep({ ...newcomerOf(content), courses: reading, assigned: list, towards: towardsQuiz })
        const first = list.find(({ state }) => state !== 'done')
        const why = first && { reason: first.overdue ? 'overdue' : 'due', dueAt: first.dueAt }
        expect(step?.why).toEqual(why ?? { reason: 'under-way' })
      }),
    )
  })
})

function newcomerOf(content: Situation['content']): Situation {
  return { content, assigned: [], courses: new Map(), quizzes: new Map(), cases: new Map(), towards: null }
}
