import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { finishMark, takeReading } from '~/domains/casework/marking.server'
import { marks as markTable } from '~drizzle/marking'
import { criterionIds, fullTexts, handedIn, markForm, marks, released } from '~tests/domains/casework/samples'
import { testSite } from '~tests/site'
import { person, testWorld } from '~tests/world'
import { mainOf, wordsIn } from './pages'

const reason = 'En la nota doy el total y las fechas, y el criterio de la solución dice que faltan.'

async function started() {
  const world = testWorld()
  const ana = person(world, { name: 'Ana Ríos' })
  const [marta, luis] = ['Marta Gil', 'Luis Sanz'].map((name) => person(world, { role: 'trainer', name })) as [
    Actor,
    Actor,
  ]
  const id = handedIn(world, ana)
  const site = await testSite(world)
  const path = `/es/submissions/${id}`
  const words = async (at = path) => wordsIn(await mainOf(await site.get(at, ana)))
  return { world, site, ana, marta, luis, id, path, words }
}

const own = (level: number) => Object.fromEntries(criterionIds.map((id) => [`level.${id}`, String(level)]))

describe('judging one’s own work', () => {
  it('is offered by the rubric’s words until the marks are out, and then stands beside them', async () => {
    const { world, site, ana, marta, id, path, words } = await started()
    expect(await words()).toContain('Valora tu propio trabajo')
    const gap = await site.post(path, { intent: 'self-mark', 'level.reply': '2' }, ana)
    expect(gap.status).toBe(422)
    expect(wordsIn(await mainOf(gap))).toContain('Elige un nivel.')
    expect((await site.post(path, { ...own(1), intent: 'self-mark' }, ana)).status).toBe(302)
    expect(await words()).toContain('Ya lo has valorado')
    released(world, marta, id)
    const after = await words()
    expect(after).not.toContain('Valora tu propio trabajo')
    expect(after).toContain('Tu valoración Nivel 1 de 3')
    expect((await site.post(path, { ...own(3), intent: 'self-mark' }, ana)).status).toBe(409)
    expect((await site.post(path, { ...own(3), intent: 'self-mark' }, person(world))).status).toBe(404)
  })
})

describe('an appeal', () => {
  it('is asked for with a reason, granted, read by another, and changes the result in the open', async () => {
    const { world, site, ana, marta, luis, id, path, words } = await started()
    released(world, marta, id, [3, 3, 3, 3, 3])
    world.at('2026-03-09T09:00:00Z')
    expect(await words()).toContain('Lo ha leído una persona.')
    const short = await site.post(path, { intent: 'appeal', reason: 'No estoy de acuerdo.' }, ana)
    expect(short.status).toBe(422)
    const html = await mainOf(short)
    expect(wordsIn(html)).toContain('al menos 40 caracteres')
    expect(html).toContain('No estoy de acuerdo.</textarea>')
    expect((await site.post(path, { intent: 'appeal', reason }, person(world))).status).toBe(404)
    expect((await site.post(path, { intent: 'appeal', reason }, ana)).status).toBe(302)
    expect(await words()).toContain('Pendiente de respuesta')
    const listed = await mainOf(await site.get('/es/marking/appeals', marta))
    expect(wordsIn(listed)).toContain(reason)
    const appeal = /name="appeal" value="(\d+)"/.exec(listed)?.[1] ?? ''
    const empty = await site.post(
      '/es/marking/appeals',
      { verdict: 'decline', appeal, words: ' ', intent: `decline-${appeal}` },
      marta,
    )
    expect(empty.status).toBe(422)
    expect(wordsIn(await mainOf(empty))).toContain('Rellena este campo.')
    expect((await site.post('/es/marking/appeals', { verdict: 'grant', appeal }, marta)).status).toBe(302)
    expect(await words()).toContain('Otra persona lo está leyendo')
    takeReading(world, luis, id)
    expect(await words()).not.toContain('Luis')
    finishMark(world, luis, id, markForm(marks([2, 3, 3, 3, 3], 'Falta una fecha.')))
    const after = await words()
    for (const told of [
      'Leído de nuevo',
      'Respuesta de Luis Sanz',
      'Tras la reclamación : 90 puntos Superado 10 puntos menos que antes.',
      'Primera nota publicada : 100 puntos',
    ])
      expect(after).toContain(told)
    expect(after).toContain('Todo lo que ha pasado con esta entrega')
    expect(after).toMatch(/Se respondió a la reclamación por Luis Sanz/)
  })

  it('is answered by trainers alone', async () => {
    const { world, site, ana } = await started()
    expect((await site.get('/es/marking/appeals', ana)).status).toBe(403)
    expect((await site.get('/es/marking/appeals')).status).toBe(302)
    const trainer = person(world, { role: 'trainer' })
    expect(wordsIn(await mainOf(await site.get('/es/marking/appeals', trainer)))).toContain('No hay reclamaciones')
    expect((await site.post('/es/marking/appeals', { verdict: 'grant', appeal: '7' }, trainer)).status).toBe(404)
  })
})

describe('remarks on words', () => {
  it('stand in their place in the answer, as text', async () => {
    const { world, ana, site, marta, id, path } = await started()
    released(world, marta, id)
    const quote = 'mañana'
    const from = (fullTexts.reply ?? '').indexOf(quote)
    const pin = { id: 'a1', taskId: 'reply', from, to: from + quote.length, quote, remark: '¿A qué <b>hora</b>?' }
    world.db
      .update(markTable)
      .set({ pins: [pin] })
      .run()
    const html = await mainOf(await site.get(path, ana))
    expect(html).toMatch(/Ibarra: <mark>mañana<sup><a href="#pin-\d+-a1"/)
    expect(html).toContain('¿A qué &lt;b&gt;hora&lt;/b&gt;?')
  })
})
