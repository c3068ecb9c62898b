import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { publish } from '~/domains/content/publish.server'
import { readEnv } from '~/platform/env.server'
import { closeWorld, openWorld } from '~/platform/world.server'

/** A migrated database with the repository's content live, made once a run; each test world starts as a copy of it. */
export const templateFolder = '.cache/tests'

export default async function makeTemplate(): Promise<void> {
  const file = `${templateFolder}/escalon.db`
  for (const end of ['', '-wal', '-shm']) if (existsSync(file + end)) rmSync(file + end)
  mkdirSync(templateFolder, { recursive: true })
  const world = openWorld(readEnv({ NODE_ENV: 'test', DATABASE_FILE: file, LOG_LEVEL: 'silent' }))
  const result = await publish(world)
  if (!result.ok) throw new Error(`content: ${JSON.stringify(result.faults, null, 2)}`)
  world.db.$client.pragma('wal_checkpoint(TRUNCATE)')
  closeWorld(world)
}
