import { describe, expect, it } from 'vitest'
import { sampleText } from '~/domains/casework/answer-text'
import { caseOf } from '~/domains/content/content.server'
import { begin, caseId, handedIn, released } from '~tests/domains/casework/samples'
import { testSite } from '~tests/site'
import { person, testWorld } from '~tests/world'
import { mainOf, placeOf, wordsIn } from './pages'

describe('the list of cases', () => {
  it('is open to guests, in both languages', async () => {
    const site = await testSite(testWorld())
    const [es, en] = [await site.get('/es/cases'), await site.get('/en/cases')]
    expect([es.status, en.status]).toEqual([200, 200])
    expect(wordsIn(await mainOf(es))).toContain('Resolver la reclamación de un cliente')
    expect(wordsIn(await mainOf(en))).toContain('Resolving a customer complaint')
  })

  it('tells where one stands', async () => {
    const world = testWorld()
    const site = await testSite(world)
    const [ana, marker] = [person(world), person(world, { role: 'trainer' })]
    const stands = async () => wordsIn(await mainOf(await site.get('/es/cases', ana)))
    expect(await stands()).not.toMatch(/En curso|Entregado|Corregido/)
    begin(world, ana)
    expect(await stands()).toContain('En curso')
    const id = handedIn(world, ana)
    expect(await stands()).toContain('Entregado')
    released(world, marker, id)
    expect(await stands()).toContain('Corregido')
  })
})

describe('a case', () => {
  const path = `/es/cases/${caseId}`

  it('shows guests brief, documents and criteria, and the way in', async () => {
    const site = await testSite(testWorld())
    const html = await mainOf(await site.get(path))
    const words = wordsIn(html)
    expect(words).toContain('Hoy es lunes 30 de marzo de 2026')
    expect(words).toContain('4.1 Servicio de entrega.')
    expect(words).toContain('Investigación, causas y prevención (30 puntos, imprescindible)')
    expect(html).toContain(`href="/es/login?next=${encodeURIComponent(path)}"`)
    expect(html).not.toContain('value="begin"')
  })

  it('keeps the key: no expected value, no explanation, no sample, no described level', async () => {
    const world = testWorld()
    const site = await testSite(world)
    const ana = person(world)
    const id = begin(world, ana)
    const work = caseOf(world, caseId)
    if (!work) throw new Error('the case is not there')
    const pages = [path, `/es/submissions/${id}`, `/es/submissions/${id}?step=hand-in`]
    const secrets = [
      ...work.rubric.criteria.flatMap(({ levels }) => levels.map(({ es }) => es)),
      ...work.tasks.flatMap((task) => (task.kind === 'number' ? [task.why.es, String(task.expected)] : [])),
      ...work.samples.flatMap(({ answers }) =>
        Object.values(answers).flatMap((one) => (typeof one === 'object' ? [sampleText(one, 'es').slice(0, 60)] : [])),
      ),
    ]
    expect(secrets.length).toBeGreaterThan(25)
    for (const page of pages) {
      const html = await (await site.get(page, ana)).text()
      const words = wordsIn(html)
      for (const secret of secrets) expect(words).not.toContain(wordsIn(secret))
      expect(html).not.toMatch(/sum\(|64[.,]1/)
    }
  })

  it('begins for someone signed in, once', async () => {
    const world = testWorld()
    const site = await testSite(world)
    const ana = person(world)
    const begun = await site.post(path, { intent: 'begin' }, ana)
    expect(begun.status).toBe(302)
    expect(placeOf(begun)).toMatch(/^\/es\/submissions\/[a-z0-9]{26}$/)
    expect(placeOf(await site.post(path, { intent: 'begin' }, ana))).toBe(placeOf(begun))
    expect(await mainOf(await site.get(path, ana))).toContain(`href="${placeOf(begun)}"`)
  })

  it('takes a guest who posts to sign-in, and nothing odd', async () => {
    const world = testWorld()
    const site = await testSite(world)
    expect((await site.post(path, { intent: 'begin' })).status).toBe(401)
    expect((await site.post(path, { intent: 'other' }, person(world))).status).toBe(422)
    const text = { 'Content-Type': 'text/plain' }
    expect((await site.post(path, { intent: 'begin' }, person(world), text)).status).toBe(415)
  })

  it.each(['/es/cases/unknown', '/en/cases/constructor', '/es/cases/unknown?download=deliveries', `${path}?download=`])(
    'is unknown at %s, before any sign-in',
    async (unknown) => {
      const site = await testSite(testWorld())
      const response = await site.get(unknown)
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toContain('text/html')
    },
  )
})

describe('a case’s table', () => {
  it('comes as a file in the reader’s language', async () => {
    const site = await testSite(testWorld())
    const response = await site.get(`/en/cases/${caseId}?download=deliveries`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${caseId}-deliveries.csv"`)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const lines = (await response.text()).split('\r\n')
    expect(lines[0]).toBe('Week of,Carrier,Area,Deliveries,Missed,Told first,Contacts,Repeats')
    expect(lines[1]).toBe('2026-03-02,Rutalba,North,108,10,7,16,5')
    expect(lines).toHaveLength(38)
  })

  it('is only what is a table', async () => {
    const site = await testSite(testWorld())
    for (const id of ['complaint', 'unknown', '../x']) {
      expect((await site.get(`/es/cases/${caseId}?download=${id}`)).status).toBe(404)
    }
  })

  it('puts a table in the order of a column, by its head, and keeps the file’s order for what is not there', async () => {
    const site = await testSite(testWorld())
    const read = async (query: string) => mainOf(await site.get(`/es/cases/${caseId}${query}`))
    const weeks = (html: string) => [...html.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/g)].map(([, cell]) => cell)
    const plain = await read('')
    expect(plain).toContain('aria-sort="none"')
    expect(plain).toContain('href="?sort=deliveries.week#paper-deliveries"')
    const down = await read('?sort=-deliveries.week')
    expect(down).toContain('aria-sort="descending"')
    expect(down).toMatch(/<details class="paper" id="paper-deliveries" open/)
    expect(weeks(down)[0]).not.toBe(weeks(plain)[0])
    expect(weeks(down).toSorted()).toEqual(weeks(plain).toSorted())
    expect(weeks(await read('?sort=deliveries.unknown'))).toEqual(weeks(plain))
    expect(weeks(await read('?sort=x%22y'))).toEqual(weeks(plain))
  })
})
