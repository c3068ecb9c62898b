import { describe, expect, it } from 'vitest'
import { statementsOf } from '~/domains/ladder/requirements.server'
import { person, team } from '~tests/world'
import { visit, wordsOf } from './visit'

const work = {
  intent: 'state',
  kind: 'work',
  replaces: '',
  client: 'client-word-1',
  employer: 'Línea Uno',
  fields: ['contact-centre', 'supervising'],
  fromMonth: '11',
  fromYear: '2023',
  still: 'yes',
}

async function towardsLead() {
  const here = await visit()
  const { site, agent, world } = here
  await site.post('/es/titles/team-lead', { target: 'team-lead' }, agent)
  const state = (fields: Record<string, string | string[]> = {}, query = '?add=work') =>
    site.post(`/es/me/requirements${query}`, { ...work, ...fields }, agent)
  const own = () => statementsOf(world, agent.id)
  const words = async (path: string, as = agent) => wordsOf((await here.read(path, as)).html)
  return { ...here, state, own, words }
}

describe('what a job asks besides', () => {
  it('is said with its source and how it stands, and where to say what is not said', async () => {
    const { read } = await towardsLead()
    const { html } = await read('/es/me/requirements')
    const words = wordsOf(html)
    expect(words).toContain('2 años en centros de contacto o servicio al cliente')
    expect(words).toContain('Título universitario Sin decir Se valora')
    expect(words).toContain('Puestos de un centro de llamadas')
    expect(html).toContain('href="/es/me/requirements?add=work#form"')
    expect(wordsOf((await read('/en/me/requirements')).html)).toContain(
      '2 years in contact centres or customer service',
    )
  })

  it('counts up to what is confirmed, in years and months', async () => {
    const { state, own, words, site, lead, agent } = await towardsLead()
    await state()
    expect(await words('/es/me/requirements')).toContain(
      '2 años y 4 meses de 2 años. Con lo que espera respuesta se llega.',
    )
    const statement = own()[0]?.id ?? ''
    await site.post(`/es/team/people/${agent.id}/requirements`, { statement, verdict: 'confirmed' }, lead)
    const after = await words('/es/me/requirements')
    expect(after).toContain('2 años y 4 meses confirmados; piden 2 años.')
    expect(after).toContain('Lo confirmó Nora Vidal el 2 de marzo de 2026')
    expect(await words('/es/me')).toContain('4 requisitos: 2 confirmados, 2 sin decir.')
  })

  it('says how much is missing', async () => {
    const { state, words } = await towardsLead()
    await state({ fields: 'service', fromYear: '2024' })
    expect(await words('/es/me/requirements')).toContain(
      '1 año y 4 meses de 2 años. Faltan 8 meses. Nada confirmado todavía.',
    )
    expect(await words('/en/me/requirements')).toContain('1 year and 4 months of 2 years. 8 months missing.')
  })

  it('is nothing without a target, and what is stated stays', async () => {
    const { read, world } = await visit()
    const words = wordsOf((await read('/en/me/requirements', person(world))).html)
    expect(words).toContain('Once you choose a target')
    expect(words).toContain('Add a job')
  })
})

describe('stating it', () => {
  it('opens one form at a time by its address', async () => {
    const { read } = await towardsLead()
    expect((await read('/es/me/requirements')).html).not.toContain('name="employer"')
    expect((await read('/es/me/requirements?add=work')).html).toContain('name="employer"')
    expect((await read('/es/me/requirements?add=schooling')).html).toContain('value="short-degree"')
    expect((await read('/es/me/requirements?add=language')).html).toContain('value="gn"')
    expect((await read('/es/me/requirements?change=nothing')).html).not.toContain('id="form"')
  })

  it('keeps work, schooling and languages, each once however often it is sent', async () => {
    const { world, state, own } = await towardsLead()
    const answer = await state()
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/es/me/requirements#yours'])
    await state()
    world.at('2026-03-03T09:00:00Z')
    await state({ client: 'client-word-2', kind: 'schooling', level: 'degree', field: 'business', name: 'UNAM' })
    world.at('2026-03-04T09:00:00Z')
    await state({ client: 'client-word-3', kind: 'language', language: 'en', level: 'B2' })
    expect(own().map(({ said }) => said)).toEqual([
      { kind: 'work', employer: 'Línea Uno', fields: ['contact-centre', 'supervising'], from: '2023-11', to: null },
      { kind: 'schooling', level: 'degree', field: 'business', name: 'UNAM' },
      { kind: 'language', language: 'en', level: 'B2' },
    ])
  })

  it.each([
    ['nothing in it', { employer: ' ', fields: '', fromMonth: '', still: '' }, ['employer', 'fields', 'from', 'to']],
    ['an end before its beginning', { still: '', toMonth: '10', toYear: '2023' }, ['to']],
    ['a beginning to come', { fromYear: '2027' }, ['from']],
    ['a year of two digits', { fromYear: '23' }, ['from']],
  ])('refuses a form with %s beside its fields, and keeps what was typed', async (_, fields, faults) => {
    const { state, own } = await towardsLead()
    const answer = await state({ ...fields, client: 'client-word-9' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    for (const field of faults) expect(html).toContain(`id="${field}-error"`)
    expect(html.match(/class="fault"/g)).toHaveLength(faults.length)
    expect(html).toContain('value="client-word-9"')
    expect(html).toContain(`value="${'employer' in fields ? fields.employer : 'Línea Uno'}"`)
    expect(own()).toEqual([])
  })

  it('changes what was said, which has to be confirmed again, and takes it back', async () => {
    const { state, own, read, site, lead, agent } = await towardsLead()
    await state()
    const id = own()[0]?.id ?? ''
    await site.post(`/es/team/people/${agent.id}/requirements`, { statement: id, verdict: 'confirmed' }, lead)
    const { html } = await read(`/es/me/requirements?change=${id}`)
    expect(wordsOf(html)).toContain('habrá que confirmarlo de nuevo')
    expect(html).toContain('value="Línea Uno"')
    expect(html).toMatch(/name="still" checked=""|checked="" name="still"|name="still"[^>]*checked/)
    await state({ client: 'client-word-2', replaces: id, still: '', toMonth: '11', toYear: '2025' }, `?change=${id}`)
    expect(own()).toMatchObject([{ said: { to: '2025-11' }, answer: null }])
    expect((await state({ client: 'client-word-3', replaces: id })).status).toBe(409)
    const back = await site.post('/es/me/requirements', { intent: 'take-back', statement: own()[0]?.id ?? '' }, agent)
    expect([back.status, own()]).toEqual([302, []])
  })

  it('is nobody else’s to change', async () => {
    const { state, own, site, world } = await towardsLead()
    await state()
    const id = own()[0]?.id ?? ''
    const other = person(world)
    const answer = await site.post('/es/me/requirements', { intent: 'take-back', statement: id }, other)
    expect(answer.status).toBe(404)
    const changed = await site.post('/es/me/requirements', { ...work, client: 'client-word-7', replaces: id }, other)
    expect([changed.status, own().length]).toEqual([404, 1])
  })
})

describe('answering it', () => {
  it('shows a lead what is said and both ways to answer, an administrator only what is said', async () => {
    const { state, read, agent, lead, world } = await towardsLead()
    await state()
    const path = `/es/team/people/${agent.id}/requirements`
    const { html } = await read(path, lead)
    expect(wordsOf(html)).toContain('centros de contacto, supervisión · desde noviembre de 2023')
    expect(html).toContain('value="confirmed"')
    const admin = await read(path, person(world, { role: 'admin' }))
    expect([admin.status, admin.html.includes('value="confirmed"')]).toEqual([200, false])
    expect((await read(path, person(world, { role: 'lead', leads: [team(world)] }))).status).toBe(404)
  })

  it('asks for words when it declines, and gives them to whoever stated it', async () => {
    const { state, own, words, site, agent, lead } = await towardsLead()
    await state()
    const path = `/es/team/people/${agent.id}/requirements`
    const statement = own()[0]?.id ?? ''
    const decline = { intent: `decline-${statement}`, statement, verdict: 'declined' }
    const answer = await site.post(path, { ...decline, words: ' ' }, lead)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`id="${statement}-words-error"`)
    expect((await site.post(path, { ...decline, words: 'Falta el contrato.' }, lead)).status).toBe(302)
    const after = await words('/es/me/requirements')
    expect(after).toContain('Nora Vidal no lo confirmó, el 2 de marzo de 2026')
    expect(after).toContain('Falta el contrato.')
    expect(after).toContain('Todavía no consta nada.')
  })

  it('comes too late for what has changed', async () => {
    const { state, own, site, agent, lead } = await towardsLead()
    await state()
    const statement = own()[0]?.id ?? ''
    await state({ client: 'client-word-2', replaces: statement, employer: 'Línea Dos' })
    const late = await site.post(`/es/team/people/${agent.id}/requirements`, { statement, verdict: 'confirmed' }, lead)
    expect(late.status).toBe(409)
  })

  it('is asked for in one line, which leads to all that waits', async () => {
    const { state, own, words, read, site, lead, world } = await towardsLead()
    expect((await read('/es/team', lead)).html).not.toContain('/es/team/statements')
    expect(await words('/es/team/statements', lead)).toContain('Nada espera tu respuesta.')
    await state()
    await state({ client: 'client-word-2', kind: 'language', language: 'en', level: 'B2' })
    expect(await words('/es/team', lead)).toContain('2 cosas que dicen de sí esperan tu respuesta')
    expect(await words('/es', lead)).toContain('2 cosas que dicen de sí esperan tu respuesta')
    expect(await words('/es/team/statements', lead)).toContain('Línea Uno')
    const done = await site.post('/es/team/statements', { statement: own()[0]?.id ?? '', verdict: 'confirmed' }, lead)
    expect([done.status, done.headers.get('location')]).toEqual([302, '/es/team/statements'])
    expect(await words('/en/team', lead)).toContain('1 statement waits for your answer')
    const elsewhere = person(world, { role: 'lead', leads: [team(world)] })
    expect((await read('/es/team', elsewhere)).html).not.toContain('/es/team/statements')
  })
})
