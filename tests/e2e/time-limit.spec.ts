import { closeOverdue } from '~/domains/assessment/finishing.server'
import { tenLimited, tenPractice } from '~tests/content/ten-formats'
import { expect, expectAccessible, type Stage } from './fixtures'
import { option, saved, taking, test, view } from './taking'

/** Moves the end of an attempt, as the server knows it. */
function endIn({ world }: Stage, path: string, seconds: number): void {
  const id = path.split('/').at(-1)
  const at = Date.now() + seconds * 1000
  world.db.$client.prepare('update attempt set deadline_at = ? where id = ?').run(at, id)
}

test('time left is quiet until five minutes before the end, then said each minute and each ten seconds', async ({
  stage,
  page,
}) => {
  await page.clock.install()
  const { path } = await taking(stage, page, tenLimited)
  await page.goto(`${path}?item=1`)
  const left = page.locator('#limit [data-left]')
  const said = page.locator('#limit [data-said]')
  await expect(page.locator('#limit')).toContainText(/La prueba se cierra a las \d\d:\d\d:\d\d\./)
  await expect(left).toHaveText('Tiempo restante: 30 min')
  await page.clock.fastForward(24 * 60_000)
  await expect(left).toHaveText('Tiempo restante: 6 min')
  await expect(said).toHaveText('')
  await page.clock.fastForward(61_000)
  await expect(said).toHaveText('Tiempo restante: 5 min')
  await expectAccessible(page)
  await page.clock.fastForward(60_000)
  await expect(said).toHaveText('Tiempo restante: 4 min')
  await page.clock.fastForward(2 * 60_000)
  await expect(said).toHaveText('Tiempo restante: 2 min')
  await page.clock.fastForward(70_000)
  await expect(said).toHaveText(/^Tiempo restante: [345]\d s$/)
  const before = await said.textContent()
  await page.clock.fastForward(10_000)
  await expect(said).not.toHaveText(before ?? '')
})

test('at the end what was typed is sent and the result is shown', async ({ stage, page }) => {
  const { path, stored } = await taking(stage, page, tenLimited)
  endIn(stage, path, 6)
  await page.goto(`${path}?item=8`)
  await view(page).locator('input[inputmode=decimal]').pressSequentially('41')
  await page.waitForURL(/\/result$/, { timeout: 20_000 })
  expect(stored(8)).toMatchObject({ value: 41 })
})

test('what comes after the end is told, and kept aside', async ({ stage, page }) => {
  const { path, stored, steps } = await taking(stage, page, tenLimited)
  await page.goto(`${path}?item=1`)
  await option(page, 'a').check()
  await expect(saved(page)).toHaveText(/^Guardado/)
  endIn(stage, path, -1)
  closeOverdue(stage.world)
  await option(page, 'b').check()
  await expect(saved(page)).toHaveText(/^La prueba ya había terminado\..*Ver el resultado$/)
  expect(stored(1)).toMatchObject({ choice: 'a' })
  expect(steps()).toBe(2)
})

test('what a device could not send before the end is sent from the result, and told', async ({ stage, page }) => {
  const { path, stored, steps } = await taking(stage, page, tenLimited)
  await page.goto(`${path}?item=1`)
  await page.context().setOffline(true)
  await option(page, 'b').check()
  await expect(saved(page)).toHaveText(/^Sin guardar todavía/)
  endIn(stage, path, -1)
  closeOverdue(stage.world)
  await page.goto('about:blank')
  await page.context().setOffline(false)
  await page.goto(path)
  await page.waitForURL(/\/result$/)
  await expect(page.locator('.leftover')).toHaveText(/^La prueba ya había terminado\. Esta respuesta queda guardada/)
  expect([stored(1), steps()]).toEqual([undefined, 1])
  await page.reload()
  await expect(page.locator('.leftover')).toHaveText('')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the next request after the end lands on the result', async ({ stage, page }) => {
    const { path } = await taking(stage, page, tenLimited)
    await page.goto(`${path}?item=1`)
    endIn(stage, path, -1)
    await option(page, 'a').check()
    await view(page).locator('button[name=go]').first().click()
    await page.waitForURL(/\/result$/)
  })
})

test('practice explains a scene once it is wholly answered, and no longer once the answer changes', async ({
  stage,
  page,
}) => {
  const { path } = await taking(stage, page, tenPractice)
  await page.goto(`${path}?item=2`)
  const see = page.getByRole('button', { name: 'Ver qué hace cada respuesta' })
  await expect(see).toBeHidden()
  await view(page).locator('input[type=radio][name=best][value=a]').check()
  await expect(see).toBeHidden()
  await view(page).locator('input[type=radio][name=worst][value=b]').check()
  await see.click()
  await expect(page.getByRole('heading', { name: 'Qué hace cada respuesta' })).toBeVisible()
  await expect(view(page)).toContainText('SECRETO por qué a de best-worst')
  await expect(page.locator('body')).not.toContainText('SECRETO por qué a de pick-best')
  await expectAccessible(page)
  await view(page).locator('input[type=radio][name=best][value=c]').check()
  await expect(view(page)).not.toContainText('SECRETO')
})

test('trying before the test explains too', async ({ stage, page }) => {
  const { path } = await taking(stage, page, tenLimited, { warmUp: true })
  await page.goto(path)
  await expect(page.locator('#limit')).toHaveCount(0)
  await option(page, 'b').check()
  await page.getByRole('button', { name: 'Ver qué hace cada respuesta' }).click()
  await expect(view(page)).toContainText('SECRETO por qué b de try-one')
})
