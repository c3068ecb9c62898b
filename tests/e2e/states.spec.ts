import type { Page } from '@playwright/test'
import { permitFor } from '~/cli/demo/permit'
import type { Actor } from '~/domains/accounts/model'
import { startAttempt } from '~/domains/assessment/attempts.server'
import { saveDrafts } from '~/domains/casework/drafts.server'
import { workForm } from '~tests/domains/casework/samples'
import { beginWithFile, fileTask } from '~tests/domains/casework/with-file'
import { expect, type Stage, signInAs, test } from './fixtures'
import { inspectPrint } from './inspect'
import { demoCast, demoPerson, idBy, type Stop, sendWrong, stateLocales, sweep } from './sweep'

/** Pages in use: forms refused, exercises under way, words and papers opened, what cannot be shown, and what is printed. */

test.use({ demo: true })
test.describe.configure({ mode: 'parallel', timeout: 600_000 })

const course = '/courses/from-colleague-to-team-lead'
const quizId = 'first-line-leadership'

/** A form by one of its fields or its intent, and its button. */
const button = (page: Page, field: string) => page.locator(`main form:has(${field}) button[type="submit"]`).last()
const intent = (page: Page, name: string) => button(page, `input[name="intent"][value="${name}"]`)

/** Sends a page's form wrong. */
function wrong(path: string, field: string, values: Record<string, string> = {}): Stop {
  return [path, `refused: ${field}`, (page) => sendWrong(page, button(page, field), values)]
}

/** Sends the form of an intent wrong. */
function wrongIntent(path: string, name: string, values: Record<string, string> = {}): Stop {
  return [path, `refused: ${name}`, (page) => sendWrong(page, intent(page, name), values)]
}

for (const locale of stateLocales) {
  test(`forms of those who have not signed in: ${locale}`, ({ browser, stage }) =>
    sweep(browser, stage, {
      locale,
      actor: null,
      stops: [
        wrong('/login', 'input[name="password"]'),
        wrong('/reset', 'input[name="email"]', { email: 'ana' }),
        ['/login', 'too much', (page) => sendWrong(page, button(page, 'input[name="email"]'), tooMuch, 413)],
        ['/reset?token=unknown', 'a letter that is gone', settled],
        ['/confirm/unknown', 'a letter that is gone', settled],
        ['/invite/unknown', 'a letter that is gone', settled],
        ['/nowhere', 'unknown', settled],
      ],
    }))

  test(`forms of an agent: ${locale}`, async ({ browser, stage }) => {
    const actor = await stage.add({ locale })
    await sweep(browser, stage, { locale, actor, stops: learnerStops(stage, actor) })
  })

  test(`exercises and work under way: ${locale}`, async ({ browser, stage }) => {
    const actor = await stage.add({ locale, team: 'Turno de prueba' })
    await sweep(browser, stage, { locale, actor, stops: [...islandStops, ...workStops(stage, actor)] })
  })

  test(`forms of the desk: ${locale}`, async ({ browser, stage }) => {
    const { learner, lead, trainer, admin } = demoCast(stage)
    const seen = `/team/people/${learner.id}?competency=coaching&level=3`
    const endorsing = wrongIntent(seen, 'endorse')
    await sweep(browser, stage, { locale, actor: lead, stops: [endorsing, ['/marking', 'forbidden', settled]] })
    const waiting = idBy(stage, 'select id from submission where handed_in_at is not null and released_at is null')
    const trainerStops: Stop[] = [
      wrong('/team/assignments?new=1', 'select[name="what"]'),
      wrongIntent(`/team/people/${learner.id}`, 'title'),
      [
        `/marking/${waiting}`,
        'refused',
        (page) => sendWrong(page, page.locator('button[value="finish"]'), { 'level.reply': '1' }),
      ],
    ]
    await sweep(browser, stage, { locale, actor: trainer, stops: trainerStops })
    const adminStops: Stop[] = [
      wrongIntent('/admin/people', 'invite'),
      wrongIntent('/admin/people', 'team'),
      wrongIntent(`/admin/people/${learner.id}`, 'role'),
    ]
    await sweep(browser, stage, { locale, actor: admin, stops: adminStops })
  })

  test(`what is printed: ${locale}`, async ({ page, stage }) => {
    const actor = demoPerson(stage, 'Marta Ruiz')
    await signInAs(page.context(), stage, actor)
    const faults: string[] = []
    for (const path of printed(stage, actor)) {
      await page.goto(`/${locale}${path}`)
      faults.push(...(await inspectPrint(page, `/${locale}${path}`)))
    }
    expect(faults).toEqual([])
  })
}

const tooMuch = { email: 'a'.repeat(600_000) }

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
}

function printed(stage: Stage, { id }: Actor): string[] {
  const attempt = idBy(stage, 'select id from attempt where person_id = ? and finished_at is not null', id)
  const submission = idBy(stage, 'select id from submission where person_id = ? and released_at is not null', id)
  const results = [`/attempts/${attempt}/result`, `/submissions/${submission}`]
  return [...results, '/ladder', '/titles/team-lead', '/me', '/me/evidence', `${course}/yesterday-a-colleague`]
}

function learnerStops(stage: Stage, actor: Actor): Stop[] {
  return [
    wrong(`${course}/yesterday-a-colleague`, 'input[name="check"]'),
    wrong('/me/certificates/outside', 'input[type="file"]'),
    wrongIntent('/me/settings', 'preferences'),
    wrongIntent('/me/settings', 'email', { email: 'ana' }),
    wrongIntent('/me/settings', 'password'),
    ['/titles/team-lead', 'a form that is no form of ours', changedTarget],
    ['/team', 'forbidden', settled],
    [`${course}/yesterday-a-colleague`, 'signed out meanwhile', signedOut],
    ['/me/settings', 'failed', (page) => failed(page, stage, actor)],
  ]
}

const islandStops: Stop[] = [
  [`${course}/running-the-shift`, 'sorted and compared', sorted],
  [`${course}/the-first-feedback-talk`, 'a word open', openWord],
  [`${course}/the-first-feedback-talk`, 'a talk begun', (page) => page.locator('.talk-choice').first().click()],
  [`${course}/the-first-feedback-talk`, 'a talk ended', talked],
]

async function sorted(page: Page): Promise<void> {
  await page.locator('.sorting-list .move').nth(1).click()
  await page.locator('.sorting > .button').click()
  await expect(page.locator('.sorting-compared')).toBeVisible()
}

async function openWord(page: Page): Promise<void> {
  await page.locator('.term').first().click()
  await expect(page.locator('.term-meaning').first()).toBeVisible()
}

async function talked(page: Page): Promise<void> {
  await expect(page.locator('.talk-choice').first()).toBeVisible()
  while ((await page.locator('.talk-choice').count()) > 0) await page.locator('.talk-choice').last().click()
  await expect(page.locator('.talk-end')).toBeVisible()
}

function workStops({ world }: Stage, actor: Actor): Stop[] {
  const started = startAttempt(world, permitFor(actor, 'learn'), quizId)
  if (!started.ok) throw new Error(started.reason)
  const attempt = `/attempts/${started.attemptId}`
  const id = beginWithFile(world, actor)
  const notes = ['Farid: devuelvo 143 €.', 'Farid: hoy devuelvo 129 €.']
  for (const note of notes) saveDrafts(world, actor, id, workForm({ note }))
  const submission = `/submissions/${id}`
  return [
    [`${attempt}?item=1`, 'one response as both', sameTwice],
    [`${attempt}?item=6`, 'rating', settled],
    [`${attempt}?item=end`, 'with gaps', settled],
    [`/quizzes/${quizId}`, 'under way', settled],
    [submission, 'no number', noNumber],
    [`${submission}?versions=repeat-share`, 'versions', settled],
    [`${submission}/versions/note`, 'two versions', settled],
    [`${submission}/files?task=${fileTask}`, 'refused', wrongFile],
    [submission, 'under way', settled],
    ['', 'under way', settled],
  ]
}

/** As a browser without script sends it. */
async function sameTwice(page: Page): Promise<void> {
  const scene = page.locator('#form-1')
  for (const end of ['best', 'worst']) await scene.locator(`input[name="${end}"]`).first().check()
  await scene.evaluate((form) => (form as HTMLFormElement).submit())
  await expect(page.locator('.form-faults')).toBeVisible()
}

async function wrongFile(page: Page): Promise<void> {
  const file = { name: 'informe.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0000') }
  await page.locator('input[type="file"]').setInputFiles(file)
  await button(page, 'input[type="file"]').click()
  await expect(page.locator('.form-faults')).toBeVisible()
}

async function noNumber(page: Page): Promise<void> {
  await page.fill('[name="text.repeat-share"]', 'muchos')
  await page.fill('[name="text.reply"]', 'palabra '.repeat(300))
  await page.locator('button[name="intent"][value="review"]').click()
  await expect(page.locator('main .fault').first()).toBeVisible()
}

async function changedTarget(page: Page): Promise<void> {
  const choose = page.locator('form:has(input[name="target"]) button')
  await page.locator('input[name="target"]').evaluate((field) => {
    Object.assign(field, { value: 'nowhere' })
  })
  await sendWrong(page, choose)
}

/** The session ends while a form is filled in: what was sent is kept, and sign-in asked for on the spot. */
async function signedOut(page: Page): Promise<void> {
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await sendWrong(page, button(page, 'input[name="check"]'), {}, 401)
  await page.context().addCookies(cookies)
}

/** A fault of our own: a record that nothing can read. */
async function failed(page: Page, { world }: Stage, actor: Actor): Promise<void> {
  world.db.$client.prepare('update person set zone = ? where id = ?').run('Nowhere/At_All', actor.id)
  const answer = await page.reload()
  expect(answer?.status()).toBe(500)
}
