import type { Page } from '@playwright/test'
import { sampleText } from '~/domains/casework/answer-text'
import { codeOf } from '~/domains/casework/code'
import { caseOf, lesson, quiz } from '~/domains/content/content.server'
import { textOf } from '~/i18n/text'
import { judged } from '~tests/domains/assessment/forms'
import { type Cast, caseId, castOf, course, quizId } from './cast'
import { expect, password, type Stage, test } from './fixtures'
import { follow, pick, press, reach, select, tick, write } from './keys'
import { idBy } from './sweep'

/** The main job once more, with the keyboard alone: one address is opened, everything after that is keys. */

test.describe.configure({ mode: 'parallel' })

interface Sitting {
  page: Page
  stage: Stage
  locale: 'es' | 'en'
  cast: Cast
}

for (const { locale, width, height } of [
  { locale: 'es', width: 1280, height: 800 },
  { locale: 'en', width: 360, height: 740 },
] as const)
  test(`the whole journey by keyboard alone, ${locale}, ${width} px`, async ({ page, stage }) => {
    test.setTimeout(600_000)
    await page.setViewportSize({ width, height })
    const sitting = { page, stage, locale, cast: await castOf(stage, locale, 'teclado') }
    await page.goto(`/${locale}/login`)
    await trainerAssigns(sitting)
    await learnerLearns(sitting)
    await learnerIsTested(sitting)
    await learnerWrites(sitting)
    await trainerMarks(sitting)
    await leadEndorses(sitting)
    await learnerSeesTheRung(sitting)
  })

const rail = (page: Page, place: string) => page.locator(`nav.rail a[href$="/${place}"]`)

async function enter({ page, locale }: Sitting, email: string) {
  await write(page, page.locator('input[name="email"]'), email)
  await write(page, page.locator('input[name="password"]'), password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/${locale}$`))
}

async function leave({ page, locale }: Sitting) {
  await press(page, page.locator('form[action$="/logout"] button'))
  const again = page.locator('nav.account a[href$="/login"]')
  await expect(again).toBeVisible()
  await follow(page, again)
  await expect(page).toHaveURL(new RegExp(`/${locale}/login$`))
}

async function trainerAssigns(sitting: Sitting) {
  const { page, cast } = sitting
  await enter(sitting, cast.trainer.email)
  await follow(page, rail(page, 'team'))
  await follow(page, page.locator('main nav a[href$="/team/assignments"]'))
  for (const content of [course, quizId, caseId]) {
    await follow(page, page.locator('main a.button[href$="new=1"]'))
    await select(page, page.locator('select[name="what"]'), content)
    await tick(page, page.getByLabel(cast.team))
    await write(page, page.locator('input[name="due"]'), twinDate())
    await press(page, page.locator('button[name="intent"][value="assign"]'))
    await expect(page.locator('main [role="status"]').first()).toBeVisible()
    await follow(page, page.locator('main a[href$="/team/assignments"]').first())
  }
  await leave(sitting)
}

/** A date to come whose day and month are one number, as typed: no language reads it otherwise. */
function twinDate(): string {
  const now = new Date()
  const months = Array.from({ length: 13 }, (_, more) => new Date(now.getFullYear(), now.getMonth() + more))
  const days = months.map((first) => new Date(first.getFullYear(), first.getMonth(), first.getMonth() + 1))
  const next = days.find((day) => day.getTime() > now.getTime()) ?? now
  const twin = String(next.getDate()).padStart(2, '0')
  return `${twin}${twin}${next.getFullYear()}`
}

async function learnerLearns(sitting: Sitting) {
  const { page, locale, cast } = sitting
  await enter(sitting, cast.learner.email)
  await follow(page, page.locator('main .next-step a.button'))
  await expect(page).toHaveURL(new RegExp(`/courses/${course}/yesterday-a-colleague`))
  await readsOn(page)
  await passCheck(sitting, 'yesterday-a-colleague')
  await goOn(page, 'running-the-shift')
  await sortsTasks(sitting)
  await passCheck(sitting, 'running-the-shift')
  await goOn(page, 'the-first-feedback-talk')
  await talks(sitting)
  await passCheck(sitting, 'the-first-feedback-talk')
  await follow(page, page.locator(`nav.rail a[href$="/${locale}"]`))
  await follow(page, page.locator('main .next-step a.button'))
  await expect(page).toHaveURL(/when-the-call-lands-on-you/)
}

/** Paging moves the text; the contents lead into it; a word tells its meaning and takes it back. */
async function readsOn(page: Page) {
  await page.keyboard.press('PageDown')
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200)
  const word = page.locator('.term').first()
  await press(page, word)
  await expect(page.locator('.term-meaning').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.term-meaning').first()).toBeHidden()
  await expect(word).toBeFocused()
}

async function passCheck({ page, stage }: Sitting, lessonId: string) {
  for (const { id, options } of lesson(stage.world, course, lessonId)?.check.questions ?? []) {
    const right = options.find((option) => option.right)
    await pick(page, page.locator(`input[name="q-${id}"][value="${right?.id}"]`))
  }
  await press(page, page.locator('form:has(input[name="check"]) button[type="submit"]'))
  await expect(page).toHaveURL(/result=/)
  await expect(page.locator('.check .notice.done')).toBeVisible()
}

async function goOn(page: Page, lessonId: string) {
  await follow(page, page.locator(`.check a.button[href$="/${lessonId}"]`))
}

async function sortsTasks({ page, locale }: Sitting) {
  const t = textOf(locale).learning.sorting
  const island = page.locator('.island')
  const rows = island.locator('.sorting-list > li')
  await expect(rows.first().getByRole('button').first()).toBeAttached()
  const text = (await rows.first().locator('.sorting-text').textContent()) ?? ''
  await press(page, rows.first().getByRole('button').nth(1))
  await expect(rows.nth(1)).toContainText(text)
  await page.keyboard.press('Space')
  await expect(rows.nth(2)).toContainText(text)
  await press(page, rows.nth(2).getByRole('button').first())
  await expect(rows.nth(1)).toContainText(text)
  await press(page, island.getByRole('button', { name: t.compare }))
  await expect(island.getByRole('heading', { level: 4 })).toBeFocused()
}

async function talks({ page, locale }: Sitting) {
  const t = textOf(locale).learning.conversation
  const island = page.locator('.island')
  const choices = island.locator('.talk-choice')
  await press(page, choices.last())
  await expect(island.getByRole('group')).toBeFocused()
  await press(page, island.getByRole('button', { name: t.back }))
  await expect(island.locator('.talk-turns > li')).toHaveCount(1)
  while ((await choices.count()) > 0) await press(page, choices.first())
  await expect(island.locator('.talk-end')).toBeVisible()
}

async function learnerIsTested({ page, stage }: Sitting) {
  await follow(page, rail(page, 'quizzes'))
  await follow(page, page.locator(`main a[href$="/quizzes/${quizId}"]`))
  await press(page, page.locator('main form button[type="submit"]'))
  for (const [place, item] of (quiz(stage.world, quizId)?.items ?? []).entries()) {
    await expect(page).toHaveURL(/\/attempts\//)
    await expect(page.locator('h1')).toContainText(new RegExp(`\\b${place + 1}\\b`))
    const scene = page.locator(`[data-item="${item.id}"]`)
    const ranked = judged(item).toSorted((one, other) => other.effectiveness - one.effectiveness)
    if (item.format === 'best-worst') {
      await pick(page, scene.locator(`input[name="best"][value="${ranked[0]?.id}"]`))
      await pick(page, scene.locator(`input[name="worst"][value="${ranked.at(-1)?.id}"]`))
    } else {
      for (const { id, effectiveness } of judged(item))
        await pick(page, scene.locator(`input[name="rate-${id}"][value="${Math.round(effectiveness)}"]`))
    }
    await press(page, scene.locator('button[name="go"]').first())
  }
  await press(page, page.locator('form:has(input[value="finish"]) button[type="submit"]'))
  await expect(page).toHaveURL(/\/result$/)
}

async function learnerWrites(sitting: Sitting) {
  const { page, stage, locale } = sitting
  await follow(page, rail(page, 'cases'))
  await follow(page, page.locator(`main a[href$="/cases/${caseId}"]`))
  await press(page, page.locator('button[name="intent"][value="begin"]'))
  await expect(page).toHaveURL(/\/submissions\//)
  await press(page, page.locator('details.paper summary').first())
  await expect(page.locator('details.paper').first()).toHaveAttribute('open')
  const found = caseOf(stage.world, caseId)
  const sample = found?.samples.find(({ quality }) => quality === 'good')
  for (const task of found?.tasks ?? []) {
    const text = sampleText(sample?.answers[task.id], locale).slice(0, 160)
    await write(page, page.locator(`[name="text.${task.id}"]`), text)
  }
  await press(page, page.locator('button[name="intent"][value="review"]'))
  await press(page, page.locator('button[name="intent"][value="hand-in"]'))
  await expect(page).toHaveURL(/\/submissions\/[a-z0-9]+$/)
  await leave(sitting)
}

async function trainerMarks(sitting: Sitting) {
  const { page, stage, cast } = sitting
  await enter(sitting, cast.trainer.email)
  await follow(page, rail(page, 'marking'))
  const id = idBy(stage, 'select id from submission where person_id = ?', cast.learner.id)
  await expect(page.locator('main')).toContainText(codeOf(id))
  await expect(page.locator('main')).not.toContainText(cast.learner.name)
  await follow(page, page.locator(`main a[href$="/marking/${id}"]`))
  const criteria = caseOf(stage.world, caseId)?.rubric.criteria ?? []
  await reach(page, page.locator(`input[name="level.${criteria[0]?.id}"]`))
  for (const { id } of criteria) {
    await page.keyboard.press('3')
    await expect(page.locator(`input[name="level.${id}"][value="3"]`)).toBeChecked()
  }
  for (const { id } of criteria) await write(page, page.locator(`[name="remark.${id}"]`), 'Se apoya en los datos.')
  await press(page, page.locator('button[name="intent"][value="finish"]'))
  await press(page, page.locator('button[name="intent"][value="release"]'))
  await expect(page.locator('main .notice.done').first()).toBeVisible()
  await leave(sitting)
}

async function leadEndorses(sitting: Sitting) {
  const { page, cast } = sitting
  await enter(sitting, cast.lead.email)
  await follow(page, rail(page, 'team'))
  await follow(page, page.locator('main').getByRole('link', { name: cast.learner.name }))
  await select(page, page.locator('select[name="competency"]'), 'coaching')
  await press(page, page.locator('form.pick button'))
  await expect(page).toHaveURL(/competency=coaching/)
  await pick(page, page.locator('fieldset[id^="level-3"] input[name="behaviour"]').first())
  await write(page, page.locator('[name="occasion"]'), 'Escucha conjunta de dos llamadas.')
  await press(page, page.locator('form:has([name="occasion"]) button[type="submit"]'))
  await expect(page.locator('main [role="status"]').first()).toBeVisible()
  await leave(sitting)
}

async function learnerSeesTheRung(sitting: Sitting) {
  const { page, locale, cast, stage } = sitting
  await enter(sitting, cast.learner.email)
  await follow(
    page,
    page.locator('#news ~ * a[href*="/submissions/"], [aria-labelledby="news"] a[href*="/submissions/"]'),
  )
  await expect(page.locator('main')).toContainText('Se apoya en los datos.')
  await follow(page, rail(page, 'ladder'))
  await follow(page, page.locator('main a[href$="/titles/team-lead"]').last())
  await expect(page.locator('main')).toContainText(caseOf(stage.world, caseId)?.title[locale] ?? '?')
  await expect(page.locator('main')).toContainText(cast.lead.name)
}
