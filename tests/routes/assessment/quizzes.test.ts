import { describe, expect, it } from 'vitest'
import { permit } from '~/domains/accounts/permissions'
import { quizStanding } from '~/domains/assessment/attempts.server'
import { grantExtraTime } from '~/domains/assessment/extra-time.server'
import { tenLimited, tenPractice } from '~tests/content/ten-formats'
import { quizId, take } from '~tests/domains/assessment/taking'
import { person } from '~tests/world'
import { quizPath, stage, stageOfTen, underWay, wordsOf } from './pages'

describe('the list of tests', () => {
  it('is open to guests, in both languages', async () => {
    const { site } = await stage()
    const es = await site.get('/es/quizzes')
    expect(es.status).toBe(200)
    const words = await wordsOf(es)
    expect(words).toContain('Liderazgo de primera línea')
    expect(words).toContain('10 escenas · unos 25 min')
    expect(words).toContain('Clave provisional')
    expect(words).not.toMatch(/Sin empezar|Hecha|Empezada/)
    expect(await wordsOf(await site.get('/en/quizzes'))).toContain('First-line leadership')
  })

  it('says where one is', async () => {
    const all = await stage()
    const list = async () => wordsOf(await all.site.get('/es/quizzes', all.reader))
    expect(await list()).toContain('Sin empezar')
    underWay(all)
    expect(await list()).toContain('Empezada')
    take(all.world, all.reader)
    expect(await list()).toContain('Hecha')
  })
})

describe('the page of a test', () => {
  it('tells a guest what it is, and where to sign in', async () => {
    const { site } = await stage()
    const response = await site.get(quizPath)
    expect(response.status).toBe(200)
    const html = await response.clone().text()
    expect(html).toContain(`href="/es/login?next=${encodeURIComponent(quizPath)}"`)
    expect(html).not.toContain('<form method="post"><button')
    const words = await wordsOf(response)
    for (const told of [
      'Para qué no sirve',
      'elegir como mejor la que',
      'El corte de 60',
      'provisional',
      'pasados 14 días',
    ])
      expect(words).toContain(told)
    expect(words).toMatch(/Liderazgo de equipos? 3 4 60/)
  })

  it.each(['/es/quizzes/no-such-test', '/en/quizzes/no-such-test'])('%s is unknown to everyone', async (path) => {
    const { site, reader } = await stage()
    expect((await site.get(path)).status).toBe(404)
    expect((await site.get(path, reader)).status).toBe(404)
    expect((await site.post(path, {}, reader)).status).toBe(404)
    expect((await site.post(path, {})).status).toBe(404)
  })

  it('begins an attempt, and takes up the same one afterwards', async () => {
    const { site, world, reader } = await stage()
    expect(await wordsOf(await site.get(quizPath, reader))).toContain('Empezar la prueba')
    const started = await site.post(quizPath, {}, reader)
    expect(started.status).toBe(302)
    const to = started.headers.get('location') ?? ''
    expect(to).toMatch(/^\/es\/attempts\/[0-9a-z]{26}$/)
    expect(quizStanding(world, reader, quizId).underWay?.id).toBe(to.split('/').at(-1))
    const page = await site.get(quizPath, reader)
    expect(await page.clone().text()).toContain(`href="${to}"`)
    expect(await wordsOf(page)).toContain('Seguir con la prueba')
    expect((await site.post(quizPath, {}, reader)).headers.get('location')).toBe(to)
  })

  it('begins for every role, and for a guest asks for sign-in with the form kept', async () => {
    const { site, world } = await stage()
    for (const role of ['learner', 'lead', 'trainer', 'admin'] as const)
      expect((await site.post(quizPath, {}, person(world, { role }))).status).toBe(302)
    const guest = await site.post(quizPath, {})
    expect(guest.status).toBe(401)
    expect(await guest.text()).toContain('name="parked"')
  })

  it('kindly says when it may be taken again', async () => {
    const { site, world, reader } = await stage()
    const attempt = take(world, reader)
    world.at('2026-03-05T12:00:00Z')
    const refused = await site.post(quizPath, {}, reader)
    expect([refused.status, refused.headers.get('location')]).toEqual([302, `${quizPath}#start`])
    const page = await site.get(quizPath, reader)
    expect(await page.clone().text()).toContain(`href="/es/attempts/${attempt.id}/result"`)
    const words = await wordsOf(page)
    expect(words).toContain('Podrás hacerla otra vez a partir del 16 mar 2026, 10:00')
    expect(words).not.toContain('Empezar la prueba')
    world.at('2026-03-16T09:00:00Z')
    expect(await wordsOf(await site.get(quizPath, reader))).toContain('Hacer la prueba otra vez')
  })
})

describe('a test with limits', () => {
  const path = `/es/quizzes/${tenLimited}`

  it('says who counts the time, one’s own extra time, and how often it may be taken', async () => {
    const all = await stageOfTen()
    const before = await wordsOf(await all.site.get(path))
    for (const told of [
      'unos 20 minutos; el tiempo se acaba a los 30',
      'El tiempo lo cuenta el servidor',
      'como mucho 2',
    ])
      expect(before).toContain(told)
    expect(before).not.toContain('tiempo adicional')
    const may = permit(person(all.world, { role: 'trainer' }), 'grant-time', {
      personId: all.reader.id,
      teamId: null,
    })
    if (!may.ok) throw new Error(may.reason)
    grantExtraTime(all.world, may.permit, all.reader.id, { percent: 25, reason: 'dislexia' })
    const words = await wordsOf(await all.site.get(path, all.reader))
    expect(words).toContain('Con tu tiempo adicional (25 % más) tienes 37 min 30 s.')
    expect(words).toContain('te quedan 2 de 2')
    expect(words).not.toContain('dislexia')
  })

  it('kindly says when it may not be taken any more', async () => {
    const all = await stageOfTen()
    for (const day of ['2026-03-02', '2026-03-12']) {
      all.world.at(`${day}T09:00:00Z`)
      const { path: attempt } = underWay(all, tenLimited)
      await all.site.post(attempt, { intent: 'finish' }, all.reader)
    }
    all.world.at('2026-03-20T09:00:00Z')
    const refused = await all.site.post(path, {}, all.reader)
    expect(refused.headers.get('location')).toBe(`${path}#start`)
    const words = await wordsOf(await all.site.get(path, all.reader))
    expect(words).toContain('Ya no puedes repetirla')
    expect(words).toContain('como mucho 2 veces, y ya las has gastado')
    expect(words).not.toContain('Empezar la prueba')
  })

  it('offers to try the formats before, as often as one likes', async () => {
    const all = await stageOfTen()
    expect(await wordsOf(await all.site.get(path, all.reader))).toContain('Probar cómo se responde')
    const tried = await all.site.post(path, { warmUp: '1' }, all.reader)
    expect(tried.headers.get('location')).toMatch(/^\/es\/attempts\/\w+$/)
    const words = await wordsOf(await all.site.get(path, all.reader))
    expect(words).toContain('Seguir probando')
    expect(words).toContain('te quedan 2 de 2')
    const page = await wordsOf(await all.site.get(tried.headers.get('location') ?? '', all.reader))
    expect(page).toContain('Esto pasa en try-one')
    expect(page).not.toContain('La prueba se cierra')
  })

  it('says when an attempt under way closes', async () => {
    const all = await stageOfTen()
    underWay(all, tenLimited)
    expect(await wordsOf(await all.site.get(path, all.reader))).toContain('El tiempo se acaba el 2 mar 2026, 10:30.')
  })
})

describe('practice', () => {
  it('is called so on its page and in the list, and has no cut', async () => {
    const all = await stageOfTen()
    const words = await wordsOf(await all.site.get(`/es/quizzes/${tenPractice}`, all.reader))
    expect(words).toContain('Esto es para practicar')
    expect(words).toContain('Empezar a practicar')
    expect(words).not.toMatch(/Corte|clave es provisional/)
    const list = await (await all.site.get('/es/quizzes', all.reader)).text()
    const card = list.slice(list.indexOf(`/es/quizzes/${tenPractice}"`))
    expect(card.slice(0, card.indexOf('</article>'))).toContain('Práctica')
  })
})
