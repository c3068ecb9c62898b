import type { Permit } from '~/domains/accounts/permissions'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { pinnedCase, pinnedRubric } from './cases.server'
import { codeOf } from './code'
import { releasedOutcomes } from './outcome-store.server'
import { queueMarker } from './queue.server'
import { countStates, pageOfQueue } from './queue-store.server'
import { highestLevel, isHeld } from './rubric'
import { type SubmissionRow, submissionsOf, submissionsOnCase } from './submission-store.server'

export interface CaseEvidence {
  caseId: string
  submissionId: string
  /** When the mark was released. */
  at: Date
  title: Both
  criteria: Array<{
    criterion: string
    name: Both
    competency: string
    /** The competency level that the criterion shows when it holds, 1 to 5. */
    level: number
    /** Its place among the rubric's levels, or half-way between two. */
    markLevel: number
    /** The highest of the rubric's levels for it. */
    highest: number
    holds: boolean
  }>
  passed: boolean
}

/**
 * Someone's marked cases: every round that was released, in that order, by its standing outcome and that outcome's rubric.
 * The older are there too, for one of them stands again when a newer is withdrawn.
 */
export function caseEvidence(world: World, personId: string): CaseEvidence[] {
  const released = releasedOutcomes(world.db, personId, new Date(-1))
  return released.map(({ caseId, submissionId, caseHash, rubricHash, releasedAt, body, passed }) => {
    const criteria = pinnedRubric(world, rubricHash).criteria.flatMap((criterion) => {
      const markLevel = body[criterion.id]?.level
      if (markLevel === undefined) return []
      const { id, name, competency, level } = criterion
      const [highest, holds] = [highestLevel(criterion), isHeld(criterion, markLevel)]
      return [{ criterion: id, name, competency, level, markLevel, highest, holds }]
    })
    return {
      caseId,
      submissionId,
      at: releasedAt ?? world.now(),
      title: pinnedCase(world, caseHash).title,
      criteria,
      passed,
    }
  })
}

export interface CaseState {
  state: 'under-way' | 'handed-in' | 'marked'
  submissionId: string
  /** When it came into this state. */
  at: Date
  /** When any round was last handed in: a revision under way does not undo that. Null before the first. */
  handedInAt: Date | null
  /** When the marks of that round were released; null while it waits for them. */
  releasedAt: Date | null
}

/** Where someone stands with each case they have begun, by its newest round. */
export function caseStates(world: World, personId: string): Map<string, CaseState> {
  return newestBy(submissionsOf(world.db, personId), ({ caseId }) => caseId)
}

/** The same for many people on one case, in one query; those who have not begun are absent. */
export function caseStatesOfPeople(world: World, caseId: string, personIds: readonly string[]): Map<string, CaseState> {
  return newestBy(submissionsOnCase(world.db, caseId, personIds), (row) => row.personId)
}

/** `rows` with older rounds first. */
function newestBy(rows: readonly SubmissionRow[], key: (row: SubmissionRow) => string): Map<string, CaseState> {
  const states = new Map<string, CaseState>()
  for (const row of rows) {
    const { handedInAt = null, releasedAt = null } = (row.handedInAt ? row : states.get(key(row))) ?? {}
    states.set(key(row), { ...stateNow(row), submissionId: row.id, handedInAt, releasedAt })
  }
  return states
}

function stateNow({ startedAt, handedInAt, releasedAt }: SubmissionRow): Pick<CaseState, 'state' | 'at'> {
  if (releasedAt) return { state: 'marked', at: releasedAt }
  return handedInAt ? { state: 'handed-in', at: handedInAt } : { state: 'under-way', at: startedAt }
}

export interface NewMark {
  submissionId: string
  caseId: string
  title: Both
  /** When it was released. */
  at: Date
  passed: boolean
}

/** Marks released to someone after `since`, latest first. */
export function newMarks(world: World, personId: string, since: Date): NewMark[] {
  const marks = releasedOutcomes(world.db, personId, since).reverse()
  return marks.map(({ submissionId, caseId, caseHash, releasedAt, passed }) => {
    return { submissionId, caseId, title: pinnedCase(world, caseHash).title, at: releasedAt ?? world.now(), passed }
  })
}

export interface Waiting {
  submissionId: string
  /** In place of a name. */
  code: string
  caseId: string
  title: Both
  handedInAt: Date
}

/** What the marker is to read, or may take, the first due first. */
export function waitingForMarking(world: World, permit: Permit<'mark'>, limit: number): Waiting[] {
  const query = { case: null, due: null, age: null, sort: 'due', page: 1 } as const
  const marker = queueMarker(permit, world.now())
  const of = (state: 'mine' | 'free') => pageOfQueue(world.db, marker, { ...query, state }, limit)
  return [...of('mine'), ...of('free')].slice(0, limit).map(({ submissionId, caseId, caseHash, handedInAt }) => {
    const title = pinnedCase(world, caseHash).title
    return { submissionId, code: codeOf(submissionId), caseId, title, handedInAt: handedInAt ?? world.now() }
  })
}

/** How many wait for this marker, or for anybody. */
export function countWaiting(world: World, permit: Permit<'mark'>): number {
  const { mine, free } = countStates(world.db, queueMarker(permit, world.now()), { case: null, due: null, age: null })
  return mine + free
}
