import { describe, expect, it } from 'vitest'
import { fieldsOf } from '~/domains/assessment/answer'
import { finishAttempt } from '~/domains/assessment/finishing.server'
import type { FormItem } from '~/domains/assessment/model'
import { optionsOf } from '~/domains/content/item-model'
import { person } from '~tests/world'
import { asScript, chosenIn, reread, sceneIn, sent, stage, underWay, wordsOf } from './pages'

describe('an attempt’s page', () => {
  it('shows the first scene, and goes on at the first that is not answered', async () => {
    const all = await stage()
    const { path, items } = underWay(all)
    const first = await all.site.get(path, all.reader)
    expect(first.status).toBe(200)
    expect(first.headers.get('cache-control')).toBe('no-store')
    const words = await wordsOf(first)
    expect(words).toContain('Escena 1 de 10')
    expect(words).toContain(items[0]?.scene.es)
    for (const option of optionsOf(items[0] as FormItem)) expect(words).toContain(option.text.es)
    await all.site.post(`${path}?item=1`, sent(items[0], { best: 'a', worst: 'b' }), all.reader)
    expect(await wordsOf(await all.site.get(path, all.reader))).toContain('Escena 2 de 10')
  })

  it('is known to its owner only', async () => {
    const all = await stage()
    const { path, items } = underWay(all)
    const answer = sent(items[0], { best: 'a', worst: 'b' })
    for (const role of ['learner', 'lead', 'trainer', 'admin'] as const) {
      const other = person(all.world, { role })
      expect((await all.site.get(path, other)).status).toBe(404)
      expect((await all.site.post(`${path}?item=1`, answer, other)).status).toBe(404)
      expect((await all.site.post(`${path}?item=1`, answer, other, asScript)).status).toBe(404)
      expect((await all.site.post(`${path}?item=end`, { intent: 'finish' }, other)).status).toBe(404)
    }
    const guest = await all.site.get(`${path}?item=3`)
    expect(guest.status).toBe(302)
    expect(guest.headers.get('location')).toBe(`/es/login?next=${encodeURIComponent(`${path}?item=3`)}`)
  })

  it.each(['0', '11', '-1', '1.5', 'x', '1e1', '0x1'])('has no scene %s', async (item) => {
    const all = await stage()
    const { path } = underWay(all)
    expect((await all.site.get(`${path}?item=${item}`, all.reader)).status).toBe(404)
  })

  it('is unknown where there is none', async () => {
    const { site, reader } = await stage()
    expect((await site.get('/es/attempts/nothing', reader)).status).toBe(404)
    expect((await site.get('/es/attempts/nothing/result', reader)).status).toBe(404)
  })

  it('looks the same on another device, down to the order of the options', async () => {
    const all = await stage()
    const { path, items } = underWay(all)
    const ratings = { 'rate-a': '6', 'rate-c': '2' }
    await all.site.post(`${path}?item=6`, sent(items[5], ratings), all.reader)
    const other = { ...all.reader, sessionId: 'another' }
    const [one, two] = await Promise.all(
      [all.reader, other].map(async (as) => (await all.site.get(`${path}?item=6`, as)).text()),
    )
    expect(chosenIn(sceneIn(one ?? '', items[5]))).toEqual(ratings)
    const withoutClient = (html = '') => html.replace(/name="client" value="\w+"/g, '').replace(/nonce="[^"]*"/g, '')
    expect(withoutClient(two)).toBe(withoutClient(one))
  })
})

describe('a form without script', () => {
  it('saves and goes where its button says', async () => {
    const all = await stage()
    const { attempt, path, items } = underWay(all)
    const answer = { best: 'a', worst: 'c' }
    for (const [go, to] of [
      ['2', `${path}?item=2`],
      ['end', `${path}?item=end`],
      ['https://example.org', `${path}?item=1`],
    ] as const) {
      const response = await all.site.post(`${path}?item=1`, sent(items[0], { ...answer, go }), all.reader)
      expect([response.status, response.headers.get('location')]).toEqual([302, to])
    }
    expect(reread(all, attempt).steps.get(items[0]?.id ?? '')?.answer).toMatchObject(answer)
    expect(chosenIn(sceneIn(await (await all.site.get(`${path}?item=1`, all.reader)).text(), items[0]))).toEqual(answer)
  })

  it('shows one response as best and worst again as it was, with what to do', async () => {
    const all = await stage()
    const { attempt, path, items } = underWay(all)
    const response = await all.site.post(`${path}?item=1`, sent(items[0], { best: 'b', worst: 'b' }), all.reader)
    expect(response.status).toBe(422)
    const html = await response.clone().text()
    expect(chosenIn(sceneIn(html, items[0]))).toEqual({ best: 'b', worst: 'b' })
    expect(html).toContain('href="#answer-1"')
    expect(html).toContain('id="answer-1"')
    expect(await wordsOf(response)).toContain('Una respuesta no puede ser a la vez la mejor y la peor')
    expect(reread(all, attempt).steps.size).toBe(0)
  })

  it('refuses what is not an answer', async () => {
    const all = await stage()
    const { path, items } = underWay(all)
    const wrong: Record<string, string>[] = [{ best: 'zz' }, { client: '' }, { item: 'nothing' }]
    for (const fields of wrong) {
      const response = await all.site.post(`${path}?item=1`, sent(items[0], fields), all.reader)
      expect(response.status).toBe(422)
    }
  })

  it('is carried through sign-in when the session has ended', async () => {
    const all = await stage()
    const { path, items } = underWay(all)
    const response = await all.site.post(`${path}?item=1`, sent(items[0], { best: 'b', worst: 'c' }))
    expect(response.status).toBe(401)
    const html = await response.text()
    expect(html).toContain('name="parked"')
    expect(html).toContain('&quot;best&quot;,&quot;b&quot;')
  })

  it('shows both answers when they met', async () => {
    const all = await stage()
    const { path, items } = underWay(all)
    const [first] = items
    await all.site.post(`${path}?item=1`, sent(first, { client: 'phone', best: 'a', worst: 'b' }), all.reader)
    const met = await all.site.post(
      `${path}?item=1`,
      sent(first, { client: 'laptop', best: 'c', worst: 'd' }),
      all.reader,
    )
    const to = met.headers.get('location') ?? ''
    expect(to).toMatch(/\?item=1&other=\d+$/)
    const page = await all.site.get(to, all.reader)
    expect(chosenIn(sceneIn(await page.clone().text(), items[0]))).toEqual({ best: 'c', worst: 'd' })
    const words = await wordsOf(page)
    expect(words).toContain('Hay dos respuestas a la escena 1')
    expect(words).toContain(`La mejor: ${optionsOf(first as FormItem)[0]?.text.es}`)
  })
})

describe('a script', () => {
  it('is told what was saved, when, and how much of the scene it answers', async () => {
    const all = await stage()
    const { path, items } = underWay(all)
    all.world.at('2026-03-02T13:03:07Z')
    const fields = sent(items[0], { sequence: '1', best: 'a' })
    const response = await all.site.post(`${path}?item=1`, fields, all.reader, asScript)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/json')
    const body = await response.json()
    expect(body).toEqual({
      ok: true,
      step: expect.any(Number),
      savedAt: '2026-03-02T13:03:07.000Z',
      savedAtText: '14:03:07',
      answered: 'part',
      message: 'Guardado a las 14:03:07',
    })
    expect(await (await all.site.post(`${path}?item=1`, fields, all.reader, asScript)).json()).toEqual(body)
  })

  it('is told of another answer that came in between', async () => {
    const all = await stage()
    const { path, items } = underWay(all)
    const send = (client: string, best: string) =>
      all.site.post(`${path}?item=1`, sent(items[0], { client, sequence: '1', best }), all.reader, asScript)
    const first = (await (await send('phone', 'a')).json()) as { step: number }
    const second = await (await send('laptop', 'b')).json()
    expect(second).toMatchObject({ ok: true, other: { to: `${path}?item=1&other=${first.step}`, see: 'Ver las dos' } })
  })

  it.each([
    ['same-option', 422, { best: 'a', worst: 'a' }],
    ['invalid', 422, { best: 'zz' }],
    ['invalid', 422, { sequence: 'x' }],
  ])('is refused %s with %i and words for the reader', async (reason, status, fields) => {
    const all = await stage()
    const { path, items } = underWay(all)
    const response = await all.site.post(`${path}?item=1`, sent(items[0], fields), all.reader, asScript)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ ok: false, reason, message: expect.stringMatching(/\w/) })
  })

  it('is told when the session has ended and when the test is over', async () => {
    const all = await stage()
    const { attempt, path, items } = underWay(all)
    const fields = sent(items[0], { best: 'a', worst: 'b' })
    const signedOut = await all.site.post(`${path}?item=1`, fields, null, asScript)
    expect(signedOut.status).toBe(401)
    expect(await signedOut.json()).toMatchObject({
      ok: false,
      reason: 'signed-out',
      signIn: { to: `/es/login?next=${encodeURIComponent(path)}` },
    })
    finishAttempt(all.world, all.reader, attempt.id)
    const late = await all.site.post(`${path}?item=1`, fields, all.reader, asScript)
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ ok: false, reason: 'late', see: { to: `${path}/result` } })
  })
})

describe('before the end', () => {
  it('the last page names what is missing and warns of one rating for everything', async () => {
    const all = await stage()
    const { path, items } = underWay(all)
    for (const item of items.slice(0, 9)) {
      const ratings = Object.fromEntries(optionsOf(item).map(({ id }) => [id, 4]))
      const fields =
        item.format === 'best-worst' ? { best: 'a', worst: 'b' } : fieldsOf({ format: 'rate-each', ratings })
      await all.site.post(`${path}?item=1`, sent(item, fields), all.reader)
    }
    const html = await (await all.site.get(`${path}?item=end`, all.reader)).text()
    const open = items.filter(({ id }) => html.includes(`<li data-gap="${id}">`))
    expect(open.map(({ id }) => id)).toEqual([items[9]?.id])
    expect(html).toContain('1 escena por responder')
    expect(html).toContain('<div data-straight="">')
    expect(html).toContain('<div data-complete="" hidden="">')
    expect(html).toContain('Al terminar ya no podrás cambiar nada')
  })
})
