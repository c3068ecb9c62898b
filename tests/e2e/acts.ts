import type { Page } from '@playwright/test'
import type { Actor } from '~/domains/accounts/model'
import { sampleText } from '~/domains/casework/answer-text'
import { caseOf, lesson, quiz } from '~/domains/content/content.server'
import { authorsKeyOf } from '~/domains/content/item-model'
import type { World } from '~/platform/world.server'
import { expect, password } from './fixtures'

/** What people do on the pages, by the names of fields: the same in both languages, with and without script. */

export async function signIn(page: Page, locale: string, actor: Actor): Promise<void> {
  await page.goto(`/${locale}/login`)
  await page.fill('input[name="email"]', actor.email)
  await page.fill('input[name="password"]', password)
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click()
  await expect(page).toHaveURL(new RegExp(`/${locale}$`))
}

export async function signOut(page: Page): Promise<void> {
  await page.locator('form[action$="/logout"] button').click()
}

/** The page's one large next step, whatever it is. */
export async function followNextStep(page: Page): Promise<void> {
  await page.locator('main a.button').first().click()
}

export async function passCheck(page: Page, world: World, courseId: string, lessonId: string): Promise<void> {
  const found = lesson(world, courseId, lessonId)
  if (!found) throw new Error(`no lesson ${lessonId}`)
  for (const { id, options } of found.check.questions) {
    const right = options.find((option) => option.right)
    await page.check(`input[name="q-${id}"][value="${right?.id}"]`)
  }
  await page.locator('form:has(input[name="check"]) button[type="submit"]').click()
  await expect(page).toHaveURL(/result=/)
}

export async function assign(
  page: Page,
  locale: string,
  teamName: string,
  content: string,
  due: string,
): Promise<void> {
  await page.goto(`/${locale}/team/assignments?new=1`)
  const value = await page.locator(`select[name="what"] option[value*="${content}"]`).first().getAttribute('value')
  await page.selectOption('select[name="what"]', value ?? '')
  await page.getByLabel(teamName).check()
  await page.fill('input[name="due"]', due)
  await page.locator('button[name="intent"][value="assign"]').click()
  await expect(page.locator('main [role="status"]').first()).toBeVisible()
}

/** Answers every scene as the authors would, by the page's own buttons, and finishes. */
export async function takeTest(page: Page, world: World, quizId: string): Promise<void> {
  for (const item of quiz(world, quizId)?.items ?? []) {
    const scene = page.locator(`[data-item="${item.id}"]`)
    await expect(scene).toBeVisible()
    const key = Object.entries(authorsKeyOf(item)).toSorted(([, one], [, other]) => other - one)
    if (item.format === 'best-worst') {
      await scene.locator(`input[name="best"][value="${key[0]?.[0]}"]`).check()
      await scene.locator(`input[name="worst"][value="${key.at(-1)?.[0]}"]`).check()
    } else {
      for (const [id, value] of key)
        await scene.locator(`input[name="rate-${id}"][value="${Math.round(value)}"]`).check()
    }
    await scene.locator('button[name="go"]').first().click()
  }
  await page.locator('form:has(input[value="finish"]) button[type="submit"]').click()
  await expect(page).toHaveURL(/\/result$/)
}

/** Writes the good sample answer and hands it in. */
export async function doCase(page: Page, world: World, caseId: string, locale: 'es' | 'en'): Promise<void> {
  const work = caseOf(world, caseId)
  const sample = work?.samples.find(({ quality }) => quality === 'good')
  for (const task of work?.tasks ?? []) {
    await page.fill(`[name="text.${task.id}"]`, sampleText(sample?.answers[task.id], locale))
  }
  await page.locator('button[name="intent"][value="review"]').click()
  await page.locator('button[name="intent"][value="hand-in"]').click()
  await expect(page).toHaveURL(/\/submissions\/[a-z0-9]+$/)
}

export async function markCase(page: Page, world: World, caseId: string): Promise<void> {
  for (const { id } of caseOf(world, caseId)?.rubric.criteria ?? []) {
    await page.check(`input[name="level.${id}"][value="3"]`, { force: true })
    await page.fill(`[name="remark.${id}"]`, 'Bien visto.')
  }
  await page.locator('button[name="intent"][value="finish"]').click()
  await page.locator('button[name="intent"][value="release"]').click()
}
