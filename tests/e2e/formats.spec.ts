import type { Page } from '@playwright/test'
import { tenFormats, tenTogether } from '~tests/content/ten-formats'
import { expect, expectAccessible } from './fixtures'
import { elsewhere, option, position, saved, taking, test, view } from './taking'

const places = Array.from({ length: 10 }, (_, index) => index + 1)

/** Nothing runs over, axe finds nothing. */
async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}

/** Answers the scene at a place wholly, as one does with a mouse or a finger. */
async function answer(page: Page, place: number): Promise<void> {
  const here = view(page)
  const choose = (locator: ReturnType<Page['locator']>) => locator.check()
  if (place === 1) await choose(option(page, 'b'))
  if (place === 2) {
    await choose(here.locator('input[type=radio][name=best][value=b]'))
    await choose(here.locator('input[type=radio][name=worst][value=a]'))
  }
  if (place === 3)
    for (const [index, id] of ['a', 'b', 'c', 'd'].entries())
      await choose(here.locator(`input[name="rate-${id}"][value="${index + 7}"]`))
  if (place === 4 || place === 9)
    await here.locator('button.move[value="down:a"], button.move[value="up:a"]').first().click()
  if (place === 5) for (const id of ['b', 'e']) await choose(option(page, id))
  if (place === 6) await choose(option(page, 'c'))
  if (place === 7) for (const id of ['a', 'd']) await choose(option(page, id))
  if (place === 8) await here.locator('input[inputmode=decimal]').fill('417,2')
}

const answers = {
  1: { format: 'pick-best', choice: 'b' },
  2: { format: 'best-worst', best: 'b', worst: 'a' },
  3: { format: 'rate-each', ratings: { a: 7, b: 8, c: 9, d: 10 } },
  5: { format: 'choose-n', chosen: ['b', 'e'] },
  6: { format: 'one-of', choice: 'c' },
  7: { format: 'several-of', chosen: ['a', 'd'] },
  8: { format: 'number', typed: '417,2', value: 417.2 },
}

for (const locale of ['es', 'en'] as const)
  test(`every format at 360 px is sound, answered and saved, ${locale}`, async ({ stage, page }) => {
    test.slow()
    await page.setViewportSize({ width: 360, height: 740 })
    const { path, stored } = await taking(stage, page, tenFormats, { locale })
    await page.goto(`${path}?item=1`)
    for (const place of places) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        locale === 'es' ? `Escena ${place} de 10` : `Scene ${place} of 10`,
      )
      await expectSound(page)
      await answer(page, place)
      if (place === 10) {
        await option(page, 'start/a').check()
        await view(page).locator('button[name=step]').click()
        await expect(view(page).locator('.node-text')).toHaveText(
          locale === 'es' ? 'La gente vuelve a llamar' : 'People call again',
        )
        await expectSound(page)
        await option(page, 'middle/c').check()
        await view(page).locator('button[name=step]').click()
        await expect(view(page).locator('input')).toHaveCount(6)
        await expect(view(page).locator('.transcript li')).toHaveCount(2)
        await expectSound(page)
      }
      await expect(saved(page)).toHaveText(
        locale === 'es' ? /^Guardado a las \d\d:\d\d:\d\d$/ : /^Saved at \d\d:\d\d:\d\d$/,
      )
      await expect(position(page, place)).toHaveClass('all')
      await view(page).locator('button[name=go]').first().click()
    }
    await expect(view(page).locator('[data-complete]')).toBeVisible()
    await expectSound(page)
    await expect.poll(() => stored(10)).toEqual({ format: 'branching', path: ['start/a', 'middle/c'] })
    for (const [place, value] of Object.entries(answers)) await expect.poll(() => stored(Number(place))).toEqual(value)
    for (const place of [4, 9])
      expect(stored(place)).toMatchObject({ order: expect.arrayContaining(['a', 'b', 'c', 'd']) })
  })

test('all on one page is sound at 360 px, and each change is saved by itself', async ({ stage, page }) => {
  test.slow()
  await page.setViewportSize({ width: 360, height: 740 })
  const { path, stored, steps } = await taking(stage, page, tenTogether)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(10)
  await expectSound(page)
  await page.locator('input[name="pick-best.choice"][value=b]').check()
  await page.locator('input[name="number.number"]').fill('12,5')
  await page.locator('button[name="rank.move"][value="down:a"], button[name="rank.move"][value="up:a"]').first().click()
  await expect.poll(steps).toBe(3)
  expect(stored(1)).toEqual(answers[1])
  expect(stored(8)).toEqual({ format: 'number', typed: '12,5', value: 12.5 })
  await page.getByRole('button', { name: 'Guardar y revisar' }).click()
  await expect(page.getByText('7 escenas por responder')).toBeVisible()
  await page.getByRole('link', { name: 'Escena 5' }).click()
  await expect(page.locator('#scene-5')).toBeInViewport()
})

for (const locale of ['es', 'en'] as const)
  test(`every format is sound where the script does not come, ${locale}`, async ({ stage, page }) => {
    test.slow()
    await page.setViewportSize({ width: 360, height: 740 })
    await page.emulateMedia({ colorScheme: locale === 'es' ? 'light' : 'dark' })
    await page.route('**/assets/attempt-*.js', (route) => route.abort())
    const { path } = await taking(stage, page, tenFormats, { locale })
    for (const place of [...places, 'end']) {
      await page.goto(`${path}?item=${place}`)
      await expectSound(page)
    }
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every format is answered by its own form, one scene a page', async ({ stage, page }) => {
    test.slow()
    await page.setViewportSize({ width: 360, height: 740 })
    const { path, stored } = await taking(stage, page, tenFormats)
    await page.goto(path)
    for (const place of places) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Escena ${place} de 10`)
      await expect(view(page)).toHaveCount(1)
      await answer(page, place)
      if (place === 4 || place === 9) await expect(view(page).getByText('Este es tu orden.')).toBeVisible()
      if (place === 10) {
        await view(page).locator('button[name=step]').click()
        await expect(page.locator('.form-faults')).toContainText('Elige una de las respuestas para seguir.')
        await option(page, 'start/b').check()
        await view(page).locator('button[name=step]').click()
        await expect(view(page).getByText('La escena termina aquí.')).toBeVisible()
        await expect(view(page).locator('input[type=radio]')).toHaveCount(0)
      }
      await view(page).locator('button[name=go]').first().click()
    }
    await expect(page.getByText('Has respondido todas las escenas.')).toBeVisible()
    for (const [place, value] of Object.entries(answers)) expect(stored(Number(place))).toEqual(value)
    expect(stored(10)).toEqual({ format: 'branching', path: ['start/b'] })
  })

  test('too many and no number are told beside the answer, which stays', async ({ stage, page }) => {
    const { path, stored } = await taking(stage, page, tenFormats)
    await page.goto(`${path}?item=5`)
    for (const id of ['a', 'b', 'c']) await option(page, id).check()
    await view(page).locator('button[name=go]').first().click()
    await expect(view(page).locator('.fault')).toHaveText(/Has elegido más de las que se piden/)
    await expect(option(page, 'c')).toBeChecked()
    await page.goto(`${path}?item=8`)
    await view(page).locator('input[inputmode=decimal]').fill('unos cuantos')
    await view(page).locator('button[name=go]').first().click()
    await expect(view(page).locator('.fault')).toHaveText(/Escribe un número/)
    await expect(view(page).locator('input[inputmode=decimal]')).toHaveValue('unos cuantos')
    expect([stored(5), stored(8)]).toEqual([undefined, undefined])
  })

  test('all on one page has one save, and tells what is wrong beside its scene', async ({ stage, page }) => {
    const { path, stored } = await taking(stage, page, tenTogether)
    await page.goto(path)
    await page.locator('input[name="pick-best.choice"][value=b]').check()
    await page.locator('input[name="number.number"]').fill('muchos')
    for (const id of ['b', 'e']) await page.locator(`input[name="choose-n.chosen"][value=${id}]`).check()
    await page.getByRole('button', { name: 'Guardar todo' }).click()
    await expect(page.locator('#fault-8')).toHaveText(/Escribe un número/)
    await expect(page.locator('input[name="number.number"]')).toHaveValue('muchos')
    expect(stored(1)).toEqual(answers[1])
    expect(stored(5)).toEqual(answers[5])
    await page.locator('input[name="number.number"]').fill('1.234,5')
    await page.getByRole('button', { name: 'Guardar y revisar' }).click()
    await expect(page.getByText('7 escenas por responder')).toBeVisible()
    expect(stored(8)).toMatchObject({ typed: '1.234,5' })
  })
})

test('ranking by keyboard: the focus stays, and the new place is said', async ({ stage, page }) => {
  const { path, stored, items } = await taking(stage, page, tenFormats)
  await page.goto(`${path}?item=4`)
  const order = () =>
    view(page)
      .locator('[data-option]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-option')))
  const before = await order()
  const [first] = before
  await view(page).locator(`button[value="down:${first}"]`).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#said')).toHaveText('Ahora en el puesto 2 de 5')
  await page.keyboard.press('Space')
  await expect(page.locator('#said')).toHaveText('Ahora en el puesto 3 de 5')
  await expect(view(page).locator(`button[value="down:${first}"]`)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.locator('#said')).toHaveText('Ahora en el puesto 2 de 5')
  const wanted = [before[1], first, ...before.slice(2)]
  expect(await order()).toEqual(wanted)
  await expect.poll(() => stored(4)).toEqual({ format: 'rank', order: wanted })
  await page.reload()
  expect(await order()).toEqual(wanted)
  expect(items[3]?.format).toBe('rank')
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } })

  test('ranking needs no dragging, and leaving the order as it is is an answer', async ({ stage, page }) => {
    const { path, stored } = await taking(stage, page, tenFormats)
    await page.goto(`${path}?item=9`)
    const rows = view(page).locator('[data-option]')
    const shown = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-option')))
    expect(stored(9)).toBeUndefined()
    const before = await shown()
    await view(page).getByRole('button', { name: 'Dejarlo en este orden' }).tap()
    await expect.poll(() => stored(9)).toEqual({ format: 'order', order: before })
    await rows.last().locator('.move').first().tap()
    const [a, b, c, d] = before
    await expect.poll(() => stored(9)).toEqual({ format: 'order', order: [a, b, d, c] })
    const size = await rows.first().locator('.move').first().boundingBox()
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44)
  })
})

test('too many are told beside and not saved, and how many are left is counted', async ({ stage, page }) => {
  const { path, stored, steps } = await taking(stage, page, tenFormats)
  await page.goto(`${path}?item=5`)
  const left = view(page).locator('[data-left]')
  await expect(left).toHaveText('Te quedan 2 por elegir.')
  await option(page, 'a').check()
  await expect(left).toHaveText('Te queda 1 por elegir.')
  await option(page, 'b').check()
  await expect.poll(() => stored(5)).toMatchObject({ chosen: ['a', 'b'] })
  await option(page, 'c').check()
  await expect(view(page).locator('.fault')).toHaveText(/Has elegido más de las que se piden/)
  await expect.poll(steps).toBe(2)
  await option(page, 'a').uncheck()
  await expect(view(page).locator('.fault')).toHaveText('')
  await expect.poll(() => stored(5)).toMatchObject({ chosen: ['b', 'c'] })
})

test('a branching scene goes on offline, and what was chosen is not offered again', async ({ stage, page }) => {
  const { path, stored } = await taking(stage, page, tenFormats)
  await page.goto(`${path}?item=10`)
  await page.context().setOffline(true)
  await view(page).locator('button[name=step]').click()
  await expect(view(page).locator('.fault')).toHaveText('Elige una de las respuestas para seguir.')
  await option(page, 'start/a').check()
  await view(page).locator('button[name=step]').click()
  await expect(view(page).locator('.transcript')).toContainText('Se cae la centralita')
  await expect(view(page).locator('.transcript')).toContainText('Respuesta a de branching')
  await option(page, 'middle/d').check()
  await view(page).locator('button[name=step]').click()
  await expect(view(page).getByText('Final bad: la cola baja')).toBeVisible()
  await expect(view(page).locator('input[type=radio]')).toHaveCount(0)
  await page.context().setOffline(false)
  await expect.poll(() => stored(10)).toEqual({ format: 'branching', path: ['start/a', 'middle/d'] })
})

test('another way through a scene that had gone on elsewhere is kindly told', async ({ stage, page, browser }) => {
  const { actor, path, stored } = await taking(stage, page, tenFormats)
  const other = await elsewhere(browser, stage, actor)
  await page.goto(`${path}?item=10`)
  await other.goto(`${path}?item=10`)
  await option(other, 'start/b').check()
  await view(other).locator('button[name=step]').click()
  await expect(saved(other)).toHaveText(/^Guardado/)
  await option(page, 'start/a').check()
  await view(page).locator('button[name=step]').click()
  await expect(saved(page)).toContainText('cuenta lo que elegiste antes')
  expect(stored(10)).toMatchObject({ path: ['start/b'] })
  await page.getByRole('link', { name: 'Ver cómo sigue' }).click()
  await expect(view(page).getByText('Final bad: la cola baja')).toBeVisible()
  await other.context().close()
})
