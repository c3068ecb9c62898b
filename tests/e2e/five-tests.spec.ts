import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, signInAs, test } from './fixtures'
import { position, saved, view } from './taking'

/** The five tests that hiring managers use, each taken to its result on a phone: any answer to each item, and each one saved. */

const fiveTests = ['customer-service', 'communication', 'situational-judgment', 'problem-solving', 'time-management']
const savedAt = { es: /^Guardado a las \d\d:\d\d:\d\d$/, en: /^Saved at \d\d:\d\d:\d\d$/ }

test.use({ viewport: { width: 360, height: 740 } })
test.describe.configure({ mode: 'parallel' })

for (const locale of ['es', 'en'] as const)
  for (const [index, id] of fiveTests.entries())
    test(`${id} is taken to its result at 360 px, ${locale}`, async ({ stage, page }) => {
      test.setTimeout(120_000)
      await signInAs(page.context(), stage, await stage.add({ locale }))
      await page.goto(`/${locale}/quizzes/${id}`)
      await expectNothingAside(page)
      await page.locator('main form button[type="submit"]').last().click()
      await expect(page).toHaveURL(/\/attempts\/[a-z0-9]+/)
      const attempt = /attempts\/([a-z0-9]+)/.exec(page.url())?.[1]
      for (let place = 1; place <= 20; place++) await takeItem(page, place, savedAt[locale])
      await expect(view(page).locator('[data-complete]')).toBeVisible()
      await expectNothingAside(page)
      const steps = stage.world.db.$client.prepare(
        'select count(distinct item_id) as answered from answer_step where attempt_id = ?',
      )
      await expect.poll(() => steps.get(attempt)).toEqual({ answered: 20 })
      await page.locator('#form-end button').first().click()
      await expect(page).toHaveURL(/\/result$/)
      await expect(page.locator('h1')).toBeVisible()
      await expectNothingAside(page)
      if (index === (locale === 'es' ? 1 : 2)) await expectAccessible(page)
    })

async function takeItem(page: Page, place: number, word: RegExp): Promise<void> {
  const scene = page.locator(`[data-view="${place}"]`)
  await expect(scene).toBeVisible()
  await expectNothingAside(page)
  await answer(scene)
  await expect(saved(page)).toHaveText(word)
  await expect(position(page, place)).toHaveClass('all')
  await scene.locator('button[name="go"]').first().click()
}

/** Any answer, but a whole one. */
async function answer(scene: Locator): Promise<void> {
  const format = await scene.locator('form[data-format]').getAttribute('data-format')
  const inputs = (type: string) => scene.locator(`input[type="${type}"]`)
  if (format === 'number') await scene.locator('input[inputmode="decimal"]').fill('42')
  else if (format === 'rank' || format === 'order') await scene.locator('button[value^="down:"]').first().click()
  else if (format === 'choose-n') await tickAsManyAsAsked(scene)
  else if (format === 'several-of') await inputs('checkbox').first().check()
  else if (format === 'best-worst') {
    await scene.locator('input[name="best"]').first().check()
    await scene.locator('input[name="worst"]').last().check()
  } else if (format === 'rate-each')
    for (const [index, rating] of (await scene.locator('.rating').all()).entries())
      await rating.locator('input[type="radio"]').nth(index).check()
  else await inputs('radio').first().check()
}

async function tickAsManyAsAsked(scene: Locator): Promise<void> {
  const left = await scene.locator('[data-left]').getAttribute('data-left')
  const asked = JSON.parse(left ?? '[]').length - 1
  for (let tick = 0; tick < asked; tick++) await scene.locator('input[type="checkbox"]').nth(tick).check()
}

async function expectNothingAside(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}
