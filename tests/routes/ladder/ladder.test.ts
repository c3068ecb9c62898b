import { describe, expect, it } from 'vitest'
import { catalogue } from '~/domains/content/content.server'
import { visit, wordsOf } from './visit'

const drawn = (html: string) => html.slice(html.indexOf('<svg class="ladder"'), html.indexOf('id="list"'))
const listed = (html: string) => html.slice(html.indexOf('id="list"'))

describe('the ladder', () => {
  it.each(['es', 'en'] as const)(
    'has every title in the drawing and in the list, for guests too (%s)',
    async (locale) => {
      const { read, world } = await visit()
      const { status, html } = await read(`/${locale}/ladder`, null)
      expect(status).toBe(200)
      for (const { id } of catalogue(world).titles) {
        for (const part of [drawn(html), listed(html)]) expect(part).toContain(`href="/${locale}/titles/${id}"`)
      }
      expect(wordsOf(html)).not.toMatch(locale === 'es' ? /Estás aquí|Tu puesto/ : /You are here|Your title/)
    },
  )

  it('lets every step be followed to the box at its other end, common practice told apart in words', async () => {
    const { read, world } = await visit()
    const { html } = await read('/es/ladder', null)
    const steps = [...html.matchAll(/<a href="#t-([a-z-]+)" class="ladder-step( ours)?" aria-label="([^"]+)"/g)]
    expect(steps).toHaveLength(catalogue(world).titles.flatMap(({ leadsTo }) => leadsTo).length)
    for (const [, to, ours, label] of steps) {
      expect(html).toContain(`id="t-${to}"`)
      expect(label?.endsWith('(práctica común)')).toBe(ours !== undefined)
    }
  })

  it('lists where each title leads', async () => {
    const { read } = await visit()
    const { html } = await read('/en/ladder', null)
    expect(wordsOf(listed(html))).toContain(
      'Customer service agent Rung 1 Leads to Team lead / Supervisor · Quality analyst (common practice) · Operations analyst (common practice)',
    )
  })

  it('marks where the reader is and where they want to get to', async () => {
    const { read, site, agent } = await visit()
    await site.post('/es/titles/team-lead', { target: 'team-lead' }, agent)
    const { html } = await read('/es/ladder')
    expect(wordsOf(drawn(html))).toContain('Estás aquí')
    expect(wordsOf(listed(html))).toContain('Agente de servicio al cliente Peldaño 1 Estás aquí')
    expect(wordsOf(listed(html))).toContain('Líder de equipo / Supervisor Peldaño 2 Tu meta')
    expect(html.match(/class="mine/g)).toHaveLength(3)
  })

  it('keeps one reader’s marks from the next', async () => {
    const { read } = await visit()
    await read('/es/ladder')
    expect(wordsOf((await read('/es/ladder', null)).html)).not.toContain('Estás aquí')
  })

  it('is unknown in another language', async () => {
    const { read } = await visit()
    expect((await read('/fr/ladder', null)).status).toBe(404)
  })
})
