import { describe, expect, it } from 'vitest'
import { permit } from '~/domains/accounts/permissions'
import type { WorkKind } from '~/domains/learning/assignment-model'
import { assign, assignmentsFor, withdraw } from '~/domains/learning/assignments.server'
import { person, type TestWorld, testWorld } from '~tests/world'
import {
  beginCase,
  beginQuiz,
  caseId,
  courseId,
  finishQuiz,
  handIn,
  lessonIds,
  openLesson,
  passCheck,
  passCourse,
  quizId,
  releaseMarks,
} from './work'

const ids: Record<WorkKind, string> = { course: courseId, quiz: quizId, case: caseId }

/** Someone who was assigned one thing of this kind by 9 March 2026, 09:00. */
function assigned(kind: WorkKind): { world: TestWorld; id: string } {
  const world = testWorld()
  const { id } = person(world)
  const permission = permit(person(world, { role: 'trainer' }), 'assign')
  if (!permission.ok) throw new Error(permission.reason)
  const dueAt = new Date('2026-03-09T09:00Z')
  assign(world, permission.permit, { kind, contentId: ids[kind], personIds: [id], teamIds: [], dueAt, note: '' })
  return { world, id }
}

const stateOf = (world: TestWorld, id: string) => assignmentsFor(world, id)[0]?.state

describe('what someone has been assigned', () => {
  it('is a course: begun when a lesson is opened, done when each check has been passed once', () => {
    const { world, id } = assigned('course')
    expect(stateOf(world, id)).toBe('not-started')
    openLesson(world, id)
    expect(stateOf(world, id)).toBe('under-way')
    for (const lessonId of lessonIds.slice(1)) passCheck(world, id, lessonId)
    passCheck(world, id, lessonIds[0]!, false)
    expect(stateOf(world, id)).toBe('under-way')
    passCheck(world, id, lessonIds[0]!)
    expect(stateOf(world, id)).toBe('done')
    passCheck(world, id, lessonIds[0]!, false)
    expect(stateOf(world, id)).toBe('done')
  })

  it('is a test: begun with an attempt, done when one is finished', () => {
    const { world, id } = assigned('quiz')
    expect(stateOf(world, id)).toBe('not-started')
    beginQuiz(world, id)
    expect(stateOf(world, id)).toBe('under-way')
    world.at('2026-03-03T09:00Z')
    finishQuiz(world, id)
    expect(stateOf(world, id)).toBe('done')
  })

  it('is a case: begun with a submission, done when handed in', () => {
    const { world, id } = assigned('case')
    expect(stateOf(world, id)).toBe('not-started')
    beginCase(world, id)
    expect(stateOf(world, id)).toBe('under-way')
    const other = assigned('case')
    handIn(other.world, other.id)
    expect(stateOf(other.world, other.id)).toBe('done')
  })

  it('is overdue after its moment, unless done', () => {
    const { world, id } = assigned('course')
    world.at('2026-03-09T09:00Z')
    expect(assignmentsFor(world, id)).toMatchObject([{ overdue: false }])
    world.at('2026-03-09T09:00:01Z')
    expect(assignmentsFor(world, id)).toMatchObject([{ overdue: true }])
    passCourse(world, id)
    expect(assignmentsFor(world, id)).toMatchObject([{ overdue: false, state: 'done' }])
  })

  it('is not what was finished before, unless it could not be repeated yet', () => {
    const world = testWorld()
    const { id } = person(world)
    const trainer = person(world, { role: 'trainer' })
    const ask = (kind: WorkKind) => {
      const permission = permit(trainer, 'assign')
      if (!permission.ok) throw new Error(permission.reason)
      const dueAt = new Date('2027-01-09T09:00Z')
      const made = assign(world, permission.permit, {
        ...{ kind, contentId: ids[kind], personIds: [id], teamIds: [], dueAt, note: '' },
      })
      if (!made.ok) throw new Error(made.reason)
      const found = assignmentsFor(world, id).find((one) => one.id === made.assignmentId)
      withdraw(world, permission.permit, made.assignmentId)
      return found?.state
    }
    finishQuiz(world, id)
    handIn(world, id)
    passCourse(world, id)
    world.at('2026-03-03T09:00Z')
    expect((['quiz', 'case', 'course'] as const).map(ask)).toEqual(['done', 'done', 'done'])
    releaseMarks(world)
    world.at('2026-12-03T09:00Z')
    expect((['quiz', 'case', 'course'] as const).map(ask)).toEqual(['not-started', 'not-started', 'done'])
  })

  it("leaves other people's work out of it", () => {
    const { world, id } = assigned('quiz')
    const other = person(world)
    finishQuiz(world, other.id)
    expect(stateOf(world, id)).toBe('not-started')
    expect(assignmentsFor(world, other.id)).toEqual([])
  })
})
