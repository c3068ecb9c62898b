import { describe, expect, it } from 'vitest'
import type { WorkKind } from '~/domains/learning/assignment-model'
import { isOverdue, type WorkSoFar, workState } from '~/domains/learning/assignment-state'

const soFar: WorkSoFar = {
  courses: new Map([
    ['new', { lessons: 4, passed: 0, started: 0 }],
    ['opened', { lessons: 4, passed: 0, started: 1 }],
    ['nearly', { lessons: 4, passed: 3, started: 4 }],
    ['passed-unopened', { lessons: 4, passed: 1, started: 0 }],
    ['all', { lessons: 4, passed: 4, started: 4 }],
    ['empty', { lessons: 0, passed: 0, started: 0 }],
  ]),
  quizzes: new Map([
    ['going', { state: 'under-way' }],
    ['finished', { state: 'done' }],
  ]),
  cases: new Map([
    ['drafting', { handedInAt: null }],
    ['waiting', { handedInAt: new Date('2026-03-01T09:00Z') }],
  ]),
}

describe('the state of work', () => {
  it.each<[WorkKind, string, string]>([
    ['course', 'new', 'not-started'],
    ['course', 'opened', 'under-way'],
    ['course', 'nearly', 'under-way'],
    ['course', 'passed-unopened', 'under-way'],
    ['course', 'all', 'done'],
    ['course', 'empty', 'not-started'],
    ['course', 'unknown', 'not-started'],
    ['quiz', 'going', 'under-way'],
    ['quiz', 'finished', 'done'],
    ['quiz', 'all', 'not-started'],
    ['case', 'drafting', 'under-way'],
    ['case', 'waiting', 'done'],
    ['case', 'finished', 'not-started'],
  ])('of the %s %s is %s', (kind, contentId, state) => {
    expect(workState({ kind, contentId }, soFar)).toBe(state)
  })
})

describe('overdue', () => {
  const due = new Date('2026-03-15T22:59:59.999Z')
  const after = new Date(due.getTime() + 1)

  it('begins the moment after the time that was given', () => {
    expect(isOverdue('not-started', due, due)).toBe(false)
    expect(isOverdue('not-started', due, after)).toBe(true)
    expect(isOverdue('under-way', due, after)).toBe(true)
  })

  it('is never what is done', () => {
    expect(isOverdue('done', due, after)).toBe(false)
  })
})
