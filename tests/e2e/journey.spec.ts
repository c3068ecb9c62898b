import type { Page } from '@playwright/test'
import { assign, doCase, followNextStep, markCase, passCheck, signIn, signOut, takeTest } from './acts'
import { type Cast, caseId, castOf, course, quizId } from './cast'
import { expect, type Stage, test } from './fixtures'

/** The main job, end to end: assigned, learned, tested, written, marked, confirmed, and seen on the ladder. */

test.describe.configure({ mode: 'parallel' })

for (const locale of ['es', 'en'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${locale}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled })
      test('from assignment to the next rung', async ({ page, stage }) => {
        test.setTimeout(240_000)
        const cast = await castOf(stage, locale, javaScriptEnabled ? 'uno' : 'dos')
        await trainerAssigns(page, locale, cast)
        await learnerLearns(page, stage, locale, cast)
        await learnerIsTested(page, stage, locale)
        await learnerWrites(page, stage, locale)
        await signOut(page)
        await trainerMarks(page, stage, locale, cast)
        await leadConfirms(page, locale, cast)
        await learnerSeesTheRung(page, locale, cast)
      })
    })
  }
}

async function trainerAssigns(page: Page, locale: string, { team, trainer }: Cast) {
  await signIn(page, locale, trainer)
  const due = new Date(Date.now() + 20 * 24 * 3600 * 1000).toISOString().slice(0, 10)
  for (const content of [course, quizId, caseId]) await assign(page, locale, team, content, due)
  await signOut(page)
}

async function learnerLearns(page: Page, { world }: Stage, locale: string, { learner }: Cast) {
  await signIn(page, locale, learner)
  await followNextStep(page)
  await expect(page).toHaveURL(new RegExp(`/courses/${course}/yesterday-a-colleague`))
  await passCheck(page, world, course, 'yesterday-a-colleague')
  await page.goto(`/${locale}/courses/${course}/running-the-shift`)
  await passCheck(page, world, course, 'running-the-shift')
  await page.goto(`/${locale}/titles/team-lead`)
  await expect(page.locator('main')).toContainText(locale === 'es' ? 'Ayer, parte del grupo' : /Yesterday/)
}

async function learnerIsTested(page: Page, { world }: Stage, locale: string) {
  await page.goto(`/${locale}/quizzes/${quizId}`)
  await page.locator('main form button[type="submit"]').first().click()
  await expect(page).toHaveURL(/\/attempts\//)
  await takeTest(page, world, quizId)
}

async function learnerWrites(page: Page, { world }: Stage, locale: 'es' | 'en') {
  await page.goto(`/${locale}/cases/${caseId}`)
  await page.locator('button[name="intent"][value="begin"]').click()
  await doCase(page, world, caseId, locale)
}

async function trainerMarks(page: Page, { world }: Stage, locale: string, { trainer, learner }: Cast) {
  await signIn(page, locale, trainer)
  const { id } = world.db.$client.prepare('select id from submission where person_id = ?').get(learner.id) as {
    id: string
  }
  await page.goto(`/${locale}/marking`)
  await page.goto(`/${locale}/marking/${id}`)
  await markCase(page, world, caseId)
  await signOut(page)
}

async function leadConfirms(page: Page, locale: string, { lead, learner }: Cast) {
  await signIn(page, locale, lead)
  await page.goto(`/${locale}/team/people/${learner.id}?competency=coaching&level=3`)
  await page.locator('input[name="behaviour"]').first().check({ force: true })
  await page.fill('[name="occasion"]', 'Escucha conjunta de dos llamadas el martes por la mañana.')
  await page.fill('input[name="seen"]', new Date(Date.now() - 24 * 3600 * 1000).toISOString().slice(0, 10))
  await page.locator('form:has([name="occasion"]) button[type="submit"]').first().click()
  await expect(page.locator('main [role="status"]').first()).toBeVisible()
  await signOut(page)
}

async function learnerSeesTheRung(page: Page, locale: string, { learner }: Cast) {
  await signIn(page, locale, learner)
  await page.goto(`/${locale}/titles/team-lead`)
  const words =
    locale === 'es'
      ? { case: /Resolver la reclamación/, missing: /[Ff]alta/ }
      : { case: /Resolving a customer complaint/, missing: /[Mm]issing/ }
  await expect(page.locator('main')).toContainText(words.case)
  await expect(page.locator('main')).toContainText(words.missing)
  await page.goto(`/${locale}/me/evidence`)
  await expect(page.locator('main')).toContainText(words.case)
}
