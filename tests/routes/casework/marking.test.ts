import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { caseId, criterionIds, handedIn, released } from '~tests/domains/casework/samples'
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
  const id = handedIn(world, ana)
  return { world, site: await testSite(world), ana, marta, id, path: `/es/marking/${id}` }
}

function marks(levels: ReadonlyArray<number | ''>, more: Record<string, string> = {}): Record<string, string> {
  const fields = criterionIds.flatMap((id, place) => {
    const level = levels[place] ?? ''
    return [...(level === '' ? [] : [[`level.${id}`, String(level)]]), [`remark.${id}`, `sobre ${id}`]]
  })
  return { ...Object.fromEntries(fields), 'remark.*': '', 'replaces.marks': '', standing: '', ...more }
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
    expect(wordsIn(await mainOf(await site.get('/es/marking', marta)))).toContain('es tuya: la corrige otra persona')
  })
})

describe('the queue', () => {
  it('lists what waits, keeps its filters in the address, and pages', async () => {
    const { world, site, marta } = await started()
    for (let one = 1; one <= 26; one++) {
      world.at(new Date(Date.UTC(2026, 2, 3, 9, one)))
      handedIn(world, person(world, { name: `Persona ${one}` }))
    }
    const first = await mainOf(await site.get('/es/marking', marta))
    expect(wordsIn(first)).toContain('Por corregir (27)')
    expect(wordsIn(first)).toMatch(/Ana Ríos.*Persona 1 .*Persona 24/)
    expect(first).not.toContain('Persona 25')
    expect(first).toContain('href="/es/marking?page=2"')
    const second = await mainOf(await site.get('/es/marking?page=2', marta))
    expect(wordsIn(second)).toMatch(/Persona 25 .*Persona 26/)
    const odd = await site.get('/es/marking?page=-1&state=nonsense&case=%00', marta)
    expect(odd.status).toBe(200)
    const filtered = await mainOf(await site.get(`/es/marking?case=${caseId}&state=released`, marta))
    expect(filtered).toContain(`href="/es/marking?case=${caseId}"`)
    expect(wordsIn(filtered)).toContain('Todavía no se ha publicado ninguna corrección.')
  })
})

describe('the marking page', () => {
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
    expect(wordsIn(await mainOf(await site.get('/es/marking', marta)))).toContain('Marta Gil')
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
    expect(wordsIn(html)).toContain('90,0 puntos. Ana Ríos todavía no la ve.')
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

  it('tells a marker of a mark that was finished meanwhile', async () => {
    const { world, site, marta, path } = await started()
    const rosa = person(world, { role: 'trainer', name: 'Rosa Vidal' })
    await site.post(path, marks([1, 1, 1, 1, 1], { intent: 'finish' }), rosa)
    const blind = await site.post(path, marks([3, 3, 3, 3, 3], { intent: 'finish' }), marta)
    expect(blind.status).toBe(409)
    const html = await mainOf(blind)
    expect(wordsIn(html)).toContain('Rosa Vidal terminó una corrección mientras tanto (33,3 puntos)')
    const again = marks([3, 3, 3, 3, 3], { intent: 'finish', standing: fieldValue(html, 'standing') })
    expect((await site.post(path, again, marta)).status).toBe(302)
    expect(wordsIn(await mainOf(await site.get(path, rosa)))).toContain('Corregida por Marta Gil')
  })

  it('asks for a reason to change a mark that was seen', async () => {
    const { world, site, ana, marta, id, path } = await started()
    released(world, marta, id)
    world.at('2026-03-04T09:00:00Z')
    const standing = fieldValue(await mainOf(await site.get(path, marta)), 'standing')
    const without = await site.post(path, marks([1, 3, 2, 3, 2], { intent: 'finish', standing }), marta)
    expect(without.status).toBe(422)
    expect(wordsIn(await mainOf(without))).toContain('Escribe por qué cambia la nota.')
    const reason = { intent: 'finish', standing, 'remark.*': 'Releído con Rosa.' }
    expect((await site.post(path, marks([1, 3, 2, 3, 2], reason), marta)).status).toBe(302)
    const words = wordsIn(await mainOf(await site.get(`/es/submissions/${id}`, ana)))
    expect(words).toContain('70 puntos de 100')
    expect(words).toContain('Releído con Rosa.')
    expect(words).toContain('La nota cambió después de publicarse. Antes, 90 puntos')
  })
})
