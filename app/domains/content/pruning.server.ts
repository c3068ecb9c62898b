import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A file not in use is kept this long: another process may be about to read it, an author may go back to it. */
const keptMilliseconds = 24 * 3600 * 1000

/** Removes the files of a folder that are not in use, by name, and older than a day by the disk's own clock. */
export function pruneFolder(folder: string, inUse: ReadonlySet<string>, now = Date.now()): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() || inUse.has(entry.name)) continue
    const file = join(folder, entry.name)
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {}
    if (mtimeMs !== undefined && mtimeMs < now - keptMilliseconds) rmSync(file, { force: true })
  }
}
