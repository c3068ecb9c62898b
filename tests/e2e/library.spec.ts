import type { Page } from '@playwright/test'
import { catalogue } from '~/domains/content/content.server'
import { expect, type Stage, signInAs, test } from './fixtures'
import { glance, listen, looks } from './inspect'
import { type Locale, locales } from './sweep'

/** Every lesson of the library in both languages on a phone and on a desktop, its exercises drawn; axe in one language each. */

test.describe.configure({ mode: 'parallel', timeout: 600_000 })

for (const locale of locales)
  for (const half of [0, 1])
    test(`lessons: ${locale}, half ${half + 1}`, async ({ page, stage }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await listen(page)
      await signInAs(page.context(), stage, await stage.add({ locale }))
      const faults: string[] = []
      for (const [place, path] of lessonPaths(stage).entries()) {
        if (place % 2 !== half) continue
        const name = `/${locale}${path}`
        await page.goto(name)
        faults.push(...(await drawn(page, name)))
        faults.push(...(await glance(page, name, looksAt(place, locale))))
      }
      expect(faults).toEqual([])
    })

function lessonPaths({ world }: Stage): string[] {
  return catalogue(world).courses.flatMap((course) =>
    course.lessons.map((lesson) => `/courses/${course.id}/${lesson.id}`),
  )
}

/** Dealt out so that each lesson meets axe in one language, and each look meets lessons of every course. */
function looksAt(place: number, locale: Locale) {
  const pair = Math.floor(place / 2)
  if (pair % 2 !== locales.indexOf(locale)) return null
  return looks[Math.floor(place / 4 + place) % looks.length] ?? null
}

/** The text that was served for an exercise has given way to the exercise itself. */
async function drawn(page: Page, name: string): Promise<string[]> {
  await expect(page.locator('.check fieldset').first()).toBeAttached()
  const islands = page.locator('escalon-island')
  const isDrawn = (all: Element[]) =>
    all.every((one) => Object.keys(one).some((key) => key.startsWith('__reactContainer')) && one.childElementCount > 0)
  return expect
    .poll(() => islands.evaluateAll(isDrawn), { timeout: 10_000 })
    .toBe(true)
    .then(
      () => [],
      () => [`${name}: an exercise was not drawn`],
    )
}
