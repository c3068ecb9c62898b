import { expect, expectAccessible, signInAs } from './fixtures'
import { best, elsewhere, position, saved, taking as takingAt, test, view, worst } from './taking'

const quizId = 'first-line-leadership'
const taking = (stage: Parameters<typeof takingAt>[0], page: Parameters<typeof takingAt>[1]) =>
  takingAt(stage, page, quizId)

test('each change is saved at once, said, and there after a reload', async ({ stage, page }) => {
  const { path, stored } = await taking(stage, page)
  await page.goto(`${path}?item=1`)
  await best(page, 1).check()
  await expect(saved(page)).toHaveText(/^Guardado a las \d\d:\d\d:\d\d$/)
  await expect(position(page, 1)).toHaveClass('part')
  await worst(page, 3).check()
  await expect(position(page, 1)).toHaveClass('all')
  const chosen = { best: await best(page, 1).inputValue(), worst: await worst(page, 3).inputValue() }
  await expect.poll(() => stored(1)).toEqual({ format: 'best-worst', ...chosen })
  await page.reload()
  await expect(best(page, 1)).toBeChecked()
  await expect(worst(page, 3)).toBeChecked()
})

test('one response as best and worst is told at once and not saved', async ({ stage, page }) => {
  const { path, stored } = await taking(stage, page)
  await page.goto(`${path}?item=1`)
  await best(page, 2).check()
  await expect(saved(page)).toHaveText(/Guardado/)
  const before = stored(1)
  await worst(page, 2).check()
  await expect(view(page).locator('.fault')).toHaveText(/no puede ser a la vez/)
  await expectAccessible(page)
  expect(stored(1)).toEqual(before)
  await worst(page, 0).check()
  await expect(view(page).locator('.fault')).toHaveText('')
  await expect(saved(page)).toHaveText(/Guardado/)
})

test('without a connection the answer stays here, also after a reload, and is sent when it is back', async ({
  stage,
  page,
}) => {
  const { path, stored } = await taking(stage, page)
  await page.goto(`${path}?item=2`)
  await page.context().setOffline(true)
  await best(page, 0).check()
  await expect(saved(page)).toHaveText(/^Sin guardar todavía/)
  await page.getByRole('button', { name: 'Guardar y seguir' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Escena 3 de 10')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(page.url()).toContain('item=3')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Escena 2 de 10')
  expect(stored(2)).toBeUndefined()
  await page.context().setOffline(false)
  await expect(saved(page)).toHaveText(/^Guardado/)
  expect(stored(2)).toMatchObject({ best: await best(page, 0).inputValue() })
})

test('what could not be saved before the lid was closed is chosen again and saved', async ({ stage, page }) => {
  const { path, stored } = await taking(stage, page)
  await page.route('**/attempts/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await page.goto(`${path}?item=6`)
  await view(page).locator('.rating >> nth=0').getByRole('radio').nth(6).check()
  await expect(saved(page)).toHaveText(/^Sin guardar todavía/)
  await page.unroute('**/attempts/**')
  await page.goto(`${path}?item=6`)
  await expect(view(page).locator('.rating >> nth=0').getByRole('radio').nth(6)).toBeChecked()
  await expect(saved(page)).toHaveText(/^Guardado/)
  expect(stored(6)).toMatchObject({ format: 'rate-each' })
})

test('two answers from two devices are both shown, and either can stand', async ({ stage, page, browser }) => {
  const { actor, path, stored } = await taking(stage, page)
  const other = await elsewhere(browser, stage, actor)
  await page.goto(`${path}?item=1`)
  await other.goto(`${path}?item=1`)
  await best(other, 4).check()
  await expect(saved(other)).toHaveText(/Guardado/)
  await best(page, 1).check()
  await expect(saved(page)).toHaveText('Ha llegado otra respuesta desde otro sitio. Ver las dos')
  await page.getByRole('link', { name: 'Ver las dos' }).click()
  await expect(page.getByRole('heading', { name: 'Hay dos respuestas a la escena 1' })).toBeVisible()
  await expectAccessible(page)
  await expect(best(page, 1)).toBeChecked()
  await page.getByRole('button', { name: 'Usar esta otra respuesta' }).click()
  await expect(best(page, 4)).toBeChecked()
  await expect.poll(() => stored(1)).toMatchObject({ best: await best(page, 4).inputValue() })
  await other.context().close()
})

test('when the session has ended it says so and saves after signing in', async ({ stage, page }) => {
  const { actor, path, stored } = await taking(stage, page)
  await page.goto(`${path}?item=1`)
  await page.context().clearCookies()
  await best(page, 0).check()
  await expect(saved(page)).toHaveText(/^Tu sesión ha terminado.*Entrar en otra pestaña$/)
  expect(stored(1)).toBeUndefined()
  await signInAs(page.context(), stage, actor)
  await expect(saved(page)).toHaveText(/^Guardado/)
  expect(stored(1)).toBeDefined()
})

test('the whole test by keyboard, from the start to the result', async ({ stage, page }) => {
  const actor = await stage.add({ locale: 'en' })
  await signInAs(page.context(), stage, actor)
  await page.goto(`/en/quizzes/${quizId}`)
  await page.getByRole('button', { name: 'Start the test' }).press('Enter')
  for (let place = 1; place <= 10; place++) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Scene ${place} of 10`)
    if (place <= 5) {
      await best(page, 0).focus()
      await page.keyboard.press('Space')
      await worst(page, 0).focus()
      await page.keyboard.press('ArrowDown')
    } else {
      for (let row = 0; row < 5; row++) {
        await view(page).locator('.rating').nth(row).getByRole('radio').first().focus()
        await page.keyboard.press('Space')
        for (let steps = 0; steps < row; steps++) await page.keyboard.press('ArrowRight')
      }
    }
    await expect(saved(page)).toHaveText(/^Saved at/)
    await page.getByRole('button', { name: place < 10 ? 'Save and go on' : 'Save and review' }).press('Enter')
  }
  await expect(page.getByText('You have answered every scene.')).toBeVisible()
  await page.getByRole('button', { name: 'Finish and see the result' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Result: First-line leadership')
})
