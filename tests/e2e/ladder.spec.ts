import type { Page } from '@playwright/test'
import { catalogue } from '~/domains/content/content.server'
import { expect, test } from './fixtures'

const path = '/es/ladder'

/** What has the focus: where it leads and its name, as a screen reader says it. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement
    return { to: element?.getAttribute('href') ?? '', name: element?.getAttribute('aria-label') ?? '' }
  })
}

test('every title and every step of the drawing is reached with Tab, and named', async ({ page, stage }) => {
  const { titles } = catalogue(stage.world)
  const names = new Map(titles.map(({ id, name }) => [id, name.es]))
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(path)
  await page.locator('.ladder-scroll').focus()
  const stops: Awaited<ReturnType<typeof focused>>[] = []
  const wanted = titles.length + titles.flatMap(({ leadsTo }) => leadsTo).length
  for (let count = 0; count < wanted; count++) {
    await page.keyboard.press('Tab')
    stops.push(await focused(page))
  }
  for (const { id, name, leadsTo } of titles) {
    expect(stops).toContainEqual({ to: `/es/titles/${id}`, name: name.es })
    for (const step of leadsTo) {
      const found = stops.filter(({ to, name: said }) => to === `#t-${step.title}` && said.includes(name.es))
      expect(found.map(({ name: said }) => said.includes(names.get(step.title) ?? '?'))).toContain(true)
    }
  }
})

test('a step followed by keyboard leads to the title at its other end', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(path)
  await page.locator('.ladder-step[href="#t-team-lead"]').first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#t-team-lead$/)
  await page.keyboard.press('Tab')
  // what comes next is after the box that it led to
  expect((await focused(page)).name).toContain('Líder de equipo')
})

test('at 360 px the list comes first, and the drawing when it is asked for, each without running off the side', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(path)
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect(page.locator('.ladder')).toBeHidden()
  await expect(page.locator('.ladder-title').first()).toBeVisible()
  expect(await over()).toBe(0)
  await page.locator('.ladder-show a').click()
  await expect(page.locator('.ladder')).toBeVisible()
  expect(await over()).toBe(0)
  const letters = await page
    .locator('.ladder-box text')
    .first()
    .evaluate((text) => text.getBoundingClientRect().height)
  // drawn at its own size, inside what scrolls: letters stay as large as on a desktop
  expect(letters).toBeGreaterThan(12)
})

test('the drawing prints whole on one sheet', async ({ page }) => {
  await page.goto(path)
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})
