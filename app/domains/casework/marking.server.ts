import type { Actor, Refused } from '~/domains/accounts/model'
import { type Permit, permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import type { Rubric } from '~/domains/content/model'
import type { World } from '~/platform/world.server'
import { pinnedRubric } from './cases.server'
import { deleteMarkDraft, insertMark, type MarkRow, markDraftsOf, marksOf, putMarkDraft } from './mark-store.server'
import { type MarkBody, type MarkDraft, type MarkForm, whole } from './model'
import { levelOn, scoreMark } from './rubric'
import { may } from './submission-state'
import { type SubmissionWithFacts, setReleased, submissionById } from './submission-store.server'

export type MarkRefusal = Refused<'signed-out' | 'forbidden' | 'not-found'>

export interface Markable {
  submission: SubmissionWithFacts
  permit: Permit<'mark'>
}

/**
 * A submission that was handed in, for someone who may mark it. Refuses `forbidden`: another role, or their own work;
 * `not-found`: unknown, or not handed in.
 */
export function openMarkable(world: World, actor: Actor | null, id: string): ({ ok: true } & Markable) | MarkRefusal {
  const allowed = permit(actor, 'mark')
  if (!allowed.ok) return allowed
  const submission = submissionById(world.db, id)
  if (!submission?.handedInAt) return { ok: false, reason: 'not-found' }
  const own = permit(actor, 'mark', { personId: submission.personId, teamId: null })
  return own.ok ? { ok: true, submission, permit: own.permit } : own
}

/** Only what the rubric has, and the remark on the whole. */
function trimDraft(rubric: Rubric, draft: MarkDraft): MarkDraft {
  const criteria = rubric.criteria.map((criterion) => {
    const { level, remark } = draft[criterion.id] ?? { level: null, remark: '' }
    return [criterion.id, { level: levelOn(criterion, level), remark }] as const
  })
  return Object.fromEntries([...criteria, [whole, draft[whole] ?? { level: null, remark: '' }]])
}

/** `theirs` is what was kept meanwhile, in another tab of the same marker. */
export type Kept = { ok: true; savedAt: Date } | (Refused<'conflict'> & { savedAt: Date }) | MarkRefusal

/**
 * Keeps half-done marks as they are; the learner sees nothing of them. `replaces` is the moment of the marks that these
 * were written over, in milliseconds: when others were kept since, by the same marker, it refuses `conflict` with their
 * moment, and nothing is lost: what was sent is still on the sender's page.
 */
export function keepMarks(world: World, actor: Actor, id: string, form: MarkForm): Kept {
  return atomically(world, () => {
    const found = openMarkable(world, actor, id)
    if (!found.ok) return found
    const rubric = pinnedRubric(world, found.submission.rubricHash)
    const body = trimDraft(rubric, form.draft)
    const known = markDraftsOf(world.db, id).find(({ markerId }) => markerId === actor.id)
    if (known && sameDraft(known.body, body)) return { ok: true, savedAt: known.savedAt }
    // a table was sorted before anything was marked: that makes nobody its marker
    if (!known && isBlank(body)) return { ok: true, savedAt: world.now() }
    const [mark] = marksOf(world.db, id)
    // a page that is left while its marks are being finished sends them once more
    if (!known && mark && sameMark(mark, { markerId: actor.id, ...bodyOf(rubric, body) }))
      return { ok: true, savedAt: mark.at }
    if (known && (form.replaces ?? 0) < known.savedAt.getTime()) {
      return { ok: false, reason: 'conflict', savedAt: known.savedAt }
    }
    // each keeping has a moment of its own, for `replaces` tells them apart by it
    const savedAt = new Date(Math.max(world.now().getTime(), (known?.savedAt.getTime() ?? 0) + 1))
    putMarkDraft(world.db, { submissionId: id, markerId: actor.id, body, savedAt })
    return { ok: true, savedAt }
  })
}

function isBlank(body: MarkDraft): boolean {
  return Object.values(body).every(({ level, remark }) => level === null && remark.trim() === '')
}

function sameDraft(one: MarkDraft, other: MarkDraft): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

export type Finished =
  | { ok: true; mark: MarkRow }
  | (Refused<'invalid'> & { errors: Record<string, 'choose' | 'reason'> })
  | (Refused<'conflict'> & { standing: MarkRow })
  | MarkRefusal

/**
 * Completes the mark: a new row, never over an old one; the newest stands. Refuses `invalid` with the fields that lack a
 * level, or a reason when the learner has seen a mark already; `conflict` when another mark was completed since the
 * marker opened the page (`standing` names the one they saw). The same mark sent twice is one.
 */
export function finishMark(world: World, actor: Actor, id: string, form: MarkForm): Finished {
  return atomically(world, () => {
    const found = openMarkable(world, actor, id)
    if (!found.ok) return found
    const rubric = pinnedRubric(world, found.submission.rubricHash)
    const draft = trimDraft(rubric, form.draft)
    const errors = faultsOf(rubric, draft, found.submission.releasedAt !== null)
    const [standing] = marksOf(world.db, id)
    const mark = {
      ...bodyOf(rubric, draft),
      submissionId: id,
      markerId: actor.id,
      rubricHash: found.submission.rubricHash,
    }
    if (standing && Object.keys(errors).length === 0 && sameMark(standing, mark)) return { ok: true, mark: standing }
    if (standing && standing.id !== form.standing) return { ok: false, reason: 'conflict', standing }
    if (Object.keys(errors).length > 0) return { ok: false, reason: 'invalid', errors }
    const score = scoreMark(rubric, levelsOf(draft))
    if (!score.ok) throw new Error(`a mark that was checked cannot be scored: ${score.reason}`)
    const row = { ...mark, readingId: null, pins: [], total: score.total, passed: score.passed, at: world.now() }
    const added = { ...row, id: insertMark(world.db, row) }
    deleteMarkDraft(world.db, id, actor.id)
    return { ok: true, mark: added }
  })
}

function faultsOf(rubric: Rubric, draft: MarkDraft, isReleased: boolean): Record<string, 'choose' | 'reason'> {
  const unmarked = rubric.criteria.filter(({ id }) => (draft[id]?.level ?? null) === null)
  const faults = Object.fromEntries(unmarked.map(({ id }) => [`level.${id}`, 'choose' as const]))
  const needsReason = isReleased && (draft[whole]?.remark ?? '').trim() === ''
  return needsReason ? { ...faults, [`remark.${whole}`]: 'reason' } : faults
}

function levelsOf(draft: MarkDraft): Record<string, number | null> {
  return Object.fromEntries(Object.entries(draft).map(([id, { level }]) => [id, level]))
}

function bodyOf(rubric: Rubric, draft: MarkDraft): { body: MarkBody; remark: string } {
  const body = rubric.criteria.map(({ id }) => [
    id,
    { level: draft[id]?.level ?? 0, remark: draft[id]?.remark.trim() ?? '' },
  ])
  return { body: Object.fromEntries(body) as MarkBody, remark: draft[whole]?.remark.trim() ?? '' }
}

function sameMark(one: MarkRow, other: { markerId: string; body: MarkBody; remark: string }): boolean {
  if (one.markerId !== other.markerId || one.remark !== other.remark) return false
  return JSON.stringify(one.body) === JSON.stringify(other.body)
}

/**
 * Shows the learner the mark that stands, from now on. Released once, it stays so. Refuses `conflict`: there is no
 * complete mark.
 */
export function releaseMark(world: World, actor: Actor, id: string): { ok: true } | Refused<'conflict'> | MarkRefusal {
  return atomically(world, () => {
    const found = openMarkable(world, actor, id)
    if (!found.ok) return found
    if (found.submission.releasedAt) return { ok: true }
    if (!may(found.submission, 'release')) return { ok: false, reason: 'conflict' }
    setReleased(world.db, id, world.now())
    return { ok: true }
  })
}
