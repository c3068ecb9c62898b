import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { publish } from '~/domains/content/publish.server'
import { templateFolder } from './template'
import { type TestWorld, testWorld } from './world'

/**
 * A world with the repository's content, changed: each file named is passed through its function ('' where there is none
 * yet), which must change it.
 */
export async function changedWorld(changes: Record<string, (text: string) => string>): Promise<TestWorld> {
  const content = mkdtempSync(join(tmpdir(), 'escalon-content-'))
  onTestFinished(() => rmSync(content, { recursive: true, force: true }))
  cpSync('content', content, { recursive: true })
  for (const [file, change] of Object.entries(changes)) {
    const path = join(content, file)
    const before = readOr(path)
    const after = change(before)
    if (after === before) throw new Error(`${file} stays as it was`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, after)
  }
  const world = testWorld({ CONTENT_DIR: content })
  // releases of its own, beside its database
  unlinkSync(join(world.folder, 'content'))
  mkdirSync(join(world.folder, 'content'))
  cpSync(join(templateFolder, 'content/releases'), join(world.folder, 'content/releases'), { recursive: true })
  const result = await publish(world, { cache: resolve(templateFolder, 'content/cache') })
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 2))
  return world
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
