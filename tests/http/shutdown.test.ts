import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Agent } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { isMigrated, openDatabase } from '~/platform/database.server'
import { closeWorld } from '~/platform/world.server'
import { goodPassword, member } from '~tests/domains/accounts/members'
import { startServer } from '~tests/server'
import { testWorld } from '~tests/world'
import { answerTo, ask, begin, formFrom } from './wire'

const patient = { timeout: 15_000, interval: 20 }

/** The server in a process of its own, on a database in which Ana has an account. */
async function running(settings: Record<string, string> = {}) {
  const world = testWorld()
  const ana = await member(world)
  closeWorld(world)
  const file = world.env.databaseFile
  const server = await startServer(file, { LOG_LEVEL: 'info', ...settings })
  const { child } = server
  onTestFinished(() => void child.kill('SIGKILL'))
  const heard: string[] = []
  child.stdout?.on('data', (data: Buffer) => heard.push(data.toString()))
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>
  const site = `http://localhost:${server.port}`
  const says = (words: string) => vi.waitFor(() => expect(heard.join('')).toContain(words), patient)
  return { ...server, ana, file, folder: world.folder, site, ended, heard, says }
}

/** Whether somebody who comes now is let in. */
async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, 'localhost')
  const opened = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false)
  socket.destroy()
  return opened
}

/** Sends half of a form, once the server has it in hand. */
async function halfSent(site: string, path: string, body: string, origin: string, agent?: Agent) {
  const headers = { ...formFrom(origin), 'Content-Length': Buffer.byteLength(body), Expect: '100-continue' }
  const sent = begin(site, path, { method: 'POST', headers, agent })
  sent.flushHeaders()
  await once(sent, 'continue')
  sent.write(body.slice(0, 20))
  return { answer: answerTo(sent), finish: () => sent.end(body.slice(20)) }
}

describe('a server that is asked to end', { timeout: 60_000 }, () => {
  it('finishes what it has begun, lets nobody in meanwhile, and leaves a whole database', async () => {
    const { site, port, origin, ana, child, ended, says, heard, file } = await running()
    const agent = new Agent({ keepAlive: true })
    onTestFinished(() => agent.destroy())
    expect((await ask(site, '/readyz', { agent })).status).toBe(200)
    const fields = new URLSearchParams({ email: ana.email, password: goodPassword }).toString()
    const { answer, finish } = await halfSent(site, '/es/login', fields, origin, agent)

    child.kill('SIGTERM')
    await says('finishing what is in flight')
    await vi.waitFor(async () => expect(await isOpen(port)).toBe(false), patient)
    expect(child.exitCode).toBeNull()

    finish()
    const { status, headers } = await answer
    expect([status, headers.location]).toEqual([302, '/es'])
    expect(headers['set-cookie']?.join()).toMatch(/session=[0-9a-f]{40}/)
    expect(await ended).toEqual([0, null])
    await says('"closed"')
    expect(heard.join('')).not.toContain('cut off')

    expect(existsSync(`${file}-wal`)).toBe(false)
    const db = openDatabase(file)
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(isMigrated(db)).toBe(true)
    expect(db.$client.prepare('select person_id as who from session').all()).toEqual([{ who: ana.id }])
    db.$client.close()
  })

  it('is not held up by connections that nobody uses', async () => {
    const { site, child, ended, says, heard } = await running()
    const agent = new Agent({ keepAlive: true })
    onTestFinished(() => agent.destroy())
    await Promise.all([
      ask(site, '/healthz', { agent }),
      ask(site, '/healthz', { agent }),
      ask(site, '/es/login', { agent }),
    ])
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    await says('"closed"')
    expect(heard.join('')).not.toContain('cut off')
  })

  it('ends once, also when a terminal and npm both ask', async () => {
    const { site, origin, child, ended, says, heard } = await running()
    const { answer, finish } = await halfSent(site, '/en/login', 'email=ana%40example.org&password=', origin)
    child.kill('SIGINT')
    await says('finishing what is in flight')
    child.kill('SIGTERM')
    finish()
    expect((await answer).status).toBe(422)
    expect(await ended).toEqual([0, null])
    expect(heard.join('').match(/finishing what is in flight/g)).toHaveLength(1)
  })

  it('ends at once where it cannot listen, and harms nothing', async () => {
    const { port, file, site } = await running()
    await expect(startServer(file, { PORT: String(port), LOG_LEVEL: 'silent' })).rejects.toThrow('ended with 1')
    expect((await ask(site, '/readyz')).status).toBe(200)
  })

  it('posts the letters that are still to go out', async () => {
    const received: { address: string; hadClosed: boolean }[] = []
    const hasClosed = () => server?.heard.join('').includes('"closed"') ?? false
    let server: Awaited<ReturnType<typeof running>> | undefined
    const waiting: (() => void)[] = []
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onConnect: (_session, goOn) => void waiting.push(goOn),
      onData: (stream, _session, done) => {
        stream.resume()
        stream.once('end', () => done())
      },
      onRcptTo: ({ address }, _session, goOn) => {
        received.push({ address, hadClosed: hasClosed() })
        goOn()
      },
    })
    smtp.on('error', () => undefined)
    smtp.listen(0, '127.0.0.1')
    await once(smtp.server, 'listening')
    onTestFinished(() => new Promise<void>((closed) => smtp.close(closed)))
    const { port: mailPort } = smtp.server.address() as AddressInfo

    server = await running({ SMTP_URL: `smtp://127.0.0.1:${mailPort}` })
    const { site, port, origin, ana, child, ended, says } = server
    const body = new URLSearchParams({ email: ana.email }).toString()
    const answer = await ask(site, '/es/reset', { method: 'POST', headers: formFrom(origin), body })
    expect(answer.status).toBeLessThan(400)
    await vi.waitFor(() => expect(waiting).toHaveLength(1), patient)
    child.kill('SIGTERM')
    await says('finishing what is in flight')
    await vi.waitFor(async () => expect(await isOpen(port)).toBe(false), patient)
    for (const goOn of waiting) goOn()
    expect(await ended).toEqual([0, null])
    expect(received).toEqual([{ address: ana.email, hadClosed: false }])
  })

  it('without SMTP_URL leaves each letter as a file', async () => {
    const { site, origin, ana, child, ended, folder } = await running()
    const body = new URLSearchParams({ email: ana.email }).toString()
    await ask(site, '/es/reset', { method: 'POST', headers: formFrom(origin), body })
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    const mails = readdirSync(join(folder, 'mail'))
    expect(mails).toHaveLength(1)
    expect(readFileSync(join(folder, 'mail', mails[0] ?? ''), 'utf8')).toContain(`To: ${ana.email}`)
  })
})
