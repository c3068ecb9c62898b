import { describe, expect, it } from 'vitest'
import { person } from '~tests/world'
import { confirm, passCheck, visit, wordsOf } from './visit'

describe('my progress', () => {
  it('sends a guest to sign in and back', async () => {
    const { read } = await visit()
    expect(await read('/es/me', null)).toMatchObject({ status: 302, to: '/es/login?next=%2Fes%2Fme' })
  })

  it('offers each next title before one is chosen', async () => {
    const { read } = await visit()
    const { html } = await read('/es/me')
    const words = wordsOf(html)
    expect(words).toContain('Desde Agente de servicio al cliente se suele pasar a estos puestos')
    expect(words).toContain('Te faltarían 9 de 9 competencias.')
    for (const id of ['team-lead', 'quality-analyst', 'operations-analyst']) {
      expect(html).toContain(`<form method="post" action="/es/titles/${id}">`)
    }
    expect(words).toContain('Todavía no hay evidencia.')
  })

  it('offers where the ladder begins to someone without a title', async () => {
    const { read, world } = await visit()
    const { html } = await read('/en/me', person(world))
    expect(wordsOf(html)).toContain('Your title is not recorded yet.')
    expect(html).toContain('action="/en/titles/customer-service-agent"')
  })

  it('shows the way to the target: the rungs, the next step, what is missing first', async () => {
    const { read, site, world, agent, lead } = await visit()
    await site.post('/es/titles/team-lead', { target: 'team-lead' }, agent)
    passCheck(world, agent, 'running-the-shift')
    confirm(world, lead, agent, 'coaching', 3)
    const { html } = await read('/es/me')
    const words = wordsOf(html)
    expect(words).toContain('De Agente de servicio al cliente a Líder de equipo / Supervisor.')
    expect(words).toContain('Te faltan 9 de 9 competencias.')
    expect(words).toContain('0 de 9 peldaños puestos.')
    expect(html.match(/class="rung"/g)).toHaveLength(9)
    expect(words).toMatch(/Lo siguiente (Lección|Prueba): /)
    const [first, second] = ['c-communication', 'c-customer-focus'].map((id) => html.indexOf(`id="${id}"`))
    expect(first).toBeLessThan(second ?? 0)
    expect(words).toContain('Seguir con')
    expect(words).toContain('Nora Vidal')
  })

  it('is one’s own', async () => {
    const { read, world, agent } = await visit()
    const lesson = passCheck(world, agent, 'running-the-shift')
    expect(wordsOf((await read('/es/me', person(world))).html)).not.toContain(lesson.text.es.title)
  })
})

describe('my evidence', () => {
  it('lists every piece with what it is worth and from whom', async () => {
    const { read, world, agent, lead } = await visit()
    const lesson = passCheck(world, agent, 'running-the-shift')
    confirm(world, lead, agent, 'coaching', 3)
    const { html } = await read('/es/me/evidence')
    const words = wordsOf(html)
    expect(words).toContain(`${1 + lesson.teaches.length} evidencias`)
    expect(words).toContain('Cuenta 1 punto hasta el 2 mar 2028')
    expect(words).toContain('Cuenta 2 puntos hasta el 20 feb 2028')
    expect(words).toContain('El lunes, en la reunión de inicio')
    expect(words).toContain('Nora Vidal')
    expect(html).toContain('href="/es/courses/from-colleague-to-team-lead/running-the-shift"')
  })

  it('says what no longer counts', async () => {
    const { read, world, agent } = await visit()
    passCheck(world, agent, 'running-the-shift')
    world.at('2028-04-01T09:00:00Z')
    expect(wordsOf((await read('/en/me/evidence')).html)).toContain('Too old since 2 Mar 2028')
  })

  it('filters by competency through the address', async () => {
    const { read, world, agent, lead } = await visit()
    passCheck(world, agent, 'running-the-shift')
    confirm(world, lead, agent, 'coaching', 3)
    const { html } = await read('/es/me/evidence?competency=metrics')
    expect(wordsOf(html)).toContain('1 evidencia ')
    expect(html).toContain('<option value="metrics" selected="">')
    expect(wordsOf((await read('/es/me/evidence?competency=quality')).html)).toContain('de esta competencia.')
    expect(wordsOf((await read('/es/me/evidence?competency=juggling')).html)).toContain('3 evidencias')
  })

  it('says what to do when there is none, and sends a guest to sign in', async () => {
    const { read } = await visit()
    expect((await read('/es/me/evidence')).html).toContain('href="/es/courses"')
    expect((await read('/en/me/evidence?competency=metrics', null)).to).toBe(
      '/en/login?next=%2Fen%2Fme%2Fevidence%3Fcompetency%3Dmetrics',
    )
  })
})
