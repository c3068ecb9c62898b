import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Actor, Role } from '~/domains/accounts/model'
import { readEnv } from '~/platform/env.server'
import { newId } from '~/platform/ids.server'
import { closeWorld, openWorld, type World } from '~/platform/world.server'
import { people, teamLeads, teams } from '~drizzle/accounts'
import { templateFolder } from './template'

export interface TestWorld extends World {
  folder: string
  /** Sets the clock. */
  at: (moment: string | Date) => void
  /** The mails written so far, oldest first, as raw text. */
  mails: () => string[]
}

/** A world of its own: a fresh database with the repository's content, a clock that stands still, mail in files. */
export function testWorld(settings: Record<string, string> = {}): TestWorld {
  const folder = mkdtempSync(join(tmpdir(), 'escalon-'))
  const file = join(folder, 'escalon.db')
  copyFileSync(join(templateFolder, 'escalon.db'), file)
  symlinkSync(resolve(templateFolder, 'content'), join(folder, 'content'))
  const env = readEnv({ NODE_ENV: 'test', DATABASE_FILE: file, LOG_LEVEL: 'silent', ...settings })
  const opened = openWorld(env)
  let moment = new Date('2026-03-02T09:00:00Z')
  onTestFinished(() => {
    if (opened.db.$client.open) closeWorld(opened)
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    ...opened,
    folder,
    now: () => moment,
    at: (next) => {
      moment = new Date(next)
    },
    mails: () => mailsIn(join(folder, 'mail')),
  }
}

function mailsIn(folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

interface Wanted {
  role?: Role
  name?: string
  email?: string
  teamId?: string | null
  /** Teams they lead. */
  leads?: string[]
  locale?: 'es' | 'en'
  zone?: string
}

/** A person put straight into the tables, as an actor; they have no password. */
export function person(world: World, wanted: Wanted = {}): Actor {
  const id = newId(world.now())
  const { role = 'learner', name = `Ana ${id.slice(-4)}`, teamId = null, leads = [], locale = 'es' } = wanted
  const email = wanted.email ?? `${id}@example.org`
  const zone = wanted.zone ?? 'Europe/Madrid'
  world.db
    .insert(people)
    .values({ id, email, name, role, locale, zone, teamId, isDemo: false, createdAt: world.now() })
    .run()
  for (const team of leads) world.db.insert(teamLeads).values({ teamId: team, personId: id }).run()
  return { id, email, name, role, locale, zone, teamId, leads, isDemo: false, sessionId: '' }
}

export function team(world: World, name = `Equipo ${newId(world.now()).slice(-6)}`): string {
  const id = newId(world.now())
  world.db.insert(teams).values({ id, name, isDemo: false, createdAt: world.now() }).run()
  return id
}
