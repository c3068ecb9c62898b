import { beforeEach, describe, expect, it } from 'vitest'
import { permitFor } from '~/cli/demo/permit'
import type { Actor } from '~/domains/accounts/model'
import { title } from '~/domains/content/content.server'
import { openCheckIn } from '~/domains/ladder/check-ins.server'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { person } from '~tests/world'
import { confirm, visit, wordsOf } from './visit'

type Scene = Awaited<ReturnType<typeof visit>>
const json = { Accept: 'application/json' }

/** The fields of a page's forms as they stand, as a browser would send them. */
function fieldsIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<input[^>]*type="(?:hidden|radio)"[^>]*>/g)) {
    const [name, value] = [/name="([^"]*)"/, /value="([^"]*)"/].map((part) => part.exec(tag)?.[1] ?? '')
    if (name && (tag.includes('hidden') || tag.includes('checked'))) fields[name] = value ?? ''
  }
  return fields
}

describe('a check-in on the site', () => {
  let scene: Scene
  let asked: string[]

  beforeEach(async () => {
    scene = await visit()
    chooseTarget(scene.world, permitFor(scene.agent, 'learn'), 'team-lead')
    asked = (title(scene.world, 'team-lead')?.competencies ?? []).map(({ competency }) => competency)
  })

  function opened(by: Actor = scene.lead): string {
    const done = openCheckIn(scene.world, by, scene.agent.id)
    if (!done.ok) throw new Error(done.reason)
    return done.id
  }

  const ratingAll = (level: string) => Object.fromEntries(asked.map((id) => [`level.${id}`, level]))

  /** Rates all alike on the page at `path`, looks through it and hands it in. */
  async function handIn(path: string, actor: Actor, level: string, more: Record<string, string> = {}) {
    const { html } = await scene.read(path, actor)
    const fields = { ...fieldsIn(html), ...ratingAll(level), ...more, intent: 'review' }
    const saved = await scene.site.post(path, fields, actor)
    const review = await scene.read(saved.headers.get('location') ?? '', actor)
    return scene.site.post(path, { ...fieldsIn(review.html), intent: 'hand-in' }, actor)
  }

  it('is started by the learner, and rated with what is asked and the evidence at hand', async () => {
    confirm(scene.world, scene.lead, scene.agent, asked[0] ?? '', 3)
    const start = await scene.read('/es/me/check-in')
    expect(wordsOf(start.html)).toContain('Empezar')
    const done = await scene.site.post('/es/me/check-in', { intent: 'open' }, scene.agent)
    expect(done.headers.get('location')).toBe('/es/me/check-in')
    const words = wordsOf((await scene.read('/es/me/check-in')).html)
    expect(words).toContain('Evidencia: 1')
    expect(words).toContain('Nora Vidal')
    expect(words).toMatch(/Se pide el nivel \d \(/)
    expect(words).toContain('Comparar con los niveles vecinos')
    expect(wordsOf((await scene.read('/en/me/check-in')).html)).toContain(`0 of ${asked.length} rated`)
  })

  it('says that a title is wanted first', async () => {
    const newcomer = person(scene.world)
    const answer = await scene.site.post('/en/me/check-in', { intent: 'open' }, newcomer)
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toContain('A title to work towards has to be chosen first.')
  })

  it('keeps what is rated by the button, and tells what is still to be rated beside it', async () => {
    opened()
    const { html } = await scene.read('/es/me/check-in')
    const some = { ...fieldsIn(html), [`level.${asked[0]}`]: '2', [`words.${asked[1]}`]: 'Aún lo pienso' }
    const review = await scene.site.post('/es/me/check-in', { ...some, intent: 'review' }, scene.agent)
    expect(review.status).toBe(422)
    const words = wordsOf(await review.text())
    expect(words.match(/Elige un nivel, o «No puedo decirlo»\./g)).toHaveLength(2 * (asked.length - 1))
    const again = await scene.read('/es/me/check-in')
    expect(again.html).toContain('Aún lo pienso')
    expect(fieldsIn(again.html)[`level.${asked[0]}`]).toBe('2')
    expect(wordsOf(again.html)).toContain(`1 de ${asked.length} valoradas`)
    const tooLong = { ...fieldsIn(again.html), [`words.${asked[0]}`]: 'a'.repeat(1001), intent: 'save' }
    expect((await scene.site.post('/es/me/check-in', tooLong, scene.agent)).status).toBe(422)
  })

  it('keeps itself for the enhancer, and says when another tab has rated otherwise', async () => {
    const id = opened()
    const of = asked[0] ?? ''
    const fields = fieldsIn((await scene.read('/es/me/check-in')).html)
    const one = {
      checkIn: id,
      [`level.${of}`]: '3',
      [`words.${of}`]: '',
      [`replaces.${of}`]: fields[`replaces.${of}`] ?? '',
    }
    const saved = await scene.site.post('/es/me/check-in', one, scene.agent, json)
    expect(await saved.json()).toMatchObject({ ok: true, steps: expect.any(Object) })
    const late = await scene.site.post('/es/me/check-in', { ...one, [`level.${of}`]: '5' }, scene.agent, json)
    expect(late.status).toBe(409)
    const told = (await late.json()) as { message: string; steps: Record<string, number> }
    expect(told.message).toMatch(/^En otra pestaña/)
    const knowing = { ...one, [`level.${of}`]: '5', [`replaces.${of}`]: String(told.steps[of]) }
    expect((await scene.site.post('/es/me/check-in', knowing, scene.agent, json)).status).toBe(200)
    expect((await scene.site.post('/es/me/check-in', { ...one, [`level.${of}`]: '7' }, scene.agent, json)).status).toBe(
      422,
    )
  })

  it('without script shows both what is kept and what was sent when another tab was faster', async () => {
    opened()
    const stale = fieldsIn((await scene.read('/en/me/check-in')).html)
    await scene.site.post('/en/me/check-in', { ...stale, ...ratingAll('1'), intent: 'save' }, scene.agent)
    const answer = await scene.site.post(
      '/en/me/check-in',
      { ...stale, ...ratingAll('4'), intent: 'save' },
      scene.agent,
    )
    expect(answer.status).toBe(409)
    const html = await answer.text()
    expect(wordsOf(html)).toContain('In another tab or on another device you rated otherwise')
    const knowing = { ...fieldsIn(html), intent: 'save' }
    expect(knowing).toMatchObject(ratingAll('4'))
    expect((await scene.site.post('/en/me/check-in', knowing, scene.agent)).status).toBe(302)
  })

  it('shows nothing of the other side until both are in, then both, and is talked over and closed', async () => {
    const id = opened()
    const [mine, theirs] = ['/es/me/check-in', `/en/team/check-ins/${id}`]
    const words = { [`words.${asked[0]}`]: 'Solo lo digo yo' }
    expect((await handIn(mine, scene.agent, '3', words)).headers.get('location')).toBe(mine)
    expect(wordsOf((await scene.read(mine)).html)).toContain('Has entregado. Falta Nora Vidal.')
    const blind = await scene.read(theirs, scene.lead)
    expect(blind.html).not.toContain('Solo lo digo yo')
    expect(wordsOf(blind.html)).toContain('The other side has handed in.')
    expect((await scene.read(theirs, scene.trainer)).status).toBe(404)

    await handIn(theirs, scene.lead, '2')
    expect(wordsOf((await scene.read(mine)).html)).toContain('Tú: 3 (intermedio) · Tu responsable: 2 (básico)')
    const both = wordsOf((await scene.read(theirs, scene.lead)).html)
    expect(both).toContain(`${scene.agent.name}: 3 (intermediate) · Nora Vidal: 2 (basic)`)
    expect(both).toContain('Seen differently')
    expect((await scene.read(theirs, scene.trainer)).status).toBe(200)

    const note = { checkIn: id, intent: 'note', words: 'Quedamos en escuchar llamadas' }
    expect((await scene.site.post(mine, { ...note, words: '' }, scene.agent)).status).toBe(422)
    await scene.site.post(mine, note, scene.agent)
    const step = { checkIn: id, intent: 'step', words: 'Dos escuchas', side: 'lead', due: '2026-03-20' }
    const wrong = await scene.site.post(theirs, { ...step, due: 'mañana' }, scene.lead)
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Dos escuchas')
    await scene.site.post(theirs, step, scene.lead)
    const closed = await scene.site.post(mine, { checkIn: id, intent: 'close' }, scene.agent)
    expect(closed.headers.get('location')).toBe(`${mine}/${id}`)
    const page = await scene.read(`${mine}/${id}`)
    expect(wordsOf(page.html)).toContain('Dos escuchas Tu responsable · para el 20 mar 2026')
    for (const [path, actor] of [
      [mine, scene.agent],
      [theirs, scene.lead],
    ] as const) {
      const late = await scene.site.post(path, { ...note, words: 'Esto llega tarde' }, actor)
      expect(late.status).toBe(409)
      expect(wordsOf(await late.text())).toContain('Esto llega tarde')
    }
    const tick = /value="(tick:\d+)"/.exec(page.html)?.[1] ?? ''
    await scene.site.post(`${mine}/${id}`, { intent: tick, done: 'yes' }, scene.agent)
    expect(wordsOf((await scene.read(theirs, scene.lead)).html)).toContain('Done on 2 Mar')
    expect(wordsOf((await scene.read(mine)).html)).toContain('Anteriores')
  })

  it('takes nothing after handing in, and shows what was sent too late', async () => {
    const id = opened()
    const before = fieldsIn((await scene.read('/es/me/check-in')).html)
    await handIn('/es/me/check-in', scene.agent, '3')
    const late = { ...before, ...ratingAll('5'), [`words.${asked[0]}`]: 'Lo último' }
    const answer = await scene.site.post('/es/me/check-in', { ...late, intent: 'save' }, scene.agent)
    expect(answer.status).toBe(409)
    const words = wordsOf(await answer.text())
    expect(words).toContain('Ya habías entregado: esto último no se ha guardado.')
    expect(words).toContain('Lo último')
    const script = await scene.site.post('/es/me/check-in', { ...late, checkIn: id }, scene.agent, json)
    expect([script.status, (await script.json()).ok]).toEqual([409, false])
  })

  it('is handed in as it was looked through', async () => {
    const id = opened()
    const fields = { ...fieldsIn((await scene.read('/es/me/check-in')).html), ...ratingAll('3'), intent: 'review' }
    await scene.site.post('/es/me/check-in', fields, scene.agent)
    const seen = fieldsIn((await scene.read('/es/me/check-in?review=1')).html)
    const of = asked[0] ?? ''
    const fresh = fieldsIn((await scene.read('/es/me/check-in')).html)
    const change = {
      checkIn: id,
      [`level.${of}`]: '1',
      [`words.${of}`]: '',
      [`replaces.${of}`]: fresh[`replaces.${of}`] ?? '',
    }
    await scene.site.post('/es/me/check-in', change, scene.agent, json)
    const answer = await scene.site.post('/es/me/check-in?review=1', { ...seen, intent: 'hand-in' }, scene.agent)
    expect(answer.status).toBe(409)
    expect(wordsOf(await answer.text())).toContain('Algo ha cambiado en otra pestaña')
  })

  it('handed in by both at once is to be talked over', async () => {
    const id = opened()
    const paths = [
      ['/es/me/check-in', scene.agent],
      [`/es/team/check-ins/${id}`, scene.lead],
    ] as const
    const reviews = await Promise.all(
      paths.map(async ([path, actor]) => {
        const fields = { ...fieldsIn((await scene.read(path, actor)).html), ...ratingAll('3'), intent: 'review' }
        await scene.site.post(path, fields, actor)
        return fieldsIn((await scene.read(`${path}?review=1`, actor)).html)
      }),
    )
    const twice = [...paths, ...paths].map(([path, actor], place) =>
      scene.site.post(path, { ...reviews[place % 2], intent: 'hand-in' }, actor),
    )
    const statuses = (await Promise.all(twice)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 302)).toHaveLength(2)
    for (const [path, actor] of paths)
      expect(wordsOf((await scene.read(path, actor)).html)).toContain('Donde se ve igual')
  })

  it('is found by the lead in the list, started there, and said on home and team pages', async () => {
    const list = () => scene.read('/es/team/check-ins', scene.lead)
    expect(wordsOf((await list()).html)).toContain('Al día')
    const began = Date.parse('2025-12-01T09:00:00Z')
    scene.world.db.$client.prepare('update person set created_at = ? where id = ?').run(began, scene.agent.id)
    expect(wordsOf((await list()).html)).toContain('Toca empezar una')
    expect(wordsOf((await scene.read('/es/me')).html)).toContain('Toca una puesta en común')
    for (const path of ['/es', '/es/team'])
      expect(wordsOf((await scene.read(path, scene.lead)).html)).toContain('Puestas en común: 1 por empezar.')
    const started = await scene.site.post('/es/team/check-ins', { intent: 'open', person: scene.agent.id }, scene.lead)
    expect(started.headers.get('location')).toMatch(/^\/es\/team\/check-ins\//)
    expect(wordsOf((await list()).html)).toContain('Te toca valorar')
    expect(wordsOf((await scene.read('/es/me')).html)).toContain('Tu puesta en común espera tu valoración.')
    const filtered = await scene.read('/es/team/check-ins?place=talk', scene.lead)
    expect(wordsOf(filtered.html)).toContain('Nadie está en ese punto.')
    const another = await scene.site.post(
      '/es/team/check-ins',
      { intent: 'open', person: scene.trainer.id },
      scene.lead,
    )
    expect(another.status).toBe(404)
  })

  it('is given up by who asked for it, which its history tells', async () => {
    await scene.site.post('/es/me/check-in', { intent: 'open' }, scene.agent)
    const id = opened()
    const [mine, theirs] = ['/es/me/check-in', `/es/team/check-ins/${id}`]
    expect(wordsOf((await scene.read(theirs, scene.lead)).html)).not.toContain('Dejar esta puesta en común')
    expect((await scene.site.post(theirs, { intent: 'give-up' }, scene.lead)).status).toBe(403)
    const { html } = await scene.read(mine)
    expect(wordsOf(html)).toContain('Dejar esta puesta en común')
    const done = await scene.site.post(mine, { checkIn: id, intent: 'give-up' }, scene.agent)
    expect(done.headers.get('location')).toContain(mine)
    expect(wordsOf((await scene.read(mine)).html)).toMatch(/Empezar una.*Anteriores.*\(dejada\)/s)
    expect(wordsOf((await scene.read(`/en/me/check-in/${id}`)).html)).toContain('It was given up by who asked for it')
    expect(wordsOf((await scene.read(theirs, scene.lead)).html)).toContain('La dejó quien la pidió')
    const late = await scene.site.post(theirs, { ...ratingAll('3'), [`replaces.${asked[0]}`]: '1' }, scene.lead, json)
    expect([late.status, (await late.json()).message]).toEqual([
      409,
      'Esta puesta en común se ha dejado: esto último no se ha guardado.',
    ])
    const person = await scene.read(`/es/team/people/${scene.agent.id}`, scene.lead)
    expect(person.html).toContain(`href="${theirs}"`)
  })

  it('is not given up any more once both have rated', async () => {
    const id = opened()
    const path = `/en/team/check-ins/${id}`
    await handIn('/es/me/check-in', scene.agent, '3')
    await handIn(path, scene.lead, '2')
    expect(wordsOf((await scene.read(path, scene.lead)).html)).not.toContain('Give up this check-in')
    const late = await scene.site.post(path, { intent: 'give-up' }, scene.lead)
    expect(late.status).toBe(409)
    expect(wordsOf(await late.text())).toContain('Both ratings are handed in: it can no longer be given up')
  })

  it('is taken over by another lead of the team', async () => {
    const id = opened()
    const second = person(scene.world, { role: 'lead', name: 'Olga Sanz', leads: [...scene.lead.leads] })
    const path = `/es/team/check-ins/${id}`
    const begun = { ...ratingAll('3'), [`words.${asked[0]}`]: 'La vi llevar el turno.' }
    await scene.site.post(path, { ...fieldsIn((await scene.read(path, scene.lead)).html), ...begun }, scene.lead, json)
    expect(wordsOf((await scene.read(path, second)).html)).toContain('Nora Vidal valora esta vez.')
    await scene.site.post(path, { intent: 'take-over' }, second)
    expect(wordsOf((await scene.read(path, second)).html)).toContain('Revisar y entregar')
    const late = await scene.site.post(path, { ...ratingAll('3'), [`replaces.${asked[0]}`]: '1' }, scene.lead, json)
    expect(late.status).toBe(409)
    expect((await late.json()).message).toBe('Ahora valora otra persona en tu lugar: esto último no se ha guardado.')
    expect((await scene.read(path, second)).html).not.toContain('La vi llevar el turno.')
    await handIn(path, second, '2')
    const { html } = await scene.read(path, second)
    expect(wordsOf(html)).toContain('De quien valoraba antes')
    expect(html).toContain('La vi llevar el turno.')
  })
})
