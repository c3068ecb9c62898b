import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { keepMarks } from '~/domains/casework/marking.server'
import { beginCase, reviseCase } from '~/domains/casework/submissions.server'
import { catalogue } from '~/domains/content/content.server'
import {
  begin,
  calibrated,
  fullTexts,
  handedIn,
  learnPermit,
  markForm,
  marks,
  released,
} from '~tests/domains/casework/samples'
import { type Site, testSite } from '~tests/site'
import { person, type TestWorld, testWorld } from '~tests/world'
import { fieldValue, mainOf, placeOf, wordsIn } from './pages'

async function started(): Promise<{ world: TestWorld; site: Site; ana: Actor; id: string; path: string }> {
  const world = testWorld()
  const ana = person(world)
  const id = begin(world, ana)
  return { world, site: await testSite(world), ana, id, path: `/es/submissions/${id}` }
}

function sent(texts: Record<string, string>, more: Record<string, string> = {}): Record<string, string> {
  const fields = Object.entries(texts).map(([task, text]) => [`text.${task}`, text])
  return { client: 'abcdefgh1', sequence: '0', ...Object.fromEntries(fields), ...more }
}

describe('who sees a submission', () => {
  it('is the one whose it is; a guest is sent to sign in and back', async () => {
    const { world, site, ana, path } = await started()
    expect((await site.get(path, ana)).status).toBe(200)
    const guest = await site.get(path)
    expect([guest.status, placeOf(guest)]).toEqual([302, `/es/login?next=${encodeURIComponent(path)}`])
    for (const role of ['learner', 'lead', 'trainer', 'admin'] as const) {
      const other = person(world, { role })
      expect((await site.get(path, other)).status).toBe(404)
      expect((await site.post(path, sent({ reply: 'x' }), other)).status).toBe(404)
      for (const intent of ['hand-in', 'take-back', 'revise']) {
        expect((await site.post(path, { intent }, other)).status).toBe(404)
      }
    }
    expect((await site.get('/es/submissions/unknown', ana)).status).toBe(404)
  })

  it('parks what a guest posted, to be saved after signing in', async () => {
    const { site, path } = await started()
    const response = await site.post(path, sent({ reply: 'Escrito antes de que acabara la sesión' }))
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('Escrito antes de que acabara la sesión')
  })
})

describe('saving by the button', () => {
  it('keeps every task and comes back saying so', async () => {
    const { world, site, ana, path } = await started()
    world.at('2026-03-02T13:03:07Z')
    const saved = await site.post(path, sent(fullTexts, { intent: 'save' }), ana)
    expect([saved.status, placeOf(saved)]).toEqual([302, path])
    expect(saved.headers.get('set-cookie')).toContain('notice=saved')
    const html = await mainOf(await site.get(path, ana))
    expect(html).toContain('Estimado señor Ibarra: mañana recogemos la lavadora.')
    expect(fieldValue(html, 'text.repeat-share')).toBe('64,1')
    expect(wordsIn(html)).toContain('Guardado a las 14:03:07')
    expect(wordsIn(html)).toContain('3 de 300 palabras')
  })

  it('names the version written over, and a client of its own each time', async () => {
    const { site, ana, path } = await started()
    await site.post(path, sent(fullTexts), ana)
    const [one, two] = [await mainOf(await site.get(path, ana)), await mainOf(await site.get(path, ana))]
    expect(fieldValue(one, 'replaces.reply')).toMatch(/^\d+$/)
    expect(fieldValue(one, 'client')).toMatch(/^[a-z0-9]{8,64}$/)
    expect(fieldValue(one, 'client')).not.toBe(fieldValue(two, 'client'))
  })

  it('tells a text that is over its limit, and saves it all the same', async () => {
    const { site, ana, path } = await started()
    await site.post(path, sent({ reply: 'palabra '.repeat(253), 'repeat-share': 'muchos' }), ana)
    const words = wordsIn(await mainOf(await site.get(path, ana)))
    expect(words).toContain('253 de 250 palabras: sobran 3.')
    expect(words).toContain('No lo entendemos como número.')
  })

  it('refuses a text beyond all measure with everything kept on the page', async () => {
    const { site, ana, path } = await started()
    const fields = sent({ reply: 'x'.repeat(20_001), note: 'Nota corta' })
    const response = await site.post(path, fields, ana)
    expect(response.status).toBe(422)
    const html = await mainOf(response)
    expect(html).toContain('x'.repeat(20_001))
    expect(html).toContain('Nota corta')
    expect(html).toMatch(/<textarea[^>]*id="text\.reply"[^>]*aria-invalid="true"/)
    expect(html).toContain('href="#text.reply"')
  })

  it('refuses a body beyond the site’s limit', async () => {
    const { site, ana, path } = await started()
    expect((await site.post(path, sent({ reply: 'x'.repeat(600_000) }), ana)).status).toBe(413)
  })

  it('refuses a form that is none of its own', async () => {
    const { site, ana, path } = await started()
    expect((await site.post(path, { intent: 'other' }, ana)).status).toBe(422)
    expect((await site.post(path, { 'text.reply': 'sin cliente' }, ana)).status).toBe(422)
    expect((await site.post(path, sent({ reply: 'x' }), ana, { Origin: 'https://example.org' })).status).toBe(403)
  })
})

describe('saving by the enhancer', () => {
  const json = { Accept: 'application/json' }

  it('answers what was saved and when', async () => {
    const { world, site, ana, path } = await started()
    world.at('2026-03-02T13:03:07Z')
    const response = await site.post(path, sent({ reply: 'Hola.' }), ana, json)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/json')
    const answer = await response.json()
    const step = answer.steps.reply
    expect(answer).toEqual({
      ...{ ok: true, savedAt: '2026-03-02T13:03:07.000Z', savedAtText: '14:03:07' },
      ...{ step, steps: { reply: step }, superseded: [], other: {} },
    })
    const again = await site.post(path, sent({ reply: 'Hola.' }), ana, json)
    expect(await again.json()).toEqual(answer)
  })

  it('tells of a version that came between', async () => {
    const { site, ana, path } = await started()
    await site.post(path, sent({ reply: 'Del teléfono.' }, { client: 'telefono1' }), ana, json)
    const response = await site.post(path, sent({ reply: 'Del portátil.' }, { client: 'portatil1' }), ana, json)
    const { other } = await response.json()
    expect(other.reply).toMatchObject({ text: 'Del teléfono.' })
    const html = await mainOf(await site.get(path, ana))
    expect(wordsIn(html)).toContain('Mientras escribías, se guardó otra versión')
    await site.post(
      path,
      sent({ reply: 'Del portátil.' }, { client: 'portatil1', sequence: '1', restore: String(other.reply.step) }),
      ana,
    )
    expect(await mainOf(await site.get(path, ana))).toMatch(/<textarea[^>]*id="text\.reply"[^>]*>Del teléfono\.</)
  })

  it('answers refusals by their status', async () => {
    const { world, site, ana, id, path } = await started()
    expect((await site.post(path, sent({ reply: 'x' }), null, json)).status).toBe(401)
    expect((await site.post(path, sent({ reply: 'x' }), person(world), json)).status).toBe(404)
    const long = await site.post(path, sent({ reply: 'x'.repeat(20_001) }), ana, json)
    expect([long.status, await long.json()]).toEqual([422, { ok: false, errors: { 'text.reply': 'too-long' } }])
    handedIn(world, ana)
    const late = await site.post(`/es/submissions/${id}`, sent({ reply: 'x' }), ana, json)
    expect([late.status, await late.json()]).toEqual([409, { ok: false, reason: 'conflict' }])
  })
})

describe('the documents beside it', () => {
  it('have their tables as files, to the one whose work it is', async () => {
    const { world, site, ana, path } = await started()
    const file = await site.get(`${path}?download=deliveries`, ana)
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(await file.text()).toContain('Semana del,Transporte,Zona')
    expect((await site.get(`${path}?download=complaint`, ana)).status).toBe(404)
    expect((await site.get(`${path}?download=deliveries`, person(world))).status).toBe(404)
  })

  it('have their plots drawn above their tables, in every case', async () => {
    const { world, site, ana } = await started()
    const drawn = await Promise.all(
      catalogue(world).cases.map(async (work) => {
        const opened = beginCase(world, learnPermit(ana), work.id)
        if (!opened.ok) throw new Error(opened.reason)
        const html = await mainOf(await site.get(`/es/submissions/${opened.submissionId}`, ana))
        const plots = work.documents.flatMap((document) =>
          document.kind === 'table' ? (document.plots ?? []).map((plot) => ({ document, plot })) : [],
        )
        for (const { document, plot } of plots) {
          const id = `${document.id}-${plot.id}`
          expect(html).toContain(`<title id="${id}-title">${plot.title.es}</title>`)
          expect(html).toMatch(new RegExp(`<desc id="${id}-says">[^<]+ empieza en [^<]+</desc>`))
          expect(html.indexOf(`id="${id}-title"`)).toBeLessThan(html.indexOf(`href="?download=${document.id}"`))
        }
        return plots.length
      }),
    )
    expect(drawn).toHaveLength(4)
    expect(drawn.filter((count) => count > 0).length).toBeGreaterThanOrEqual(3)
  })

  it('are sorted by a button that keeps what was typed, and stay so when it is saved again', async () => {
    const { site, ana, path } = await started()
    const html = await mainOf(await site.get(path, ana))
    const [, sort = ''] = /form="work-form" formAction="(\?sort=[^"#]+)#paper-/i.exec(html) ?? []
    expect(sort).not.toBe('')
    // what Enter presses saves, and does not sort
    expect(html.indexOf('name="intent" value="save"')).toBeLessThan(html.indexOf(sort))
    const sorted = await site.post(path + sort, sent({ reply: 'A medio escribir' }), ana)
    expect([sorted.status, placeOf(sorted)]).toEqual([302, path + sort])
    const shown = await mainOf(await site.get(path + sort, ana))
    expect(shown).toContain('A medio escribir')
    expect(shown).toContain('aria-sort="ascending"')
    expect(shown).toMatch(/<details class="paper" id="paper-deliveries" open/)
    const refused = await site.post(path + sort, sent({ reply: 'x'.repeat(20_001) }), ana)
    expect(refused.status).toBe(422)
    expect(await mainOf(refused)).toContain('aria-sort="ascending"')
    const row = await site.post(path + sort, sent({}, { intent: 'row.plan' }), ana)
    expect(placeOf(row)).toBe(`${path}?row=plan&${sort.slice(1)}#text.plan`)
    expect(placeOf(await site.post(`${path}?sort=x%22y`, sent({ reply: 'Otra' }), ana))).toBe(path)
  })
})

describe('handing in', () => {
  it('shows how each task stands, then takes it', async () => {
    const { site, ana, path } = await started()
    const review = await site.post(path, sent(fullTexts, { intent: 'review' }), ana)
    expect(placeOf(review)).toBe(`${path}?step=hand-in`)
    const html = await mainOf(await site.get(placeOf(review), ana))
    expect(wordsIn(html)).toContain('La respuesta al señor Ibarra 7 palabras')
    expect(html).toContain('value="hand-in"')
    const done = await site.post(path, { intent: 'hand-in', gaps: 'no' }, ana)
    expect(placeOf(done)).toBe(path)
    const after = await mainOf(await site.get(path, ana))
    expect(wordsIn(after)).toContain('Lo corrige una persona')
    expect(after).not.toContain('<textarea')
    expect(placeOf(await site.post(path, { intent: 'hand-in' }, ana))).toBe(path)
  })

  it('warns of empty tasks, and refuses what has to be mended', async () => {
    const { site, ana, path } = await started()
    const empty = await site.post(path, { intent: 'hand-in', gaps: 'yes' }, ana)
    expect(empty.status).toBe(422)
    expect(wordsIn(await mainOf(empty))).toContain('todas las tareas están sin respuesta')
    await site.post(path, sent({ reply: 'Solo esto.' }), ana)
    expect(wordsIn(await mainOf(await site.get(`${path}?step=hand-in`, ana)))).toContain('Hay 4 tareas sin terminar')
    const unsaid = await site.post(path, { intent: 'hand-in', gaps: 'no' }, ana)
    expect(unsaid.status).toBe(422)
    await site.post(path, sent({ reply: 'palabra '.repeat(260) }, { sequence: '1' }), ana)
    const long = await site.post(path, { intent: 'hand-in', gaps: 'yes' }, ana)
    expect(long.status).toBe(422)
    const html = await mainOf(long)
    expect(wordsIn(html)).toContain('260 de 250 palabras: sobran 10')
    expect(html).toContain(`href="${path}#text.reply"`)
    expect(html).not.toContain('value="hand-in"')
  })

  it('can be taken back until marking begins', async () => {
    const { world, site, ana, id, path } = await started()
    handedIn(world, ana)
    expect(await mainOf(await site.get(path, ana))).toContain('value="take-back"')
    expect(placeOf(await site.post(path, { intent: 'take-back' }, ana))).toBe(path)
    expect(await mainOf(await site.get(path, ana))).toContain('<textarea')
    handedIn(world, ana)
    keepMarks(world, person(world, { role: 'trainer' }), id, markForm(marks([1])))
    expect(await mainOf(await site.get(path, ana))).not.toContain('value="take-back"')
    expect((await site.post(path, { intent: 'take-back' }, ana)).status).toBe(409)
  })

  it('gives back, unsaved, what is posted too late', async () => {
    const { world, site, ana, path } = await started()
    handedIn(world, ana)
    const late = await site.post(path, sent({ ...fullTexts, reply: 'Llega tarde.' }), ana)
    expect(late.status).toBe(409)
    const words = wordsIn(await mainOf(late))
    expect(words).toContain('Este trabajo ya está entregado')
    expect(words).toContain('Llega tarde.')
    expect(words).toContain(fullTexts.reply)
  })
})

describe('versions', () => {
  it('are all readable, and any can be made the current one', async () => {
    const { site, ana, path } = await started()
    await site.post(path, sent({ reply: 'Primera.' }), ana)
    await site.post(path, sent({ reply: 'Segunda.' }, { sequence: '1' }), ana)
    const html = await mainOf(await site.get(`${path}?versions=reply`, ana))
    expect(wordsIn(html)).toMatch(/Segunda\..*Primera\./)
    const first = /name="restore" value="(\d+)"/.exec(html)?.[1] ?? ''
    const form = { client: fieldValue(html, 'client'), sequence: fieldValue(html, 'sequence'), restore: first }
    const restored = await site.post(path, form, ana)
    expect(restored.headers.get('set-cookie')).toContain('notice=version-restored')
    expect(await mainOf(await site.get(path, ana))).toContain('>Primera.<')
    expect(wordsIn(await mainOf(await site.get(`${path}?versions=reply`, ana)))).toMatch(
      /Primera\..*Segunda\..*Primera\./,
    )
  })

  it('say so when there are none, and know no other task', async () => {
    const { site, ana, path } = await started()
    expect(wordsIn(await mainOf(await site.get(`${path}?versions=reply&page=nonsense`, ana)))).toContain(
      'ninguna versión',
    )
    expect((await site.get(`${path}?versions=other`, ana)).status).toBe(404)
  })
})

describe('feedback', () => {
  it('is there after release, with reasons, the way up and a good answer', async () => {
    const { world, site, ana, id, path } = await started()
    const marker = person(world, { role: 'trainer', name: 'Marta Gil' })
    handedIn(world, ana)
    released(world, marker, id, [1, 2, 1, 1, 1])
    const html = await mainOf(await site.get(path, ana))
    const words = wordsIn(html)
    expect(words).toContain('Todavía no superado')
    expect(words).toContain('Investigación, causas y prevención.')
    expect(words).toContain('Corregido por Marta Gil')
    expect(words).toContain('sobre investigation')
    expect(words).toContain('Reconstruye el caso con el historial')
    expect(words).toContain('Respondiste: 64,1 · Valor esperado: 64,1 %')
    expect(words).toContain('Comprobado en el historial')
    expect(words).toContain('En conjunto, bien.')
    expect(html).toContain('value="revise"')
  })

  it('lets one revise and hand in again, with the old round still there', async () => {
    const { world, site, ana, id, path } = await started()
    handedIn(world, ana)
    expect((await site.post(path, { intent: 'revise' }, ana)).status).toBe(409)
    released(world, person(world, { role: 'trainer' }), id)
    const revised = await site.post(path, { intent: 'revise' }, ana)
    const next = placeOf(revised)
    expect(next).not.toBe(path)
    const html = await mainOf(await site.get(next, ana))
    expect(html).toContain(fullTexts.reply)
    expect(wordsIn(html)).toContain('Entrega 1 (corregida) Entrega 2 (en curso)')
    expect(wordsIn(await mainOf(await site.get(path, ana)))).toContain('Seguir con la entrega nueva')
    expect(reviseCase(world, ana, id)).toMatchObject({ submissionId: next.split('/').at(-1) })
  })

  it('shows what was typed as text, never as markup', async () => {
    const { world, site, ana, id, path } = await started()
    const evil = '</textarea><script>alert(1)</script><b>x</b>'
    await site.post(path, sent({ ...fullTexts, reply: evil }), ana)
    for (const page of [path, `${path}?versions=reply`]) {
      expect(await (await site.get(page, ana)).text()).not.toContain('<script>alert')
    }
    handedIn(world, ana, {})
    const marking = await site.get(`/es/marking/${id}`, calibrated(world, person(world, { role: 'trainer' })))
    const html = await marking.text()
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&lt;script&gt;alert')
  })
})
