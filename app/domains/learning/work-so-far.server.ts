import { type QuizState, quizStates, quizStatesOfPeople } from '~/domains/assessment/assessment.server'
import { endOfWait } from '~/domains/assessment/retake'
import { type CaseState, caseStates, caseStatesOfPeople } from '~/domains/casework/casework.server'
import { quiz } from '~/domains/content/content.server'
import type { World } from '~/platform/world.server'
import type { Work, WorkState } from './assignment-model'
import { type WorkSoFar, workState } from './assignment-state'
import { courseProgress, peopleInCourse } from './learning.server'
import type { Holding } from './reassignment'

/** All that someone has begun or done. */
export function workSoFar(world: World, personId: string) {
  return {
    courses: courseProgress(world, personId),
    quizzes: new Map([...quizStates(world, personId)].map(([id, state]) => [id, begunQuiz(world, id, state)])),
    cases: new Map([...caseStates(world, personId)].map(([id, state]) => [id, begunCase(state)])),
  } satisfies WorkSoFar
}

function begunQuiz(world: World, id: string, state: QuizState) {
  const finishedAt = state.state === 'done' ? state.at : null
  const againFrom = finishedAt && endOfWait(finishedAt, quiz(world, id)?.retakeAfterDays ?? 0)
  return { ...state, isOpen: state.underWay !== null, finishedAt, againFrom }
}

function begunCase(state: CaseState) {
  const { handedInAt: finishedAt, releasedAt: againFrom } = state
  return { ...state, isOpen: state.state === 'under-way', finishedAt, againFrom }
}

/** How far each of those who have been asked for this work is with it; a query or two, however many they are. */
export function withStates(world: World, work: Work, held: readonly Holding[]): Array<Holding & { state: WorkState }> {
  const soFarOf = workOf(world, work, [...new Set(held.map(({ personId }) => personId))])
  return held.map((one) => ({ ...one, state: workState({ ...work, createdAt: one.createdAt }, soFarOf(one.personId)) }))
}

function workOf(world: World, { kind, contentId }: Work, people: readonly string[]): (personId: string) => WorkSoFar {
  const none = { courses: new Map(), quizzes: new Map(), cases: new Map() }
  const only = <T>(value: T | undefined) => new Map(value === undefined ? [] : [[contentId, value] as const])
  if (kind === 'course') {
    const all = peopleInCourse(world, contentId, people)
    const progress = (id: string) => ({
      lessons: 0,
      passed: 0,
      ...all.get(id),
      started: all.get(id)?.isStarted ? 1 : 0,
    })
    return (id) => ({ ...none, courses: only(progress(id)) })
  }
  if (kind === 'case') {
    const all = caseStatesOfPeople(world, contentId, people)
    return (id) => ({ ...none, cases: only(mapped(all.get(id), begunCase)) })
  }
  const all = quizStatesOfPeople(world, contentId, people)
  return (id) => ({ ...none, quizzes: only(mapped(all.get(id), (state) => begunQuiz(world, contentId, state))) })
}

function mapped<T, R>(value: T | undefined, to: (value: T) => R): R | undefined {
  return value === undefined ? undefined : to(value)
}
