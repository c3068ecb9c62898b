import { describe, expect, it } from 'vitest'
import { addressOf } from '~/http/list-address'
import { person } from '~tests/world'
import { openLesson } from '../../domains/learning-assignments/work'
import { assigned } from '../../domains/reporting/assignments'
import { scene, wordsOf } from './desk'

describe('the people', () => {
  it('are everybody for a trainer, and their own for a lead', async () => {
    const here = await scene()
    const all = await (await here.site.get('/es/team', here.trainer)).text()
    for (const { id } of [here.ana, here.beto, here.dora]) expect(all).toContain(`/es/team/people/${id}`)
    const own = await (await here.site.get('/es/team', here.lead)).text()
    expect(wordsOf(own)).toContain('Tu equipo Norte · 2 personas')
    expect(own).not.toContain(here.dora.id)
    expect((await here.site.get(`/es/team?team=${here.theirs}`, here.lead)).status).toBe(404)
  })

  it('are found by name, team, and what is overdue', async () => {
    const here = await scene()
    assigned(here.world, here.trainer, 'quiz', { personIds: [here.beto.id] }, new Date('2026-03-04T22:59Z'))
    here.world.at('2026-03-06T09:00Z')
    const read = async (query: string) => (await here.site.get(`/es/team?${query}`, here.trainer)).text()
    expect(await read('q=nunez')).toContain(here.ana.id)
    expect(await read('q=nunez')).not.toContain(here.beto.id)
    expect(await read(`team=${here.theirs}`)).not.toContain(here.ana.id)
    expect(await read('late=yes')).toContain(here.beto.id)
    expect(await read('late=yes')).not.toContain(here.ana.id)
    expect(wordsOf(await read('late=yes'))).toContain('1 tarea vencida')
    expect(wordsOf(await read('q=zzzz'))).toContain('Nadie coincide con esto')
  })

  it('come in pages that keep the filter', async () => {
    const here = await scene()
    for (let count = 0; count < 30; count++) person(here.world, { name: `Zaida ${count}` })
    const html = await (await here.site.get('/es/team?q=zaida&sort=quiet', here.trainer)).text()
    expect(html).toContain('href="/es/team?q=zaida&amp;sort=quiet&amp;page=2"')
    expect(wordsOf(html)).toContain('Página 1 de 2')
  })

  it('come as a file, all of them', async () => {
    const here = await scene()
    openLesson(here.world, here.ana.id)
    const answer = await here.site.get(`/es/team?format=csv&team=${here.ours}`, here.trainer)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="personas.csv"')
    const lines = (await answer.text()).split('\r\n')
    expect(lines.slice(1)).toEqual([
      `Ana Núñez,${here.ana.email},Norte,,,,,0,2026-03-02`,
      `Beto Gil,${here.beto.email},Norte,,,,,0,`,
      '',
    ])
  })
})

describe("a list's address", () => {
  it('holds only what differs from the plain list', () => {
    const plain = { q: '', late: false, sort: 'name', page: 1 }
    expect(addressOf('/es/team', plain, plain)).toBe('/es/team')
    expect(addressOf('/es/team', { ...plain, late: true, page: 2, team: null }, plain)).toBe('/es/team?late=yes&page=2')
    expect(addressOf('/es/team', { ...plain, q: 'a&b' }, plain)).toBe('/es/team?q=a%26b')
  })
})
