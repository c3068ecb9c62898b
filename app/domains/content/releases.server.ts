import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Env } from '~/platform/env.server'
import { newSecret } from '~/platform/ids.server'
import type { Catalogue } from './model'

/** What content has beside the database file: `cache/` of compiled texts, `releases/` of whole catalogues. */
export function contentFolder(env: Env, part: 'cache' | 'releases'): string {
  return join(dirname(env.databaseFile), 'content', part)
}

export function releaseFile(env: Env, hash: string): string {
  return join(contentFolder(env, 'releases'), `${hash}.json`)
}

export function hasReleaseFile(env: Env, hash: string): boolean {
  return existsSync(releaseFile(env, hash))
}

export function readRelease(env: Env, hash: string): Catalogue {
  return JSON.parse(readFileSync(releaseFile(env, hash), 'utf8')) as Catalogue
}

/** Whole or not at all: a reader never sees half a file, nor does the disk after a power cut. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${newSecret().slice(0, 8)}.draft`
  const handle = openSync(draft, 'w')
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
}
