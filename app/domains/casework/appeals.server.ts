import type { Actor, Refused } from '~/domains/accounts/model'
import { findPeople } from '~/domains/accounts/people.server'
import type { Permit } from '~/domains/accounts/permissions'
import { atomically } from '~/domains/accounts/transaction.server'
import type { Both } from '~/i18n/locale'
import type { World } from '~/platform/world.server'
import { type AppealState, appealState, mayAppeal, type Verdict } from './appeal'
import { type AppealRow, appealById, appealsOf, insertAppeal, listedAppeals, updateAppeal } from './appeal-store.server'
import { titleOfCase } from './cases.server'
import { recordDeed } from './history-store.server'
import { type MarkRefusal, openMarkable } from './markable.server'
import { openAppealReading } from './opening.server'
import { ownSubmission } from './submissions.server'

/**
 * Asks for another reading of one's own released work, with a reason (see `appealSchema`). Refuses `not-found`, and
 * `conflict`: not released, too late, or one is open. The same reason sent twice is one appeal.
 */
export function fileAppeal(
  world: World,
  actor: Actor,
  submissionId: string,
  reason: string,
): { ok: true } | Refused<'not-found' | 'conflict'> {
  return atomically(world, () => {
    const found = ownSubmission(world, actor, submissionId)
    if (!found.ok) return found
    const appeals = appealsOf(world.db, submissionId)
    const [newest] = appeals
    if (newest && !newest.decidedAt && newest.reason === reason) return { ok: true }
    const at = world.now()
    if (!mayAppeal(found.submission.releasedAt, appeals, at)) return { ok: false, reason: 'conflict' }
    insertAppeal(world.db, { submissionId, reason, at })
    recordDeed(world.db, { submissionId, deed: 'appealed', personId: actor.id, at })
    return { ok: true }
  })
}

/**
 * Grants another reading, by somebody who has not read it, or declines it with words. Refuses `not-found`, `forbidden`: of
 * one's own work, and `conflict`: it is answered already. Granted or declined twice alike, it is once.
 */
export function answerAppeal(
  world: World,
  actor: Actor,
  verdict: Verdict,
): { ok: true } | Refused<'conflict'> | MarkRefusal {
  return atomically(world, () => {
    const appeal = appealById(world.db, verdict.appeal)
    if (!appeal) return { ok: false, reason: 'not-found' }
    const found = openMarkable(world, actor, appeal.submissionId)
    if (!found.ok) return found
    if (verdict.verdict === 'grant') return grant(world, actor, appeal)
    return decline(world, actor, appeal, verdict.words)
  })
}

function grant(world: World, actor: Actor, appeal: AppealRow): { ok: true } | Refused<'not-found' | 'conflict'> {
  if (appealState(appeal) === 'reading') return { ok: true }
  if (appeal.decidedAt) return { ok: false, reason: 'conflict' }
  const opened = openAppealReading(world, { submissionId: appeal.submissionId, personId: actor.id })
  if (!opened.ok) return opened
  updateAppeal(world.db, appeal.id, { readingId: opened.reading.id })
  return { ok: true }
}

function decline(world: World, actor: Actor, appeal: AppealRow, words: string): { ok: true } | Refused<'conflict'> {
  if (appealState(appeal) === 'declined' && appeal.decidedBy === actor.id && appeal.words === words) return { ok: true }
  if (appealState(appeal) !== 'waiting') return { ok: false, reason: 'conflict' }
  const at = world.now()
  updateAppeal(world.db, appeal.id, { decidedBy: actor.id, decidedAt: at, words })
  const detail = { verdict: 'declined' }
  recordDeed(world.db, { submissionId: appeal.submissionId, deed: 'appeal-decided', personId: actor.id, detail, at })
  return { ok: true }
}

export interface ListedAppeal extends AppealRow {
  state: AppealState
  title: Both
  personName: string
  /** Work of the one who looks: others answer it. */
  isOwn: boolean
  decidedByName: string
}

const mostListed = 100

/** Appeals that wait or are being read, longest waiting first, and the latest that were answered. */
export function listAppeals(
  world: World,
  { actor }: Permit<'mark'>,
): { open: ListedAppeal[]; answered: ListedAppeal[] } {
  const [open, answered] = [true, false].map((isOpen) => listedAppeals(world.db, isOpen, mostListed))
  const both = [...(open ?? []), ...(answered ?? [])]
  const people = findPeople(
    world,
    both.flatMap(({ personId, appeal }) => [personId, ...(appeal.decidedBy ? [appeal.decidedBy] : [])]),
  )
  const listed = (rows: typeof both) =>
    rows.map(({ appeal, personId, caseId, caseHash }) => ({
      ...appeal,
      state: appealState(appeal),
      title: titleOfCase(world, caseId, caseHash),
      personName: people.get(personId)?.name ?? '',
      isOwn: personId === actor.id,
      decidedByName: people.get(appeal.decidedBy ?? '')?.name ?? '',
    }))
  return { open: listed(open ?? []), answered: listed(answered ?? []) }
}
