import { lessonStates } from '~/domains/learning/learning.server'
import { expect, expectAccessible, signInAs, test } from './fixtures'

const course = '/en/courses/from-colleague-to-team-lead'
const plain = `${course}/yesterday-a-colleague`
const sorting = `${course}/running-the-shift`
const talking = `${course}/the-first-feedback-talk`

test('a lesson goes on at the section that was being read, on another device too', async ({ page, stage, browser }) => {
  const reader = await stage.add({ locale: 'en' })
  await signInAs(page.context(), stage, reader)
  await page.goto(plain)
  const told = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.locator('#section-3').evaluate((heading) => heading.scrollIntoView())
  expect((await told).status()).toBe(204)
  const title = (await page.locator('#section-3').textContent()) ?? ''

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, baseURL: stage.origin })
  await signInAs(phone, stage, reader)
  const other = await phone.newPage()
  await other.goto(course)
  await other.getByRole('link', { name: `Continue at “${title}”` }).click()
  await expect(other).toHaveURL(/#section-3$/)
  await expect(other.locator('#section-3')).toBeInViewport()
  await phone.close()
})

test('the place is kept when the page is left at once, and opening a lesson again does not move it', async ({
  page,
  stage,
}) => {
  const reader = await stage.add({ locale: 'en' })
  await signInAs(page.context(), stage, reader)
  await page.goto(plain)
  await page.mouse.wheel(0, 300)
  await page.locator('#section-4').evaluate((heading) => heading.scrollIntoView())
  await page.goto('about:blank')
  const place = () => [...lessonStates(stage.world, reader.id).values()][0]?.state?.section
  await expect.poll(place).toBe(4)
  await page.goto(plain, { waitUntil: 'networkidle' })
  await page.goto('about:blank')
  expect(place()).toBe(4)
})

test('what was chosen but not sent is there after closing, for its owner only, and gone once it is taken', async ({
  page,
  stage,
}) => {
  await signInAs(page.context(), stage, await stage.add({ locale: 'en' }))
  await page.goto(plain)
  const groups = page.locator('.check fieldset')
  await groups.nth(0).getByRole('radio').nth(1).check()
  await groups.nth(2).getByRole('radio').nth(0).check()
  await page.reload()
  await expect(page.locator('.check input:checked')).toHaveCount(2)

  const cookies = await page.context().cookies()
  await signInAs(page.context(), stage, await stage.add({ locale: 'en' }))
  await page.goto(plain)
  await expect(page.locator('.check input:checked')).toHaveCount(0)

  await page.context().addCookies(cookies)
  await page.goto(plain)
  await expect(page.locator('.check input:checked')).toHaveCount(2)
  for (let index = 0; index < (await groups.count()); index++)
    await groups.nth(index).getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page).toHaveURL(/result=/)
  await page.goto(`${plain}?again=yes`)
  await expect(page.locator('.check input:checked')).toHaveCount(0)
})

test('an open question brings the reader to what is open, with everything else still chosen', async ({
  page,
  stage,
}) => {
  await signInAs(page.context(), stage, await stage.add({ locale: 'en' }))
  await page.goto(plain)
  await page.locator('.check fieldset').nth(1).getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.locator('.check input:checked')).toHaveCount(1)
  await expectAccessible(page)
})

test('tasks are put in order by keyboard: the button keeps the focus and the place is said', async ({
  page,
  stage,
}) => {
  await signInAs(page.context(), stage, await stage.add({ locale: 'en' }))
  await page.goto(sorting)
  const island = page.locator('.island')
  const first = island.getByRole('listitem').first()
  await first.getByRole('button', { name: /^Move down/ }).focus()
  const text = (await first.textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(island.getByRole('listitem').nth(1)).toContainText(text)
  await expect(island.getByRole('status')).toHaveText(`${text} Now in place 2 of 6.`)
  await page.keyboard.press('Enter')
  await expect(island.getByRole('listitem').nth(2)).toContainText(text)
  await island.getByRole('button', { name: 'Compare my order' }).press('Enter')
  await expect(island.getByRole('heading', { level: 4 })).toBeFocused()
  await expectAccessible(page)
  await island.getByRole('button', { name: 'Put them in order again' }).press('Enter')
  await expect(island.getByRole('listitem').nth(2)).toContainText(text)
})

test('a conversation is held by keyboard, taken back, and begun again', async ({ page, stage }) => {
  await signInAs(page.context(), stage, await stage.add({ locale: 'en' }))
  await page.goto(talking)
  const island = page.locator('.island')
  const choices = island.getByRole('group').getByRole('button')
  await expect(choices).toHaveCount(4)
  const opening = await choices.allTextContents()
  await choices.first().press('Enter')
  await expect(island.getByRole('group')).toBeFocused()
  await expect(island.getByRole('status')).toContainText('answers:')
  await expectAccessible(page)
  await island.getByRole('button', { name: 'Take back the last answer' }).press('Enter')
  await expect(choices).toHaveText(opening)
  while ((await choices.count()) > 0) await choices.last().press('Enter')
  await expect(island.locator('.talk-end .state')).toBeVisible()
  await expectAccessible(page)
  await island.getByRole('button', { name: 'Begin again' }).press('Enter')
  await expect(choices).toHaveText(opening)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a word tells its meaning by keyboard, and a conversation can be read to its end', async ({ page, stage }) => {
    await signInAs(page.context(), stage, await stage.add({ locale: 'en' }))
    await page.goto(talking)
    const word = page.locator('.term').first()
    const meaning = page.locator('.term-meaning').first()
    await expect(meaning).toBeHidden()
    await word.press('Enter')
    await expect(meaning).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(meaning).toBeHidden()

    const moment = page.locator('.talk-all > li').first()
    await moment.locator('summary').first().press('Enter')
    await moment.locator('details a').first().press('Enter')
    await expect(page.locator('.talk-all > li:target')).toBeInViewport()
  })
})
