import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { openDatabase } from './database.server'
import { copyVault } from './vault.server'

/** All at once: a copy in steps begins anew whenever another process writes in between. */
const everyPage = 0x7fff_ffff

/**
 * Copies a database as it is at one moment, also while a server writes to it, with the bytes that lie beside it, and gives
 * back how many files were brought. Bytes come after the rows that name them, so that none is missing, and the database
 * gets its name last: a copy that was cut short is none, or still the one from before.
 */
export async function copyData(from: string, to: string): Promise<number> {
  const half = `${to}.part`
  mkdirSync(dirname(resolve(to)), { recursive: true, mode: 0o700 })
  rmSync(half, { force: true })
  const { $client } = openDatabase(from)
  try {
    await $client.backup(half, { progress: () => everyPage })
  } finally {
    $client.close()
  }
  const brought = await copyVault(from, to)
  sync(half)
  renameSync(half, to)
  sync(dirname(resolve(to)))
  return brought
}

function sync(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}
