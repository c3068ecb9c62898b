import { describe, expect, it } from 'vitest'
import { visit, wordsOf } from './visit'

const head = 'Correo;Contacto;Fecha;Evaluador;Necesidad;Claridad;Malas noticias;Trato difícil;Solución;Errores críticos'
const at = '/es/team/scorecards'

async function desk() {
  const here = await visit()
  const rows = [1, 2, 3, 4, 5].map((day) => `${here.agent.email};c${day};0${day}/02/2026;Iván;3,5;;;;;0`)
  const text = [head, ...rows, 'eva@example.org;c9;01/02/2026;Iván;9;;;;;0'].join('\r\n')
  const send = (intent: string, given: Record<string, string> = {}) =>
    here.site.post(at, { intent, scorecard: 'contact-monitoring', text, ...given }, here.trainer)
  return { ...here, text, send }
}

describe('quality scores', () => {
  it('are shown before they count, imported on confirming, and read by their person and the lead', async () => {
    const { agent, lead, trainer, read, send } = await desk()
    const preview = await send('preview')
    const html = await preview.text()
    expect(preview.status).toBe(200)
    expect(wordsOf(html)).toContain('Se importarán 5 contactos de 1 persona.')
    expect(wordsOf(html)).toContain('1 fila se queda fuera.')
    expect(wordsOf(html)).toContain('Nadie de la organización tiene este correo.')
    expect((await read('/es/me/evidence')).html).not.toContain('Escucha de contactos')
    const sent = /name="text" value="([^"]*)"/.exec(html)?.[1] ?? ''
    const done = await send('import', { text: sent.replaceAll('&#x27;', "'").replaceAll('&amp;', '&') })
    expect([done.status, done.headers.get('location')]).toEqual([302, `${at}/1`])
    for (const page of [await read('/es/me/evidence'), await read(`/es/team/people/${agent.id}`, lead)]) {
      expect(wordsOf(page.html)).toContain('media de 3,5 en 5 contactos de febrero de 2026; el corte es 3')
    }
    expect(wordsOf((await read(at, trainer)).html)).toContain('Filas pegadas, n.º 1')
  })

  it('are taken from a file as a spreadsheet in Spanish saves it', async () => {
    const { site, world, trainer, text, read } = await desk()
    const form = new FormData()
    form.set('intent', 'preview')
    form.set('scorecard', 'contact-monitoring')
    form.set('file', new Blob([Buffer.from(text, 'latin1')]), 'febrero.csv')
    form.set('text', '')
    const { createSession } = await import('~/domains/accounts/sessions.server')
    const { secret } = await createSession(world, trainer.id, 'test')
    const headers = { Origin: world.env.origin, Cookie: `session=${secret}` }
    const answer = await fetch(site.address + at, { method: 'POST', body: form, headers })
    expect([answer.status, wordsOf(await answer.text()).includes('Se importarán 5 contactos')]).toEqual([200, true])
    expect((await read(at, trainer)).html).toContain('Todavía no se ha importado nada.')
  })

  it('say what is wrong with a file, and keep what was pasted', async () => {
    const { send } = await desk()
    const answer = await send('preview', { text: 'Correo;Contacto\nana;c1' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(wordsOf(html)).toContain('Falta la columna «Fecha».')
    expect(html).toMatch(/<textarea[^>]*>Correo;Contacto/)
    expect((await send('preview', { text: ' ' })).status).toBe(422)
    expect((await send('delete')).status).toBe(422)
  })

  it.each([
    ['es', 'La columna «Empatía» no es de este formulario. Quítala.'],
    ['en', 'The column “Empatía”'],
  ])('name a column for a competency that the form does not score, in %s', async (locale, words) => {
    const { site, trainer, text } = await desk()
    const wrong = text.replace(head, `${head};Empatía`)
    const given = { intent: 'preview', scorecard: 'contact-monitoring', text: wrong }
    const answer = await site.post(`/${locale}/team/scorecards`, given, trainer)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(wordsOf(html)).toContain(words)
    expect(html).toContain(';Empatía')
  })

  it('count nowhere once their import is withdrawn, for a reason', async () => {
    const { site, trainer, read, send } = await desk()
    await send('import')
    const words = wordsOf((await read(`${at}/1`, trainer)).html)
    expect(words).toContain('5 contactos; 1 fila quedó fuera.')
    expect((await site.post(`${at}/1`, { reason: 'No' }, trainer)).status).toBe(422)
    expect((await site.post(`${at}/1`, { reason: 'Era el mes de otro equipo' }, trainer)).status).toBe(302)
    expect(wordsOf((await read(`${at}/1`, trainer)).html)).toMatch(/La retiró .* Era el mes de otro equipo/)
    expect((await read('/es/me/evidence')).html).not.toContain('Escucha de contactos')
    expect((await send('import')).status).toBe(422)
  })

  it('come with an example that can be imported', async () => {
    const { site, trainer, agent, send } = await desk()
    const answer = await site.get(`${at}?example=contact-monitoring`, trainer)
    expect(answer.headers.get('content-disposition')).toContain('contact-monitoring.csv')
    const text = (await answer.text()).replace('ana@example.org', agent.email)
    expect(wordsOf(await (await send('preview', { text })).text())).toContain('Se importará 1 contacto de 1 persona.')
    expect((await site.get(`${at}?example=nothing`, trainer)).status).toBe(404)
  })
})
