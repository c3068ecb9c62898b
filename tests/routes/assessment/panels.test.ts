import { beforeEach, describe, expect, it } from 'vitest'
import { permitFor } from '~/cli/demo/permit'
import type { Actor } from '~/domains/accounts/model'
import { seatPeople } from '~/domains/assessment/panel-invitations.server'
import type { Panel } from '~/domains/assessment/panel-model'
import { findSeat } from '~/domains/assessment/panel-rating.server'
import { closePanel } from '~/domains/assessment/panels.server'
import { itemKeys, panelMembers, panelRatings, panels } from '~drizzle/assessment'
import { fieldsFor, guest, panelFor, rateAll, ratedBy } from '~tests/domains/assessment/panelling'
import { quizId } from '~tests/domains/assessment/taking'
import { type Site, testSite } from '~tests/site'
import { person, type TestWorld, testWorld } from '~tests/world'
import { chosenIn, reasons, wordsOf } from './pages'

let world: TestWorld
let site: Site
let trainer: Actor
let panel: Panel
let at: string

beforeEach(async () => {
  world = testWorld()
  site = await testSite(world)
  trainer = person(world, { role: 'trainer', name: 'Tomás' })
  panel = panelFor(world, trainer)
  at = `/es/team/panels/${panel.id}`
})

const send = (fields: Record<string, string | string[]>, as: Actor | null = trainer) => site.post(at, fields, as)
const rows = () => ({
  panels: world.db.select().from(panels).all().length,
  members: world.db.select().from(panelMembers).all().length,
  ratings: world.db.select().from(panelRatings).all().length,
  keys: world.db.select().from(itemKeys).all().length,
})
const nothing = { panels: 1, members: 0, ratings: 0, keys: 0 }

describe('a trainer who is on the panel', () => {
  it('sees no figures of the others before their own ratings, and why', async () => {
    await ratedBy(world, trainer, panel, 2, (_, member) => (member === 0 ? 1 : 7))
    seatPeople(world, permitFor(trainer, 'key-tests'), panel.id, [trainer.id])
    const words = await wordsOf(await site.get(at, trainer))
    expect(words).toContain('aún no has terminado tus notas')
    for (const figure of ['r_wg', 'Sin acuerdo', 'Desviación', 'Tomar la clave']) expect(words).not.toContain(figure)
    expect((await send({ intent: 'key', reason: 'ya' })).status).toBe(409)
    const other = person(world, { role: 'trainer' })
    expect(await wordsOf(await site.get(at, other))).toMatch(/r_wg 0,00.*Tomar la clave/)
  })
})

describe('the list of panels', () => {
  it('calls a panel for a test and leads to it', async () => {
    world.at('2026-03-02T09:01:00Z')
    const made = await site.post('/es/team/panels', { quiz: quizId, name: 'Otoño' }, trainer)
    expect(made.status).toBe(302)
    const words = await wordsOf(await site.get(made.headers.get('location') ?? '', trainer))
    expect(words).toContain('Liderazgo de primera línea · 10 escenas')
    expect(await wordsOf(await site.get('/es/team/panels', trainer))).toMatch(/Otoño.*Turno de noche/)
  })

  it.each([
    [{ quiz: '', name: 'x' }, 'Elige una opción'],
    [{ quiz: 'unknown', name: 'x' }, 'Elige una opción'],
    [{ quiz: quizId, name: '  ' }, 'Rellena este campo'],
    [{ quiz: quizId, name: 'x'.repeat(121) }, 'demasiado largo'],
  ])('writes nothing of %o and says why', async (fields, why) => {
    const answer = await site.post('/es/team/panels', fields, trainer)
    expect(answer.status).toBe(422)
    expect(await wordsOf(answer)).toContain(why)
    expect(rows()).toEqual(nothing)
  })

  it('is found from the team’s pages and from the test, by trainers alone', async () => {
    for (const path of ['/es/team', '/es/team/assignments', `/es/quizzes/${quizId}`]) {
      expect(await (await site.get(path, trainer)).text()).toContain('href="/es/team/panels')
      expect(await (await site.get(path, person(world, { role: 'admin' }))).text()).not.toContain('/team/panels')
    }
  })
})

describe('the page of a panel', () => {
  it('is unknown where there is none, and takes no act that it does not know', async () => {
    expect((await site.get('/es/team/panels/nowhere', trainer)).status).toBe(404)
    expect((await site.post('/es/team/panels/nowhere', { intent: 'close' }, trainer)).status).toBe(404)
    expect((await send({ intent: 'unknown' })).status).toBe(422)
    expect((await send({ intent: 'close' }, person(world, { role: 'admin' }))).status).toBe(403)
  })

  it('finds people and writes to those chosen', async () => {
    const ana = person(world, { name: 'Ana Zubiri' })
    const html = await (await site.get(`${at}?q=zubiri`, trainer)).text()
    expect(html).toContain(`value="${ana.id}"`)
    const answer = await send({ intent: 'people', person: ana.id })
    expect(await wordsOf(answer)).toContain('Invitación enviada a 1 persona.')
    expect(world.mails()).toHaveLength(1)
    expect(await wordsOf(await site.get(`${at}?q=zubiri`, trainer))).toContain('ya está en el panel')
    for (const chosen of [{ person: [] }, { person: 'nobody' }, { person: ana.id }])
      expect((await send({ intent: 'people', ...chosen })).status).toBe(422)
    expect(rows()).toMatchObject({ members: 1 })
  })

  it('shows a guest’s link once, and keeps what was typed of a form that it cannot take', async () => {
    const answer = await send({ intent: 'guest', name: 'Rosa', email: '', locale: 'es' })
    expect(answer.status).toBe(200)
    const secret = /\/es\/panel\/([0-9a-f]{40})/.exec(await answer.text())?.[1] ?? ''
    expect(findSeat(world, secret)?.member.name).toBe('Rosa')
    expect(await (await site.get(at, trainer)).text()).not.toContain('/panel/')
    const bad = await send({ intent: 'guest', name: 'Luz', email: 'luz', locale: 'es' })
    expect(bad.status).toBe(422)
    expect(await bad.text()).toContain('value="Luz"')
    expect((await send({ intent: 'guest', name: 'Rosa', email: '', locale: 'es' })).status).toBe(422)
    expect(rows()).toMatchObject({ members: 1 })
  })

  it('makes a new link, and takes a member out', async () => {
    const secret = await guest(world, trainer, panel.id, 'Rosa')
    const member = findSeat(world, secret)?.member.id ?? ''
    const renewed = /\/es\/panel\/([0-9a-f]{40})/.exec(await (await send({ intent: 'renew', member })).text())?.[1]
    expect((await site.get(`/es/panel/${secret}`)).status).toBe(404)
    expect((await site.get(`/es/panel/${renewed}`)).status).toBe(200)
    expect(await wordsOf(await send({ intent: 'remove', member }))).toContain('Rosa ya no está en el panel')
    expect((await site.get(`/es/panel/${renewed}`)).status).toBe(404)
    expect((await send({ intent: 'remove', member })).status).toBe(404)
    expect((await send({ intent: 'renew', member: 'nobody' })).status).toBe(404)
  })

  it('shows agreement beside the authors, flags, and takes the key for a reason', async () => {
    await ratedBy(world, trainer, panel, 2, (authors, member) => (authors === 7 ? 1 + member * 6 : authors))
    const words = await wordsOf(await site.get(at, trainer))
    expect(words).toContain('Sin acuerdo')
    expect(words).toMatch(/Han terminado 2 personas de las 10/)
    expect(words).toContain('4,24')
    expect((await send({ intent: 'key', reason: ' ' })).status).toBe(422)
    expect(rows()).toMatchObject({ keys: 0 })
    const taken = await wordsOf(await send({ intent: 'key', reason: 'Primera ronda' }))
    expect(taken).toContain('Clave tomada de 2 personas')
    expect(taken).toMatch(/Tomás 2 Provisional \d+ Primera ronda/)
    expect((await send({ intent: 'key', reason: 'otra vez' })).status).toBe(422)
    expect(rows()).toMatchObject({ keys: 10 })
  })

  it.each([
    [1, false],
    [2, true],
  ])('with %i done, speaks of agreement: %s', async (done, told) => {
    await ratedBy(world, trainer, panel, done)
    expect((await wordsOf(await site.get(at, trainer))).includes('El panel coincide')).toBe(told)
  })

  it('closes', async () => {
    expect((await send({ intent: 'close' })).status).toBe(302)
    expect(await wordsOf(await site.get(at, trainer))).toContain('El panel está cerrado')
    expect((await send({ intent: 'guest', name: 'Luz', email: '', locale: 'es' })).status).toBe(409)
  })
})

describe('a member’s pages', () => {
  let seat: string
  let secret: string
  beforeEach(async () => {
    secret = await guest(world, trainer, panel.id, 'Rosa')
    seat = `/es/panel/${secret}`
  })
  const rate = (place: number, fields: Record<string, string>) =>
    site.post(`${seat}?item=${place}`, { intent: 'rate', go: 'next', ...fields })

  it('are open to whoever has the link, signed in or not, and kept nowhere', async () => {
    for (const as of [null, person(world)]) {
      const answer = await site.get(seat, as)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await wordsOf(answer)).toContain('Hola, Rosa. Liderazgo de primera línea: 10 escenas')
    }
  })

  it.each(['0', '11', 'x', '1.5', '-1', ''])('have no scene %o', async (place) => {
    expect((await site.get(`${seat}?item=${place}`)).status).toBe(404)
    expect((await site.post(`${seat}?item=${place}`, { intent: 'rate', 'rate-a': '3' })).status).toBe(404)
    expect(rows()).toMatchObject({ ratings: 0 })
  })

  it('are unknown by a wrong secret', async () => {
    for (const wrong of ['x', 'f'.repeat(40), `${secret.slice(0, 39)}`]) {
      expect((await site.get(`/es/panel/${wrong}`)).status).toBe(404)
      expect((await site.post(`/es/panel/${wrong}?item=1`, { intent: 'rate', 'rate-a': '1' })).status).toBe(404)
      expect((await site.post(`/es/panel/${wrong}`, { intent: 'done' })).status).toBe(404)
    }
  })

  it('tell nothing of the key, of others, or of reasons', async () => {
    await ratedBy(world, trainer, panel, 3, () => 6)
    const told = [...reasons(world, 'es'), ...reasons(world, 'en')]
    for (let place = 0; place <= 10; place++) {
      const html = await (await site.get(place === 0 ? seat : `${seat}?item=${place}`)).text()
      for (const reason of told) expect(html).not.toContain(reason)
      expect(html).not.toMatch(/effectiveness|checked|Invitada/)
    }
  })

  it('keep ratings as they come, and say what is missing', async () => {
    const first = await rate(1, { 'rate-a': '2', 'rate-b': '5' })
    expect(first.headers.get('location')).toBe(`${seat}?item=1&part=1`)
    const page = await site.get(`${seat}?item=1&part=1`)
    expect(await wordsOf(page.clone())).toContain('Guardado. Faltan 3 notas')
    expect(chosenIn(await page.text())).toEqual({ 'rate-a': '2', 'rate-b': '5' })
    const [item] = panel.items
    if (!item) throw new Error('no item')
    expect(
      (
        await rate(
          1,
          fieldsFor(item, () => 4),
        )
      ).headers.get('location'),
    ).toBe(`${seat}?item=2`)
    expect(await wordsOf(await site.get(seat))).toContain('Seguir en la escena 2')
    const back = await site.post(`${seat}?item=2`, { intent: 'rate', go: 'previous', 'rate-a': '1' })
    expect(back.headers.get('location')).toBe(`${seat}?item=1`)
  })

  it('take nothing of a form with a bad rating, and show it again', async () => {
    const answer = await rate(1, { 'rate-a': '2', 'rate-b': '9' })
    expect(answer.status).toBe(422)
    expect(await wordsOf(answer.clone())).toContain('No se ha guardado nada')
    expect(chosenIn(await answer.text())).toEqual({ 'rate-a': '2' })
    expect(rows()).toMatchObject({ ratings: 0 })
    expect((await site.post(`${seat}?item=1`, { intent: 'other' })).status).toBe(422)
  })

  it('end when all is rated', async () => {
    expect((await site.post(seat, { intent: 'done' })).status).toBe(422)
    rateAll(world, panel, secret, (authors) => authors)
    expect(await wordsOf(await site.get(seat))).toContain('He terminado')
    expect((await site.post(seat, { intent: 'done' })).headers.get('location')).toBe(seat)
    expect(await wordsOf(await site.get(seat))).toContain('Gracias: tus notas ya cuentan')
  })

  it('say that the panel is closed', async () => {
    closePanel(world, permitFor(trainer, 'key-tests'), panel.id)
    expect(await wordsOf(await site.get(`${seat}?item=1`))).toContain('Este panel está cerrado')
    const answer = await rate(1, { 'rate-a': '2' })
    expect(answer.status).toBe(409)
    expect(await wordsOf(answer)).toContain('Este panel está cerrado')
    expect((await site.post(seat, { intent: 'done' })).status).toBe(409)
    expect(rows()).toMatchObject({ ratings: 0 })
  })
})
