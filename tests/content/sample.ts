import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { checkContent, type Report } from '~/domains/content/check.server'
import { fingerprint } from '~/platform/ids.server'
import { templateFolder } from '~tests/template'

export const lesson = 'courses/first-steps/a-fair-rule'
export const study = 'cases/late-orders'

/** Compiled texts, kept between runs. */
export const cache = resolve(templateFolder, 'content/cache')

/** A folder of its own with a small sound content in it. */
export function copySample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'escalon-content-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync('tests/content/sample', folder, { recursive: true })
  return folder
}

/** Replaces `from`, which must stand in the file, by `to`. */
export function change(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no “${from}”`)
  writeFileSync(
    path,
    text.replace(from, () => to),
  )
}

export function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

export function remove(folder: string, file: string): void {
  rmSync(join(folder, file), { recursive: true })
}

/** Says in the English lesson that it was read against the Spanish one as it is now. */
export function freshen(folder: string): void {
  const file = join(folder, lesson, 'en.mdx')
  const mark = fingerprint(readFileSync(join(folder, lesson, 'es.mdx'), 'utf8')).slice(0, 8)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^source: .*$/m, `source: ${mark}`))
}

export function checkFolder(folder: string): Promise<Report> {
  return checkContent(folder, cache)
}

/** Each fault on a line: `file:line fault | mend`. */
export async function faultsOf(folder: string): Promise<string[]> {
  const { faults } = await checkFolder(folder)
  return faults.map(({ file, line, fault, mend }) => `${file}:${line} ${fault} | ${mend}`)
}
