import type { Browser, Page } from '@playwright/test'
import type { Actor, Role } from '~/domains/accounts/model'
import { expect, expectAccessible, signInAs, test } from './fixtures'

/** Every page with the demo's data, in both languages, both themes, on a phone and on a desktop: axe finds nothing, nothing runs off the side. */
const course = 'from-colleague-to-team-lead'

const pages: Record<Role | 'guest', string[]> = {
  guest: [
    '',
    '/login',
    '/signup',
    '/reset',
    '/courses',
    `/courses/${course}`,
    '/quizzes',
    '/quizzes/first-line-leadership',
    '/cases',
    '/cases/customer-complaint-resolution',
    '/ladder',
    '/titles/team-lead',
    '/titles/customer-service-manager',
    '/search',
    '/search?q=turno',
    '/search?q=zzzz',
    '/nowhere',
  ],
  learner: [
    '',
    `/courses/${course}`,
    ...['yesterday-a-colleague', 'running-the-shift', 'the-first-feedback-talk', 'when-the-call-lands-on-you'].map(
      (lesson) => `/courses/${course}/${lesson}`,
    ),
    '/quizzes/first-line-leadership',
    '/attempts/ATTEMPT/result',
    '/submissions/SUBMISSION',
    '/ladder',
    '/titles/team-lead',
    '/me',
    '/me/evidence',
    '/me/settings',
    '/team',
  ],
  lead: ['', '/team', '/team/people/LEARNER', '/team/people/LEARNER?competency=coaching&level=3', '/team/assignments'],
  trainer: [
    '',
    '/team',
    '/team/people/LEARNER',
    '/team/assignments',
    '/team/assignments?new=1',
    '/marking',
    '/marking?state=released',
    '/marking/WAITING',
  ],
  admin: ['', '/admin/people', '/admin/people?role=lead', '/admin/people/LEARNER'],
}

const looks = [
  { locale: 'es', theme: 'light', width: 1280 },
  { locale: 'en', theme: 'dark', width: 360 },
] as const

interface Facts {
  actors: Record<Role, Actor>
  ids: Record<string, string>
}

let facts: Facts

test.use({ demo: true })

test.beforeAll(async ({ stage }) => {
  const { db } = stage.world
  const one = (query: string, ...given: string[]) => db.$client.prepare(query).get(...given) as Record<string, string>
  const actorOf = (name: string): Actor => {
    const row = one('select id, name, email, role, locale, zone, team_id as teamId from person where name = ?', name)
    return { ...(row as unknown as Actor), leads: [], isDemo: true, sessionId: '' }
  }
  const learner = actorOf('Marta Ruiz')
  facts = {
    actors: {
      learner,
      lead: actorOf('Lucía Ferrer'),
      trainer: actorOf('Tomás Ibarra'),
      admin: actorOf('Adela Montero'),
    },
    ids: {
      LEARNER: learner.id,
      ATTEMPT: one('select id from attempt where person_id = ? and finished_at is not null', learner.id).id ?? '',
      SUBMISSION: one('select id from submission where person_id = ? and released_at is not null', learner.id).id ?? '',
      WAITING: one('select id from submission where handed_in_at is not null and released_at is null').id ?? '',
    },
  }
})

for (const look of looks) {
  for (const [who, paths] of Object.entries(pages) as [Role | 'guest', string[]][]) {
    test(`${who}: ${look.locale}, ${look.theme}, ${look.width} px`, async ({ browser, stage }) => {
      test.setTimeout(240_000)
      const page = await opened(browser, stage.origin, look)
      if (who !== 'guest') await signInAs(page.context(), stage, facts.actors[who])
      for (const path of paths) await inspected(page, `/${look.locale}${filled(path)}`)
      await page.context().close()
    })
  }
}

async function opened(
  browser: Browser,
  baseURL: string,
  { theme, width, locale }: (typeof looks)[number],
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: theme, locale, baseURL })
  return context.newPage()
}

async function inspected(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expectAccessible(page)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${path} runs off the side`).toBeLessThanOrEqual(0)
  await expect(page.locator('h1'), path).toHaveCount(1)
}

function filled(path: string): string {
  return path.replace(/[A-Z]{5,}/g, (name) => facts.ids[name] ?? name)
}
