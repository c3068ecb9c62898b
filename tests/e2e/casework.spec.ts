import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import type { Actor } from '~/domains/accounts/model'
import { readPlan, readScores } from '~/domains/casework/answer-text'
import { readForMarking } from '~/domains/casework/marking-view.server'
import { readSubmission } from '~/domains/casework/submission-view.server'
import { beginCase, handIn } from '~/domains/casework/submissions.server'
import { begin, calibrated, handedIn, learnPermit } from '~tests/domains/casework/samples'
import { beginWithFile, pdf } from '~tests/domains/casework/with-file'
import { expect, expectAccessible, type Stage, signInAs, test } from './fixtures'

interface Working {
  actor: Actor
  id: string
  path: string
  /** The text that the server has for a task. */
  stored: (taskId: string) => string | undefined
}

async function working(stage: Stage, page: Page): Promise<Working> {
  const actor = await stage.add({ locale: 'es' })
  await signInAs(page.context(), stage, actor)
  const id = begin(stage.world, actor)
  const stored = (taskId: string) => {
    const read = readSubmission(stage.world, actor, id)
    return read.ok ? read.view.answers.find((answer) => answer.taskId === taskId)?.text : undefined
  }
  return { actor, id, path: `/es/submissions/${id}`, stored }
}

const text = (page: Page, task: string) => page.locator(`[name="text.${task}"]`)
const status = (page: Page) => page.locator('[data-status]')
const saved = /^Guardado a las \d\d:\d\d:\d\d$/
/** What this device keeps until the server has it. */
const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage).length)

test('a draft saves itself and its words are counted as they are typed', async ({ stage, page }) => {
  const { path, stored } = await working(stage, page)
  await page.goto(path)
  await text(page, 'reply').fill('palabra '.repeat(251))
  await expect(page.locator('[id="text.reply-state"]')).toHaveText(/^251 de 250 palabras: sobran 1/)
  await text(page, 'reply').fill('Estimado señor Ibarra:')
  await expect(page.locator('[id="text.reply-state"]')).toHaveText('3 de 250 palabras')
  await expect(status(page)).toHaveText(saved)
  await expect.poll(() => stored('reply')).toBe('Estimado señor Ibarra:')
  await expect.poll(() => kept(page)).toBe(0)
})

test('a table is sorted in the middle of writing, and nothing that was typed is lost', async ({ stage, page }) => {
  const { path, stored } = await working(stage, page)
  await page.goto(path)
  await text(page, 'reply').fill('A medio escribir')
  await page.locator('#paper-deliveries > summary').click()
  await page.locator('#paper-deliveries').getByRole('button', { name: 'Repetidos' }).click()
  await expect(page.locator('#paper-deliveries [aria-sort="ascending"]')).toHaveText(/Repetidos/)
  await expect(text(page, 'reply')).toHaveValue('A medio escribir')
  expect(stored('reply')).toBe('A medio escribir')
})

test('two tabs keep both texts, show the other one, and can take it back', async ({ stage, page }) => {
  const { path, stored } = await working(stage, page)
  const other = await page.context().newPage()
  await page.goto(path)
  await other.goto(path)
  await text(other, 'reply').fill('De la otra pestaña.')
  await expect(status(other)).toHaveText(saved)
  await text(page, 'reply').fill('De esta pestaña.')
  const notice = page.locator('[data-rival="reply"]')
  await expect(notice).toBeVisible()
  await notice.locator('summary').click()
  await expect(notice).toContainText('De la otra pestaña.')
  await expectAccessible(page)
  await notice.getByRole('button').click()
  await expect(text(page, 'reply')).toHaveValue('De la otra pestaña.')
  expect(stored('reply')).toBe('De la otra pestaña.')
  await page.goto(`${path}?versions=reply`)
  await expect(page.locator('main')).toContainText('De esta pestaña.')
})

/** Closes a tab of which no last word reaches the server: the browser lifts what is set offline as it closes one. */
async function closeUnheard(page: Page) {
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError('offline'))
  })
  await page.close()
}

test('without a connection the text stays on the device, also when the tab is closed', async ({ stage, page }) => {
  const { path, stored } = await working(stage, page)
  await page.goto(path)
  await page.context().setOffline(true)
  await text(page, 'note').fill('Escrito en el metro')
  await expect(status(page)).toHaveText(/sin conexión/)
  const context = page.context()
  await closeUnheard(page)
  await context.setOffline(false)
  expect(stored('note')).toBe('')
  const again = await context.newPage()
  await again.goto(path)
  await expect(text(again, 'note')).toHaveValue('Escrito en el metro')
  await expect(status(again)).toHaveText(saved)
  expect(stored('note')).toBe('Escrito en el metro')
})

test('when the session has ended it says so and saves after signing in', async ({ stage, page }) => {
  const { actor, path, stored } = await working(stage, page)
  await page.goto(path)
  await page.context().clearCookies()
  await text(page, 'note').fill('Sin sesión')
  await expect(status(page)).toHaveText(/tu sesión ha terminado/)
  await expect(status(page).locator('a')).toHaveAttribute('href', `/es/login?next=${encodeURIComponent(path)}`)
  await signInAs(page.context(), stage, actor)
  await expect(status(page)).toHaveText(saved, { timeout: 20_000 })
  expect(stored('note')).toBe('Sin sesión')
})

test('what comes after handing in is not lost, nor taken', async ({ stage, page }) => {
  const { actor, id, path, stored } = await working(stage, page)
  await page.goto(path)
  await text(page, 'note').fill('A tiempo')
  await expect(status(page)).toHaveText(saved)
  handIn(stage.world, actor, id, { withGaps: true })
  await text(page, 'note').fill('Demasiado tarde')
  await expect(status(page)).toHaveText(/ya está entregado/)
  await page.reload()
  await expect(page.locator('[data-unsent]')).toContainText('Demasiado tarde')
  await expectAccessible(page)
  await page.locator('[data-unsent] button').click()
  await page.reload()
  await expect(page.locator('[data-unsent]')).toBeHidden()
  expect(stored('note')).toBe('A tiempo')
})

test('typing and handing in at once loses nothing and warns of nothing', async ({ stage, page }) => {
  const { path, stored } = await working(stage, page)
  await page.goto(path)
  await text(page, 'reply').fill('Lo último que escribí')
  await page.locator('button[value="review"]').click()
  await page.locator('button[value="hand-in"]').click()
  await expect(page.locator('main')).toContainText('Lo corrige una persona')
  await expect(page.locator('[data-unsent]')).toBeHidden()
  expect(stored('reply')).toBe('Lo último que escribí')
})

/** Chosen without the system's own window, sent by the key. */
async function sendFile(page: Page, name: string, bytes: Buffer) {
  const field = page.getByLabel('Archivo', { exact: true })
  await field.setInputFiles({ name, mimeType: 'application/pdf', buffer: bytes })
  await field.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}

test('a file goes in with the work, by keyboard', async ({ stage, page }) => {
  const actor = await stage.add({ locale: 'es' })
  await signInAs(page.context(), stage, actor)
  await page.goto(`/es/submissions/${beginWithFile(stage.world, actor)}`)
  await text(page, 'reply').fill('Estimado señor Ibarra:')
  await page.getByRole('button', { name: 'Añadir o quitar archivos' }).press('Enter')
  await expect(page.locator('h1')).toHaveText('Archivos: Tus hojas')
  await sendFile(page, 'programa.pdf', Buffer.from('MZ\u0000'))
  await expect(page.locator('.form-faults')).toBeFocused()
  await expect(page.locator('main')).toContainText('por dentro no es ninguno de estos formatos')
  await sendFile(page, 'hojas.pdf', pdf)
  await expect(page.getByRole('heading', { name: 'Tus archivos (1 de 5)' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Quitar hojas.pdf' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Archivos que quitaste' })).toBeVisible()
  await sendFile(page, 'otras.pdf', pdf)
  await expect(page.getByRole('button', { name: 'Quitar otras.pdf' })).toBeVisible()
  await page.getByRole('link', { name: 'Volver al trabajo' }).press('Enter')
  await expect(text(page, 'reply')).toHaveValue('Estimado señor Ibarra:')
  await page.locator('button[value="review"]').press('Enter')
  await page.locator('button[value="hand-in"]').press('Enter')
  await expect(page.locator('main')).toContainText('Lo corrige una persona')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'otras.pdf' }).press('Enter'),
  ])
  expect([download.suggestedFilename(), readFileSync(await download.path())]).toEqual(['otras.pdf', pdf])
  await expect(page.getByRole('link', { name: 'hojas.pdf' })).toBeHidden()
})

async function marking(stage: Stage, page: Page) {
  const marker = calibrated(stage.world, await stage.add({ role: 'trainer' }))
  const id = handedIn(stage.world, await stage.add({}))
  await signInAs(page.context(), stage, marker)
  const draft = () => {
    const read = readForMarking(stage.world, marker, id)
    return read.ok ? read.view.draft : {}
  }
  return { marker, id, path: `/es/marking/${id}`, draft }
}

test('the rubric is filled in by keys, which do nothing in a remark', async ({ stage, page }) => {
  const { path, draft } = await marking(stage, page)
  await page.goto(path)
  await page.locator('[name="level.investigation"]').first().focus()
  for (const key of ['3', '3', '2', '0', 'k', 'k']) await page.keyboard.press(key)
  await expect(page.locator('[name="level.remedy"]:checked')).toBeFocused()
  await expect(page.locator('[data-total]')).toHaveText('65,0 puntos de 100 · 4 de 5 criterios')
  await page.locator('[name="remark.remedy"]').focus()
  await page.keyboard.type('0 j k 3')
  await expect(page.locator('[name="remark.remedy"]')).toHaveValue('0 j k 3')
  await expect(page.locator('[data-total]')).toHaveText('65,0 puntos de 100 · 4 de 5 criterios')
  await page.locator('[name="level.conflict"][value="2"]').check()
  await expect(page.locator('[data-total]')).toHaveText(/^75,0 puntos .* · superado$/)
  await expect(status(page)).toHaveText(saved)
  await expect.poll(() => draft().remedy).toEqual({ level: 2, remark: '0 j k 3' })
})

test('a second tab of the same marker does not write over the first unasked', async ({ stage, page, browser }) => {
  const { marker, path, draft } = await marking(stage, page)
  const other = await elsewhere(browser, stage, marker)
  await page.goto(path)
  await other.goto(path)
  await other.locator('[name="remark.*"]').fill('desde el otro')
  await expect(status(other)).toHaveText(saved)
  await page.locator('[name="remark.*"]').fill('desde este')
  await expect(status(page)).toHaveText(/Desde otra pestaña tuya/)
  expect(draft()['*']?.remark).toBe('desde el otro')
  await page.locator('.save-bar button[value="keep"]').click()
  await expect.poll(() => draft()['*']?.remark).toBe('desde este')
  await other.context().close()
})

test('marks of a refused form are kept as well', async ({ stage, page }) => {
  const { path, draft } = await marking(stage, page)
  await page.goto(path)
  await page.locator('[name="level.reply"][value="1"]').check()
  await page.locator('button[value="finish"]').click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expectAccessible(page)
  await expect.poll(() => draft().reply?.level).toBe(1)
})

test('a remark half typed on some words survives a reload, and is gone once it is pinned', async ({ stage, page }) => {
  const { path } = await marking(stage, page)
  await page.goto(path)
  const box = page.locator('[data-new-pin="reply"]')
  const [quote, remark] = ['quote', 'remark'].map((name) => page.locator(`[name="pin.${name}.reply"]`))
  if (!quote || !remark) throw new Error('no fields')
  await box.locator('summary').click()
  await quote.fill('mañana recogemos')
  await remark.fill('¿A qué hora?')
  await page.reload()
  await expect(remark).toBeVisible()
  await expect(quote).toHaveValue('mañana recogemos')
  await expect(remark).toHaveValue('¿A qué hora?')
  await box.locator('button').click()
  await expect(page.locator('[data-pinned-to="reply"]')).toHaveText('¿A qué hora?')
  await page.reload()
  await expect(page.locator('[data-pinned-to="reply"]')).toHaveText('¿A qué hora?')
  await expect(remark).toHaveValue('')
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('pin:')))).toEqual([])
})

test('marking a submission of five criteria takes at most six key presses', async ({ stage, page }) => {
  const { marker, path, id } = await marking(stage, page)
  await page.goto(path)
  await expect(page.locator('form[data-marking]')).toBeFocused()
  let presses = 0
  const press = async (key: string) => {
    presses += 1
    await page.keyboard.press(key)
  }
  for (const level of ['3', '3', '2', '3', '2']) await press(level)
  await press('Enter')
  const levels = () => {
    const read = readForMarking(stage.world, marker, id)
    return read.ok ? Object.values(read.view.outcome?.body ?? {}).map(({ level }) => level) : []
  }
  await expect.poll(levels).toEqual([3, 3, 2, 3, 2])
  expect(presses).toBeLessThanOrEqual(6)
})

async function planning(stage: Stage, page: Page) {
  const actor = await stage.add({ locale: 'es' })
  await signInAs(page.context(), stage, actor)
  const opened = beginCase(stage.world, learnPermit(actor), 'coaching-from-a-call')
  if (!opened.ok) throw new Error(opened.reason)
  const cell = (of: Page, row: number, field: string) => of.locator(`[name="plan.plan.${row}.${field}"]`)
  const stored = (taskId: string) => {
    const read = readSubmission(stage.world, actor, opened.submissionId)
    return (read.ok && read.view.answers.find((answer) => answer.taskId === taskId)?.text) || ''
  }
  const actions = () => readPlan(stored('plan'))?.map(({ action }) => action)
  /** A row left empty between two that say something. */
  const fill = async () => {
    await cell(page, 0, 'action').fill('Escuchar dos llamadas')
    await page.locator('[data-plan="plan"] [data-add-row]').click()
    await cell(page, 3, 'action').fill('Revisar el guion')
    await cell(page, 3, 'owner').fill('Dayana')
  }
  return { path: `/es/submissions/${opened.submissionId}`, cell, stored, actions, fill }
}

test('the rows of a plan and the scores of a form outlast a lost line, and are handed in', async ({ stage, page }) => {
  const { path, cell, stored, actions, fill } = await planning(stage, page)
  await page.goto(path)
  await page.context().setOffline(true)
  await fill()
  await page.locator('[name="score.scores.identity"][value="1"]').check()
  await expect(status(page)).toHaveText(/sin conexión/)
  const context = page.context()
  await closeUnheard(page)
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(path)
  await expect(cell(again, 3, 'action')).toBeVisible()
  await expect(cell(again, 3, 'owner')).toHaveValue('Dayana')
  await expect(again.locator('[name="score.scores.identity"]:checked')).toHaveValue('1')
  await expect.poll(() => readScores(stored('scores'))).toEqual({ identity: 1 })
  await expect.poll(actions).toEqual(['Escuchar dos llamadas', 'Revisar el guion'])
  await again.locator('button[value="review"]').click()
  await again.locator('button[value="hand-in"]').click()
  await expect(again.locator('main')).toContainText('Lo corrige una persona')
  await expect(again.locator('main')).toContainText('Revisar el guion')
})

test('rows that the server took without the tab hearing of it are not doubled', async ({ stage, page }) => {
  const { path, cell, stored, actions, fill } = await planning(stage, page)
  await page.goto(path)
  await page.route(`**${path}`, async (route) => {
    if (route.request().method() === 'POST') await route.fetch()
    await route.abort()
  })
  await fill()
  await expect.poll(() => readPlan(stored('plan'))?.at(1)?.owner).toBe('Dayana')
  await expect(status(page)).toHaveText(/sin conexión/)
  const context = page.context()
  await closeUnheard(page)
  const again = await context.newPage()
  await again.goto(path)
  await expect(cell(again, 1, 'owner')).toHaveValue('Dayana')
  await expect.poll(() => kept(again)).toBe(0)
  await expect(cell(again, 3, 'action')).toHaveValue('')
  expect(actions()).toEqual(['Escuchar dos llamadas', 'Revisar el guion'])
})

async function elsewhere(browser: Browser, stage: Stage, actor: Actor): Promise<Page> {
  const context = await browser.newContext({ baseURL: stage.origin })
  await signInAs(context, stage, actor)
  return context.newPage()
}
