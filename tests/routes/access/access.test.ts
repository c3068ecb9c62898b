import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'
import { workOnCase } from '~/cli/demo/casework'
import { permitFor } from '~/cli/demo/permit'
import { randomOf } from '~/cli/demo/random'
import { takeTest } from '~/cli/demo/testing'
import { ensureBuilt } from '~/cli/ready.mjs'
import { invite } from '~/domains/accounts/invitations.server'
import { startAttempt } from '~/domains/assessment/attempts.server'
import { openCheckIn } from '~/domains/ladder/check-ins.server'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { guest, panelFor } from '~tests/domains/assessment/panelling'
import { calibrated } from '~tests/domains/casework/samples'
import { certified } from '~tests/domains/ladder/certified'
import { handedIn } from '~tests/domains/ladder/papers'
import { type Site, testSite } from '~tests/site'
import { person, type TestWorld, team, testWorld } from '~tests/world'
import { type Asker, askers, type Row, type Scene, table } from './table'

interface ManifestRoute {
  id: string
  path?: string
  parentId?: string
}

ensureBuilt()
const build = await import(/* @vite-ignore */ pathToFileURL(resolve('build/server/index.js')).href)
const routes = (Object.values(build.routes) as ManifestRoute[]).filter(({ id }) => id !== 'root')

describe('every route for everybody', () => {
  let world: TestWorld
  let site: Site
  let scene: Scene

  beforeEach(async () => {
    world = testWorld()
    site = await testSite(world)
    scene = await setScene(world)
  })

  it('has a row for each route of the built manifest', () => {
    expect(routes.map(({ path = '' }) => path).sort()).toEqual(Object.keys(table).sort())
  })

  it.each(Object.entries(table))('/%s answers a visit', async (_path, row) => {
    const answers = await asked((asker) => site.get(row.at(scene), actorOf(scene, asker)))
    expect(answers).toEqual(told(row, 'get'))
  })

  it.each(Object.entries(table))('/%s answers a form that it does not know', async (_path, row) => {
    const answers = await asked((asker) => site.post(row.at(scene), { intent: 'nothing-known' }, actorOf(scene, asker)))
    expect(answers).toEqual(told(row, 'post'))
  })

  it.each(Object.entries(table))('/%s gives no data without its page', async (_path, row) => {
    const address = `${row.at(scene).split('?')[0]?.replace(/\/$/, '') || '/_root'}.data`
    const statuses = await Promise.all(
      [site.get(address), site.get(address, scene.actors.owner)].map(async (answer) => (await answer).status),
    )
    expect(statuses).toEqual([404, 404])
  })

  it.each([
    '/es/courses/unknown',
    '/en/courses/from-colleague-to-team-lead/unknown',
    '/es/quizzes/unknown',
    '/en/cases/unknown',
    '/es/titles/unknown',
    '/fr',
    '/fr/courses',
  ])('%s is unknown to everyone, before any sign-in', async (path) => {
    for (const asker of ['guest', 'owner', 'admin'] as const)
      expect((await site.get(path, actorOf(scene, asker))).status).toBe(404)
    const words = await (await site.get(path)).text()
    expect(words).toContain(path.startsWith('/en') ? 'This page does not exist' : 'Esta página no existe')
  })

  it('keeps pages of those signed in out of every store', async () => {
    const answer = await site.get('/es/me', scene.actors.owner)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

async function asked(ask: (asker: Asker) => Promise<Response>): Promise<string[]> {
  const told: string[] = []
  for (const asker of askers) told.push(`${asker} ${wordOf(await ask(asker))}`)
  return told
}

function wordOf(answer: Response): string {
  return answer.status === 302 && /\/login\?next=/.test(answer.headers.get('location') ?? '')
    ? 'login'
    : String(answer.status)
}

function told(row: Row, kind: 'get' | 'post'): string[] {
  return askers.map((asker, place) => `${asker} ${row[kind][place]}`)
}

function actorOf(scene: Scene, asker: Asker) {
  return asker === 'guest' ? null : scene.actors[asker]
}

async function setScene(world: TestWorld): Promise<Scene> {
  const [mine, theirs] = [team(world), team(world)]
  const owner = person(world, { teamId: mine })
  const actors = {
    owner,
    stranger: person(world, { teamId: theirs }),
    lead: person(world, { role: 'lead', leads: [mine] }),
    otherLead: person(world, { role: 'lead', leads: [theirs] }),
    trainer: person(world, { role: 'trainer' }),
    admin: person(world, { role: 'admin' }),
  }
  takeTest(world, owner, { skill: 0.8, random: randomOf('scene') })
  const finished = (world.db.$client.prepare('select id from attempt').get() as { id: string }).id
  world.at('2026-05-02T09:00:00Z')
  const started = startAttempt(world, permitFor(owner, 'learn'), 'first-line-leadership')
  if (!started.ok) throw new Error(started.reason)
  const submission = workOnCase(world, owner, 'good')
  const certificate = certified(world, owner)
  const paper = await handedIn(world, owner)
  calibrated(world, actors.trainer)
  const panel = panelFor(world, actors.trainer).id
  const seat = await guest(world, actors.trainer, panel, 'Rosa')
  const secret = await invitation(world, actors.admin)
  chooseTarget(world, permitFor(owner, 'learn'), 'team-lead')
  const opened = openCheckIn(world, actors.lead, owner.id)
  if (!opened.ok) throw new Error(opened.reason)
  const ids = { attempt: started.attemptId, finished, submission, panel, checkIn: opened.id, certificate, paper }
  return { actors, ...ids, seat, invitation: secret }
}

async function invitation(world: TestWorld, admin: Scene['actors']['admin']): Promise<string> {
  await invite(world, permitFor(admin, 'invite'), {
    email: 'nueva@example.org',
    name: 'Nueva',
    role: 'learner',
    team: null,
    locale: 'es',
  })
  const secret = /\/invite\/([\w-]+)/.exec(world.mails().join('').replace(/=\n/g, ''))?.[1]
  if (!secret) throw new Error('no invitation was sent')
  return secret
}
