import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from '~/domains/assessment/answer'
import { saveAnswer } from '~/domains/assessment/answers.server'
import { acceptLate, lateSteps } from '~/domains/assessment/late.server'
import type { Answer, FormItem } from '~/domains/assessment/model'
import { attempts } from '~drizzle/assessment'
import { judged, keyAnswer } from '~tests/domains/assessment/forms'
import { take } from '~tests/domains/assessment/taking'
import { person } from '~tests/world'
import { reasons, stage, underWay, wordsOf } from './pages'

const allFour = (item: FormItem): Answer =>
  item.format === 'best-worst'
    ? keyAnswer(item)
    : { format: 'rate-each', ratings: Object.fromEntries(judged(item).map(({ id }) => [id, 4])) }

describe('finishing', () => {
  it('shows the result, once and for ever', async () => {
    const all = await stage()
    const { path } = underWay(all)
    const before = await all.site.get(`${path}/result`, all.reader)
    expect([before.status, before.headers.get('location')]).toEqual([302, path])
    for (let times = 0; times < 2; times++) {
      const done = await all.site.post(`${path}?item=end`, { intent: 'finish' }, all.reader)
      expect([done.status, done.headers.get('location')]).toEqual([302, `${path}/result`])
    }
    const after = await all.site.get(`${path}?item=1`, all.reader)
    expect([after.status, after.headers.get('location')]).toEqual([302, `${path}/result`])
  })
})

describe('the result', () => {
  it('says what it means, by competency, with the key, its reasons and how far to trust it', async () => {
    const { world, site, reader } = await stage()
    const attempt = take(world, reader)
    for (const locale of ['es', 'en'] as const) {
      const response = await site.get(`/${locale}/attempts/${attempt.id}/result`, reader)
      expect(response.status).toBe(200)
      const words = await wordsOf(response)
      for (const why of reasons(world, locale)) expect(words).toContain(why)
    }
    const words = await wordsOf(await site.get(`/es/attempts/${attempt.id}/result`, reader))
    for (const told of [
      '100 de 100',
      'han recorrido el 100 % de ese camino',
      'Alcanza el corte 100 de 100 · corte: 60',
      'la ha terminado 1 persona y hacen falta 30',
      'La clave es provisional',
      '+2 puntos de 2',
      'Coincidencia: 100 de 100',
      'Tu nota: 7 Clave: 7',
      'La mejor según la clave Tu mejor',
      'Alcanzas el corte en todo',
    ])
      expect(words).toContain(told)
  })

  it('names the lessons for what is weak, and what was left out', async () => {
    const { world, site, reader } = await stage()
    const attempt = take(world, reader, (item, place) => {
      if (place === 9) return { format: 'rate-each', ratings: {} }
      const answer = keyAnswer(item)
      return answer.format === 'best-worst' ? { ...answer, best: answer.worst, worst: answer.best } : answer
    })
    const html = await (await site.get(`/es/attempts/${attempt.id}/result`, reader)).text()
    expect(html).toMatch(/href="\/es\/courses\/[a-z-]+\/[a-z-]+"/)
    const words = await wordsOf(new Response(html))
    for (const told of [
      'Todavía por debajo',
      'Para liderazgo de equipo',
      '\u22122 puntos de 2',
      'Sin responder: cuenta 0',
    ])
      expect(words).toContain(told)
  })

  it('is kind to one who rated everything alike', async () => {
    const { world, site, reader } = await stage()
    const attempt = take(world, reader, allFour)
    const words = await wordsOf(await site.get(`/es/attempts/${attempt.id}/result`, reader))
    expect(words).toContain('Una parte no se puede puntuar')
    expect(words).toContain('No dice nada malo de ti')
    expect(words).toContain('Puedes repetirla a partir del 16 mar 2026')
    expect(words).toContain('No se puede puntuar')
    expect(words).not.toMatch(/\d de 100 · corte/)
    expect(words).toContain('+2 puntos de 2')
  })

  it('says so when it is below chance', async () => {
    const { world, site, reader } = await stage()
    const attempt = take(world, reader, (item) => {
      const answer = keyAnswer(item)
      if (answer.format === 'best-worst') return { ...answer, best: answer.worst, worst: answer.best }
      if (answer.format !== 'rate-each') return answer
      return {
        ...answer,
        ratings: Object.fromEntries(Object.entries(answer.ratings).map(([id, own]) => [id, 8 - own])),
      }
    })
    const words = await wordsOf(await site.get(`/en/attempts/${attempt.id}/result`, reader))
    expect(words).toContain('0 of 100 Your answers agree with the key less than chance would')
    expect(words).toContain('0 of 100 · below chance · cut: 60')
  })

  it('has the history of attempts', async () => {
    const { world, site, reader } = await stage()
    const first = take(world, reader)
    world.at('2026-04-02T09:00:00Z')
    const second = take(world, reader, allFour)
    const html = await (await site.get(`/es/attempts/${first.id}/result`, reader)).text()
    expect(html).toContain(`href="/es/attempts/${second.id}/result"`)
    const words = await wordsOf(new Response(html))
    expect(words).toContain('2 abr 2026, 11:00 sin puntuar 2 mar 2026, 10:00 este 100')
  })

  it('is known to its owner only', async () => {
    const { world, site, reader } = await stage()
    const path = `/es/attempts/${take(world, reader).id}/result`
    for (const role of ['learner', 'lead', 'trainer', 'admin'] as const)
      expect((await site.get(path, person(world, { role }))).status).toBe(404)
    expect((await site.get(path)).headers.get('location')).toBe(`/es/login?next=${encodeURIComponent(path)}`)
  })

  it('calls no change real while nobody can tell', async () => {
    const { world, site, reader } = await stage()
    take(world, reader, (item) =>
      item.format === 'best-worst' ? { format: 'best-worst', best: null, worst: null } : keyAnswer(item),
    )
    world.at('2026-04-02T09:00:00Z')
    const second = take(world, reader)
    const words = await wordsOf(await site.get(`/es/attempts/${second.id}/result`, reader))
    expect(words).toContain('100 +50 faltan datos para saber si es real')
    expect(words).not.toContain('cambio real')
  })

  it('lists what came late, and after acceptance the score beside the old one', async () => {
    const { world, site, reader } = await stage()
    const attempt = take(world, reader, (item, place) =>
      place === 0 ? { format: 'best-worst', best: null, worst: null } : keyAnswer(item),
    )
    const item = attempt.form.items[0] as FormItem
    const late = { item: item.id, client: 'late', sequence: '1', replaces: '', ...fieldsOf(keyAnswer(item)) }
    saveAnswer(world, reader, attempt.id, late)
    const path = `/es/attempts/${attempt.id}/result`
    const before = await wordsOf(await site.get(path, reader))
    expect(before).toContain('Escena 1, 2 mar 2026, 10:00: guardada, no cuenta')
    expect(before).toContain('Cuentan las respuestas que llegaron a tiempo.')
    const [step] = lateSteps(world, attempt.id)
    acceptLate(world, person(world, { role: 'trainer' }), attempt.id, { upto: step?.id ?? 0, reason: 'La red' })
    const after = await wordsOf(await site.get(path, reader))
    expect(after).toContain('aceptada')
    expect(after).toContain('100 de 100')
    expect(after).toContain('90 de los autores a tiempo')
  })

  it('says that time ran out', async () => {
    const { world, site, reader } = await stage()
    const attempt = take(world, reader)
    world.db.update(attempts).set({ closedBy: 'deadline' }).where(eq(attempts.id, attempt.id)).run()
    const words = await wordsOf(await site.get(`/en/attempts/${attempt.id}/result`, reader))
    expect(words).toContain('closed when its time ran out')
  })

  it('is plain after practice, without talk of evidence', async () => {
    const { world, site, reader } = await stage()
    const attempt = take(world, reader)
    world.db.update(attempts).set({ mode: 'practice' }).where(eq(attempts.id, attempt.id)).run()
    const words = await wordsOf(await site.get(`/es/attempts/${attempt.id}/result`, reader))
    expect(words).toContain('Esto era para practicar')
    for (const absent of ['Alcanza el corte', 'evidencia', 'Tus intentos']) expect(words).not.toContain(absent)
  })
})
