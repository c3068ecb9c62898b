import { describe, expect, it } from 'vitest'
import { fieldsOf } from '~/domains/assessment/answer'
import { saveAnswer } from '~/domains/assessment/answers.server'
import { keyAnswer } from '~tests/domains/assessment/forms'
import { quizId, reread, take } from '~tests/domains/assessment/taking'
import { stage, wordsOf } from '~tests/routes/assessment/pages'
import { person } from '~tests/world'

const path = `/es/reports/tests/${quizId}`

async function desk() {
  const all = await stage()
  return { ...all, trainer: person(all.world, { role: 'trainer' }) }
}

describe('the quality of tests', () => {
  it('says what to do while there is none', async () => {
    const { site, trainer } = await desk()
    expect(await wordsOf(await site.get('/es/reports/tests', trainer))).toContain('Nadie ha terminado todavía')
    expect((await site.get(path, trainer)).status).toBe(404)
  })

  it('lists each test with its people, and is linked from the frame', async () => {
    const { world, site, reader, trainer } = await desk()
    take(world, reader)
    world.at('2026-04-02T09:00:00Z')
    take(world, reader)
    const html = await (await site.get('/es/reports/tests', trainer)).text()
    expect(html).toContain(`href="${path}"`)
    expect(html).toContain('href="/es/reports/tests"')
    const words = await wordsOf(new Response(html))
    // one person, two attempts, the key's own answers
    expect(words).toContain('Liderazgo de primera línea 1 2 100,0 faltan datos 0')
  })

  it('counts first attempts only and refuses reliability of few', async () => {
    const { world, site, reader, trainer } = await desk()
    take(world, reader)
    world.at('2026-04-02T09:00:00Z')
    take(world, reader, (item) =>
      item.format === 'best-worst' ? { format: 'best-worst', best: null, worst: null } : keyAnswer(item),
    )
    const words = await wordsOf(await site.get(path, trainer))
    for (const told of [
      '1 persona, 2 intentos',
      'Media (0 a 100) 100,0',
      'Alfa de Cronbach faltan datos',
      'Hasta 30 no se calcula nada',
      'El tramo más frecuente es el de 90 a 100, con 1 persona.',
      'Distancia tipificada (la que cuenta) 1 (100 %)',
      'Distancia simple 1 (100 %)',
      'Nota más dada por el panel hace falta un panel',
    ])
      expect(words).toContain(told)
  })

  it('sorts by the address and forgives a wrong one', async () => {
    const { world, site, reader, trainer } = await desk()
    take(world, reader, (item, place) =>
      place === 3 && item.format === 'best-worst' ? { format: 'best-worst', best: null, worst: null } : keyAnswer(item),
    )
    const rowsOf = async (query: string) => {
      const words = await wordsOf(await site.get(`${path}${query}`, trainer))
      return words.slice(words.indexOf('Por revisar')).match(/\d+\. [A-Z]/g)
    }
    expect((await rowsOf(''))?.[0]).toMatch(/^1\./)
    expect((await rowsOf('?sort=nothing'))?.[0]).toMatch(/^1\./)
    expect((await rowsOf('?sort=credit'))?.[0]).toMatch(/^4\./)
    expect((await site.get(`${path}?form=unknown`, trainer)).status).toBe(404)
  })

  it('puts forms together where each has few people, and says so', async () => {
    const { world, site, trainer } = await desk()
    const drawn = 'first-response'
    const forms = new Set<string>()
    for (let taker = 0; taker < 12; taker++) forms.add(take(world, person(world), keyAnswer, drawn).form.hash)
    expect(forms.size).toBe(2)
    const report = `/es/reports/tests/${drawn}`
    const together = await wordsOf(await site.get(report, trainer))
    for (const told of [
      '12 personas, 12 intentos',
      'Aquí se juntan 2 formularios distintos',
      'Fiabilidad de formularios sorteados faltan datos',
      'Todos los formularios juntos',
    ])
      expect(together).toContain(told)
    expect(together).not.toContain('Alfa de Cronbach')
    expect(together.match(/8\. [A-Z]/)).not.toBeNull()
    expect(await wordsOf(await site.get(`${report}?form=all`, trainer))).toContain('Aquí se juntan 2')
    const [one = ''] = forms
    const alone = await wordsOf(await site.get(`${report}?form=${one}`, trainer))
    expect(alone).toContain('Alfa de Cronbach')
    expect(alone).not.toContain('Aquí se juntan')
    const rows = (await (await site.get(`${report}?form=all&format=csv`, trainer)).text()).trim().split('\r\n')
    expect(rows).toHaveLength(9)
    expect(await wordsOf(await site.get('/es/reports/tests', trainer))).toMatch(/12 12 [\d,]+ faltan datos/)
  })

  it('gives the table as a file', async () => {
    const { world, site, reader, trainer } = await desk()
    take(world, reader)
    const file = await site.get(`${path}?format=csv`, trainer)
    expect(file.headers.get('content-type')).toContain('text/csv')
    const [head, first, ...others] = (await file.text()).trim().split('\r\n')
    expect(head).toContain('Pregunta,id,Personas,Acierto medio')
    expect(first).toMatch(/^1\. .*,two-absent-at-eight,1,1,,,,,/)
    expect(others).toHaveLength(9)
  })

  it('lets a trainer accept late answers with a reason, once', async () => {
    const { world, site, reader, trainer } = await desk()
    const attempt = take(world, reader, (item, place) =>
      place === 0 ? ({ ...keyAnswer(item), best: null, worst: null } as ReturnType<typeof keyAnswer>) : keyAnswer(item),
    )
    const [item] = attempt.form.items
    if (!item) throw new Error('no item')
    const late = { item: item.id, client: 'late', sequence: '1', replaces: '', ...fieldsOf(keyAnswer(item)) }
    saveAnswer(world, reader, attempt.id, late)
    const html = await (await site.get(path, trainer)).text()
    expect(html).toContain(`value="accept-${attempt.id}"`)
    const upto = /name="upto" value="(\d+)"/.exec(html)?.[1] ?? ''
    const form = { intent: `accept-${attempt.id}`, attempt: attempt.id, upto, reason: '' }
    const without = await site.post(path, form, trainer)
    expect(without.status).toBe(422)
    expect(await wordsOf(without)).toContain('Rellena este campo.')
    const admin = person(world, { role: 'admin' })
    expect((await site.post(path, { ...form, reason: 'x' }, admin)).status).toBe(403)
    const done = await site.post(path, { ...form, reason: 'Se cayó la red' }, trainer)
    expect([done.status, done.headers.get('location')]).toEqual([302, path])
    expect((await site.post(path, { ...form, reason: 'Otra vez' }, trainer)).status).toBe(409)
    const words = await wordsOf(await site.get(path, trainer))
    expect(words).toContain('Ninguna espera.')
    expect(words).toContain('Media (0 a 100) 100,0')
    expect(reread(world, reader, attempt.id).finishedAt).not.toBeNull()
  })
})
