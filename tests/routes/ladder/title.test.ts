import { describe, expect, it } from 'vitest'
import { catalogue } from '~/domains/content/content.server'
import { standing } from '~/domains/ladder/ladder.server'
import { confirm, passCheck, visit, wordsOf } from './visit'

describe('a title, for a guest', () => {
  it('says what it asks, with each level’s descriptor, and how to see what is missing', async () => {
    const { read, world } = await visit()
    const { status, html } = await read('/en/titles/team-lead', null)
    expect(status).toBe(200)
    const words = wordsOf(html)
    const { competencies } = catalogue(world)
    const coaching = competencies.find(({ id }) => id === 'coaching')
    expect(words).toContain('Coaching Level 3, intermediate essential')
    expect(words).toContain(coaching?.levels[2]?.describe.en)
    expect(words).toContain(coaching?.levels[2]?.behaviours[0]?.en)
    expect(html).toContain('/en/login?next=%2Fen%2Ftitles%2Fteam-lead')
    expect(html).not.toContain('name="target"')
    expect(words).not.toMatch(/of \d+ points/)
  })

  it('names its neighbours and tells common practice from what sources say', async () => {
    const { read } = await visit()
    const words = wordsOf((await read('/en/titles/team-lead', null)).html)
    expect(words).toContain('Reached from Customer service agent Leads to Call centre manager Junior')
    expect(words).toContain('Quality assurance manager (common practice)')
    expect(words).toContain('Also advertised as: Shift supervisor 1 , Call centre supervisor 1 ')
  })

  it('tells a week in the job, the most frequent duties first, and who says how often', async () => {
    const { read } = await visit()
    const words = wordsOf((await read('/en/titles/customer-service-manager', null)).html)
    expect(words).toMatch(/A week in the job Every day Leads and supports the team.* Every week Works with other/)
    expect(words).toMatch(/Every quarter Writes service policy.* When needed Takes escalated and complex complaints/)
    expect(words).toContain('How often each duty comes round is common practice, except where a source is cited')
  })

  it('gives pay with its country, its source and the source’s year or none, and says what is not stated', async () => {
    const { read } = await visit()
    const { html } = await read('/es/titles/customer-service-manager', null)
    const words = wordsOf(html)
    expect(words).toMatch(/Estados Unidos USD\s41.?707|Estados Unidos 41.?707\sUSD/)
    expect(words).toMatch(/Fuente \d \(sin fecha\)/)
    expect(words).toContain('Ninguna fuente dice si es bruto o neto')
    const cited = [...html.matchAll(/href="#(source-\d+)"/g)].map(([, id]) => id)
    for (const id of cited) expect(html).toContain(`id="${id}"`)
  })

  it('has each title in both languages', async () => {
    const { read, world } = await visit()
    for (const { id, name } of catalogue(world).titles) {
      for (const locale of ['es', 'en'] as const) {
        const { status, html } = await read(`/${locale}/titles/${id}`, null)
        expect([id, status]).toEqual([id, 200])
        expect(wordsOf(html)).toContain(name[locale])
      }
    }
  })

  it('is unknown before anybody is asked to sign in', async () => {
    const { read, site } = await visit()
    expect((await read('/es/titles/astronaut', null)).status).toBe(404)
    expect((await site.post('/es/titles/astronaut', { target: 'astronaut' })).status).toBe(404)
  })
})

describe('a title, for someone signed in', () => {
  it('names what is there, what is missing and what closes it', async () => {
    const { read } = await visit()
    const words = wordsOf((await read('/es/titles/team-lead')).html)
    expect(words).toContain('Te faltan 9 de 9 competencias. 4 de las que faltan son imprescindibles.')
    expect(words).toMatch(/Lo siguiente Lección: .* Para /)
    expect(words).toContain('0 de 6 puntos')
    expect(words).toMatch(/Prueba: .* 2 puntos/)
    expect(words).toContain('Pide a quien lidera tu equipo')
  })

  it('changes with a check that was passed, and says by what', async () => {
    const { read, world, agent } = await visit()
    const lesson = passCheck(world, agent, 'running-the-shift')
    const { html } = await read('/es/titles/team-lead')
    const words = wordsOf(html)
    expect(words).toContain('1 de 6 puntos')
    expect(words).toContain(`Preguntas de una lección: ${lesson.text.es.title} 2 mar 2026 · suma 1 punto`)
    expect(words).toContain('5 puntos más, 2 evidencias más, evidencia de otro tipo')
  })

  it('counts what a lead confirmed as judged by a person', async () => {
    const { read, world, agent, lead } = await visit()
    confirm(world, lead, agent, 'metrics', 2)
    const words = wordsOf((await read('/es/titles/team-lead')).html)
    expect(words).toMatch(/Nora Vidal · 20 feb 2026 · suma 2 puntos/)
    expect(words).toContain('4 puntos más, 2 evidencias más y evidencia de otro tipo.')
  })

  it('is honest where nothing here is about a competency', async () => {
    const { read } = await visit()
    const words = wordsOf((await read('/es/titles/vp-operations')).html)
    expect(words).toContain('Aquí todavía no hay ninguna lección, prueba ni caso que la trate a este nivel.')
  })
})

describe('choosing a title', () => {
  it('makes it the target and says so on the page that follows', async () => {
    const { site, read, world, agent } = await visit()
    expect((await read('/es/titles/team-lead')).html).toContain('Elegir como mi meta')
    const response = await site.post('/es/titles/team-lead', { target: 'team-lead' }, agent)
    expect([response.status, response.headers.get('location')]).toEqual([302, '/es/titles/team-lead'])
    expect(standing(world, agent.id).target?.id).toBe('team-lead')
    const { html } = await read('/es/titles/team-lead')
    expect(wordsOf(html)).toContain('Es tu meta')
    expect(html).not.toContain('value="choose"')
  })

  it('is not offered for the title one has, and refused if it is sent', async () => {
    const { site, read, agent } = await visit()
    const { html } = await read('/es/titles/customer-service-agent')
    expect(wordsOf(html)).toContain('Es tu puesto')
    expect(html).not.toContain('name="target"')
    const sent = await site.post('/es/titles/customer-service-agent', { target: 'customer-service-agent' }, agent)
    expect(sent.status).toBe(409)
  })

  it('asks a guest to sign in and carries the choice along', async () => {
    const { site } = await visit()
    const response = await site.post('/es/titles/team-lead', { target: 'team-lead' })
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('name="parked"')
  })

  it.each([[{}], [{ target: 'quality-manager' }], [{ target: '../team-lead' }]])('refuses %j', async (fields) => {
    const { site, world, agent } = await visit()
    expect((await site.post('/es/titles/team-lead', fields, agent)).status).toBe(422)
    expect(standing(world, agent.id).target).toBeNull()
  })
})
