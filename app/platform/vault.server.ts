import { createHash } from 'node:crypto'
import { closeSync, copyFileSync, existsSync, fstatSync, fsyncSync, linkSync, openSync, readSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Env } from './env.server'

/** Bytes that people send lie beside the database, each under a random id, and are never looked for under any other name. */
function folderOf({ databaseFile }: Pick<Env, 'databaseFile'>): string {
  return join(dirname(resolve(databaseFile)), 'uploads')
}

export function pathInVault(env: Env, id: string): string {
  return join(folderOf(env), id)
}

function partPath(env: Env, id: string): string {
  return `${pathInVault(env, id)}.part`
}

export interface Arrived {
  id: string
  bytes: number
  /** SHA-256. */
  hash: string
}

/** A file on its way in, under a name for the time being. */
export interface Arriving {
  /** False once there is more of it than there may be: nothing beyond the limit is written. */
  write: (piece: Uint8Array) => Promise<boolean>
  /** All of it is there and on the disk. */
  end: () => Promise<Arrived>
  discard: () => Promise<void>
}

export async function beginArrival(env: Env, id: string, limitBytes: number): Promise<Arriving> {
  const folder = folderOf(env)
  const isNew = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (isNew) await syncPath(dirname(folder))
  const handle = await open(partPath(env, id), 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  return {
    write: async (piece) => {
      if (bytes + piece.length > limitBytes) return false
      bytes += piece.length
      hash.update(piece)
      await handle.appendFile(piece)
      return true
    },
    end: async () => {
      await handle.sync()
      await handle.close()
      return { id, bytes, hash: hash.digest('hex') }
    },
    discard: async () => {
      await handle.close()
      await dropArrived(env, id)
    },
  }
}

interface Readable {
  size: number
  read: (from: number, length: number) => Buffer
}

/** Looks into what has arrived, a piece at a time. */
export function readArrived<T>(env: Env, id: string, look: (bytes: Readable) => T): T {
  const file = openSync(partPath(env, id), 'r')
  try {
    const { size } = fstatSync(file)
    return look({
      size,
      read: (from, length) => {
        const piece = Buffer.alloc(Math.max(0, Math.min(length, size - from)))
        return piece.subarray(0, readSync(file, piece, 0, piece.length, from))
      },
    })
  } finally {
    closeSync(file)
  }
}

/** From here on it is kept under its id, also when the machine stops. */
export async function keepArrived(env: Env, id: string): Promise<void> {
  await rename(partPath(env, id), pathInVault(env, id))
  await syncPath(folderOf(env))
}

export async function dropArrived(env: Env, id: string): Promise<void> {
  await rm(partPath(env, id), { force: true })
}

export async function dropKept(env: Env, id: string): Promise<void> {
  await rm(pathInVault(env, id), { force: true })
}

/** The same bytes under another id. False where they are not there, as after a backup that left them out. */
export function keepAgain(env: Env, id: string, again: string): boolean {
  const [from, to] = [pathInVault(env, id), pathInVault(env, again)]
  if (!existsSync(from)) return false
  try {
    linkSync(from, to)
  } catch {
    // not every file system has links
    copyFileSync(from, to)
  }
  const folder = openSync(folderOf(env), 'r')
  fsyncSync(folder)
  closeSync(folder)
  return true
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Takes away what nothing names and has lain there since before a moment; how many those were. */
export async function sweepVault(env: Env, isNamed: (name: string) => boolean, before: Date): Promise<number> {
  const folder = folderOf(env)
  if (!existsSync(folder)) return 0
  let swept = 0
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    // when it was put there, for a link to old bytes is new; null: another server has swept it
    const put = await stat(path).catch(() => null)
    if (isNamed(name) || !put || put.ctime >= before) continue
    await rm(path, { force: true })
    swept += 1
  }
  return swept
}

/** Brings to the vault beside one database what lies in that of another and is not there yet; how many those were. */
export async function copyVault(fromDatabase: string, toDatabase: string): Promise<number> {
  const [from, to] = [folderOf({ databaseFile: fromDatabase }), folderOf({ databaseFile: toDatabase })]
  if (!existsSync(from)) return 0
  await mkdir(to, { recursive: true, mode: 0o700 })
  let brought = 0
  for (const name of await readdir(from)) {
    // under an id lie the same bytes for ever
    if (name.endsWith('.part') || existsSync(join(to, name))) continue
    const half = join(to, `${name}.part`)
    await copyFile(join(from, name), half)
    await syncPath(half)
    await rename(half, join(to, name))
    brought += 1
  }
  await syncPath(to)
  return brought
}
