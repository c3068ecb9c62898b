import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { vi } from 'vitest'
import { type Command, CommandError } from '~/cli/command'
import { dispatch } from '~/cli/dispatch'
import { readEnv } from '~/platform/env.server'

export interface Ran {
  exitCode: number | null
  printed: string
  told: string
}

/** Runs `escalon …` as npm does, in a process of its own; relative paths start at `folder`. */
export function escalon(words: readonly string[], folder = tmpdir()): Ran {
  const program = ['--import', 'tsx', resolve('app/cli/main.ts'), ...words]
  const ran = spawnSync(process.execPath, program, {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder, DATABASE_FILE: join(folder, 'none', 'escalon.db') },
  })
  return { exitCode: ran.status, printed: ran.stdout, told: ran.stderr }
}

/** The same in this process, which is much quicker. */
export async function escalonHere(words: readonly string[], folder = tmpdir()): Promise<Ran> {
  const texts = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      texts[name] += text
      return true
    }),
  )
  try {
    const exitCode = await dispatch([...words], readEnv({ INIT_CWD: folder }))
    return { exitCode, printed: texts.stdout, told: texts.stderr }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

/** The object it printed; throws what it told when it failed. */
export function answerOf<T>(ran: Ran): T {
  if (ran.exitCode !== 0) throw new Error(`exit ${ran.exitCode}: ${ran.told}`)
  return JSON.parse(ran.printed) as T
}

/** A new folder with these files in it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'escalon-cli-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

/** How a command, run here, refuses; throws when it does not. */
export async function refusalOf(command: Command, words: string[], folder: string) {
  const thrown = await command.run(words, readEnv({ INIT_CWD: folder })).catch((error: unknown) => error)
  if (!(thrown instanceof CommandError)) throw new Error(`no refusal: ${String(thrown)}`)
  return { exitCode: thrown.exitCode, message: thrown.message }
}
