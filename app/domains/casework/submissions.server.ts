import type { Actor, Refused } from '~/domains/accounts/model'
import { type Permit, permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import { caseOf } from '~/domains/content/content.server'
import { newId } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { pinCase, pinnedCase } from './cases.server'
import { copyFiles } from './copied-files.server'
import { insertDrafts, standingDrafts } from './draft-store.server'
import { withoutKey } from './feedback'
import { checkHandIn, type HandInCheck } from './hand-in'
import { recordDeed } from './history-store.server'
import { openFirstReading } from './opening.server'
import { may } from './submission-state'
import {
  insertSubmission,
  roundsOf,
  type SubmissionWithFacts,
  setHandedIn,
  submissionById,
} from './submission-store.server'
import { standingUploads } from './upload-store.server'

type Opened = { ok: true; submissionId: string }

/**
 * The actor's own submission; anybody else's is unknown to them. Refuses `not-found`.
 */
export function ownSubmission(
  world: World,
  actor: Actor,
  id: string,
): { ok: true; submission: SubmissionWithFacts } | Refused<'not-found'> {
  const submission = submissionById(world.db, id)
  if (!submission) return { ok: false, reason: 'not-found' }
  const allowed = permit(actor, 'learn', { personId: submission.personId, teamId: null })
  return allowed.ok ? { ok: true, submission } : { ok: false, reason: 'not-found' }
}

/**
 * Begins work on a case, pinning it and its rubric as they are now, or goes on with the newest round there is. A case
 * whose mark was released is begun again with `reviseCase`. Refuses `not-found`: no such case.
 */
export function beginCase(world: World, { actor }: Permit<'learn'>, caseId: string): Opened | Refused<'not-found'> {
  const work = caseOf(world, caseId)
  if (!work) return { ok: false, reason: 'not-found' }
  return atomically(world, () => {
    const [newest] = roundsOf(world.db, actor.id, caseId)
    if (newest) return { ok: true, submissionId: newest.id }
    const startedAt = world.now()
    const id = newId(startedAt)
    insertSubmission(world.db, { id, personId: actor.id, caseId, ...pinCase(world, work), round: 1, startedAt })
    recordDeed(world.db, { submissionId: id, deed: 'begun', personId: actor.id, at: startedAt })
    return { ok: true, submissionId: id }
  })
}

/**
 * After release: a new round with the last texts and files copied in, on the case as it is now; the old round stays as it was.
 * Asked again, it gives the round that is open. Refuses `not-found`, `conflict`: there is nothing released to revise.
 */
export function reviseCase(world: World, actor: Actor, id: string): Opened | Refused<'not-found' | 'conflict'> {
  return atomically(world, () => {
    const found = ownSubmission(world, actor, id)
    if (!found.ok) return found
    const { personId, caseId } = found.submission
    const [newest] = roundsOf(world.db, personId, caseId)
    if (newest && newest.round > found.submission.round) return { ok: true, submissionId: newest.id }
    if (!may(found.submission, 'revise')) return { ok: false, reason: 'conflict' }
    return { ok: true, submissionId: startNextRound(world, found.submission) }
  })
}

function startNextRound(world: World, old: SubmissionWithFacts): string {
  const { id, personId, caseId, caseHash, rubricHash } = old
  const now = world.now()
  const work = caseOf(world, caseId)
  const pins = work ? pinCase(world, work) : { caseHash, rubricHash }
  const next = newId(now)
  insertSubmission(world.db, { id: next, personId, caseId, ...pins, round: old.round + 1, startedAt: now })
  const tasks = new Set(pinnedCase(world, pins.caseHash).tasks.map((task) => task.id))
  const texts = standingDrafts(world.db, id).filter(({ taskId, text }) => tasks.has(taskId) && text !== '')
  const copies = texts.map(({ taskId, text }, sequence) => {
    return { submissionId: next, taskId, clientId: 'copied', sequence, replaces: null, text, savedAt: now }
  })
  insertDrafts(world.db, copies)
  copyFiles(world, { from: id, to: next, tasks })
  recordDeed(world.db, { submissionId: next, deed: 'begun', personId, at: now, detail: { round: old.round + 1 } })
  return next
}

/**
 * Hands in what stands now. Refuses `not-found`, `conflict`: handed in already, and `invalid` with what has to be mended
 * first. Empty tasks are let through when `withGaps`, refused as `gaps` otherwise.
 */
export function handIn(
  world: World,
  actor: Actor,
  id: string,
  { withGaps = false } = {},
): { ok: true } | Refused<'not-found' | 'conflict'> | (Refused<'invalid' | 'gaps'> & { check: HandInCheck }) {
  return atomically(world, () => {
    const found = ownSubmission(world, actor, id)
    if (!found.ok) return found
    if (!may(found.submission, 'hand-in')) return { ok: false, reason: 'conflict' }
    const { tasks } = withoutKey(pinnedCase(world, found.submission.caseHash))
    const texts = new Map(standingDrafts(world.db, id).map(({ taskId, text }) => [taskId, text]))
    const files = new Set(standingUploads(world.db, id).map(({ taskId }) => taskId))
    const check = checkHandIn(tasks, texts, files)
    if (check.verdict === 'nothing' || check.verdict === 'mend') return { ok: false, reason: 'invalid', check }
    if (check.verdict === 'with-gaps' && !withGaps) return { ok: false, reason: 'gaps', check }
    const at = world.now()
    setHandedIn(world.db, id, at)
    recordDeed(world.db, { submissionId: id, deed: 'handed-in', personId: actor.id, at })
    openFirstReading(world, id)
    return { ok: true }
  })
}

/** Back to drafting, as long as nobody has begun to mark it. Refuses `not-found`, `conflict`. */
export function takeBack(world: World, actor: Actor, id: string): { ok: true } | Refused<'not-found' | 'conflict'> {
  return atomically(world, () => {
    const found = ownSubmission(world, actor, id)
    if (!found.ok) return found
    if (!may(found.submission, 'take-back')) return { ok: false, reason: 'conflict' }
    setHandedIn(world.db, id, null)
    recordDeed(world.db, { submissionId: id, deed: 'taken-back', personId: actor.id, at: world.now() })
    return { ok: true }
  })
}
