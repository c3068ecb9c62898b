import { permitFor } from '~/cli/demo/permit'
import { findPanel } from '~/domains/assessment/panels.server'
import { resultOf } from '~/domains/assessment/results.server'
import { fieldsFor, guest } from '~tests/domains/assessment/panelling'
import { quizId, take } from '~tests/domains/assessment/taking'
import { expect, expectAccessible, signInAs, test } from './fixtures'

test('a panel of ten rates, its key is taken, and an old result gets a new score beside the old', async ({
  stage,
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const { world, origin } = stage
  const [taker, trainer] = [await stage.add({}), await stage.add({ role: 'trainer' })]
  const attempt = take(world, taker)
  await signInAs(page.context(), stage, trainer)
  await page.goto(`/es/team/panels?quiz=${quizId}`)
  await page.fill('input[name="name"]', 'Otoño')
  await page.getByRole('button', { name: 'Convocar el panel' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Otoño')
  const id = page.url().split('/').at(-1) ?? ''
  await page.locator('form:has(input[value="guest"]) input[name="name"]').fill('Rosa')
  await page.locator('form:has(input[value="guest"]) button').click()
  const link = (await page.locator('.panel-link').textContent()) ?? ''
  await expectAccessible(page)

  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  const seat = await phone.newPage()
  await seat.goto(link)
  await seat.getByRole('link', { name: 'Empezar' }).click()
  for (let place = 1; place <= 10; place++) {
    await expect(seat.locator(`form[action="?item=${place}"]`)).toBeVisible()
    const rows = seat.locator('.rating')
    for (let row = 0; row < (await rows.count()); row++)
      await rows
        .nth(row)
        .getByRole('radio')
        .nth(row + 1)
        .check()
    await seat.locator('main form button[name="go"]').first().click()
  }
  await seat.getByRole('button', { name: 'He terminado' }).click()
  await expect(seat.getByText('Gracias: tus notas ya cuentan')).toBeVisible()
  await phone.close()

  const may = permitFor(trainer, 'key-tests')
  for (let member = 2; member <= 10; member++) {
    const at = `${origin}/es/panel/${await guest(world, trainer, id, `Invitada ${member}`)}`
    const send = (query: string, fields: Record<string, string>) =>
      fetch(at + query, { method: 'POST', headers: { Origin: origin }, body: new URLSearchParams(fields) })
    for (const [index, item] of (findPanel(world, may, id)?.items ?? []).entries())
      await send(`?item=${index + 1}`, { intent: 'rate', ...fieldsFor(item, (authors) => 8 - authors) })
    expect((await send('', { intent: 'done' })).status).toBe(200)
  }
  await page.goto(`/es/team/panels/${id}`)
  await page.fill('textarea[name="reason"]', 'Diez personas')
  await page.getByRole('button', { name: 'Tomar la clave' }).click()
  await expect(page.getByText('Clave tomada de 10 personas')).toBeVisible()
  await expectAccessible(page)
  await expect
    .poll(
      () => {
        const found = resultOf(world, taker, attempt.id)
        return found.ok ? [found.result.key.provisional, found.result.earlier.length] : null
      },
      { timeout: 30_000 },
    )
    .toEqual([false, 1])
})
