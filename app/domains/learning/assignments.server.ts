import { findPeople, listTeamMembers } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import { findTeams } from '~/domains/accounts/teams.server'
import { atomically } from '~/domains/accounts/transaction.server'
import { quizStates } from '~/domains/assessment/assessment.server'
import { endOfWait } from '~/domains/assessment/retake'
import { caseStates } from '~/domains/casework/casework.server'
import { caseOf, course, quiz } from '~/domains/content/content.server'
import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import type { AssignedWork, Work } from './assignment-model'
import { isOverdue, type WorkSoFar, workState } from './assignment-state'
import {
  assignmentById,
  assignmentsOf,
  holdersOf,
  insertAssignees,
  insertAssignment,
  setWithdrawn,
} from './assignment-store.server'
import { courseProgress } from './learning.server'

export interface AssignmentDraft extends Work {
  personIds: readonly string[]
  /** Everybody who belongs to these teams now; who joins later does not get it by itself. */
  teamIds: readonly string[]
  dueAt: Date
  note: string
}

export type AssignResult =
  | { ok: true; assignmentId: string; people: number; alreadyHad: number }
  | { ok: false; reason: 'unknown-work' | 'unknown-people' | 'nobody' | 'in-the-past' }
  | { ok: false; reason: 'already'; alreadyHad: number }

/**
 * Asks a course, test or case of people by a moment, in one transaction and a handful of statements however many they
 * are. Who has been asked for the same and it was not withdrawn is left out and counted in `alreadyHad`; when that is
 * everybody, nothing is made (`already`), so that a form sent twice assigns once. People who have left are left out.
 */
export function assign(world: World, permit: Permit<'assign'>, draft: AssignmentDraft): AssignResult {
  const now = world.now()
  if (!isThere(world, draft)) return { ok: false, reason: 'unknown-work' }
  if (draft.dueAt.getTime() <= now.getTime()) return { ok: false, reason: 'in-the-past' }
  return atomically(world, (): AssignResult => {
    const people = chosenPeople(world, draft)
    if (people === null) return { ok: false, reason: 'unknown-people' }
    if (people.length === 0) return { ok: false, reason: 'nobody' }
    const holders = holdersOf(world.db, draft, people)
    if (holders.size === people.length) return { ok: false, reason: 'already', alreadyHad: holders.size }
    const { kind, contentId, dueAt, note } = draft
    const made = { id: newId(now), assignedBy: permit.actor.id, createdAt: now, withdrawnAt: null, withdrawnBy: null }
    insertAssignment(world.db, { ...made, kind, contentId, dueAt, note: note.trim() })
    const fresh = people.filter((id) => !holders.has(id))
    insertAssignees(world.db, made.id, fresh)
    return { ok: true, assignmentId: made.id, people: fresh.length, alreadyHad: holders.size }
  })
}

function isThere(world: World, { kind, contentId }: Work): boolean {
  const find = { course, quiz, case: caseOf }[kind]
  return find(world, contentId) !== null
}

/** Each once, without those who have left; null when an id is nobody's or no team's. */
function chosenPeople(world: World, { personIds, teamIds }: AssignmentDraft): string[] | null {
  const single = findPeople(world, personIds)
  const areKnown = single.size === new Set(personIds).size && findTeams(world, teamIds).size === new Set(teamIds).size
  if (!areKnown) return null
  const there = [...single.values()].filter(({ leftAt }) => leftAt === null)
  return [...new Set([...listTeamMembers(world, teamIds), ...there].map(({ id }) => id))]
}

/**
 * Nobody is asked for it any longer; what they have done for it stays theirs. Who withdrew it, and when, is kept; withdrawing
 * again changes nothing.
 */
export function withdraw(
  world: World,
  { actor }: Permit<'assign'>,
  assignmentId: string,
): { ok: true } | { ok: false; reason: 'not-found' } {
  if (!assignmentById(world.db, assignmentId)) return { ok: false, reason: 'not-found' }
  setWithdrawn(world.db, assignmentId, world.now(), actor.id)
  return { ok: true }
}

/** What someone has been assigned and was not withdrawn, done or not, the first due first. */
export function assignmentsFor(world: World, personId: string, soFar?: WorkSoFar): AssignedWork[] {
  const rows = assignmentsOf(world.db, personId)
  if (rows.length === 0) return []
  const now = world.now()
  const done = soFar ?? workSoFar(world, personId)
  return rows.map((row) => {
    const state = workState(row, done)
    return { ...row, state, overdue: isOverdue(state, row.dueAt, now) }
  })
}

/** All that someone has begun or done. */
export function workSoFar(world: World, personId: string) {
  const quizzes = [...quizStates(world, personId)].map(([id, state]) => {
    const finishedAt = state.state === 'done' ? state.at : null
    const days = quiz(world, id)?.retakeAfterDays ?? 0
    const againFrom = finishedAt && endOfWait(finishedAt, days)
    return [id, { ...state, isOpen: state.underWay !== null, finishedAt, againFrom }] as const
  })
  const cases = [...caseStates(world, personId)].map(([id, state]) => {
    const { handedInAt: finishedAt, releasedAt: againFrom } = state
    return [id, { ...state, isOpen: state.state === 'under-way', finishedAt, againFrom }] as const
  })
  return {
    courses: courseProgress(world, personId),
    quizzes: new Map(quizzes),
    cases: new Map(cases),
  } satisfies WorkSoFar
}
