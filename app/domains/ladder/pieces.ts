import type { Both } from '~/i18n/locale'
import type { Endorsement, Piece } from './model'
import { outcomeOf } from './verdict'

/** What the ladder reads of the lower domains' evidence. */
export interface CheckResultGiven {
  courseId: string
  lessonId: string
  at: Date
  passed: boolean
  right: number
  total: number
  competencies: ReadonlyArray<{ competency: string; level: number }>
  title: Both
}
export interface TestResultGiven {
  quizId: string
  attemptId: string
  at: Date
  title: Both
  competencies: ReadonlyArray<{
    competency: string
    level: number
    /** 0 to 100, corrected for chance; null when it could not be scored. */
    score: number | null
    cut: number
    sem: number | null
  }>
  provisionalKey: boolean
}
export interface CaseResultGiven {
  caseId: string
  submissionId: string
  at: Date
  title: Both
  criteria: ReadonlyArray<{
    criterion: string
    name: Both
    competency: string
    level: number
    markLevel: number
    holds: boolean
  }>
}
export interface Results {
  checks: readonly CheckResultGiven[]
  tests: readonly TestResultGiven[]
  cases: readonly CaseResultGiven[]
  endorsements: readonly Endorsement[]
}

/** All that someone's results say, one piece for each competency that a result speaks of. */
export function piecesOf(results: Results): Piece[] {
  return [
    ...results.checks.flatMap(ofCheck),
    ...results.tests.flatMap(ofTest),
    ...results.cases.flatMap(ofCase),
    ...results.endorsements.map(ofEndorsement),
  ]
}

export function instrumentOfLesson(courseId: string, lessonId: string): string {
  return `check:${courseId}/${lessonId}`
}

export function instrumentOfQuiz(quizId: string): string {
  return `test:${quizId}`
}

export function instrumentOfCriterion(caseId: string, criterion: string): string {
  return `case:${caseId}/${criterion}`
}

export function instrumentOfBehaviour(competency: string, behaviourId: string): string {
  return `endorsement:${competency}/${behaviourId}`
}

function ofCheck({ courseId, lessonId, at, passed, right, total, competencies, title }: CheckResultGiven): Piece[] {
  const instrument = instrumentOfLesson(courseId, lessonId)
  return competencies.map(({ competency, level }) => ({
    kind: 'check',
    result: `${instrument}@${at.getTime()}`,
    instrument,
    competency,
    level,
    at,
    recordedAt: at,
    outcome: passed ? 'met' : 'not-met',
    noBand: false,
    title,
    path: `/courses/${courseId}/${lessonId}`,
    detail: { kind: 'check', right, total },
  }))
}

function ofTest({ quizId, attemptId, at, title, competencies, provisionalKey }: TestResultGiven): Piece[] {
  return competencies.map(({ competency, level, score, cut, sem }) => ({
    kind: 'test',
    result: attemptId,
    instrument: instrumentOfQuiz(quizId),
    competency,
    level,
    at,
    recordedAt: at,
    outcome: outcomeOf(score, cut, sem),
    noBand: sem === null,
    title,
    path: `/attempts/${attemptId}/result`,
    detail: { kind: 'test', score, cut, provisionalKey },
  }))
}

function ofCase({ caseId, submissionId, at, title, criteria }: CaseResultGiven): Piece[] {
  return criteria.map(({ criterion, name, competency, level, markLevel, holds }) => ({
    kind: 'case',
    result: submissionId,
    instrument: instrumentOfCriterion(caseId, criterion),
    competency,
    level,
    at,
    recordedAt: at,
    outcome: holds ? 'met' : 'not-met',
    noBand: false,
    title,
    path: `/submissions/${submissionId}`,
    detail: { kind: 'case', criterion: name, markLevel },
  }))
}

function ofEndorsement({
  id,
  competency,
  level,
  behaviourId,
  behaviour,
  occasion,
  seenAt,
  at,
  byName,
}: Endorsement): Piece {
  return {
    kind: 'endorsement',
    result: id,
    instrument: instrumentOfBehaviour(competency, behaviourId),
    competency,
    level,
    at: seenAt,
    recordedAt: at,
    outcome: 'met',
    noBand: false,
    title: behaviour,
    path: null,
    detail: { kind: 'endorsement', behaviour, occasion, byName },
  }
}
