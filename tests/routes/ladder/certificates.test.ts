import { describe, expect, it } from 'vitest'
import { ask, certified, completeCourse, passLessons, shortCourse } from '~tests/domains/ladder/certified'
import { person } from '~tests/world'
import { visit, wordsOf } from './visit'

const form = { kind: 'course', content: shortCourse }

describe('the page of a certificate', () => {
  it('says who, what, since, until, how it stands and who says so, to anybody, in both languages', async () => {
    const { read, site, world } = await visit()
    const holder = person(world, { name: 'Íñigo Peñalver' })
    const id = certified(world, holder)
    const page = await site.get(`/es/certificates/${id}`)
    expect([page.headers.get('x-robots-tag'), page.headers.get('cache-control')]).toEqual(['noindex', 'no-store'])
    const words = wordsOf(await page.text())
    for (const told of [
      'Íñigo Peñalver',
      'Del problema a la causa',
      '2 de marzo de 2026',
      '2 de marzo de 2028',
      'Válido',
    ]) {
      expect(words).toContain(told)
    }
    expect(words).toContain(`${new URL(world.env.origin).host}/es/certificates/${id}`)
    expect(words).not.toContain(holder.email)
    expect(words).not.toContain('Imprimir')
    expect(wordsOf((await read(`/es/certificates/${id}`, holder)).html)).toContain('Imprimir')
    expect(wordsOf((await read(`/en/certificates/${id}`, null)).html)).toContain('has completed the course')
  })

  it('says when its time is over', async () => {
    const { read, world } = await visit()
    const id = certified(world, person(world))
    world.at('2028-03-02T09:00:00Z')
    const words = wordsOf((await read(`/en/certificates/${id}`, null)).html)
    expect(words).toContain('Expired on 2 March 2028')
    expect(words).not.toMatch(/Valid\b/)
  })

  it.each(['0123456789abcdef', 'short', 'ABC'])('is not there for %s', async (id) => {
    const { read } = await visit()
    expect((await read(`/es/certificates/${id}`, null)).status).toBe(404)
  })
})

describe('my certificates', () => {
  it('offer what is complete, and give it at the press of a button', async () => {
    const { read, site, world, agent } = await visit()
    completeCourse(world, agent)
    const before = wordsOf((await read('/es/me/certificates')).html)
    expect(before).toContain('Puedes obtenerlos ahora')
    const answer = await site.post('/es/me/certificates', form, agent)
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toMatch(/^\/es\/certificates\/[0-9a-z]{16}$/)
    const after = wordsOf((await read('/es/me/certificates')).html)
    expect(after).toContain('Vale hasta el 2 de marzo de 2028')
    expect(after).not.toContain('Puedes obtenerlos ahora')
  })

  it('say what is missing of what was begun, and give nothing before', async () => {
    const { read, site, world, agent } = await visit()
    passLessons(world, agent)
    const words = wordsOf((await read('/en/me/certificates')).html)
    expect(words).toContain('One thing is missing:')
    const answer = await site.post('/en/me/certificates', form, agent)
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toContain('Something is still missing for this certificate.')
  })

  it('lead to a renewal when its time has come, and not before', async () => {
    const { read, site, world, agent, lead } = await visit()
    certified(world, lead)
    const early = String(new Date('2028-03-02T09:00:00Z').getTime())
    expect((await site.post('/es/me/certificates', { ...form, until: early }, lead)).status).toBe(409)
    world.at('2024-03-22T09:00:00Z')
    certified(world, agent)
    world.at('2026-03-02T09:00:00Z')
    completeCourse(world, agent)
    const { html } = await read('/es/me/certificates')
    expect(wordsOf(html)).toContain('Ya puedes renovarlo')
    const until = String(new Date('2026-03-22T09:00:00Z').getTime())
    expect(html).toContain(`name="until" value="${until}"`)
    expect((await site.post('/es/me/certificates', { ...form, until }, agent)).status).toBe(302)
    expect(wordsOf((await read('/es/me/certificates')).html)).toContain('Vale hasta el 22 de marzo de 2028')
  })

  it('are told of on the page of a course whose lessons are done', async () => {
    const { read, world, agent } = await visit()
    const path = `/es/courses/${shortCourse}`
    expect(wordsOf((await read(path)).html)).not.toContain('certificado')
    passLessons(world, agent)
    expect(wordsOf((await read(path)).html)).toContain('Para el certificado falta: Prueba:')
    completeCourse(world, agent)
    expect((await read(path)).html).toContain('action="/es/me/certificates"')
    ask(world, agent)
    expect(wordsOf((await read(path)).html)).toContain('Tienes el certificado de este curso.')
  })
})

describe('the trainer’s list', () => {
  it('leads to a certificate that can be revoked with a reason, which its owner and nobody else reads', async () => {
    const { read, site, world, agent, trainer } = await visit()
    const id = certified(world, agent)
    expect((await read('/es/team/certificates?state=valid', trainer)).html).toContain(`/es/team/certificates/${id}`)
    const path = `/es/team/certificates/${id}`
    const last = /name="last" value="(\d+)"/.exec((await read(path, trainer)).html)?.[1] ?? ''
    const empty = await site.post(path, { act: 'revoked', last, reason: ' ' }, trainer)
    expect(empty.status).toBe(422)
    expect(wordsOf(await empty.text())).toContain('Razón: Rellena este campo.')
    const reason = 'La prueba la hizo otra persona'
    expect((await site.post(path, { act: 'revoked', last, reason }, trainer)).status).toBe(302)
    expect((await site.post(path, { act: 'revoked', last, reason: 'otra' }, trainer)).status).toBe(409)
    const open = wordsOf((await read(`/es/certificates/${id}`, null)).html)
    expect(open).toContain('Este certificado se revocó el 2 de marzo de 2026')
    expect(open).not.toContain(reason)
    expect(wordsOf((await read('/es/me/certificates')).html)).toContain(reason)
    expect(wordsOf((await read(path, trainer)).html)).toContain('Restablecer este certificado')
    expect((await read('/es/team/certificates?state=valid', trainer)).html).not.toContain(path)
  })

  it('lets nobody decide on their own, and an administrator only read', async () => {
    const { read, site, world, trainer } = await visit()
    const id = certified(world, trainer)
    const path = `/es/team/certificates/${id}`
    const decision = { act: 'revoked', last: '1', reason: 'x' }
    expect((await site.post(path, decision, trainer)).status).toBe(403)
    expect(wordsOf((await read(path, trainer)).html)).toContain('Es tuyo')
    const admin = person(world, { role: 'admin' })
    expect((await read(path, admin)).html).not.toContain('name="reason"')
    expect((await site.post(path, decision, admin)).status).toBe(403)
    expect((await read('/es/team/certificates/0123456789abcdef', trainer)).status).toBe(404)
  })
})
