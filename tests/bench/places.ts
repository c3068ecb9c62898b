import { join } from 'node:path'
import { demoCourse } from '~/cli/demo/learning'
import { permitFor } from '~/cli/demo/permit'
import { seedDemo } from '~/cli/demo/seed.server'
import { demoQuiz } from '~/cli/demo/testing'
import type { Actor, Role } from '~/domains/accounts/model'
import { createPerson } from '~/domains/accounts/people.server'
import { createSession } from '~/domains/accounts/sessions.server'
import { startAttempt } from '~/domains/assessment/attempts.server'
import { pinForm } from '~/domains/assessment/forms.server'
import type { FormItem } from '~/domains/assessment/model'
import { quiz } from '~/domains/content/content.server'
import { optionsOf } from '~/domains/content/item-model'
import { publish } from '~/domains/content/publish.server'
import { readEnv } from '~/platform/env.server'
import { closeWorld, openWorld, type World } from '~/platform/world.server'
import { addCrowd } from '../domains/assessment/crowd'
import { benchQuiz, contentWithTwenty, crowdQuiz } from './attempts'
import { prepareMarking, preparePath, prepareTeam } from './desks'

/** How many have taken the test whose report is asked for. */
export const crowd = 5000

export interface Prepared {
  file: string
  /** Cookie header of a learner with four months of history. */
  cookie: string
  attemptId: string
  itemId: string
  options: string[]
  /** Of the test of twenty. */
  items: FormItem[]
  /** Cookie headers of ten who have not taken it. */
  takers: string[]
  /** Cookie header of someone who may read reports. */
  trainer: string
  /** Cookie header of someone who marks, and what they mark first. */
  marker: string
  submissionId: string
  /** Cookie header of someone with five hundred pieces of evidence. */
  evident: string
  /** Of two hundred. */
  teamId: string
}

export interface Hot {
  name: string
  path: string
  method: 'GET' | 'POST'
  /** A word that only the right answer has. */
  marker: string
  /** At least 1/`wanted` of the bare server's rate. */
  wanted: number
  headers?: Record<string, string>
  body?: () => string
}

/** A database with the demo organisation, a learner signed in, and a test under way. */
export async function prepareBench(folder: string, origin: string): Promise<Prepared> {
  const file = join(folder, 'escalon.db')
  const settings = { NODE_ENV: 'test', DATABASE_FILE: file, LOG_LEVEL: 'silent', ORIGIN: origin }
  const world = openWorld(readEnv({ ...settings, CONTENT_DIR: contentWithTwenty(folder) }))
  const published = await publish(world, { cache: '.cache/bench' })
  if (!published.ok) throw new Error('the content has faults')
  await seedDemo(world)
  const learner = newcomer(world, 'Banco de pruebas')
  const started = startAttempt(world, permitFor(learner, 'learn'), demoQuiz)
  const item = quiz(world, demoQuiz)?.items.find(({ format }) => format === 'best-worst')
  if (!started.ok || !item) throw new Error('the test cannot be started')
  const cookie = await cookieOf(world, learner)
  const items = quiz(world, benchQuiz)?.items ?? []
  const takers: string[] = []
  addCrowd(world, crowdForm(world), crowd)
  const trainer = await cookieOf(world, newcomer(world, 'Banco de informes', 'trainer'))
  for (let number = 1; number <= 10; number++) takers.push(await cookieOf(world, newcomer(world, `Banco ${number}`)))
  const desks = await prepareDesks(world)
  closeWorld(world)
  return {
    ...desks,
    file,
    cookie,
    attemptId: started.attemptId,
    itemId: item.id,
    options: optionsOf(item).map(({ id }) => id),
    items,
    takers,
    trainer,
  }
}

async function prepareDesks(world: World): Promise<Pick<Prepared, 'marker' | 'submissionId' | 'evident' | 'teamId'>> {
  const marker = newcomer(world, 'Banco de corrección', 'trainer')
  const evident = newcomer(world, 'Banco de evidencia')
  const submissionId = prepareMarking(world, marker, newcomer(world, 'Banco de casos'))
  preparePath(world, evident, marker)
  const teamId = prepareTeam(world, newcomer(world, 'Banco de cuentas', 'admin'), marker)
  return { marker: await cookieOf(world, marker), submissionId, evident: await cookieOf(world, evident), teamId }
}

function crowdForm(world: World): string {
  const test = quiz(world, crowdQuiz)
  if (!test) throw new Error('no test for many')
  return pinForm(world, test, test.items, null)
}

/** Someone new beside the demo's people, who has not taken the test yet. */
function newcomer(world: World, called: string, role: Role = 'learner'): Actor {
  const made = createPerson(world, {
    name: called,
    email: `${called.toLowerCase().replaceAll(' ', '-')}@demo.example`,
    role,
    locale: 'es',
    isDemo: true,
  })
  if (!made.ok) throw new Error(made.reason)
  const { id, name, email, zone } = made.person
  return { id, name, email, role, locale: 'es', zone, teamId: null, leads: [], isDemo: true, sessionId: '' }
}

async function cookieOf(world: World, { id }: Actor): Promise<string> {
  const { secret } = await createSession(world, id, 'bench')
  return `session=${secret}`
}

export function hotPlaces(prepared: Prepared): Hot[] {
  return [...learnerPlaces(prepared), ...ladderPlaces(prepared), ...markingPlaces(prepared)]
}

function ladderPlaces({ evident, trainer, teamId }: Prepared): Hot[] {
  const page = (name: string, path: string, marker: string, cookie: string): Hot => {
    return { name, path, method: 'GET', marker, wanted: 150, headers: { cookie } }
  }
  return [
    page('title', '/es/titles/team-lead', 'id="occupations"', ''),
    page('path of 500 pieces', '/es/me', 'id="missing"', evident),
    page('map of 200 people', `/es/team/map?team=${teamId}`, 'class="team-map"', trainer),
    page('search', '/es/search?q=gerente', '/es/titles/', ''),
  ]
}

/** Marks kept while somebody marks: another level each time, over whatever was kept before. */
function markingPlaces({ marker, submissionId }: Prepared): Hot[] {
  const path = `/es/marking/${submissionId}`
  let step = 0
  const body = () => {
    step++
    const far = String(Date.now() + 86_400_000)
    return new URLSearchParams({ intent: 'keep', 'replaces.marks': far, 'level.reply': String(step % 4) }).toString()
  }
  const headers = { cookie: marker, accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }
  return [
    { name: 'marking page', path, method: 'GET', marker: 'level.reply', wanted: 150, headers: { cookie: marker } },
    { name: 'mark kept', path, method: 'POST', marker: '"ok":true', wanted: 80, headers, body },
  ]
}

function learnerPlaces({ attemptId, itemId, options }: Prepared): Hot[] {
  let step = 0
  const answer = () => {
    step++
    const [best = '', worst = ''] = [options[step % options.length], options[(step + 1) % options.length]]
    return new URLSearchParams({
      intent: 'answer',
      item: itemId,
      client: 'bench',
      sequence: String(step),
      replaces: '',
      best,
      worst,
    }).toString()
  }
  return [
    {
      name: 'lesson',
      path: `/es/courses/${demoCourse}/yesterday-a-colleague`,
      method: 'GET',
      marker: 'id="section-1"',
      wanted: 60,
    },
    { name: 'course', path: `/es/courses/${demoCourse}`, method: 'GET', marker: 'yesterday-a-colleague', wanted: 150 },
    { name: 'ladder', path: '/es/ladder', method: 'GET', marker: 'titles/team-lead', wanted: 150 },
    { name: 'home', path: '/es', method: 'GET', marker: 'href="/es/me"', wanted: 150 },
    {
      name: 'answer save',
      path: `/es/attempts/${attemptId}`,
      method: 'POST',
      marker: '"ok":true',
      wanted: 80,
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: answer,
    },
  ]
}
