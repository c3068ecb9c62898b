import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { seedDemo } from '~/cli/demo/seed.server'
import type { Actor, Role } from '~/domains/accounts/model'
import { hashPassword } from '~/domains/accounts/passwords.server'
import { createPerson } from '~/domains/accounts/people.server'
import { createSession } from '~/domains/accounts/sessions.server'
import { ensureTeam } from '~/domains/accounts/teams.server'
import { publish } from '~/domains/content/publish.server'
import { readEnv } from '~/platform/env.server'
import { newId } from '~/platform/ids.server'
import { closeWorld, openWorld, type World } from '~/platform/world.server'
import { freshFolder, startServer } from '../server'
import { templateFolder } from '../template'
import { violations } from './axe'

export const password = 'rio-manzana-42'

export interface Stage {
  origin: string
  /** The server's own database, opened beside it. */
  world: World
  file: string
  /** Someone new, with `password`, in a team of this name. */
  add: (wanted: { role?: Role; name?: string; team?: string; leads?: string; locale?: 'es' | 'en' }) => Promise<Actor>
}

/** A server and a fresh database for each worker, and a browser that notices every script error. */
export const test = base.extend<
  { visit: Page; quiet: undefined },
  { stage: Stage; demo: boolean; signup: string; trial: boolean }
>({
  /** With the demo organisation in it; such a server is no other test's. */
  demo: [false, { option: true, scope: 'worker' }],
  /** Who may ask for an account, as the setting SIGNUP says. */
  signup: ['invite', { option: true, scope: 'worker' }],
  /** With a course for tests beside the repository's, which has one exercise of each kind. */
  trial: [false, { option: true, scope: 'worker' }],
  stage: [
    async ({ demo, signup, trial }, use) => {
      const { folder, file, remove } = freshFolder()
      const server = await startServer(file, { SIGNUP: signup })
      const world = openWorld(
        readEnv({ NODE_ENV: 'test', DATABASE_FILE: file, LOG_LEVEL: 'silent', ORIGIN: server.origin }),
      )
      if (demo) await seedDemo(world)
      if (trial) await publishTrial(world, folder)
      await use({ origin: server.origin, world, file, add: (wanted) => addPerson(world, wanted) })
      closeWorld(world)
      await server.stop()
      remove()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ stage }, use) => use(stage.origin),
  quiet: [
    async ({ page }, use) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error' && !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(message.text()))
          faults.push(message.text())
      })
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

async function publishTrial(world: World, folder: string): Promise<void> {
  const contentDir = join(folder, 'trial')
  for (const from of ['content', 'tests/content/trial']) cpSync(from, contentDir, { recursive: true })
  const result = await publish(
    { ...world, env: { ...world.env, contentDir } },
    { cache: join(templateFolder, 'content/cache') },
  )
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
}

async function addPerson(
  world: World,
  { role = 'learner', name, team, leads, locale = 'es' }: Parameters<Stage['add']>[0],
): Promise<Actor> {
  const hashed = await hashPassword(password)
  if (!hashed.ok) throw new Error(hashed.reason)
  const id = newId(world.now())
  const teamId = team ? ensureTeam(world, team).id : null
  const led = leads ? [ensureTeam(world, leads).id] : []
  const made = createPerson(world, {
    role,
    locale,
    name: name ?? `Prueba ${id.slice(-5)}`,
    email: `${id}@example.org`,
    teamId,
    leads: led,
    passwordHash: hashed.value,
  })
  if (!made.ok) throw new Error(made.reason)
  const { person } = made
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    role,
    locale,
    zone: person.zone,
    teamId,
    leads: led,
    isDemo: false,
    sessionId: '',
  }
}

/** Signs someone in without the form. */
export async function signInAs(context: BrowserContext, stage: Stage, actor: Actor): Promise<void> {
  const { secret } = await createSession(stage.world, actor.id, 'test')
  await context.addCookies([{ name: 'session', value: secret, url: stage.origin, httpOnly: true, sameSite: 'Lax' }])
}

/** axe finds nothing on the page as it stands, by WCAG 2.2 AA and its best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page), page.url()).toEqual([])
}
