import { type Db, migrateDatabase, openDatabase, writeIfPossible } from './database.server'
import type { Env } from './env.server'
import { type Log, openLog } from './log.server'
import { type Mailer, openMailer } from './mail.server'

/** Everything outside the rules: what doors are handed to read, write, send and tell the time. */
export interface World {
  env: Env
  db: Db
  log: Log
  mail: Mailer
  now: () => Date
}

export function openWorld(env: Env): World {
  const log = openLog(env.logLevel)
  const db = openDatabase(env.databaseFile)
  migrateDatabase(db)
  return { env, db, log, mail: openMailer(env, log), now: () => new Date() }
}

export function closeWorld(world: World): void {
  writeIfPossible(() => void world.db.$client.pragma('optimize'))
  world.db.$client.close()
}
