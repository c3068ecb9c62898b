import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from '~/cli/ready.mjs'
import { createSession } from '~/domains/accounts/sessions.server'
import { readEnv } from '~/platform/env.server'
import { closeWorld, openWorld, type World } from '~/platform/world.server'
import { fieldsTo } from '~tests/content/ten-answers'
import { addTenFormats, beginAt, twenty } from '~tests/content/ten-formats'
import { type RunningServer, startServer } from '~tests/server'
import { templateFolder } from '~tests/template'
import { person } from '~tests/world'

/** A real disk of four megabytes that really fills up, under a server in a process of its own, where one may be mounted. */
ensureBuilt()
const folder = mkdtempSync(join(tmpdir(), 'escalon-disk-'))
const isMounted = mount(folder, '4m')
if (!isMounted) console.info('no small disk: mounting is not allowed here')
const file = join(folder, 'escalon.db')
const mail = join(folder, 'mail')
afterAll(() => {
  for (const disk of [mail, folder]) spawnSync('umount', [disk])
  rmSync(folder, { recursive: true, force: true })
})

function mount(at: string, size: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at]).status === 0
}

/** Leaves so many bytes free. */
function fill(disk: string, left: number): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - left), 1))
}

function withWorld<T>(act: (world: World) => T): T {
  const world = openWorld(readEnv({ NODE_ENV: 'test', DATABASE_FILE: file, LOG_LEVEL: 'silent' }))
  try {
    return act(world)
  } finally {
    closeWorld(world)
  }
}

async function send({ port, origin }: RunningServer, path: string, cookie: string, fields: Record<string, unknown>) {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, String(one))
  const headers = { Cookie: cookie, Origin: origin, Accept: 'application/json' }
  return fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', redirect: 'manual', headers, body })
}

describe.runIf(isMounted)('a disk that is full', { timeout: 120_000 }, () => {
  it('has all that was acknowledged, also after a SIGKILL, and takes the rest once there is room', async () => {
    copyFileSync(join(templateFolder, 'escalon.db'), file)
    symlinkSync(resolve(templateFolder, 'content'), join(folder, 'content'))
    const { ana, attempt } = withWorld((world) => {
      addTenFormats(world)
      const ana = person(world)
      return { ana, attempt: beginAt(world, ana, twenty) }
    })
    const world = openWorld(readEnv({ NODE_ENV: 'test', DATABASE_FILE: file, LOG_LEVEL: 'silent' }))
    const cookie = `session=${(await createSession(world, ana.id, 'test')).secret}`
    closeWorld(world)
    const { items } = attempt.form
    let server = await startServer(file, { LOG_LEVEL: 'silent' })
    const save = (number: number) => {
      const item = items[number % items.length]
      if (!item) throw new Error('no items')
      const change = { client: 'tab', sequence: number, replaces: '', ...fieldsTo(item, Math.floor(number / 20)) }
      return send(server, `/es/attempts/${attempt.id}`, cookie, { intent: 'answer', item: item.id, ...change })
    }
    expect((await save(0)).status).toBe(200)
    fill(folder, 150_000)
    const acknowledged = [0]
    const refused: number[] = []
    for (let number = 1; refused.length < 5 && number < 500; number++) {
      const answer = await save(number)
      if (answer.status === 200) acknowledged.push(number)
      else refused.push(number)
      if (answer.status !== 200) expect(await answer.json()).toMatchObject({ ok: false, reason: 'unwritten' })
    }
    expect(refused).toHaveLength(5)
    expect((await fetch(`http://127.0.0.1:${server.port}/es/courses`, { headers: { Cookie: cookie } })).status).toBe(
      200,
    )
    await server.stop('SIGKILL')
    rmSync(join(folder, 'ballast'))

    const kept = () =>
      withWorld((world) => {
        expect(world.db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
        return world.db.$client.prepare('select sequence from answer_step order by sequence').pluck().all()
      })
    expect(kept()).toEqual(acknowledged)
    server = await startServer(file, { LOG_LEVEL: 'silent' })
    for (const number of refused) expect((await save(number)).status).toBe(200)
    await server.stop()
    expect(kept()).toEqual([...acknowledged, ...refused].toSorted((one, other) => one - other))
  })

  it('of the letters loses the letter, not the server', async () => {
    const { email } = withWorld((world) => person(world))
    mkdirSync(mail, { recursive: true })
    expect(mount(mail, '4k')).toBe(true)
    fill(mail, 0)
    const server = await startServer(file, { LOG_LEVEL: 'silent' })
    const asked = await send(server, '/es/reset', '', { email })
    expect(asked.status).toBeLessThan(400)
    const letters = () => withWorld((world) => world.db.$client.prepare('select count(*) from letter').pluck().get())
    await expect.poll(letters).toBe(1)
    expect((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status).toBe(200)
    await server.stop()
    expect(server.child.exitCode).toBe(0)
    expect(readdirSync(mail)).toEqual(['ballast'])
  })
})
