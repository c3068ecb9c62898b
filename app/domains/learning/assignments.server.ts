import { findPeople, listTeamMembers } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import { findTeams } from '~/domains/accounts/teams.server'
import { atomically } from '~/domains/accounts/transaction.server'
import { caseOf, course, quiz } from '~/domains/content/content.server'
import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import type { AssignedWork, Work } from './assignment-model'
import { isOverdue, type WorkSoFar, workState } from './assignment-state'
import {
  assignmentById,
  assignmentsOf,
  holdingsOf,
  insertAssignees,
  insertAssignment,
  removeHoldings,
  setWithdrawn,
} from './assignment-store.server'
import { shareOut } from './reassignment'
import { withStates, workSoFar } from './work-so-far.server'

export interface AssignmentDraft extends Work {
  personIds: readonly string[]
  /** Everybody who belongs to these teams now; who joins later does not get it by itself. */
  teamIds: readonly string[]
  dueAt: Date
  note: string
  /** Also of those who have done it before: a test or case once more. */
  again?: boolean
}

export type AssignResult =
  /** `people` have it now, `moved` of them by another date before; `alreadyHad` were left as they were. */
  | { ok: true; assignmentId: string; people: number; moved: number; alreadyHad: number }
  | { ok: false; reason: 'unknown-work' | 'unknown-people' | 'nobody' | 'in-the-past' }
  | { ok: false; reason: 'already'; alreadyHad: number }

/**
 * Asks a course, test or case of people by a moment, in one transaction and a handful of statements however many they
 * are. For who has been asked before and has it still to do, this replaces that; who is left as they are is told at
 * `shareOut`. When that is everybody, nothing is made (`already`), so that a form sent twice assigns once. People who have
 * left are left out.
 */
export function assign(world: World, permit: Permit<'assign'>, draft: AssignmentDraft): AssignResult {
  const now = world.now()
  if (!isThere(world, draft)) return { ok: false, reason: 'unknown-work' }
  if (draft.dueAt.getTime() <= now.getTime()) return { ok: false, reason: 'in-the-past' }
  return atomically(world, (): AssignResult => {
    const people = chosenPeople(world, draft)
    if (people === null) return { ok: false, reason: 'unknown-people' }
    if (people.length === 0) return { ok: false, reason: 'nobody' }
    const { kind, contentId, dueAt, again = false } = draft
    const note = draft.note.trim()
    const held = withStates(world, draft, holdingsOf(world.db, draft, people))
    const { takers, replaced, alreadyHad } = shareOut(people, held, { kind, dueAt, note, again })
    if (takers.length === 0) return { ok: false, reason: 'already', alreadyHad }
    const made = { id: newId(now), assignedBy: permit.actor.id, createdAt: now, withdrawnAt: null, withdrawnBy: null }
    insertAssignment(world.db, { ...made, kind, contentId, dueAt, note })
    insertAssignees(world.db, made.id, takers)
    if (replaced.length > 0) removeHoldings(world.db, replaced, now, permit.actor.id)
    const moved = new Set(replaced.map(({ personId }) => personId)).size
    return { ok: true, assignmentId: made.id, people: takers.length, moved, alreadyHad }
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
