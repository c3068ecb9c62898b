import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { templateFolder } from './template'

export interface RunningServer {
  child: ChildProcess
  port: number
  origin: string
  stop: (signal?: NodeJS.Signals) => Promise<void>
}

/** A folder with a migrated database and the repository's content live in it, for a server of its own. */
export function freshFolder(): { folder: string; file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'escalon-'))
  mkdirSync(folder, { recursive: true })
  cpSync(join(templateFolder, 'escalon.db'), join(folder, 'escalon.db'))
  cpSync(join(templateFolder, 'content'), join(folder, 'content'), { recursive: true })
  return { folder, file: join(folder, 'escalon.db'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/**
 * The built server as `npm start` runs it, in a process of its own, or with `dev` the sources as `npm run dev` does.
 * `DEMO=off` unless said: nobody is there at first.
 */
export async function startServer(
  file: string,
  settings: Record<string, string> = {},
  dev = false,
): Promise<RunningServer> {
  const port = Number(settings.PORT ?? (await freePort()))
  const origin = `http://localhost:${port}`
  const env = {
    ...process.env,
    DEMO: 'off',
    ORIGIN: origin,
    LOG_LEVEL: 'warn',
    ...settings,
    PORT: String(port),
    DATABASE_FILE: file,
    NODE_ENV: dev ? ('development' as const) : ('production' as const),
  }
  const child = spawn(process.execPath, ['app/entry.node.mjs', ...(dev ? ['--dev'] : [])], {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  child.stdout?.resume()
  const exited = new Promise<void>((done) => child.once('exit', () => done()))
  await new Promise<void>((ready, failed) => {
    child.once('message', () => ready())
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)))
  })
  return {
    child,
    port,
    origin,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await exited
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((ready) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => ready(port))
    })
  })
}
