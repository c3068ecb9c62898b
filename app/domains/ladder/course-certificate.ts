import type { Course } from '~/domains/content/model'
import { keyOf } from './activities'
import type { Begun, JudgedPiece } from './model'
import { instrumentOfCriterion, instrumentOfLesson, instrumentOfQuiz } from './pieces'

/** A lesson (`COURSE/LESSON`), test or case without which a course is not complete. */
export interface CoursePart {
  kind: 'lesson' | 'quiz' | 'case'
  id: string
}

/**
 * Why a part is missing. open: not begun · waiting: handed in, not yet marked · expired: it was passed, and is too old ·
 * the others as the newest result says.
 */
export interface MissingPart extends CoursePart {
  why: 'open' | 'under-way' | 'waiting' | 'not-met' | 'unsure' | 'not-scorable' | 'expired'
}

export interface CourseFacts {
  /** As they stand at the moment that is asked about, the withdrawn ones taken out. */
  pieces: readonly JudgedPiece[]
  /** Submissions whose marks reach the rubric's pass mark: a case passes as a whole. */
  passed: ReadonlySet<string>
  begun: ReadonlyMap<string, Begun>
}

/** Of what a course consists as far as its certificate asks; a scene is for practice and is not asked. */
export function partsOf({ id, lessons, test, case: study }: CourseAsked): CoursePart[] {
  return [
    ...lessons.map((lesson): CoursePart => ({ kind: 'lesson', id: `${id}/${lesson.id}` })),
    ...(test ? [{ kind: 'quiz' as const, id: test }] : []),
    ...(study ? [{ kind: 'case' as const, id: study }] : []),
  ]
}

type CourseAsked = Pick<Course, 'id' | 'test' | 'case'> & { lessons: ReadonlyArray<{ id: string }> }

/**
 * A course is complete when the newest answering of every lesson's check was passed, the newest attempt at its closing test
 * meets every cut, and the newest round of its case was passed, none of them too old to count. What is missing comes with
 * its reason, in the course's order; `basis` are the results that it rests on.
 */
export function judgeCourse(course: CourseAsked, facts: CourseFacts): { missing: MissingPart[]; basis: string[] } {
  const judged = partsOf(course).map((part) => ({ part, ...judgePart(part, facts) }))
  return {
    missing: judged.flatMap(({ part, why }) => (why ? [{ ...part, why }] : [])),
    basis: [...new Set(judged.flatMap(({ results }) => results))],
  }
}

function judgePart(part: CoursePart, { pieces, passed, begun }: CourseFacts) {
  const all = pieces.filter(({ instrument, state }) => state !== 'replaced' && isOf(part, instrument))
  const scored = all.filter(({ state }) => state !== 'not-scorable')
  const standing = scored.length > 0 ? scored : all
  return { why: whyMissing(part, standing, passed, begun), results: standing.map(({ result }) => result) }
}

function isOf({ kind, id }: CoursePart, instrument: string): boolean {
  if (kind === 'case') return instrument.startsWith(instrumentOfCriterion(id, ''))
  const [course = '', lesson = ''] = id.split('/')
  return instrument === (kind === 'quiz' ? instrumentOfQuiz(id) : instrumentOfLesson(course, lesson))
}

function whyMissing(
  part: CoursePart,
  standing: readonly JudgedPiece[],
  passed: CourseFacts['passed'],
  begun: CourseFacts['begun'],
): MissingPart['why'] | null {
  if (standing.length === 0) {
    const state = begun.get(keyOf(part))?.state
    return state === 'waiting' || state === 'under-way' ? state : 'open'
  }
  const has = (wanted: JudgedPiece['state']) => standing.some(({ state }) => state === wanted)
  if (part.kind === 'case' && !standing.every(({ result }) => passed.has(result))) return 'not-met'
  if (part.kind !== 'case') {
    for (const state of ['not-met', 'unsure', 'not-scorable'] as const) if (has(state)) return state
  }
  return has('expired') ? 'expired' : null
}
