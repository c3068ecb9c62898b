import { newId } from '~/platform/ids.server'
import { keepAgain } from '~/platform/vault.server'
import type { World } from '~/platform/world.server'
import { insertUpload, standingUploads } from './upload-store.server'

/**
 * The files of one round go into the next, as its texts do: rows and bytes of their own, so that taking one out there
 * changes nothing here. In the transaction of the new round; bytes of one that is not made after all are swept later.
 */
export function copyFiles(world: World, { from, to, tasks }: { from: string; to: string; tasks: Set<string> }): void {
  for (const row of standingUploads(world.db, from)) {
    const id = newId(world.now())
    if (!tasks.has(row.taskId) || !keepAgain(world.env, row.id, id)) continue
    const { taskId, name, type, bytes, hash } = row
    insertUpload(world.db, { id, submissionId: to, taskId, name, type, bytes, hash, storedAt: world.now() })
  }
}
