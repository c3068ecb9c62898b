import { describe, expect, it } from 'vitest'
import type { Actor } from '~/domains/accounts/model'
import { createSession } from '~/domains/accounts/sessions.server'
import { ownOutside } from '~/domains/ladder/outside-lists.server'
import { recordOf } from '~/domains/ladder/record.server'
import { inVault, pdf } from '~tests/domains/casework/with-file'
import { paperForm } from '~tests/domains/ladder/papers'
import { permitted } from '~tests/domains/ladder/people'
import { person } from '~tests/world'
import { visit, wordsOf } from './visit'

const path = '/es/me/certificates/outside'
const queue = '/es/team/certificates/outside'

async function desk() {
  const visited = await visit()
  const { world, site, agent, read } = visited
  /** The form as a browser sends it, the file last. */
  const send = async (wanted = {}, bytes = pdf, name = 'Mi título.pdf', actor: Actor = agent, to = path) => {
    const form = new FormData()
    for (const [field, value] of Object.entries({ ...paperForm(), ...wanted })) form.append(field, value)
    form.append('file', new File([new Uint8Array(bytes)], name))
    const { secret } = await createSession(world, actor.id, 'test')
    const headers = { Origin: world.env.origin, Cookie: `session=${secret}` }
    return fetch(site.address + to, { method: 'POST', redirect: 'manual', headers, body: form })
  }
  const own = () => ownOutside(world, permitted(agent, 'learn'))
  const words = async (at: string, actor: Actor = agent) => wordsOf((await read(at, actor)).html)
  return { ...visited, send, own, words }
}

describe('a certificate of somebody else’s', () => {
  it('is handed in, seen by a trainer and confirmed, and counts', async () => {
    const { world, site, agent, trainer, send, own, words, read } = await desk()
    expect(await words('/es/me/certificates')).toContain('Entregar un certificado de otra entidad')
    const sent = await send()
    expect([sent.status, sent.headers.get('location')]).toEqual([302, path])
    expect(await words(path)).toMatch(/\(CWPP\).*Espera respuesta.*Número A-17.*10 de enero de 2026.*sin caducidad/)
    const id = own()[0]?.id ?? ''
    for (const at of ['/es/team', '/es/team/certificates']) {
      expect(await words(at, trainer)).toContain('1 certificado de otra entidad espera respuesta')
    }
    const { html } = await read(queue, trainer)
    expect(html).toContain(`href="/es/certificates/outside/${id}"`)
    expect(wordsOf(html)).toMatch(/Demuestra: .*, nivel 3/)
    const file = await site.get(`/es/certificates/outside/${id}`, trainer)
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="Mi titulo\.pdf"/)
    expect(Buffer.from(await file.arrayBuffer())).toEqual(pdf)
    const done = await site.post(queue, { statement: id, verdict: 'confirmed' }, trainer)
    expect([done.status, done.headers.get('location')]).toEqual([302, queue])
    expect(await words(queue, trainer)).toContain('Ninguno espera respuesta.')
    expect(await words(path.replace('/es/', '/en/'))).toContain('confirmed it on')
    expect(recordOf(world, agent.id).pieces).toMatchObject([{ kind: 'certificate', result: id }])
  })

  it('is declined with words only, which its owner reads', async () => {
    const { site, trainer, send, own, words } = await desk()
    await send()
    const id = own()[0]?.id ?? ''
    const decline = { intent: `decline-${id}`, statement: id, verdict: 'declined' }
    const refused = await site.post(queue, { ...decline, words: ' ' }, trainer)
    expect([refused.status, (await refused.text()).includes(`id="${id}-words-error"`)]).toEqual([422, true])
    expect((await site.post(queue, { ...decline, words: 'No se lee la fecha.' }, trainer)).status).toBe(302)
    expect(await words(path)).toMatch(/No confirmado.*No se lee la fecha\./)
    expect((await site.post(queue, { statement: id, verdict: 'confirmed' }, trainer)).status).toBe(409)
  })

  it('is taken back by its owner alone', async () => {
    const { world, site, agent, send, own } = await desk()
    await send()
    const back = { 'take-back': own()[0]?.id ?? '' }
    expect((await site.post(path, back, person(world))).status).toBe(404)
    expect((await site.post(path, back, agent)).status).toBe(302)
    expect([own(), inVault(world)]).toEqual([[], []])
  })

  it('is not to be answered by who handed it in, nor to be found by others', async () => {
    const { world, site, trainer, lead, send } = await desk()
    await send({}, pdf, 'a.pdf', trainer)
    const [{ id } = { id: '' }] = ownOutside(world, permitted(trainer, 'learn'))
    expect((await site.post(queue, { statement: id, verdict: 'confirmed' }, trainer)).status).toBe(403)
    for (const other of [lead, person(world), person(world, { role: 'admin' })]) {
      expect((await site.get(`/es/certificates/outside/${id}`, other)).status).toBe(404)
    }
  })
})

const program = Buffer.from('4d5a90000300000004000000ffff0000', 'hex')
const filled = (bytes: number) => Buffer.concat([pdf, Buffer.alloc(bytes - pdf.length, 'x')])
const limit = 5 * 1024 * 1024

describe('what cannot be taken', () => {
  it.each([
    ['a renamed program', program, 422, 'Por dentro no es un PDF'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 422, 'Por dentro no es un PDF'],
    ['nothing', Buffer.alloc(0), 422, 'El archivo está vacío.'],
    ['a byte too much', filled(limit + 1), 413, 'Ocupa más de 5 MB.'],
    ['a megabyte too much, as its length says at once', filled(limit + 1024 ** 2), 413, 'Ocupa más de 5 MB.'],
  ])('%s is told beside the file, and what was typed stays', async (_, bytes, status, words) => {
    const { world, send, own } = await desk()
    const answer = await send({ client: 'form-word-1', number: 'B-23' }, bytes)
    expect(answer.status).toBe(status)
    const html = await answer.text()
    expect(wordsOf(html)).toContain(words)
    expect(html).toContain('id="file-error"')
    expect(html.match(/class="fault"/g)).toHaveLength(1)
    for (const typed of ['form-word-1', 'B-23', '2026-01-10']) expect(html).toContain(`value="${typed}"`)
    expect(html).toMatch(/<option value="cwpp" selected=""/)
    expect([own(), inVault(world)]).toEqual([[], []])
  })

  it('a field that is wrong is told beside it, and the file is to be chosen again', async () => {
    const { world, send, own } = await desk()
    const answer = await send({ recognised: '', issued: '2126-01-01', expires: '2125-01-01' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    for (const field of ['recognised', 'expires', 'file']) expect(html).toContain(`id="${field}-error"`)
    const later = await send({ issued: '2126-01-01' }, pdf, 'x.pdf', undefined, path.replace('/es/', '/en/'))
    const words = wordsOf(await later.text())
    expect(words).toContain('Choose the file again: it was not kept')
    expect([own(), inVault(world)]).toEqual([[], []])
  })

  it('is all of it when ten wait already, before a byte is read', async () => {
    const { send, own, words } = await desk()
    for (let place = 0; place < 10; place++) await send()
    expect((await send()).status).toBe(422)
    expect(own()).toHaveLength(10)
    expect(await words(path)).toContain('Ya hay diez que esperan respuesta.')
  })
})
