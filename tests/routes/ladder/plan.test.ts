import { describe, expect, it } from 'vitest'
import { person } from '~tests/world'
import { passCheck, visit, wordsOf } from './visit'

async function planned() {
  const all = await visit()
  await all.site.post('/es/titles/team-lead', { target: 'team-lead' }, all.agent)
  const page = async (as = all.agent) => (await all.read('/es/me/plan', as)).html
  const send = (fields: Record<string, string>) => all.site.post('/es/me/plan', fields, all.agent)
  return { ...all, page, send }
}

const keysIn = (html: string) => [...html.matchAll(/id="plan-([^"]+)" class="plan-step"/g)].map(([, key]) => key ?? '')
const clientIn = (html: string) => /name="client" value="([^"]+)"/.exec(html)?.[1] ?? ''
const rows = ({ world }: Awaited<ReturnType<typeof planned>>) =>
  world.db.$client.prepare('select count(*) as count from plan_version').get()

describe('my plan', () => {
  it('leads to the ladder while there is no target', async () => {
    const { read } = await visit()
    const { status, html } = await read('/es/me/plan')
    expect(status).toBe(200)
    expect(wordsOf(html)).toContain('Para dibujar un plan hace falta una meta.')
    expect(html).toContain('href="/es/ladder"')
  })

  it('puts what is missing into weeks, each thing once, and lessons before the test on the same', async () => {
    const { page } = await planned()
    const html = await page()
    expect(wordsOf(html)).toContain('Esta semana')
    expect(wordsOf(html)).toMatch(/Con 1 h por semana terminas hacia el \d+ de \w+ de 20\d\d/)
    const keys = keysIn(html)
    expect(keys.length).toBeGreaterThan(8)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.some((key) => key.startsWith('quiz:'))).toBe(true)
  })

  it('takes the pace, and refuses what is none beside its field', async () => {
    const all = await planned()
    expect((await all.send({ intent: 'pace', minutes: '240' })).status).toBe(302)
    expect(wordsOf(await all.page())).toContain('Con 4 h por semana')
    for (const minutes of ['', '7', 'mucho', '99999']) {
      const refused = await all.send({ intent: 'pace', minutes })
      expect(refused.status).toBe(422)
      expect(await refused.text()).toMatch(/<input[^>]*id="pace-minutes"[^>]*aria-invalid="true"/)
    }
    expect(rows(all)).toEqual({ count: 1 })
  })

  it('moves a step, and goes back to the order of the rule', async () => {
    const { page, send } = await planned()
    const before = keysIn(await page())
    const [first = '', second = ''] = before
    expect((await send({ intent: 'later', key: first })).status).toBe(302)
    expect(keysIn(await page()).slice(0, 2)).toEqual([second, first])
    await send({ intent: 'by-rule' })
    expect(keysIn(await page())).toEqual(before)
  })

  it('leaves a step out until it is put back', async () => {
    const { page, send } = await planned()
    const [first = ''] = keysIn(await page())
    await send({ intent: 'leave', key: first })
    const without = await page()
    expect(keysIn(without)).not.toContain(first)
    expect(wordsOf(without)).toContain('Lo que dejaste fuera')
    await send({ intent: 'back', key: first })
    expect(keysIn(await page())).toContain(first)
  })

  it('takes a step of one’s own once, however often it is sent, and ticks it off', async () => {
    const all = await planned()
    const client = clientIn(await all.page())
    const fields = { intent: 'add', client, words: 'Acompañar a Nora <una tarde>', minutes: '', due: '2026-03-20' }
    await all.send(fields)
    await all.send(fields)
    expect(rows(all)).toEqual({ count: 1 })
    const html = await all.page()
    expect(html.match(/Acompañar a Nora &lt;una tarde&gt;<\/p>/g)).toHaveLength(1)
    await all.send({ intent: 'done', id: client })
    expect(wordsOf(await all.page())).toContain('Pasos propios hechos: 1')
    expect((await all.send({ intent: 'done', id: 'somebody-elses' })).status).toBe(404)
  })

  it('keeps what was typed when a day is past or the words are missing', async () => {
    const { page, send } = await planned()
    const client = clientIn(await page())
    const past = await send({ intent: 'add', client, words: 'Leer el manual', minutes: '30', due: '2026-01-01' })
    expect(past.status).toBe(422)
    const html = await past.text()
    expect(html).toContain('value="Leer el manual"')
    expect(wordsOf(html)).toContain('La fecha ya ha pasado.')
    expect((await send({ intent: 'add', client, words: ' ', minutes: '', due: '' })).status).toBe(422)
  })

  it('keeps every earlier state and goes back to one', async () => {
    const all = await planned()
    await all.send({ intent: 'pace', minutes: '120' })
    await all.send({ intent: 'pace', minutes: '30' })
    const html = await all.page()
    const older = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
    await all.send({ intent: 'restore', version: older })
    expect(wordsOf(await all.page())).toContain('Con 2 h por semana')
    expect(rows(all)).toEqual({ count: 3 })
    expect((await all.send({ intent: 'restore', version: '9999' })).status).toBe(404)
  })

  it('goes on by itself with what is done', async () => {
    const { page, world, agent } = await planned()
    const lessons = keysIn(await page()).filter((key) => key.startsWith('lesson:'))
    const [lesson = ''] = lessons
    passCheck(world, agent, lesson.split('/')[1] ?? '')
    expect(keysIn(await page())).not.toContain(lesson)
  })

  it('is read by the lead and changed by nobody else', async () => {
    const { read, site, agent, lead, world, send } = await planned()
    await send({ intent: 'pace', minutes: '240' })
    const at = `/en/team/people/${agent.id}/plan`
    const seen = await read(at, lead)
    expect(wordsOf(seen.html)).toContain('At 4 h a week')
    expect(seen.html).not.toContain('plan-tools')
    expect((await read(at, person(world, { role: 'lead' }))).status).toBe(404)
    expect((await site.post(at, { intent: 'pace', minutes: '30' }, lead)).status).toBe(405)
  })
})
