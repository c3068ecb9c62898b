import type { Actor, Refused } from '~/domains/accounts/model'
import { pathInVault } from '~/platform/vault.server'
import type { World } from '~/platform/world.server'
import { pinnedCase } from './cases.server'
import { openForMarking } from './markable.server'
import { may } from './submission-state'
import { ownSubmission } from './submissions.server'
import { filesShown, type TaskFile } from './task-file'
import { standingUploads, uploadById, uploadsOfTask } from './upload-store.server'
import { openTask, type TaskOf } from './work-task'

export interface TaskFiles {
  task: TaskOf<'file'>
  files: TaskFile[]
  /** Taken out again, and kept. */
  removed: TaskFile[]
  isOpen: boolean
}

/** One's own files of a task. Refuses `not-found`, also for a task that takes none. */
export function readTaskFiles(
  world: World,
  actor: Actor,
  submissionId: string,
  taskId: string,
): ({ ok: true } & TaskFiles) | Refused<'not-found'> {
  const found = ownSubmission(world, actor, submissionId)
  if (!found.ok) return found
  const pinned = pinnedCase(world, found.submission.caseHash).tasks.find(({ id }) => id === taskId)
  const task = pinned && openTask(pinned)
  if (task?.kind !== 'file') return { ok: false, reason: 'not-found' }
  const rows = uploadsOfTask(world.db, submissionId, taskId)
  const files = filesShown(rows.filter(({ removedAt }) => removedAt === null))
  const removed = filesShown(rows.filter(({ removedAt }) => removedAt !== null))
  return { ok: true, task, files, removed, isOpen: may(found.submission, 'draft') }
}

/**
 * Where a file's bytes lie and what it is called to this reader: its owner, who may also have back what they took out, or
 * someone who may mark the work. Refuses `not-found` to everybody else.
 */
export function fileToSend(
  world: World,
  actor: Actor,
  submissionId: string,
  fileId: string,
): { ok: true; path: string; file: TaskFile } | Refused<'not-found'> {
  const file = shownTo(world, actor, submissionId, fileId)
  return file ? { ok: true, path: pathInVault(world.env, file.id), file } : { ok: false, reason: 'not-found' }
}

function shownTo(world: World, actor: Actor, submissionId: string, fileId: string): TaskFile | undefined {
  if (ownSubmission(world, actor, submissionId).ok) {
    const row = uploadById(world.db, submissionId, fileId)
    return row ? filesShown([row])[0] : undefined
  }
  const found = openForMarking(world, actor, submissionId)
  if (!found.ok) return undefined
  const isBlind = found.submission.releasedAt === null
  return filesShown(standingUploads(world.db, submissionId), isBlind).find(({ id }) => id === fileId)
}
