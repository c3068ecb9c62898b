import type { Browser, Locator, Page } from '@playwright/test'
import type { Actor } from '~/domains/accounts/model'
import { findAttempt } from '~/domains/assessment/attempts.server'
import type { Answer, FormItem } from '~/domains/assessment/model'
import { addTenFormats, beginAt } from '~tests/content/ten-formats'
import { type Stage, signInAs, test as staged } from './fixtures'

/** The stage with tests of all ten formats beside the repository's own. */
export const test = staged.extend<object, { ten: undefined }>({
  ten: [
    async ({ stage }, use) => {
      addTenFormats(stage.world)
      // the server looks for a newer release once a second
      await new Promise((seen) => setTimeout(seen, 1100))
      await use(undefined)
    },
    { scope: 'worker', auto: true },
  ],
})

export interface Taking {
  actor: Actor
  page: Page
  path: string
  items: FormItem[]
  /** The answer that the server has for the scene at a place. */
  stored: (place: number) => Answer | undefined
  /** How many steps the server has of this attempt. */
  steps: () => number
}

/** Someone new in the middle of a test. */
export async function taking(
  stage: Stage,
  page: Page,
  quizId: string,
  { locale = 'es', warmUp = false }: { locale?: 'es' | 'en'; warmUp?: boolean } = {},
): Promise<Taking> {
  const actor = await stage.add({ locale })
  await signInAs(page.context(), stage, actor)
  const { id, form } = beginAt(stage.world, actor, quizId, warmUp)
  const stored = (place: number) =>
    findAttempt(stage.world, actor, id)?.steps.get(form.items[place - 1]?.id ?? '')?.answer
  const count = stage.world.db.$client.prepare('select count(*) as steps from answer_step where attempt_id = ?')
  const steps = () => (count.get(id) as { steps: number }).steps
  return { actor, page, path: `/${locale}/attempts/${id}`, items: form.items, stored, steps }
}

/** The same person at another device. */
export async function elsewhere(browser: Browser, stage: Stage, actor: Actor): Promise<Page> {
  const context = await browser.newContext({ baseURL: stage.origin })
  await signInAs(context, stage, actor)
  return context.newPage()
}

/** What is in sight of the test. */
export const view = (page: Page): Locator => page.locator('[data-view]:not([hidden])')
export const best = (page: Page, row: number) => view(page).locator('input[type=radio][name=best]').nth(row)
export const worst = (page: Page, row: number) => view(page).locator('input[type=radio][name=worst]').nth(row)
export const option = (page: Page, id: string) => view(page).locator(`input[value="${id}"]`)
export const saved = (page: Page) => page.locator('#saved')
export const position = (page: Page, place: number) => page.locator('.positions button').nth(place - 1)
