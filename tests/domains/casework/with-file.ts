import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { Actor } from '~/domains/accounts/model'
import { pinnedCase } from '~/domains/casework/cases.server'
import { submissionById } from '~/domains/casework/submission-store.server'
import { addFile } from '~/domains/casework/uploads.server'
import { pin } from '~/domains/content/content.server'
import type { FileType } from '~/domains/content/model'
import { newId } from '~/platform/ids.server'
import { beginArrival } from '~/platform/vault.server'
import type { World } from '~/platform/world.server'
import { submissions } from '~drizzle/casework'
import type { TestWorld } from '~tests/world'
import { begin } from './samples'

export const fileTask = 'slides'
const both = { es: 'Tus hojas', en: 'Your slides' }
const accepts: FileType[] = ['pdf', 'docx', 'xlsx', 'csv', 'png', 'txt']

export const pdf = Buffer.from('%PDF-1.7\n% hojas de Ana\n')

/** Work on the sample case as if it asked for a file of at most a megabyte, too. */
export function beginWithFile(world: World, actor: Actor): string {
  const id = begin(world, actor)
  const work = pinnedCase(world, submissionById(world.db, id)?.caseHash ?? '')
  const asked = { title: both, prompt: both, promptHtml: { es: '<p>Adjunta.</p>', en: '<p>Attach.</p>' } }
  const task = { id: fileTask, kind: 'file' as const, ...asked, optional: false, accepts, megabytes: 1 }
  const caseHash = pin(world, 'case', work.id, { ...work, tasks: [...work.tasks, task] })
  world.db.update(submissions).set({ caseHash }).where(eq(submissions.id, id)).run()
  return id
}

/** Bytes as they lie on the disk once they have all come. */
export async function arrived(world: World, bytes: Buffer, name: string) {
  const arriving = await beginArrival(world.env, newId(world.now()), 10 * 1024 * 1024)
  await arriving.write(bytes)
  return { ...(await arriving.end()), name }
}

export async function added(world: World, actor: Actor, submissionId: string, name = 'hojas.pdf', bytes: Buffer = pdf) {
  return addFile(world, actor, { submissionId, taskId: fileTask }, await arrived(world, bytes, name))
}

/** Everything that lies where uploads are kept. */
export function inVault(world: TestWorld): string[] {
  const folder = join(world.folder, 'uploads')
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

/** Zero when it has just been taken away. */
export function sizeInVault(world: TestWorld, name: string): number {
  return statSync(join(world.folder, 'uploads', name), { throwIfNoEntry: false })?.size ?? 0
}
