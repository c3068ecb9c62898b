import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Files } from './manuscript'

/** Every file under the content folder, none if there is no such folder; hidden ones (editors' and version control's) are passed over. */
export function readFiles(folder: string): Files {
  if (!existsSync(folder)) return new Map()
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => path.slice(join(folder, sep).length).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort()
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8').replace(/\r\n/g, '\n')]))
}
