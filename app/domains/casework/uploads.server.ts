import type { Actor, Refused } from '~/domains/accounts/model'
import { atomically } from '~/domains/accounts/transaction.server'
import type { FileType } from '~/domains/content/model'
import { type Arrived, dropArrived, dropKept, keepArrived, readArrived } from '~/platform/vault.server'
import type { World } from '~/platform/world.server'
import { pinnedCase } from './cases.server'
import { cleanName } from './file-name'
import { acceptedAs, typeOfBytes } from './file-type'
import { recordDeed } from './history-store.server'
import { may } from './submission-state'
import { ownSubmission } from './submissions.server'
import { insertUpload, setRemoved, uploadById, uploadIds, uploadsOfTask } from './upload-store.server'

/** Files that a task may have. */
export const mostFiles = 5
/** With those that were taken out: their bytes are kept, and the disk is not one person's to fill. */
const mostEver = 20

export type PlaceForFile =
  | { ok: true; accepts: readonly FileType[]; limitBytes: number }
  | Refused<'not-found' | 'conflict' | 'many' | 'ever'>

/**
 * What the actor may add to a task of theirs now. Refuses `not-found`, also for a task that takes no file; `conflict`: it is
 * handed in; `many`: five are there; `ever`: too many were added and taken out again.
 */
export function placeForFile(world: World, actor: Actor, submissionId: string, taskId: string): PlaceForFile {
  const found = ownSubmission(world, actor, submissionId)
  if (!found.ok) return found
  const task = pinnedCase(world, found.submission.caseHash).tasks.find(({ id }) => id === taskId)
  if (task?.kind !== 'file') return { ok: false, reason: 'not-found' }
  if (!may(found.submission, 'draft')) return { ok: false, reason: 'conflict' }
  const rows = uploadsOfTask(world.db, submissionId, taskId)
  if (rows.filter(({ removedAt }) => removedAt === null).length >= mostFiles) return { ok: false, reason: 'many' }
  if (rows.length >= mostEver) return { ok: false, reason: 'ever' }
  return { ok: true, accepts: task.accepts, limitBytes: Math.floor(task.megabytes * 1024 * 1024) }
}

export interface NamedArrival extends Arrived {
  /** As the person's own machine calls it. */
  name: string
}

export type Added = { ok: true } | Exclude<PlaceForFile, { ok: true }> | Refused<'empty' | 'type'>

/**
 * Keeps a file that has arrived: first its bytes for good, then, in one transaction, its row and the deed. A process that
 * ends in between leaves bytes that nothing names, to be swept. Refuses as `placeForFile`, `empty`, and `type`: the bytes
 * are not of a kind that the task takes. What is refused is not kept.
 */
export async function addFile(
  world: World,
  actor: Actor,
  { submissionId, taskId }: { submissionId: string; taskId: string },
  { name, ...arrived }: NamedArrival,
): Promise<Added> {
  const place = placeForFile(world, actor, submissionId, taskId)
  const type = place.ok ? acceptedAs(readArrived(world.env, arrived.id, typeOfBytes), place.accepts) : null
  if (!place.ok || type === null) {
    await dropArrived(world.env, arrived.id)
    return place.ok ? { ok: false, reason: arrived.bytes === 0 ? 'empty' : 'type' } : place
  }
  await keepArrived(world.env, arrived.id)
  const row = { ...arrived, submissionId, taskId, type, name: cleanName(name, type), storedAt: world.now() }
  const added = atomically(world, () => {
    // others may have come, or it may have been handed in, while this one was on its way
    const still = placeForFile(world, actor, submissionId, taskId)
    if (!still.ok) return still
    insertUpload(world.db, row)
    noteDeed(world, actor, 'file-added', row)
    return { ok: true as const }
  })
  if (!added.ok) await dropKept(world.env, arrived.id)
  return added
}

/**
 * Takes a file out of the work; its row and its bytes are kept. Once is enough. Refuses `not-found`, `conflict`: it is
 * handed in.
 */
export function removeFile(
  world: World,
  actor: Actor,
  submissionId: string,
  fileId: string,
): { ok: true } | Refused<'not-found' | 'conflict'> {
  return atomically(world, () => {
    const found = ownSubmission(world, actor, submissionId)
    if (!found.ok) return found
    const row = uploadById(world.db, submissionId, fileId)
    if (!row) return { ok: false, reason: 'not-found' }
    if (!may(found.submission, 'draft')) return { ok: false, reason: 'conflict' }
    if (row.removedAt) return { ok: true }
    setRemoved(world.db, fileId, world.now())
    noteDeed(world, actor, 'file-removed', row)
    return { ok: true }
  })
}

function noteDeed(
  world: World,
  actor: Actor,
  deed: 'file-added' | 'file-removed',
  { submissionId, taskId, id }: { submissionId: string; taskId: string; id: string },
): void {
  recordDeed(world.db, { submissionId, deed, personId: actor.id, detail: { task: taskId, file: id }, at: world.now() })
}

/** Under which ids bytes are kept, those of files that were taken out too. */
export function keptUploads(world: World): string[] {
  return uploadIds(world.db)
}
