import type { Readiness } from '~/domains/ladder/model'
import type { AssignedWork } from '~/domains/learning/assignment-model'
import { type Begun, lessonOpening, type Opening, openingOf } from './opening'

/** Why this and not something else. */
export type Why =
  | { reason: 'overdue' | 'due'; dueAt: Date }
  | { reason: 'under-way' }
  /** It closes the most of what the target title still asks. */
  | { reason: 'gap'; competency: string }

export type NextStep =
  | (Opening & { why: Why })
  /** Nothing to read or do here closes it: somebody has to confirm what they have seen. */
  | { kind: 'endorsement'; why: Why }

export interface Situation extends Begun {
  /** The first due first. */
  assigned: ReadonlyArray<Pick<AssignedWork, 'kind' | 'contentId' | 'dueAt' | 'state' | 'overdue'>>
  /** The best next step towards the target title, from its readiness. */
  towards: Readiness['next']
}

/**
 * The one next step: what was assigned, the first due first, so that what is overdue leads; then what is under way, the
 * latest touched first; then what closes the most of what the target title still asks. Null when there is none of it.
 */
export function nextStep(situation: Situation): NextStep | null {
  return assignedStep(situation) ?? begunStep(situation) ?? gapStep(situation)
}

function assignedStep(situation: Situation): NextStep | null {
  for (const { kind, contentId, dueAt, state, overdue } of situation.assigned) {
    const opening = state === 'done' ? null : openingOf({ kind, contentId }, situation)
    if (opening) return { ...opening, why: { reason: overdue ? 'overdue' : 'due', dueAt } }
  }
  return null
}

function begunStep(situation: Situation): NextStep | null {
  const begun = [
    ...[...situation.courses].flatMap(([contentId, { started, passed, next, lastSeenAt }]) =>
      next && started + passed > 0 ? [{ kind: 'course' as const, contentId, at: lastSeenAt }] : [],
    ),
    ...[...situation.quizzes].flatMap(([contentId, { underWay, at }]) =>
      underWay ? [{ kind: 'quiz' as const, contentId, at }] : [],
    ),
    ...[...situation.cases].flatMap(([contentId, { state, at }]) =>
      state === 'under-way' ? [{ kind: 'case' as const, contentId, at }] : [],
    ),
  ].sort((one, other) => (other.at?.getTime() ?? 0) - (one.at?.getTime() ?? 0))
  for (const work of begun) {
    const opening = openingOf(work, situation)
    if (opening) return { ...opening, why: { reason: 'under-way' } }
  }
  return null
}

function gapStep(situation: Situation): NextStep | null {
  const { towards } = situation
  if (!towards) return null
  const why: Why = { reason: 'gap', competency: towards.competency }
  if (towards.kind === 'endorsement') return { kind: 'endorsement', why }
  const opening = openingTowards(towards.kind, towards.id, situation)
  return opening && { ...opening, why }
}

function openingTowards(kind: Opening['kind'], id: string, situation: Situation): Opening | null {
  if (kind !== 'lesson') return openingOf({ kind, contentId: id }, situation)
  const [courseId = '', lessonId = ''] = id.split('/')
  const next = situation.courses.get(courseId)?.next
  return lessonOpening(courseId, { lessonId, section: next?.lessonId === lessonId ? next.section : 0 }, situation)
}
