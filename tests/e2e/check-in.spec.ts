import type { Locator, Page } from '@playwright/test'
import { castOf } from './cast'
import { expect, expectAccessible, type Stage, signInAs, test } from './fixtures'

const groups = (page: Page) => page.locator('fieldset[data-rated]')
const status = (page: Page) => page.locator('[data-status]')

/** From the first choice of a competency, by the keys alone. */
async function rateByKeys(group: Locator, level: number): Promise<void> {
  await group.getByRole('radio').first().focus()
  await group.page().keyboard.press('Space')
  for (let step = 0; step < level; step++) await group.page().keyboard.press('ArrowRight')
}

function ratedBy({ world }: Stage, personId: string): number {
  const query = 'select ratings from check_in_rating where by_id = ?'
  const row = world.db.$client.prepare(query).get(personId) as { ratings: string } | undefined
  return Object.values(row ? (JSON.parse(row.ratings) as Record<string, { level?: number }>) : {}).filter(
    ({ level }) => level !== undefined,
  ).length
}

test('both rate apart, the learner by keyboard through a lost line, then see both and agree on a step', async ({
  stage,
  page,
  context,
  browser,
}) => {
  test.slow()
  const { learner, team } = await castOf(stage, 'es', 'puesta')
  const lead = await stage.add({ role: 'lead', leads: team, locale: 'en', name: 'Nora Vidal' })
  await page.setViewportSize({ width: 360, height: 740 })
  await signInAs(context, stage, learner)
  await page.goto('/es/me/check-in')
  await page.getByRole('button', { name: 'Empezar' }).press('Enter')
  await expect(status(page)).toHaveText('Aún no hay nada guardado.')
  const count = await groups(page).count()
  await rateByKeys(groups(page).nth(0), 3)
  await expect.poll(() => ratedBy(stage, learner.id)).toBe(1)

  await context.setOffline(true)
  for (let place = 1; place < count; place++) await rateByKeys(groups(page).nth(place), 3)
  await groups(page).nth(1).getByRole('textbox').fill('Dos turnos de tarde')
  await expect(status(page)).toHaveText(/^Aún no guardado: sin conexión/)
  await page.close()
  await context.setOffline(false)
  const back = await context.newPage()
  await back.setViewportSize({ width: 360, height: 740 })
  await back.goto('/es/me/check-in')
  await expect(back.getByText(`${count} de ${count} valoradas`)).toBeVisible()
  await expect.poll(() => ratedBy(stage, learner.id)).toBe(count)
  await expect(groups(back).nth(1).getByRole('textbox')).toHaveValue('Dos turnos de tarde')
  await back.getByRole('button', { name: 'Revisar y entregar' }).press('Enter')
  await expect(back.getByRole('heading', { name: 'Antes de entregar' })).toBeVisible()
  await back.getByRole('button', { name: 'Entregar' }).press('Enter')
  await expect(back.getByText('Has entregado. Falta tu responsable.')).toBeVisible()

  const desk = await (await browser.newContext({ locale: 'en', baseURL: stage.origin })).newPage()
  await signInAs(desk.context(), stage, lead)
  await desk.goto('/en/team/check-ins')
  await desk.getByRole('link', { name: 'Rate' }).click()
  for (let place = 0; place < count; place++) await groups(desk).nth(place).getByRole('radio').nth(2).check()
  await expect.poll(() => ratedBy(stage, lead.id)).toBe(count)
  await desk.getByRole('button', { name: 'Review and hand in' }).click()
  await desk.getByRole('button', { name: 'Hand in' }).click()
  await expect(desk.getByRole('heading', { name: 'Seen differently' })).toBeVisible()
  await desk.getByLabel('What will be done').fill('Listen to two calls together')
  await desk.getByRole('radio', { name: 'Nora Vidal' }).check()
  await desk.getByRole('button', { name: 'Add the step' }).click()
  await expect(desk.getByText('Listen to two calls together').first()).toBeVisible()
  await desk.context().close()

  await back.reload()
  await expect(back.getByText('Tú: 3 (intermedio) · Tu responsable: 2 (básico)')).toHaveCount(count)
  await expectAccessible(back)
  await back.getByRole('button', { name: 'Cerrar la puesta en común' }).press('Enter')
  await expect(back.getByText('Puesta en común cerrada.')).toBeVisible()
  await back.getByRole('button', { name: 'Marcar como hecho' }).press('Enter')
  await expect(back.getByText(/^Hecho el/)).toBeVisible()
})
