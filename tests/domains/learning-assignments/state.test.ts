import { describe, expect, it } from 'vitest'
import type { WorkKind } from '~/domains/learning/assignment-model'
import { isOverdue, type WorkSoFar, workState } from '~/domains/learning/assignment-state'

const assignedAt = new Date('2026-03-01T09:00Z')
const after = (days: number) => new Date(assignedAt.getTime() + days * 24 * 3600 * 1000)
const before = (days: number) => after(-days)

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
    ['going', { isOpen: true, finishedAt: null, againFrom: null }],
    ['finished-at-once', { isOpen: false, finishedAt: assignedAt, againFrom: assignedAt }],
    ['finished-before', { isOpen: false, finishedAt: before(30), againFrom: before(0) }],
    ['taken-again', { isOpen: true, finishedAt: before(30), againFrom: before(0) }],
    ['not-yet-to-be-taken-again', { isOpen: false, finishedAt: before(30), againFrom: after(1) }],
    ['finished-since', { isOpen: true, finishedAt: after(2), againFrom: after(32) }],
  ]),
  cases: new Map([
    ['drafting', { isOpen: true, finishedAt: null, againFrom: null }],
    ['waiting-since-before', { isOpen: false, finishedAt: before(1), againFrom: null }],
    ['marked-since', { isOpen: false, finishedAt: before(1), againFrom: after(1) }],
    ['marked-before', { isOpen: false, finishedAt: before(3), againFrom: before(1) }],
    ['being-revised', { isOpen: true, finishedAt: before(3), againFrom: before(1) }],
    ['handed-in-since', { isOpen: false, finishedAt: after(1), againFrom: after(2) }],
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
    ['quiz', 'finished-at-once', 'done'],
    ['quiz', 'finished-before', 'not-started'],
    ['quiz', 'taken-again', 'under-way'],
    ['quiz', 'not-yet-to-be-taken-again', 'done'],
    ['quiz', 'finished-since', 'done'],
    ['quiz', 'all', 'not-started'],
    ['case', 'drafting', 'under-way'],
    ['case', 'waiting-since-before', 'done'],
    ['case', 'marked-since', 'done'],
    ['case', 'marked-before', 'not-started'],
    ['case', 'being-revised', 'under-way'],
    ['case', 'handed-in-since', 'done'],
    ['case', 'finished-since', 'not-started'],
  ])('of the %s %s is %s', (kind, contentId, state) => {
    expect(workState({ kind, contentId, createdAt: assignedAt }, soFar)).toBe(state)
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
