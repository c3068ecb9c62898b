import { expect, expectAccessible, signInAs, test } from './fixtures'

const lesson = '/courses/every-exercise/one-of-each'
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true } as const

test.use({ trial: true, ...phone })

test.beforeEach(async ({ page, stage }) => {
  await signInAs(page.context(), stage, await stage.add({ locale: 'en' }))
})

/** The exercise of that title, once its script has come. */
async function opened(page: import('@playwright/test').Page, title: string, locale = 'en') {
  await page.goto(`/${locale}${lesson}`)
  const island = page.locator('.island', { has: page.getByRole('heading', { name: title }) })
  await expect(island.locator('.exercise')).toBeVisible()
  return island
}

test('a shift is staffed by touch and by keyboard until it meets its target', async ({ page }) => {
  const island = await opened(page, 'The half hour at eleven')
  await expect(island.getByText('Short of the target')).toBeVisible()
  await island.getByRole('button', { name: 'One person more' }).tap()
  await expect(island.getByRole('status').first()).toContainText('With 22 people')
  await expect(island.getByText('Meets the target')).toBeVisible()
  await expect(island.getByRole('row', { name: /the fewest/ })).toContainText('22')
  const people = island.getByLabel('People answering')
  await people.fill('0')
  await expect(people).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
  await people.fill('30')
  await expect(island.getByRole('status').first()).toContainText('With 30 people')
  await island.getByText('Change the figures').press('Enter')
  await island.getByLabel('Calls').fill('60')
  await island.getByRole('button', { name: 'Show the fewest that meet it' }).press('Enter')
  await expect(people).toHaveValue('12')
  await expectAccessible(page)
})

test('a table is sorted and drawn, and a question about it answered', async ({ page }) => {
  const island = await opened(page, 'Six weeks of a shop')
  const head = island.getByRole('columnheader', { name: 'Calls' })
  await head.getByRole('button').press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await expect(island.getByRole('status').first()).toHaveText('Sorted by Calls, lowest first.')
  await expect(island.getByRole('row').nth(1)).toContainText('Week 2')
  await head.getByRole('button').tap()
  await expect(island.getByRole('row').nth(1)).toContainText('Week 3')
  await island.getByLabel('Draw').selectOption('AHT (s)')
  await island.getByLabel('As').selectOption('Bars')
  await expect(island.getByRole('img')).toHaveAccessibleName(/^AHT \(s\), from Week 3 to Week 2: between 312 and 351/)
  await island.getByRole('button', { name: 'The calls' }).tap()
  await expect(island.getByText('Another fits the figures better')).toBeVisible()
  await island.getByRole('button', { name: 'AHT', exact: true }).press('Enter')
  await expect(island.getByText('Week 6 has as many calls')).toBeVisible()
  await expectAccessible(page)
})

test('a call is scored and compared with what was agreed', async ({ page }) => {
  const island = await opened(page, 'Omar’s suitcase')
  await island.getByRole('button', { name: 'Compare with the agreed score' }).press('Enter')
  await expect(island.getByRole('status')).toHaveText('Criteria still to score: 2.')
  await island.getByRole('radio', { name: 'Yes' }).first().press('Space')
  await island.getByText('Yes', { exact: true }).last().tap()
  await island.getByRole('button', { name: 'Compare with the agreed score' }).tap()
  await expect(island.getByRole('heading', { name: 'The agreed score, and why' })).toBeFocused()
  await expect(island.getByText('You agree on 1 of 2 criteria; on 1 you are one level apart.').first()).toBeVisible()
  await expectAccessible(page)
})

test('one’s marks are calibrated', async ({ page }) => {
  const island = await opened(page, 'Two mails')
  for (const group of await island.getByRole('group').all()) await group.getByRole('radio').nth(1).press('Space')
  await island.getByRole('button', { name: 'See my calibration' }).press('Enter')
  await expect(island.getByText('Severity: −0.75.')).toBeVisible()
  await expect(island.getByText('Exact agreement: 25% (1 of 4 marks).')).toBeVisible()
  await expect(island.getByText('With one level of leeway, agreement is 50%.')).toBeVisible()
  await expectAccessible(page)
})

test('a week is forecast, and what came is shown beside it', async ({ page }) => {
  const island = await opened(page, 'The week at the hotel')
  await expect(island.getByRole('columnheader', { name: 'Came' })).toHaveCount(0)
  await island.getByRole('button', { name: 'See what came' }).tap()
  await expect(island.getByRole('status')).toContainText('Error (WAPE): 6.6% of all that came.')
  await island.getByLabel('A special day').selectOption('Fri 20')
  await island.getByLabel('Change on that day, %').fill('25')
  await expect(island.getByRole('row', { name: /^Fri 20/ })).toContainText('894')
  await island.getByText('The mean of the last 2 seasons').tap()
  await expect(island.getByRole('row', { name: /^Mon 16/ })).toContainText('826')
  await expectAccessible(page)
})

test('the whole lesson is accessible in Spanish, in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await opened(page, 'La semana del hotel', 'es')
  await expect(page.getByText('llegan 20,0 erlangs')).toBeVisible()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('every exercise tells all that it has', async ({ page }) => {
    await page.goto(`/es${lesson}`)
    await expect(page.getByText('Hacen falta 22 personas atendiendo.')).toBeVisible()
    await expect(page.getByRole('row', { name: /22 las mínimas/ })).toContainText('81,6 %')
    for (const words of ['La puntuación acordada y por qué', 'Las notas acordadas', 'Respuesta y porqué'])
      await page.locator('summary', { hasText: words }).press('Enter')
    for (const words of ['Nombra los dos días', 'Del todo', 'cada una dura 31 segundos más'])
      await expect(page.getByText(words).last()).toBeVisible()
    await page.locator('summary', { hasText: 'Dos pronósticos sencillos' }).press('Enter')
    await expect(page.getByText('Error (WAPE): 6,6 %')).toBeVisible()
  })
})

test('the course shows its branching scene beside its test', async ({ page }) => {
  await page.goto('/en/courses/every-exercise')
  for (const quiz of ['first-line-leadership', 'outage-at-peak-hour'])
    await expect(page.locator(`a[href="/en/quizzes/${quiz}"]`)).toHaveCount(1)
  await expect(page.getByText('Branching scene')).toBeVisible()
})
