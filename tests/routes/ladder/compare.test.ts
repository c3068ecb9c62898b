import { describe, expect, it } from 'vitest'
import { visit, wordsOf } from './visit'

describe('titles side by side', () => {
  it('tells a guest what sources say of the difference, then what each title asks', async () => {
    const { read } = await visit()
    const two = '/en/compare?titles=customer-service-manager,customer-experience-manager'
    const { status, html } = await read(two, null)
    expect(status).toBe(200)
    const words = wordsOf(html)
    expect(words).toContain('Response times and resolution rates.')
    expect(words).toContain('NPS and satisfaction scores.')
    expect(words.indexOf('the most different first')).toBeLessThan(words.indexOf('What all of them ask alike'))
    expect(html).toContain('href="/en/titles/customer-experience-manager"')
    const cited = [...html.matchAll(/href="#(source-\d+)"/g)].map(([, id]) => id)
    expect(cited.length).toBeGreaterThan(3)
    for (const id of cited) expect(html).toContain(`id="${id}"`)
  })

  it('has one address for one comparison, without what is unknown', async () => {
    const { read } = await visit()
    const odd = await read('/es/compare?titles=team-lead,nobody,team-lead', null)
    expect([odd.status, odd.to]).toEqual([302, '/es/compare?titles=team-lead'])
    const added = await read('/es/compare?titles=team-lead&add=call-centre-manager', null)
    expect([added.status, added.to]).toEqual([302, '/es/compare?titles=team-lead,call-centre-manager'])
    expect((await read('/es/compare?titles=nobody', null)).to).toBe('/es/compare')
  })

  it('says what to do with none or one, and offers no fifth', async () => {
    const { read } = await visit()
    expect(wordsOf((await read('/es/compare', null)).html)).toContain('Elige dos puestos o más')
    expect(wordsOf((await read('/es/compare?titles=team-lead', null)).html)).toContain('Añade otro puesto')
    const four = 'team-lead,call-centre-manager,quality-manager,training-manager'
    const { html } = await read(`/es/compare?titles=${four}`, null)
    expect(html).not.toContain('name="add"')
    expect(wordsOf(html)).toContain('Son cuatro, que es el máximo')
  })

  it('compares each pair that is often mixed up', async () => {
    const { read } = await visit()
    const { html } = await read('/es/compare', null)
    const pairs = [...html.matchAll(/href="(\/es\/compare\?titles=[^"]+,[^"]+)"/g)].map(([, to]) => to ?? '')
    expect(pairs).toHaveLength(3)
    for (const pair of pairs) {
      const page = await read(pair, null)
      expect(page.status).toBe(200)
      expect(wordsOf(page.html)).toContain('Qué los distingue, según las fuentes')
    }
  })
})
