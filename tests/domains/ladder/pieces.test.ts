import { describe, expect, it } from 'vitest'
import type { Measured } from '~/domains/assessment/model'
import { piecesOf } from '~/domains/ladder/pieces'
import { both, daysAgo } from './made'

const nothing = { checks: [], tests: [], cases: [], endorsements: [] }

describe('results as pieces', () => {
  it('makes a piece of each competency that a passed check is about', () => {
    const [one, other, ...rest] = piecesOf({
      ...nothing,
      checks: [
        {
          courseId: 'course',
          lessonId: 'lesson',
          at: daysAgo(3),
          passed: true,
          right: 3,
          total: 4,
          competencies: [
            { competency: 'coaching', level: 3 },
            { competency: 'metrics', level: 2 },
          ],
          title: both('Lesson'),
        },
      ],
    })
    expect(rest).toEqual([])
    expect(one).toMatchObject({
      kind: 'check',
      instrument: 'check:course/lesson',
      competency: 'coaching',
      level: 3,
      outcome: 'met',
      path: '/courses/course/lesson',
      detail: { right: 3, total: 4 },
    })
    expect(other).toMatchObject({ instrument: 'check:course/lesson', competency: 'metrics', level: 2 })
    expect(one?.result).toBe(other?.result)
  })

  it('does not count a check that was not passed', () => {
    const failed = { courseId: 'c', lessonId: 'l', at: daysAgo(1), passed: false, right: 1, total: 4, title: both('L') }
    const pieces = piecesOf({
      ...nothing,
      checks: [{ ...failed, competencies: [{ competency: 'coaching', level: 3 }] }],
    })
    expect(pieces.map(({ outcome }) => outcome)).toEqual(['not-met'])
  })

  it('takes each competency of a test by its own verdict, and says which has no band yet', () => {
    const measure = (competency: string, verdict: Measured['verdict'], sem: number | null) => ({
      competency,
      level: 3,
      score: verdict === 'not-scorable' ? null : 62,
      belowChance: false,
      cut: 60,
      sem,
      verdict,
      band: sem !== null,
    })
    const competencies = [
      measure('coaching', 'met', 2),
      measure('metrics', 'unsure', 5),
      measure('quality', 'not-met', null),
      measure('communication', 'not-scorable', null),
    ]
    const attempt = { quizId: 'quiz', attemptId: 'attempt', at: daysAgo(2), title: both('Quiz'), provisionalKey: true }
    const pieces = piecesOf({ ...nothing, tests: [{ ...attempt, competencies }] })
    expect(pieces.map(({ competency, outcome, noBand }) => [competency, outcome, noBand])).toEqual([
      ['coaching', 'met', false],
      ['metrics', 'unsure', false],
      ['quality', 'not-met', true],
      ['communication', 'not-scorable', true],
    ])
    expect(pieces[0]).toMatchObject({ instrument: 'test:quiz', path: '/attempts/attempt/result' })
  })

  it('takes each criterion of a case as an instrument of its own, whether or not the case was passed', () => {
    const criterion = (id: string, markLevel: number, holds: boolean) => ({
      criterion: id,
      name: both(id),
      competency: 'coaching',
      level: 3,
      markLevel,
      highest: 4,
      holds,
    })
    const pieces = piecesOf({
      ...nothing,
      cases: [
        {
          caseId: 'case',
          submissionId: 'sub',
          at: daysAgo(2),
          title: both('Case'),
          passed: false,
          criteria: [criterion('reply', 2, true), criterion('remedy', 1, false)],
        },
      ],
    })
    expect(pieces.map(({ instrument, outcome }) => [instrument, outcome])).toEqual([
      ['case:case/reply', 'met'],
      ['case:case/remedy', 'not-met'],
    ])
    expect(pieces[0]?.detail).toMatchObject({ markLevel: 2, highest: 4 })
  })

  it('dates an endorsement by the day on which the behaviour was seen', () => {
    const [piece] = piecesOf({
      ...nothing,
      endorsements: [
        {
          id: 'e1',
          competency: 'coaching',
          level: 3,
          behaviourId: 'names-one-thing',
          behaviour: both('Names one thing'),
          occasion: 'Tuesday',
          seenAt: daysAgo(40),
          at: daysAgo(2),
          byId: 'nora',
          byName: 'Nora',
        },
      ],
    })
    expect(piece).toMatchObject({
      instrument: 'endorsement:coaching/names-one-thing',
      at: daysAgo(40),
      recordedAt: daysAgo(2),
      outcome: 'met',
      detail: { byName: 'Nora', occasion: 'Tuesday' },
    })
  })
})
