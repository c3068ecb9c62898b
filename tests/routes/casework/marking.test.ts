import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { codeOf } from '~/domains/casework/code'
import { finishMark } from '~/domains/casework/marking.server'
import {
  calibrated,
  caseId,
  criterionIds,
  handedIn,
  marks as levelled,
  markForm,
  released,
} from '~tests/domains/casework/samples'
import { type Site, testSite } from '~tests/site'
import { person, type TestWorld, testWorld } from '~tests/world'
import { fieldValue, mainOf, placeOf, wordsIn } from './pages'

interface Started {
  world: TestWorld
  site: Site
  ana: Actor
  marta: Actor
  id: string
  path: string
}

async function started(): Promise<Started> {
  const world = testWorld()
  const [ana, marta] = [person(world, { name: 'Ana Ríos' }), person(world, { role: 'trainer', name: 'Marta Gil' })]
  calibrated(world, marta)
  const id = handedIn(world, ana)
  return { world, site: await testSite(world), ana, marta, id, path: `/es/marking/${id}` }
}

function marks(levels: ReadonlyArray<number | ''>, more: Record<string, string> = {}): Record<string, string> {
  const fields = criterionIds.flatMap((id, place) => {
    const level = levels[place] ?? ''
    return [...(level === '' ? [] : [[`level.${id}`, String(level)]]), [`remark.${id}`, `sobre ${id}`]]
  })
  return { ...Object.fromEntries(fields), 'remark.*': '', 'replaces.marks': '', ...more }
}

describe('who marks', () => {
  it('is a trainer', async () => {
    const { world, site, marta, path } = await started()
    for (const page of ['/es/marking', path, '/es/marking/unknown']) {
      const guest = await site.get(page)
      expect([guest.status, placeOf(guest)]).toEqual([302, `/es/login?next=${encodeURIComponent(page)}`])
      for (const role of ['learner', 'lead', 'admin'] as const) {
        expect((await site.get(page, person(world, { role }))).status).toBe(403)
      }
    }
    expect((await site.post(path, marks([3]), person(world, { role: 'admin' }))).status).toBe(403)
    expect((await site.post(path, marks([3]))).status).toBe(401)
    expect((await site.get('/es/marking', marta)).status).toBe(200)
    expect((await site.get(path, marta)).status).toBe(200)
    expect((await site.get('/es/marking/unknown', marta)).status).toBe(404)
  })

  it('is nobody of their own work', async () => {
    const { world, site, marta } = await started()
    const own = handedIn(world, marta)
    expect((await site.get(`/es/marking/${own}`, marta)).status).toBe(403)
    expect((await site.post(`/es/marking/${own}`, marks([3, 3, 3, 3, 3], { intent: 'finish' }), marta)).status).toBe(
      403,
    )
    const waiting = await mainOf(await site.get('/es/marking?state=waiting', marta))
    expect(wordsIn(waiting)).toContain('es tuya: la corrige otra persona')
    expect(waiting).not.toContain(`href="/es/marking/${own}"`)
  })
})

describe('the queue', () => {
  it('lists what waits, keeps its filters in the address, and pages', async () => {
    const { world, site, marta, id } = await started()
    const ids = [id]
    for (let one = 1; one <= 26; one++) {
      world.at(new Date(Date.UTC(2026, 2, 3, 9, one)))
      ids.push(handedIn(world, person(world, { name: `Persona ${one}` })))
    }
    const first = await mainOf(await site.get('/es/marking', marta))
    expect(wordsIn(first)).toContain('Libres (27)')
    expect([...first.matchAll(/href="\/es\/marking\/(\w{20,})"/g)].map(([, one]) => one)).toEqual(ids.slice(0, 25))
    expect(wordsIn(first)).toContain(codeOf(id))
    expect(first).not.toMatch(/Persona|Ana/)
    expect(first).toContain('href="/es/marking?state=free&amp;page=2"')
    const second = await mainOf(await site.get('/es/marking?state=free&page=2', marta))
    expect([...second.matchAll(/href="\/es\/marking\/(\w{20,})"/g)].map(([, one]) => one)).toEqual(ids.slice(25))
    const odd = await site.get('/es/marking?page=-1&state=nonsense&case=%00&due=never&age=9&sort=odd', marta)
    expect(odd.status).toBe(200)
    const filtered = await mainOf(await site.get(`/es/marking?case=${caseId}&state=released`, marta))
    expect(filtered).toContain(`href="/es/marking?state=free&amp;case=${caseId}"`)
    expect(wordsIn(filtered)).toContain('Todavía no se ha publicado ningún resultado.')
  })

  it('lets one be taken, by one', async () => {
    const { world, site, marta, id, path } = await started()
    const rosa = calibrated(world, person(world, { role: 'trainer' }))
    const taken = await site.post('/es/marking', { intent: 'take', submission: id }, marta)
    expect([taken.status, placeOf(taken)]).toEqual([302, path])
    const late = await site.post('/es/marking', { intent: 'take', submission: id }, rosa)
    expect(placeOf(late)).toBe('/es/marking?state=free')
    expect(wordsIn(await mainOf(await site.get('/es/marking', marta)))).toContain('Por hacer (1)')
    expect(wordsIn(await mainOf(await site.get('/es/marking?state=waiting', rosa)))).toContain('Marta Gil')
    expect(wordsIn(await mainOf(await site.get(path, rosa)))).toContain('La está corrigiendo otra persona.')
    expect((await site.post('/es/marking', { intent: 'take', submission: 'nothing' }, rosa)).status).toBe(404)
    expect((await site.post('/es/marking', { intent: 'other' }, rosa)).status).toBe(422)
    expect((await site.post('/es/marking', { intent: 'take', submission: id }, person(world))).status).toBe(403)
  })

  it('releases those that are chosen', async () => {
    const { world, site, marta, id } = await started()
    const other = handedIn(world, person(world))
    for (const one of [id, other]) finishMark(world, marta, one, markForm(levelled([3, 3, 2, 3, 2])))
    const page = await mainOf(await site.get('/es/marking?state=settled', marta))
    expect(page.match(/type="checkbox"/g)).toHaveLength(2)
    const done = await site.post('/es/marking', { intent: 'release', submission: id }, marta)
    expect(placeOf(done)).toBe('/es/marking?state=settled')
    const words = wordsIn(await mainOf(await site.get('/es/marking?state=released', marta)))
    expect(words).toContain('Por publicar (1) Publicadas (1)')
    expect(words).toContain('Ana Ríos')
  })
})

describe('the marking page', () => {
  it('sends a marker who has not calibrated on the case to do so, and comes back', async () => {
    const { world, site, id, path } = await started()
    const rosa = person(world, { role: 'trainer' })
    const sent = await site.get(path, rosa)
    expect(sent.status).toBe(302)
    const to = new URL(placeOf(sent) ?? '', 'http://x')
    expect([to.pathname, to.searchParams.get('submission')]).toEqual([`/es/marking/calibrate/${caseId}`, id])
    expect((await site.get(to.pathname + to.search, rosa)).status).toBe(200)
    const posted = await site.post(path, marks([3], { intent: 'finish' }), rosa)
    expect(placeOf(posted)).toBe(placeOf(sent))
    calibrated(world, rosa)
    expect((await site.get(path, rosa)).status).toBe(200)
  })

  it('puts the submission beside the rubric, with the computer’s verdicts apart', async () => {
    const { site, marta, path } = await started()
    const html = await mainOf(await site.get(path, marta))
    const words = wordsIn(html)
    expect(words).toContain('Estimado señor Ibarra: mañana recogemos la lavadora.')
    expect(words).toMatch(/64,1 64,1 % Correcta.*50 % 79,0 % No coincide/)
    expect(words).toContain('Repite lo que dice el cliente o lo que dice Mercedes')
    expect(html.match(/type="radio"/g)).toHaveLength(20)
    expect(words).toContain('0,0 puntos de 100 · 0 de 5 criterios')
  })

  it('keeps half-done marks for later', async () => {
    const { site, marta, path } = await started()
    const kept = await site.post(path, marks([2, '', 3], { intent: 'keep', 'remark.*': 'de momento' }), marta)
    expect([kept.status, placeOf(kept)]).toEqual([302, path])
    const html = await mainOf(await site.get(path, marta))
    expect(wordsIn(html)).toContain('35,0 puntos de 100 · 2 de 5 criterios')
    expect(html.match(/checked=""/g)).toHaveLength(2)
    expect(html).toContain('>de momento</textarea>')
    expect(wordsIn(await mainOf(await site.get('/es/marking', marta)))).toContain('Por hacer (1)')
  })

  it('keeps what is ticked when a table is sorted, and makes nobody a marker by that alone', async () => {
    const { world, site, marta, path } = await started()
    const html = await (await site.get(path, marta)).text()
    const [, sort = ''] = /form="mark-form" formAction="(\?sort=[^"#]+)#paper-/i.exec(html) ?? []
    expect(sort).not.toBe('')
    expect(html.indexOf('name="intent" value="keep"')).toBeLessThan(html.indexOf('formAction="?sort'.toLowerCase()))
    const blank = Object.fromEntries(Object.keys(marks([])).map((name) => [name, '']))
    expect((await site.post(path + sort, blank, marta)).status).toBe(302)
    expect(world.db.$client.prepare('select count(*) from mark_draft').pluck().get()).toBe(0)
    const sorted = await site.post(path + sort, marks([3, '', 2]), marta)
    expect([sorted.status, placeOf(sorted)]).toEqual([302, path + sort])
    const shown = await (await site.get(path + sort, marta)).text()
    expect(shown).toMatch(/aria-sort="(a|de)scending"/)
    expect(shown).toMatch(
      /name="level\.investigation"[^>]* checked="" value="3"|name="level\.investigation" value="3"[^>]* checked=""/,
    )
    expect(shown).toContain('sobre reply')
  })

  it('does not write over what another tab kept, and loses neither', async () => {
    const { site, marta, path } = await started()
    await site.post(path, marks([1]), marta)
    const blind = await site.post(path, marks([3, 3]), marta)
    expect(blind.status).toBe(409)
    const html = await mainOf(blind)
    expect(wordsIn(html)).toContain('Desde otra pestaña tuya se guardó otra cosa')
    expect(wordsIn(html)).toContain('55,0 puntos de 100')
    const mine = marks([3, 3], { 'replaces.marks': fieldValue(html, 'replaces.marks') })
    expect((await site.post(path, mine, marta)).status).toBe(302)
    expect(wordsIn(await mainOf(await site.get(path, marta)))).toContain('55,0 puntos de 100')
  })

  it('answers the enhancer with JSON', async () => {
    const { world, site, marta, path } = await started()
    const json = { Accept: 'application/json' }
    const kept = await site.post(path, marks([1]), marta, json)
    const step = world.now().getTime()
    expect([kept.status, await kept.json()]).toEqual([
      200,
      { ok: true, step, savedAt: world.now().toISOString(), savedAtText: '10:00:00' },
    ])
    const blind = await site.post(path, marks([2]), marta, json)
    expect([blind.status, await blind.json()]).toMatchObject([409, { ok: false, step }])
    const wrong = await site.post(path, marks([1], { 'level.reply': '7' }), marta, json)
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { ok: false, errors: { 'level.reply': 'choose' } }])
  })

  it('refuses an unfinished mark with everything kept', async () => {
    const { site, marta, path } = await started()
    const response = await site.post(path, marks([2, 3], { intent: 'finish', 'remark.*': 'casi' }), marta)
    expect(response.status).toBe(422)
    const html = await mainOf(response)
    expect(html).toContain('href="#level.remedy"')
    expect(html.match(/checked=""/g)).toHaveLength(2)
    expect(html).toContain('>casi</textarea>')
  })

  it('refuses a level that is none and a remark beyond measure', async () => {
    const { site, marta, path } = await started()
    const fields = marks([2, 2, 2, 2, 2], { intent: 'finish', 'level.reply': '9', 'remark.remedy': 'x'.repeat(4001) })
    const response = await site.post(path, fields, marta)
    expect(response.status).toBe(422)
    const html = await mainOf(response)
    expect(html).toContain('href="#level.reply"')
    expect(html).toContain('href="#remark.remedy"')
    expect(html).toContain('x'.repeat(4001))
  })

  it('finishes, offers release and the next one, and then shows it to the learner', async () => {
    const { world, site, ana, marta, id, path } = await started()
    const other = handedIn(world, person(world))
    const done = await site.post(path, marks([3, 3, 2, 3, 2], { intent: 'finish' }), marta)
    expect([done.status, placeOf(done)]).toEqual([302, path])
    const html = await mainOf(await site.get(path, marta))
    expect(wordsIn(html)).toContain('90,0 puntos de 100 · superado Quien lo entregó todavía no lo ve.')
    expect(html).not.toContain('Ana Ríos')
    expect(html).toContain(`href="/es/marking/${other}"`)
    expect(wordsIn(await mainOf(await site.get(`/es/submissions/${id}`, ana)))).not.toContain('90 puntos')
    await site.post(path, { intent: 'release' }, marta)
    expect(wordsIn(await mainOf(await site.get(`/es/submissions/${id}`, ana)))).toContain('90 puntos de 100')
    expect(wordsIn(await mainOf(await site.get('/es/marking?state=released', marta)))).toContain('Ana Ríos')
  })

  it('releases nothing that is not marked', async () => {
    const { site, marta, path } = await started()
    expect((await site.post(path, { intent: 'release' }, marta)).status).toBe(409)
    expect((await site.post(path, { intent: 'other' }, marta)).status).toBe(422)
  })

  it('tells a marker that somebody else was faster, and shows what was sent', async () => {
    const { world, site, marta, path } = await started()
    const rosa = calibrated(world, person(world, { role: 'trainer', name: 'Rosa Vidal' }))
    await site.post(path, marks([1, 1, 1, 1, 1], { intent: 'finish' }), rosa)
    const late = await site.post(path, marks([3, 3, 3, 3, 2], { intent: 'finish', 'remark.*': 'Con cuidado.' }), marta)
    expect(late.status).toBe(409)
    const words = wordsIn(await mainOf(late))
    expect(words).toContain('Mientras tanto la tomó otra persona')
    expect(words).toMatch(/conflicto: Nivel 2 sobre conflict .* Con cuidado\./)
    const json = await site.post(path, marks([3]), marta, { Accept: 'application/json' })
    expect([json.status, await json.json()]).toMatchObject([
      409,
      { ok: false, message: expect.stringContaining('la tomó otra persona') },
    ])
  })

  it('tells nothing of what was done before the release, and all of it after', async () => {
    const { world, site, marta, id, path } = await started()
    const done = async () => wordsIn(await mainOf(await site.get(path, marta)))
    finishMark(world, marta, id, markForm(levelled([3, 3, 3, 3, 3])))
    const before = await done()
    expect(before).not.toMatch(/Ana Ríos|Todo lo que ha pasado/)
    await site.post('/es/marking', { intent: 'release', submission: id }, marta)
    const after = await done()
    expect(after).toMatch(/Todo lo que ha pasado .* Se entregó por Ana Ríos .* Se publicó la nota por ti/)
  })

  it('asks for a reason to change a result, and shows that it changed', async () => {
    const { world, site, ana, marta, id, path } = await started()
    released(world, marta, id)
    world.at('2026-03-04T09:00:00Z')
    const page = await mainOf(await site.get(path, marta))
    expect(wordsIn(page)).toContain('La entrega de Ana Ríos')
    const levels = Object.fromEntries(
      criterionIds.map((one, place) => [`level.${one}`, String([1, 3, 2, 3, 2][place])]),
    )
    const change = { ...levels, intent: 'change', standing: fieldValue(page, 'standing'), reason: ' ' }
    const without = await site.post(path, change, marta)
    expect(without.status).toBe(422)
    expect(wordsIn(await mainOf(without))).toContain('Escribe por qué cambia el resultado.')
    const saved = await site.post(path, { ...change, reason: 'Releído con Rosa.' }, marta)
    expect([saved.status, placeOf(saved)]).toEqual([302, path])
    const stale = await site.post(path, { ...change, reason: 'Otra cosa.' }, marta)
    expect(stale.status).toBe(409)
    expect(wordsIn(await mainOf(stale))).toContain('El resultado cambió mientras tanto')
    const desk = wordsIn(await mainOf(await site.get(path, marta)))
    expect(desk).toContain('Cambiado por Marta Gil')
    expect(desk).toContain('90,0 puntos')
    const words = wordsIn(await mainOf(await site.get(`/es/submissions/${id}`, ana)))
    expect(words).toContain('70 puntos de 100')
    expect(words).toContain('Releído con Rosa.')
    expect(words).toMatch(
      /Cómo ha cambiado la nota Cambio ?: 70 puntos .*20 puntos menos que antes.*Primera nota publicada ?: 90 puntos/,
    )
  })
})

describe('remarks', () => {
  it('are pinned to words that are copied, shown with a number, and taken off', async () => {
    const { site, marta, path } = await started()
    const pin = { 'pin.quote.reply': 'mañana recogemos', 'pin.remark.reply': '¿A qué hora?', intent: 'pin:reply' }
    const wrong = await site.post(path, marks([3], { ...pin, 'pin.quote.reply': 'nunca' }), marta)
    expect(wrong.status).toBe(422)
    expect(wordsIn(await mainOf(wrong))).toContain('Estas palabras no están en el texto.')
    const pinned = await site.post(path, marks([3], pin), marta)
    expect([pinned.status, placeOf(pinned)]).toEqual([302, `${path}#task-reply`])
    const html = await mainOf(await site.get(path, marta))
    expect(html).toContain('<mark>mañana recogemos</mark>')
    expect(wordsIn(html)).toContain('1. «mañana recogemos» Ver en el texto ¿A qué hora?')
    expect(html.match(/checked=""/g)).toHaveLength(1)
    const [, off = ''] = /value="(unpin:\w+)"/.exec(html) ?? []
    const kept = { 'replaces.marks': fieldValue(html, 'replaces.marks') }
    expect((await site.post(path, marks([3], { ...kept, intent: off }), marta)).status).toBe(302)
    expect(await mainOf(await site.get(path, marta))).not.toContain('<mark>')
  })

  it('are kept, inserted and forgotten', async () => {
    const { site, marta, path } = await started()
    const into = { 'bank.into': 'reply', 'remark.reply': 'Falta la fecha.' }
    const kept = await site.post(path, marks([], { ...into, intent: 'bank:keep' }), marta)
    expect(placeOf(kept)).toBe(`${path}?bank=open#bank`)
    const html = await mainOf(await site.get(`${path}?bank=open`, marta))
    expect(wordsIn(html)).toContain('Mis comentarios guardados (1)')
    const [, id = ''] = /<option value="(\d+)">Falta la fecha\./.exec(html) ?? []
    const chosen = { 'replaces.marks': fieldValue(html, 'replaces.marks'), 'bank.remark': id }
    const insert = { ...chosen, 'bank.into': 'remedy', intent: 'bank:insert' }
    expect((await site.post(path, marks([], { ...insert, 'remark.remedy': 'Antes.' }), marta)).status).toBe(302)
    const inserted = await mainOf(await site.get(path, marta))
    expect(inserted).toContain('>Antes.\nFalta la fecha.</textarea>')
    const forget = { ...chosen, 'replaces.marks': fieldValue(inserted, 'replaces.marks'), intent: 'bank:forget' }
    await site.post(path, marks([], forget), marta)
    expect(wordsIn(await mainOf(await site.get(path, marta)))).toContain('Mis comentarios guardados (0)')
  })
})

describe('the page for sharing out', () => {
  it('gives the chosen to one, shares them out, and says what is left and why', async () => {
    const { world, site, marta, id } = await started()
    const other = handedIn(world, marta)
    const readingOf = (of: string) =>
      String(world.db.$client.prepare('select id from reading where submission_id = ?').pluck().get(of))
    const path = '/es/marking/allocate'
    expect(wordsIn(await mainOf(await site.get(path, marta)))).toContain('Ana Ríos')
    expect((await site.post(path, { intent: 'give', marker: marta.id }, marta)).status).toBe(422)
    const left = await site.post(path, { intent: 'give', marker: marta.id, reading: readingOf(other) }, marta)
    expect(wordsIn(await mainOf(left))).toMatch(
      /0 repartidas\. Se quedan sin repartir: Marta Gil \(\w+\): es su propia/,
    )
    const shared = await site.post(path, { intent: 'share', among: marta.id, reading: readingOf(id) }, marta)
    expect([shared.status, placeOf(shared)]).toEqual([302, path])
    expect(wordsIn(await mainOf(await site.get(`${path}?given=yes`, marta)))).toContain('Ana Ríos')
    expect(wordsIn(await mainOf(await site.get('/es/marking', marta)))).toContain('Por hacer (1)')
  })
})
