import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createSession } from '~/domains/accounts/sessions.server'
import { readEnv } from '~/platform/env.server'
import { closeWorld, openWorld } from '~/platform/world.server'
import { change, copySample, freshen, lesson } from '~tests/content/sample'
import { freshFolder, type RunningServer, startServer } from '~tests/server'
import { person } from '~tests/world'

const address = '/es/courses/first-steps/a-fair-rule'

/** `npm run dev` on a copy of the sample, and a reader of its one lesson. */
async function writer() {
  const content = copySample()
  const { file, remove } = freshFolder()
  onTestFinished(remove)
  const server = await startServer(file, { CONTENT_DIR: content }, true)
  onTestFinished(() => server.stop())
  const cookie = await readerOf(file)
  const page = async (path = address) => (await fetch(server.origin + path, { headers: { Cookie: cookie } })).text()
  const shows = (wanted: string, path?: string) =>
    vi.waitUntil(async () => (await page(path)).includes(wanted), { timeout: 20_000, interval: 100 })
  return { content, server, page, shows }
}

async function readerOf(file: string): Promise<string> {
  const world = openWorld(readEnv({ NODE_ENV: 'test', DATABASE_FILE: file, LOG_LEVEL: 'silent' }))
  const { secret } = await createSession(world, person(world).id, 'test')
  closeWorld(world)
  return `session=${secret}`
}

it('shows an edited lesson at once, a broken one with its fault on every page, and recovers', async () => {
  const { content, server, page, shows } = await writer()
  expect(await page()).toContain('<h1>Una norma justa</h1>')
  expect(await page()).not.toContain('class="notice')

  change(content, `${lesson}/es.mdx`, 'Una norma justa', 'Una norma clara')
  await shows('<h1>Una norma clara</h1>')
  expect(await page()).toContain(`${lesson}/en.mdx, línea 4: the English was last read against an earlier`)
  freshen(content)
  await vi.waitUntil(async () => !(await page()).includes('class="notice'), { timeout: 20_000, interval: 100 })

  const sound = readFileSync(join(content, lesson, 'es.mdx'), 'utf8')
  change(content, `${lesson}/es.mdx`, '</Scene>', '')
  await shows(`${lesson}/es.mdx, línea ${sound.split('\n').indexOf('<Scene>') + 1}: cannot be read`)
  const broken = await page()
  expect(broken).toContain('<h1>Una norma clara</h1>')
  expect(broken).toContain('close what was opened')

  change(content, `${lesson}/lesson.yaml`, 'sources: [', 'sources: [[')
  await shows(`${lesson}/lesson.yaml, línea`, '/es/nowhere')
  expect(await page('/en/courses')).toContain('What you see is the last version without any.')

  cpSync('tests/content/sample', content, { recursive: true })
  await shows('<h1>Una norma justa</h1>')
  expect(await page()).not.toContain('class="notice')
  await expectStill(server)
})

/** Nothing that browsers load asks for a channel to the server, which the page's policy would refuse with an error. */
async function expectStill({ origin }: RunningServer) {
  for (const source of ['app/client/lesson.ts', 'app/client/islands.ts', 'app/islands/SortingIsland.tsx']) {
    const answer = await fetch(`${origin}/${source}`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain('@vite/client')
  }
}
