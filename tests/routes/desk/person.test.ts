import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { catalogue } from '~/domains/content/content.server'
import { endorsementsOf } from '~/domains/ladder/endorsements.server'
import { placesOf } from '~/domains/ladder/positions.server'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { people } from '~drizzle/accounts'
import { assigned, may } from '../../domains/reporting/assignments'
import { type Scene, scene, wordsOf } from './desk'

const pageOf = ({ id }: { id: string }, locale = 'es') => `/${locale}/team/people/${id}`

function coaching({ world }: Scene) {
  return catalogue(world).competencies.find(({ id }) => id === 'coaching')?.levels ?? []
}

function sighting(here: Scene, change: Record<string, string> = {}) {
  const behaviour = `coaching/3/${coaching(here)[2]?.behaviours[0]?.id}`
  const occasion = 'Escuchamos juntos dos llamadas el martes.'
  return { intent: 'endorse', behaviour, occasion, seen: '2026-03-01', client: 'abcdefgh-1', ...change }
}

describe('one person', () => {
  it('is shown with title, target, what is missing and what was assigned', async () => {
    const here = await scene()
    chooseTarget(here.world, may(here.ana, 'learn'), 'team-lead')
    assigned(here.world, here.trainer, 'quiz', { personIds: [here.ana.id] }, new Date('2026-03-04T22:59Z'))
    here.world.at('2026-03-06T09:00Z')
    const words = wordsOf(await (await here.site.get(pageOf(here.ana), here.lead)).text())
    expect(words).toMatch(/Ana Núñez.*Equipo Norte.*Sin puesto todavía.*Líder de equipo/)
    expect(words).toContain('Tiene 0 de 9 competencias.')
    expect(words).toMatch(/Acompañamiento.*imprescindible 3 Le falta 0 de 6/)
    expect(words).toMatch(/Liderazgo de primera línea · Prueba 4 mar 2026 Sin empezar Vencido/)
    expect(words).toContain('Todavía no hay ninguna evidencia')
  })

  it("is unknown to another team's lead, and where there is nobody", async () => {
    const here = await scene()
    expect((await here.site.get(pageOf(here.ana), here.otherLead)).status).toBe(404)
    expect((await here.site.get(pageOf({ id: 'nobody' }), here.trainer)).status).toBe(404)
    expect((await here.site.get(pageOf({ id: 'nobody' }), here.ana)).status).toBe(403)
    expect((await here.site.get(pageOf(here.ana), here.ana)).status).toBe(403)
  })

  it('keeps their record when they have left, and takes nothing more', async () => {
    const here = await scene()
    here.world.db.update(people).set({ leftAt: here.world.now() }).where(eq(people.id, here.ana.id)).run()
    const html = await (await here.site.get(`${pageOf(here.ana)}?competency=coaching`, here.trainer)).text()
    expect(wordsOf(html)).toContain('Ya no está en la organización')
    expect(html).not.toContain('value="endorse"')
    expect((await here.site.post(pageOf(here.ana), sighting(here), here.trainer)).status).toBe(404)
  })
})

describe('confirming what was seen', () => {
  it('offers the behaviours of a competency in their own words once it is picked', async () => {
    const here = await scene()
    const before = await (await here.site.get(pageOf(here.ana), here.lead)).text()
    expect(before).toContain('<option value="coaching"')
    expect(before).not.toContain('name="behaviour"')
    const html = await (await here.site.get(`${pageOf(here.ana, 'en')}?competency=coaching`, here.lead)).text()
    const all = coaching(here).flatMap(({ behaviours }) => behaviours)
    expect(html.match(/name="behaviour"/g)).toHaveLength(all.length)
    for (const { en } of all) expect(wordsOf(html)).toContain(en)
  })

  it('is written once, told on this page and on the home of the person', async () => {
    const here = await scene()
    for (let times = 0; times < 2; times++) {
      const answer = await here.site.post(pageOf(here.ana), sighting(here), here.lead)
      expect([answer.status, answer.headers.get('location')]).toEqual([302, pageOf(here.ana)])
    }
    expect(endorsementsOf(here.world, here.ana.id)).toMatchObject([
      { competency: 'coaching', level: 3, byName: 'Iván Ruiz', occasion: 'Escuchamos juntos dos llamadas el martes.' },
    ])
    const words = wordsOf(await (await here.site.get(pageOf(here.ana), here.lead)).text())
    expect(words).toMatch(/Lo confirmó Iván Ruiz · 1 mar 2026/)
    expect(wordsOf(await (await here.site.get('/es', here.ana)).text())).toContain('Iván Ruiz confirmó')
  })

  it.each<[Record<string, string>, string]>([
    [{ occasion: 'Muy bien.' }, 'En qué ocasión: Es demasiado corto'],
    [{ occasion: '' }, 'En qué ocasión: Rellena este campo'],
    [{ seen: '2026-03-09' }, 'Cuándo lo viste: Esta fecha aún no ha llegado'],
    [{ seen: '2023-01-01' }, 'Cuándo lo viste: Esta fecha queda demasiado atrás'],
    [{ seen: 'ayer' }, 'Cuándo lo viste: Escribe una fecha'],
    [{ behaviour: 'coaching/3/nothing-like-it' }, 'Elige una opción'],
  ])('says what to mend of %j and keeps the rest', async (change, said) => {
    const here = await scene()
    const address = `${pageOf(here.ana)}?competency=coaching`
    const answer = await here.site.post(address, sighting(here, change), here.lead)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(wordsOf(html)).toContain(said)
    const occasion = change.occasion ?? 'Escuchamos juntos dos llamadas el martes.'
    expect(html).toContain(`>${occasion}</textarea>`)
    expect(html).toContain('value="abcdefgh-1"')
    expect(endorsementsOf(here.world, here.ana.id)).toEqual([])
  })

  it('is for leads of the team and trainers, never of oneself', async () => {
    const here = await scene()
    const post = async (whom: Scene['ana'], as: Scene['ana']) =>
      (await here.site.post(pageOf(whom), sighting(here), as)).status
    expect(await post(here.ana, here.otherLead)).toBe(404)
    expect(await post(here.ana, here.beto)).toBe(403)
    expect(await post(here.trainer, here.trainer)).toBe(403)
    expect(await post(here.ana, here.trainer)).toBe(302)
  })
})

describe('setting the current title', () => {
  const fields = { intent: 'title', title: 'customer-service-agent', since: '2025-06-01' }

  it('is for trainers', async () => {
    const here = await scene()
    expect((await here.site.post(pageOf(here.ana), fields, here.lead)).status).toBe(403)
    expect((await here.site.post(pageOf(here.ana), fields, here.trainer)).status).toBe(302)
    const place = placesOf(here.world, [here.ana.id]).get(here.ana.id)
    expect(place?.current?.titleId).toBe('customer-service-agent')
    expect(place?.current?.since.toISOString().slice(0, 10)).toBe('2025-06-01')
    const words = wordsOf(await (await here.site.get(pageOf(here.ana), here.trainer)).text())
    expect(words).toContain('Agente de servicio al cliente, desde el 1 de junio de 2025')
  })

  it('refuses titles that are not there and days to come', async () => {
    const here = await scene()
    for (const change of [{ title: 'emperor' }, { since: '2026-04-01' }, { since: '' }, { title: '' }]) {
      expect((await here.site.post(pageOf(here.ana), { ...fields, ...change }, here.trainer)).status).toBe(422)
    }
    expect(placesOf(here.world, [here.ana.id]).get(here.ana.id)?.current).toBeNull()
  })
})
