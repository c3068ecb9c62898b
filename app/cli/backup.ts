import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { copyData } from '~/platform/backup.server'
import type { Env } from '~/platform/env.server'
import { type Command, CommandError } from './command'

const usage = [
  'backup FOLDER             copies the database, also while it serves, and the files that people sent, into FOLDER;',
  '                          again into the same FOLDER, it brings only the files that are new',
].join('\n')

export const backupCommand: Command = {
  usage,
  run: async (words, env) => {
    const copy = copyIn(words, env, usage)
    if (!existsSync(env.databaseFile)) throw new CommandError(`there is no database at ${env.databaseFile}`, 1)
    const files = await copyData(env.databaseFile, copy)
    process.stdout.write(`Copied the database to ${copy}, and ${files} new files.\n`)
    return 0
  },
}

const restoreUsage = 'restore FOLDER            puts such a copy where DATABASE_FILE says, if there is no database'

export const restoreCommand: Command = {
  usage: restoreUsage,
  run: async (words, env) => {
    const copy = copyIn(words, env, restoreUsage)
    if (!existsSync(copy)) throw new CommandError(`there is no copy at ${copy}`, 1)
    // what was not yet in a database that is gone would be written into this one
    const taken = [env.databaseFile, `${env.databaseFile}-wal`].find((file) => existsSync(file))
    if (taken) throw new CommandError(`${taken} is there already: move it away first`, 1)
    const files = await copyData(copy, env.databaseFile)
    process.stdout.write(`Put the database back at ${env.databaseFile}, and ${files} files.\n`)
    return 0
  },
}

/** Laid out as the data themselves are: a server could be started on it. */
function copyIn(words: readonly string[], env: Env, usage: string): string {
  const [folder, ...more] = words
  if (folder === undefined || more.length > 0) throw new CommandError(`one folder is wanted\n${usage}`, 2)
  return join(resolve(env.callersFolder ?? '.', folder), 'escalon.db')
}
