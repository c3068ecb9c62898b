import { spawnSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { permitFor } from '~/cli/demo/permit'
import { createSession } from '~/domains/accounts/sessions.server'
import { findAttempt } from '~/domains/assessment/attempts.server'
import { beginCase } from '~/domains/casework/submissions.server'
import { readEnv } from '~/platform/env.server'
import { closeWorld, openWorld } from '~/platform/world.server'
import { addTenFormats, beginAt, tenFormats, twenty } from '~tests/content/ten-formats'
import { freshFolder, type RunningServer, startServer } from '~tests/server'
import { person } from '~tests/world'
import { expect, expectAccessible, signInAs } from './fixtures'
import { best, elsewhere, option, position, saved, taking, test, view } from './taking'

const places = Array.from({ length: 20 }, (_, index) => index + 1)

/** Quick formats: a click or two on each of the twenty. */
async function answer(page: Page, place: number): Promise<void> {
  const here = view(page)
  await here
    .locator('input[type=radio]')
    .nth((place * 3) % 4)
    .check()
}

test('a browser closed one second after each of twenty answers loses none', async ({ stage, page, browser }) => {
  test.setTimeout(240_000)
  const { actor, path, stored } = await taking(stage, page, twenty)
  for (const place of places) {
    const device = await elsewhere(browser, stage, actor)
    await device.goto(`${path}?item=${place}`)
    await answer(device, place)
    await device.waitForTimeout(1000)
    await device.context().close()
  }
  for (const place of places) await expect.poll(() => stored(place), `scene ${place}`).toBeDefined()
})

test('a page closed at once after each answer loses none either, once the device comes back', async ({
  stage,
  page,
  context,
}) => {
  test.slow()
  const { path, stored } = await taking(stage, page, twenty)
  await page.close()
  for (const place of places.slice(0, 8)) {
    const tab = await context.newPage()
    await tab.goto(`${path}?item=${place}`)
    await answer(tab, place)
    await tab.close()
  }
  const back = await context.newPage()
  await back.goto(path)
  for (const place of places.slice(0, 8)) await expect.poll(() => stored(place), `scene ${place}`).toBeDefined()
})

test('five minutes offline in the middle lose nothing: every change arrives, in order', async ({ stage, page }) => {
  test.slow()
  await page.clock.install()
  const { path, stored, steps } = await taking(stage, page, twenty)
  await page.goto(path)
  await answer(page, 1)
  await expect(saved(page)).toHaveText(/^Guardado/)
  await page.context().setOffline(true)
  await expect(saved(page)).toHaveText(/^Sin conexión/)
  for (const place of places.slice(1, 12)) {
    await position(page, place).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Escena ${place} de 20`)
    await answer(page, place)
    await expect(saved(page)).toHaveText(/^Sin guardar todavía/)
    await page.clock.fastForward(25_000)
  }
  await answer(page, 13)
  await page.clock.fastForward(60_000)
  expect(steps()).toBe(1)
  await page.getByRole('button', { name: 'Terminar' }).click()
  await expect(page.getByText('14 escenas por responder')).toBeVisible()
  await page.context().setOffline(false)
  await expect.poll(steps).toBe(13)
  for (const place of places.slice(0, 12)) expect(stored(place)).toBeDefined()
})

test('the loss of an unanswered save is noticed within two seconds', async ({ stage, page }) => {
  await page.clock.install()
  const { path } = await taking(stage, page, twenty)
  await page.route('**/attempts/**', (route) =>
    route.request().method() === 'POST' ? new Promise(() => undefined) : route.continue(),
  )
  await page.goto(`${path}?item=1`)
  await page.clock.pauseAt(Date.now() + 60_000)
  await answer(page, 1)
  await expect(saved(page)).toHaveText(/^Guardando/)
  await page.clock.runFor(2100)
  await expect(saved(page)).toHaveText(/^Sin guardar todavía/)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('finishing offline says where the answers are, and the test ends when the line is back', async ({
  stage,
  page,
}) => {
  const { path, stored } = await taking(stage, page, twenty)
  await page.goto(`${path}?item=1`)
  await page.context().setOffline(true)
  await answer(page, 1)
  await page.getByRole('button', { name: 'Terminar' }).click()
  await page.getByRole('button', { name: 'Terminar y ver el resultado' }).click()
  await expect(saved(page)).toHaveText(/^Para terminar hace falta conexión. Tus respuestas están en este aparato/)
  await page.context().setOffline(false)
  await page.waitForURL(/\/result$/)
  expect(stored(1)).toBeDefined()
})

test('two tabs share what waits: both answers arrive, each once', async ({ stage, page, context }) => {
  const { path, stored, steps } = await taking(stage, page, twenty)
  const other = await context.newPage()
  await page.goto(`${path}?item=1`)
  await other.goto(`${path}?item=2`)
  await context.setOffline(true)
  await answer(page, 1)
  await answer(other, 2)
  await answer(other, 3)
  const chosen = await view(other)
    .locator('input:checked')
    .evaluateAll((all: HTMLInputElement[]) => Object.fromEntries(all.map(({ name, value }) => [name, value])))
  await expect(saved(other)).toHaveText(/^Sin guardar todavía/)
  await page.close()
  await context.setOffline(false)
  await expect.poll(() => [stored(1) !== undefined, stored(2)]).toEqual([true, expect.objectContaining(chosen)])
  // a page that goes sends all that waits at once: a change that comes behind one made after it is not kept
  await expect.poll(() => [2, 3].includes(steps())).toBe(true)
  await expect(saved(other)).toHaveText(/^Guardado/)
  await expect(position(other, 1)).toHaveClass('all')
})

test('two tabs that answer the same scene: both are kept, and the second is shown both', async ({
  stage,
  page,
  context,
}) => {
  const { path, stored, steps } = await taking(stage, page, twenty)
  const other = await context.newPage()
  await page.goto(`${path}?item=1`)
  await other.goto(`${path}?item=1`)
  await option(page, 'a').check()
  await expect(saved(page)).toHaveText(/^Guardado/)
  await option(other, 'b').check()
  await expect(saved(other)).toHaveText('Ha llegado otra respuesta desde otro sitio. Ver las dos')
  expect(steps()).toBe(2)
  await other.getByRole('link', { name: 'Ver las dos' }).click()
  await expect(other.getByRole('heading', { name: 'Hay dos respuestas a la escena 1' })).toBeFocused()
  await other.getByRole('button', { name: 'Usar esta otra respuesta' }).click()
  await expect(option(other, 'a')).toBeChecked()
  await expect.poll(() => stored(1)).toMatchObject({ choice: 'a' })
  expect(steps()).toBe(3)
})

test('an answer that waited through a reload does not meet itself', async ({ stage, page }) => {
  const { path, stored } = await taking(stage, page, twenty)
  await page.route('**/attempts/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await page.goto(`${path}?item=1`)
  await option(page, 'a').check()
  await expect(saved(page)).toHaveText(/^Sin guardar todavía/)
  await page.reload()
  await expect(option(page, 'a')).toBeChecked()
  await option(page, 'b').check()
  await page.unroute('**/attempts/**')
  await expect(saved(page)).toHaveText(/^Guardado/, { timeout: 20_000 })
  await expect.poll(() => stored(1)).toMatchObject({ choice: 'b' })
})

test('two devices: the one that comes later is shown both', async ({ stage, page, browser }) => {
  const { actor, path, stored } = await taking(stage, page, tenFormats)
  const phone = await elsewhere(browser, stage, actor)
  await page.goto(`${path}?item=2`)
  await phone.goto(`${path}?item=2`)
  await phone.context().setOffline(true)
  await best(phone, 0).check()
  await best(page, 1).check()
  await expect(saved(page)).toHaveText(/^Guardado/)
  await phone.context().setOffline(false)
  await expect(saved(phone)).toHaveText(/^Ha llegado otra respuesta/)
  const chosen = await best(phone, 0).inputValue()
  await expect.poll(() => stored(2)).toMatchObject({ best: chosen })
  await phone.context().close()
})

test('an ended session keeps all that is answered, and another person gets none of it', async ({ stage, page }) => {
  const { actor, path, stored, steps } = await taking(stage, page, twenty)
  await page.goto(`${path}?item=1`)
  stage.world.db.$client.prepare('update session set expires_at = ? where person_id = ?').run(Date.now() - 1, actor.id)
  for (const place of [1, 2, 3]) {
    await answer(page, place)
    await expect(saved(page)).toHaveText(/^Tu sesión ha terminado.*Entrar en otra pestaña$/)
    await position(page, place + 1).click()
  }
  expect(steps()).toBe(0)
  await signInAs(page.context(), stage, await stage.add({}))
  await answer(page, 4)
  await expect(saved(page)).toHaveText(/^Esta prueba no está en tu cuenta/, { timeout: 20_000 })
  await page.context().clearCookies()
  await signInAs(page.context(), stage, actor)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(steps).toBe(4)
  expect([1, 2, 3, 4].map((place) => stored(place) !== undefined)).toEqual([true, true, true, true])
})

/** A server and a database of one's own, with somebody in the middle of a test. */
async function ownServer(page: Page, locale: 'es' | 'en' = 'es') {
  const { file, remove } = freshFolder()
  const world = openWorld(readEnv({ NODE_ENV: 'test', DATABASE_FILE: file, LOG_LEVEL: 'silent' }))
  addTenFormats(world)
  const actor = person(world, { locale })
  const attempt = beginAt(world, actor, twenty)
  const server = await startServer(file)
  const { secret } = await createSession(world, actor.id, 'test')
  await page.context().addCookies([{ name: 'session', value: secret, url: server.origin }])
  const close = () => {
    closeWorld(world)
    remove()
  }
  const kept = () => findAttempt(world, actor, attempt.id)?.steps.size
  return { file, world, actor, server, close, kept, path: `${server.origin}/${locale}/attempts/${attempt.id}` }
}

test('a server killed again and again while one answers loses nothing that was acknowledged', async ({ page }) => {
  test.setTimeout(180_000)
  const own = await ownServer(page)
  let { server } = own
  await page.goto(`${own.path}?item=1`)
  for (const place of places) {
    await answer(page, place)
    if (place % 6 === 0) {
      await page.waitForTimeout(Math.random() * 15)
      await server.stop('SIGKILL')
      server = await startServer(own.file, { PORT: String(server.port) })
    }
    await position(page, place + 1).click()
  }
  await expect.poll(own.kept, { timeout: 60_000 }).toBe(20)
  await server.stop()
  own.close()
})

/** Its disk takes nothing from now on, or takes everything again: whatever it writes to a file is refused by the system. */
function letWrite({ child }: RunningServer, isLet: boolean): boolean {
  const limit = isLet ? 'unlimited' : '1'
  return spawnSync('prlimit', ['--pid', String(child.pid), `--fsize=${limit}:unlimited`]).status === 0
}

const waits = {
  es: /^Sin guardar todavía: el servidor no puede guardar ahora\. Queda en este aparato/,
  en: /^Not saved yet: the server cannot save right now\. It stays on this device/,
}
const savedAt = { es: /^Guardado a las/, en: /^Saved at/ }

for (const locale of ['es', 'en'] as const) {
  test(`while the server's disk takes nothing the page says so and keeps all, and saves by itself after: ${locale}`, async ({
    page,
  }) => {
    test.slow()
    const own = await ownServer(page, locale)
    const begun = beginCase(own.world, permitFor(own.actor, 'learn'), 'customer-complaint-resolution')
    await page.goto(`${own.path}?item=1`)
    await answer(page, 1)
    await expect(saved(page)).toHaveText(savedAt[locale])
    test.skip(!letWrite(own.server, false), 'prlimit is not there')
    await position(page, 2).click()
    await answer(page, 2)
    await expect(saved(page)).toHaveText(waits[locale])
    await position(page, 3).click()
    await answer(page, 3)
    await expect(saved(page)).toHaveText(waits[locale])
    await expectAccessible(page)
    expect(own.kept()).toBe(1)
    letWrite(own.server, true)
    await expect.poll(own.kept, { timeout: 30_000 }).toBe(3)
    await expect(saved(page)).toHaveText(savedAt[locale])

    const work = `${own.server.origin}/${locale}/submissions/${begun.ok ? begun.submissionId : ''}`
    const drafts = () => own.world.db.$client.prepare('select text from draft').pluck().all()
    await page.goto(work)
    letWrite(own.server, false)
    await page.locator('textarea[name^="text."]').first().fill('Escrito con el disco lleno')
    await expect(page.locator('[data-status]')).toHaveText(waits[locale])
    expect(drafts()).toEqual([])
    letWrite(own.server, true)
    await expect.poll(drafts, { timeout: 30_000 }).toEqual(['Escrito con el disco lleno'])
    await own.server.stop()
    own.close()
  })
}
