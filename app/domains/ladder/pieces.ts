import type { TestEvidence } from '~/domains/assessment/assessment.server'
import type { CaseEvidence } from '~/domains/casework/casework.server'
import type { CheckEvidence } from '~/domains/learning/model'
import type { Endorsement, Piece } from './model'

/** Someone's evidence as the lower domains derive it, and the ladder's own. */
export interface Results {
  checks: readonly CheckEvidence[]
  tests: readonly TestEvidence[]
  cases: readonly CaseEvidence[]
  endorsements: readonly Endorsement[]
}

/** All that someone's results say, one piece for each competency that a result speaks of. */
export function piecesOf(results: Results): Piece[] {
  return [
    ...lastOfEach(results.checks).flatMap(ofCheck),
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

/** Of two answers in one and the same moment the later stands: no result could tell them apart. */
function lastOfEach(checks: Results['checks']): Array<Results['checks'][number]> {
  return [...new Map(checks.map((check) => [resultOfCheck(check), check])).values()]
}

function resultOfCheck({ courseId, lessonId, at }: Results['checks'][number]): string {
  return `${instrumentOfLesson(courseId, lessonId)}@${at.getTime()}`
}

function ofCheck(check: CheckEvidence): Piece[] {
  const { courseId, lessonId, at, passed, right, total, competencies, title } = check
  const instrument = instrumentOfLesson(courseId, lessonId)
  return competencies.map(({ competency, level }) => ({
    kind: 'check',
    result: resultOfCheck(check),
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

function ofTest({ quizId, attemptId, at, title, competencies, provisionalKey }: TestEvidence): Piece[] {
  return competencies.map(({ competency, level, score, cut, verdict, band }) => ({
    kind: 'test',
    result: attemptId,
    instrument: instrumentOfQuiz(quizId),
    competency,
    level,
    at,
    recordedAt: at,
    outcome: verdict,
    noBand: !band,
    title,
    path: `/attempts/${attemptId}/result`,
    detail: { kind: 'test', score, cut, provisionalKey },
  }))
}

function ofCase({ caseId, submissionId, at, title, criteria }: CaseEvidence): Piece[] {
  return criteria.map(({ criterion, name, competency, level, markLevel, highest, holds }) => ({
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
    detail: { kind: 'case', criterion: name, markLevel, highest },
  }))
}

function ofEndorsement(endorsement: Endorsement): Piece {
  const { id, competency, level, behaviourId, behaviour, occasion, seenAt, at, byId, byName } = endorsement
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
    detail: { kind: 'endorsement', behaviour, occasion, byId, byName },
  }
}
