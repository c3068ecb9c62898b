import { describe, expect, it } from 'vitest'
import { readBy } from '~tests/domains/casework/read-twice'
import { caseId, handedIn } from '~tests/domains/casework/samples'
import { testSite } from '~tests/site'
import { person, testWorld } from '~tests/world'
import { fieldValue, mainOf, placeOf, wordsIn } from './pages'

const path = '/es/marking/rules'
const ofCase = `${path}?case=${caseId}`

async function desk() {
  const world = testWorld()
  const site = await testSite(world)
  const trainer = person(world, { role: 'trainer', name: 'Marta Díaz' })
  const rows = () => world.db.$client.prepare('select within, share from second_reading_rule').all()
  return { world, site, trainer, rows }
}

describe('the rules of second readings', () => {
  it('are listed by case, and lead to the case', async () => {
    const { site, trainer } = await desk()
    const html = await mainOf(await site.get(path, trainer))
    expect(html).toContain(`href="${ofCase}"`)
    expect(wordsIn(html)).toContain('a 5 puntos o menos')
    expect(await mainOf(await site.get('/es/marking', trainer))).toContain(`href="${path}"`)
  })

  it('say what one would have meant before it is set, and keep the old ones with who set them', async () => {
    const { world, site, trainer, rows } = await desk()
    for (const level of [2, 3]) {
      const id = handedIn(world, person(world))
      readBy(world, id, [{ marker: trainer, levels: [level, level, level, level, level] }])
    }
    world.db.$client.exec('delete from second_reading_rule')
    const before = await mainOf(await site.get(ofCase, trainer))
    expect(before).not.toContain('method="post"')
    const tried = await mainOf(await site.get(`${ofCase}&within=7,0&share=100`, trainer))
    expect(wordsIn(tried)).toContain('Con 2 entregas que se leyeron por primera vez')
    expect(wordsIn(tried)).toMatch(
      /Por quedar cerca del aprobado 0 de 2 1 de 2 Por sorteo \d de 2 1 de 2 En total \d de 2 2 de 2/,
    )
    const posted = tried.slice(tried.indexOf('method="post"'))
    const form = { case: caseId, within: fieldValue(posted, 'within'), share: fieldValue(posted, 'share') }
    expect(rows()).toEqual([])
    expect(placeOf(await site.post(path, form, trainer))).toBe(ofCase)
    expect(rows()).toEqual([{ within: 7, share: 1 }])
    const after = wordsIn(await mainOf(await site.get(ofCase, trainer)))
    expect(after).toMatch(/vale ahora Marta Díaz a 7 puntos o menos 100\s% al principio nadie a 5 puntos o menos 10\s%/)
    expect(await mainOf(await site.get(`${ofCase}&within=7&share=100`, trainer))).not.toContain('method="post"')
  })

  it('take no bad numbers, and say so beside the field with what was typed', async () => {
    const { site, trainer, rows } = await desk()
    const seen = await mainOf(await site.get(`${ofCase}&within=ocho&share=20`, trainer))
    const sent = await site.post(ofCase, { case: caseId, within: 'ocho', share: '20' }, trainer)
    expect(sent.status).toBe(422)
    for (const html of [seen, await mainOf(sent)]) {
      expect(html).toMatch(
        /<input[^>]*name="within"[^>]*aria-invalid="true"[^>]*aria-describedby="within-hint within-error"/,
      )
      expect(fieldValue(html, 'within')).toBe('ocho')
      expect(fieldValue(html, 'share')).toBe('20')
      expect(wordsIn(html)).toContain('Escribe un número de puntos entre 0 y 50.')
      expect(html).not.toContain('method="post"')
    }
    expect(rows()).toEqual([])
  })

  it('are those of cases that there are, and a trainer’s to set', async () => {
    const { world, site, trainer, rows } = await desk()
    expect((await site.get(`${path}?case=other`, trainer)).status).toBe(404)
    const form = { case: caseId, within: '7', share: '20' }
    expect((await site.post(path, { ...form, case: 'other' }, trainer)).status).toBe(404)
    for (const role of ['learner', 'lead', 'admin'] as const) {
      expect((await site.get(ofCase, person(world, { role }))).status).toBe(403)
      expect((await site.post(path, form, person(world, { role }))).status).toBe(403)
    }
    expect(rows()).toEqual([])
  })
})
