import type { Actor, Refused } from '~/domains/accounts/model'
import { atomically } from '~/domains/accounts/transaction.server'
import type { Rubric } from '~/domains/content/model'
import type { World } from '~/platform/world.server'
import type { Levels } from './adjudication'
import { pinnedRubric } from './cases.server'
import { recordDeed } from './history-store.server'
import { type MarkRow, marksOf } from './mark-store.server'
import { type MarkRefusal, openMarkable } from './markable.server'
import type { OutcomeBody } from './model'
import { openReading } from './opening.server'
import { decideAppeal, insertOutcome, newestRule, type OutcomeRow, outcomesOf } from './outcome-store.server'
import { type ReadingRow, readingsOf } from './readings-store.server'
import { levelOn, scoreOutcome } from './rubric'
import { afterReading, usualRule } from './settling'
import { may } from './submission-state'
import { type SubmissionWithFacts, setReleased } from './submission-store.server'

/**
 * What follows a finished reading, in its transaction: a second or third one by the rule of the case, or the outcome of
 * those there are. The reading of an appeal settles by itself.
 */
export function settle(world: World, submission: SubmissionWithFacts, reading: ReadingRow, mark: MarkRow): void {
  if (reading.why === 'appeal') settleAppeal(world, submission, reading, mark)
  else settleReadings(world, submission)
}

function settleReadings(world: World, submission: SubmissionWithFacts): void {
  const { id, caseId, rubricHash } = submission
  const rule = newestRule(world.db, caseId) ?? usualRule(caseId)
  const rubric = pinnedRubric(world, rubricHash)
  const marks = marksByPlace(world, id)
  const [first, second, third] = marks.map(levelsOf)
  if (!first) throw new Error(`submission ${id} has no first reading`)
  const step = afterReading(rule, rubric, id, [first, second, third])
  if (step.kind === 'read') {
    openReading(world, id, null, step)
    return
  }
  const body = Object.fromEntries(step.settled.map(({ criterionId, level, by }) => [criterionId, { level, by }]))
  addOutcome(world, submission, {
    body,
    marks: marks.map((one) => one.id),
    why: 'readings',
    personId: null,
    reason: '',
  })
}

function settleAppeal(world: World, submission: SubmissionWithFacts, { id }: ReadingRow, mark: MarkRow): void {
  const body = Object.fromEntries(
    Object.entries(mark.body).map(([of, { level }]) => [of, { level, by: 'alone' as const }]),
  )
  const { markerId: personId, remark: reason } = mark
  addOutcome(world, submission, { body, marks: [mark.id], why: 'appeal', personId, reason })
  decideAppeal(world.db, id, { decidedBy: personId, decidedAt: world.now(), words: reason })
  recordDeed(world.db, { submissionId: submission.id, deed: 'appeal-decided', personId, at: world.now() })
}

function marksByPlace(world: World, submissionId: string): MarkRow[] {
  const marks = new Map(marksOf(world.db, submissionId).map((mark) => [mark.readingId, mark]))
  return readingsOf(world.db, submissionId).flatMap(({ id }) => marks.get(id) ?? [])
}

function levelsOf({ body }: MarkRow): Levels {
  return Object.fromEntries(Object.entries(body).map(([id, { level }]) => [id, level]))
}

type Drawn = Pick<OutcomeRow, 'body' | 'marks' | 'why' | 'personId' | 'reason'>

function addOutcome(world: World, { id, rubricHash }: SubmissionWithFacts, drawn: Drawn): OutcomeRow {
  const levels = Object.fromEntries(Object.entries(drawn.body).map(([of, { level }]) => [of, level]))
  const score = scoreOutcome(pinnedRubric(world, rubricHash), levels)
  if (!score.ok) throw new Error(`an outcome that was settled cannot be scored: ${score.reason}`)
  const { total, passed } = score
  const at = world.now()
  const deed = drawn.why === 'change' ? 'changed' : 'settled'
  recordDeed(world.db, { submissionId: id, deed, personId: drawn.personId, detail: { total, why: drawn.why }, at })
  return insertOutcome(world.db, { submissionId: id, rubricHash, ...drawn, total, passed, at })
}

/**
 * Shows the learner the outcome, from now on. Released once, it stays so. Refuses `conflict`: there is no outcome, or a
 * reading is open.
 */
export function releaseOutcome(
  world: World,
  actor: Actor,
  id: string,
): { ok: true } | Refused<'conflict'> | MarkRefusal {
  return atomically(world, () => {
    const found = openMarkable(world, actor, id)
    if (!found.ok) return found
    if (found.submission.releasedAt) return { ok: true }
    if (!may(found.submission, 'release')) return { ok: false, reason: 'conflict' }
    const at = world.now()
    setReleased(world.db, id, at)
    recordDeed(world.db, { submissionId: id, deed: 'released', personId: actor.id, at })
    return { ok: true }
  })
}

/** Releases these, each looked at once more; `left` are those that may not be (any longer). All in one transaction. */
export function releaseOutcomes(
  world: World,
  actor: Actor,
  ids: readonly string[],
): { released: string[]; left: string[] } {
  return atomically(world, () => {
    const done = [...new Set(ids)].map((id) => ({ id, isReleased: releaseOutcome(world, actor, id).ok }))
    const of = (isReleased: boolean) => done.filter((one) => one.isReleased === isReleased).map(({ id }) => id)
    return { released: of(true), left: of(false) }
  })
}

export interface ChangeForm {
  /** The outcome that the page showed. */
  standing: number | null
  levels: Record<string, number | null>
  reason: string
}

export type Changed =
  | { ok: true; outcome: OutcomeRow }
  | (Refused<'invalid'> & { errors: Record<string, 'choose' | 'reason'> })
  | (Refused<'conflict'> & { standing: OutcomeRow | null })
  | MarkRefusal

/**
 * Changes what stands: a new outcome with its reason, never over the old one. Refuses `invalid` with the fields that lack a
 * level (a half one only where it stood) or the reason; `conflict` when another outcome came since, or a reading is open.
 * The same change sent twice is one.
 */
export function changeOutcome(world: World, actor: Actor, id: string, form: ChangeForm): Changed {
  return atomically(world, () => {
    const found = openMarkable(world, actor, id)
    if (!found.ok) return found
    const [standing = null] = outcomesOf(world.db, id)
    if (!standing || !may(found.submission, 'change')) return { ok: false, reason: 'conflict', standing }
    const rubric = pinnedRubric(world, standing.rubricHash)
    const errors = faultsOf(rubric, standing, form)
    if (Object.keys(errors).length > 0) return { ok: false, reason: 'invalid', errors }
    const body = changedBody(rubric, standing, form)
    const reason = form.reason.trim()
    if (standing.personId === actor.id && standing.reason === reason && isSame(standing.body, body))
      return { ok: true, outcome: standing }
    if (form.standing !== standing.id) return { ok: false, reason: 'conflict', standing }
    const drawn = { body, marks: standing.marks, why: 'change' as const, personId: actor.id, reason }
    return { ok: true, outcome: addOutcome(world, found.submission, drawn) }
  })
}

function faultsOf(rubric: Rubric, standing: OutcomeRow, form: ChangeForm): Record<string, 'choose' | 'reason'> {
  const wrong = rubric.criteria.filter((criterion) => {
    const level = levelOn(criterion, form.levels[criterion.id] ?? null)
    return level === null || (!Number.isInteger(level) && level !== standing.body[criterion.id]?.level)
  })
  const faults = Object.fromEntries(wrong.map(({ id }) => [`level.${id}`, 'choose' as const]))
  return form.reason.trim() === '' ? { ...faults, reason: 'reason' } : faults
}

/** What was settled by several and is left as it was stays theirs. */
function changedBody(rubric: Rubric, standing: OutcomeRow, form: ChangeForm): OutcomeBody {
  const entries = rubric.criteria.map(({ id }) => {
    const level = form.levels[id] ?? 0
    const before = standing.body[id]
    return [id, before?.level === level ? before : { level, by: 'alone' as const }] as const
  })
  return Object.fromEntries(entries)
}

function isSame(one: OutcomeBody, other: OutcomeBody): boolean {
  const ids = Object.keys(other)
  return ids.every((id) => one[id]?.level === other[id]?.level)
}
