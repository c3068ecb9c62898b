import type { Actor, Refused } from '~/domains/accounts/model'
import type { Both } from '~/i18n/locale'
import { newSecret } from '~/platform/ids.server'
import type { World } from '~/platform/world.server'
import { pinnedCase } from './cases.server'
import type { DraftVersion } from './draft-rule'
import { draftById, versionsOf } from './draft-store.server'
import { type VersionPage, versionsPerPage } from './drafts.server'
import { may } from './submission-state'
import { ownSubmission } from './submissions.server'
import { openTask, type WorkTask } from './work-task'

/** Numbers of the versions to compare; null for the one that stands, and the one before it. */
interface VersionsAsked {
  from: number | null
  to: number | null
  page: number
}

export interface ComparedVersions extends VersionPage {
  submissionId: string
  caseId: string
  caseTitle: Both
  task: WorkTask
  /** A fresh word for the form that makes a version the current one. */
  client: string
  mayRestore: boolean
  /** The version that stands; null before the first. */
  currentId: number | null
  /** Null while there are not two versions. */
  pair: { from: DraftVersion; to: DraftVersion } | null
}

/**
 * Two saved versions of one task of the actor's own work, in the order asked, and a page of all its versions to choose from.
 * Refuses `not-found`: another's work, a task or a version that it does not have.
 */
export function compareVersions(
  world: World,
  actor: Actor,
  submissionId: string,
  taskId: string,
  asked: VersionsAsked,
): ({ ok: true } & ComparedVersions) | Refused<'not-found'> {
  const found = ownSubmission(world, actor, submissionId)
  if (!found.ok) return found
  const { submission } = found
  const work = pinnedCase(world, submission.caseHash)
  const task = work.tasks.find(({ id }) => id === taskId)
  if (!task) return { ok: false, reason: 'not-found' }
  const { page } = asked
  const { rows, total } = versionsOf(world.db, submissionId, taskId, page, versionsPerPage)
  const newest = page === 1 ? rows : versionsOf(world.db, submissionId, taskId, 1, 2).rows
  const known = [...rows, ...newest]
  const versionOf = (id: number | null, otherwise: DraftVersion | undefined): DraftVersion | undefined | null => {
    if (id === null) return otherwise ?? null
    const row = known.find((one) => one.id === id) ?? draftById(world.db, submissionId, id)
    return row?.taskId === taskId ? row : undefined
  }
  const [from, to] = [versionOf(asked.from, newest[1]), versionOf(asked.to, newest[0])]
  if (from === undefined || to === undefined) return { ok: false, reason: 'not-found' }
  return {
    ok: true,
    ...{ submissionId, caseId: submission.caseId, caseTitle: work.title, task: openTask(task) },
    ...{ client: newSecret(), mayRestore: may(submission, 'draft'), currentId: newest[0]?.id ?? null },
    pair: from && to && { from, to },
    ...{ versions: rows, total, page, pages: Math.max(1, Math.ceil(total / versionsPerPage)) },
  }
}
