import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { assignmentsFor } from '~/domains/learning/assignments.server'
import { people } from '~drizzle/accounts'
import { assignments } from '~drizzle/learning'
import { person } from '~tests/world'
import { courseId, finishQuiz } from '../../domains/learning-assignments/work'
import { assigned } from '../../domains/reporting/assignments'
import { type Scene, scene, wordsOf } from './desk'

const page = '/es/team/assignments'
const form = { intent: 'assign', what: `course:${courseId}`, due: '2026-03-20', note: 'Antes del pico.' }

async function assign({ site, trainer }: Scene, fields: Record<string, string | string[]>, as = trainer) {
  return site.post(`${page}?new=1`, fields, as)
}

describe('assigning by the form', () => {
  it('reaches a team and people, until the end of the day in the zone of who assigns, and says how many', async () => {
    const here = await scene()
    const answer = await assign(here, { ...form, team: here.ours, person: [here.dora.id, here.ana.id] })
    expect(answer.status).toBe(302)
    const address = answer.headers.get('location') ?? ''
    expect(address).toMatch(/^\/es\/team\/assignments\?id=[a-z0-9]+&made=1&had=0&moved=0$/)
    for (const { id } of [here.ana, here.beto, here.dora]) {
      expect(assignmentsFor(here.world, id)).toMatchObject([
        { dueAt: new Date('2026-03-20T22:59:59.999Z'), note: 'Antes del pico.' },
      ])
    }
    const html = await (await here.site.get(address, here.trainer)).text()
    expect(wordsOf(html)).toContain('Asignado a 3 personas.')
    expect(html).toContain('role="status"')
  })

  it('says for whom the date is a new one, how many had it, and how many had done it', async () => {
    const here = await scene()
    assigned(here.world, here.trainer, 'quiz', { personIds: [here.ana.id, here.dora.id] })
    for (const { id } of [here.beto, here.dora]) finishQuiz(here.world, id)
    const answer = await assign(here, { ...form, what: 'quiz:first-line-leadership', team: [here.ours, here.theirs] })
    const html = await (await here.site.get(answer.headers.get('location') ?? '', here.trainer)).text()
    expect(wordsOf(html)).toContain(
      'Asignado a 2 personas. Una persona lo tenía pendiente: ahora vale esta fecha. Una persona ya lo tenía y no se le repite. Una de ellas ya lo tiene hecho.',
    )
  })

  it('tells every fault beside its field, keeps what was chosen, and writes nothing', async () => {
    const here = await scene()
    const answer = await assign(here, { ...form, what: '', due: '' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(wordsOf(html)).toMatch(/Revisa estos campos.*Qué: Elige una opción.*Fecha límite: Escribe una fecha/)
    expect(html).toContain('href="#team"')
    expect(html).toContain('Antes del pico.')
    const kept = await (
      await assign(here, { ...form, due: '2026-02-01', team: here.theirs, person: here.ana.id })
    ).text()
    expect(wordsOf(kept)).toContain('La fecha ya ha pasado')
    expect(kept).toMatch(new RegExp(`name="team" checked="" value="${here.theirs}"`))
    expect(kept).toMatch(new RegExp(`name="person" checked="" value="${here.ana.id}"`))
    expect(kept).toMatch(new RegExp(`<option value="course:${courseId}" selected=""`))
    expect(here.world.db.select().from(assignments).all()).toEqual([])
  })

  it('refuses people who are not there, and what everybody has', async () => {
    const here = await scene()
    const unknown = await assign(here, { ...form, person: 'nobody' })
    expect([unknown.status, wordsOf(await unknown.text())]).toEqual([422, expect.stringContaining('ya no está')])
    await assign(here, { ...form, person: here.ana.id })
    const twice = await assign(here, { ...form, person: here.ana.id })
    expect([twice.status, wordsOf(await twice.text())]).toEqual([
      422,
      expect.stringContaining('lo tienen ya así o lo han hecho'),
    ])
    expect(here.world.db.select().from(assignments).all()).toHaveLength(1)
  })

  it('finds people by GET and keeps all that was chosen', async () => {
    const here = await scene()
    const given = new URLSearchParams({
      new: '1',
      what: form.what,
      due: '2026-04-01',
      note: 'Hola',
      q: 'nunez',
      team: here.theirs,
    })
    given.append('person', here.dora.id)
    const html = await (await here.site.get(`${page}?${given}`, here.trainer)).text()
    expect(html).toMatch(new RegExp(`name="person" value="${here.ana.id}"`))
    expect(html).toMatch(new RegExp(`name="person" checked="" value="${here.dora.id}"`))
    expect(html).toMatch(new RegExp(`name="team" checked="" value="${here.theirs}"`))
    expect(html).toContain('value="2026-04-01"')
    expect(html).toMatch(/>Hola<\/textarea>/)
    expect(html).not.toContain(here.beto.id)
  })

  it('pages what a search finds', async () => {
    const here = await scene()
    for (let count = 0; count < 25; count++) person(here.world, { name: `Zaida ${String(count).padStart(2, '0')}` })
    const found = async (query: string) =>
      wordsOf(await (await here.site.get(`${page}?new=1&q=zaida${query}`, here.trainer)).text())
    expect(await found('')).toContain('De la 1 a la 20 de 25')
    expect(await found('&page=2')).toContain('De la 21 a la 25 de 25')
    expect(await found('&page=2')).toContain('Zaida 24')
  })

  it('is not for leads', async () => {
    const here = await scene()
    expect((await assign(here, { ...form, team: here.ours }, here.lead)).status).toBe(403)
    expect((await here.site.get(`${page}?new=1`, here.lead)).status).toBe(403)
  })

  it('refuses a form of another intent', async () => {
    const here = await scene()
    expect((await assign(here, { intent: 'explode' })).status).toBe(422)
  })
})

describe('the list', () => {
  it('counts, filters by the address, and leads to each', async () => {
    const here = await scene()
    const quiz = assigned(here.world, here.trainer, 'quiz', { teamIds: [here.ours] }, new Date('2026-03-04T22:59Z'))
    const course = assigned(
      here.world,
      here.trainer,
      'course',
      { personIds: [here.dora.id] },
      new Date('2026-03-20T22:59Z'),
    )
    here.world.at('2026-03-06T09:00Z')
    const read = async (query: string, as = here.trainer) => (await here.site.get(page + query, as)).text()
    const all = await read('')
    expect(all.indexOf(`?id=${quiz}`)).toBeLessThan(all.indexOf(`?id=${course}`))
    expect(wordsOf(all)).toMatch(/Liderazgo de primera línea Prueba 4 mar 2026 Plazo vencido 2 2 0 0 2/)
    expect(await read('?state=late')).not.toContain(course)
    expect(await read('?kind=course')).not.toContain(quiz)
    expect(await read('', here.lead)).not.toContain(course)
    expect(await read('', here.lead)).not.toContain('new=1')
    expect(wordsOf(await read('?state=withdrawn'))).toContain('No hay ninguna asignación así')
  })

  it('says what to do while there is none', async () => {
    const here = await scene()
    const html = await (await here.site.get(page, here.trainer)).text()
    expect(wordsOf(html)).toContain('No hay asignaciones por hacer')
    expect(html).toContain('href="/es/team/assignments?new=1"')
  })

  it('comes as a file', async () => {
    const here = await scene()
    assigned(here.world, here.trainer, 'quiz', { teamIds: [here.ours] }, new Date('2026-03-04T22:59Z'))
    const answer = await here.site.get(`${page}?format=csv`, here.trainer)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="asignaciones.csv"')
    const bytes = Buffer.from(await answer.arrayBuffer()).toString('utf8')
    expect(bytes.split('\r\n')).toEqual([
      '\uFEFFQué,Tipo,Fecha límite,Asignado por,Asignado el,Personas,Sin empezar,En curso,Hecho,Vencido,Retirada el',
      'Liderazgo de primera línea,Prueba,2026-03-04,Laura Ponce,2026-03-02,2,2,0,0,0,',
      '',
    ])
    expect((await here.site.get(`${page}?format=csv`, here.ana)).status).toBe(403)
  })
})

describe('one assignment', () => {
  it('shows its people with their state, filtered by the address', async () => {
    const here = await scene()
    const id = assigned(here.world, here.trainer, 'quiz', { teamIds: [here.ours, here.theirs] })
    finishQuiz(here.world, here.beto.id)
    const read = async (query: string, as = here.trainer) =>
      (await here.site.get(`${page}?id=${id}${query}`, as)).text()
    const all = await read('')
    for (const { id } of [here.ana, here.beto, here.dora]) expect(all).toContain(`/es/team/people/${id}`)
    expect(await read('&state=done')).not.toContain(here.ana.id)
    expect(await read('&state=done')).toContain(here.beto.id)
    expect(wordsOf(await read('&state=under-way'))).toContain('Nadie está en esta situación')
    const leads = await read('', here.lead)
    expect(leads).not.toContain(here.dora.id)
    expect(leads).not.toContain('value="withdraw"')
  })

  it("is unknown where it is not, and to a lead whose people don't have it", async () => {
    const here = await scene()
    const id = assigned(here.world, here.trainer, 'quiz', { teamIds: [here.theirs] })
    expect((await here.site.get(`${page}?id=nothing`, here.trainer)).status).toBe(404)
    expect((await here.site.get(`${page}?id=${id}`, here.lead)).status).toBe(404)
    expect((await here.site.get(`${page}?id=${id}&team=${here.theirs}`, here.lead)).status).toBe(404)
    expect((await here.site.get(`${page}?id=${id}`, here.otherLead)).status).toBe(200)
  })

  it('comes as a file in which no name starts a formula', async () => {
    const here = await scene()
    here.world.db.update(people).set({ name: '=cmd()' }).where(eq(people.id, here.ana.id)).run()
    const id = assigned(here.world, here.trainer, 'quiz', { personIds: [here.ana.id] })
    const text = await (await here.site.get(`/en/team/assignments?id=${id}&format=csv`, here.trainer)).text()
    expect(text.split('\r\n')[1]).toBe(
      `'=cmd(),${here.ana.email},Norte,Not started,,No,First-line leadership,Test,2026-03-09`,
    )
  })

  it('is withdrawn by a trainer, and says so', async () => {
    const here = await scene()
    const id = assigned(here.world, here.trainer, 'quiz', { teamIds: [here.ours] })
    const fields = { intent: 'withdraw', id }
    expect((await here.site.post(`${page}?id=${id}`, fields, here.lead)).status).toBe(403)
    const answer = await here.site.post(`${page}?id=${id}`, fields, here.trainer)
    expect(answer.headers.get('location')).toBe(`${page}?id=${id}`)
    expect(assignmentsFor(here.world, here.ana.id)).toEqual([])
    const html = await (await here.site.get(`${page}?id=${id}`, here.trainer)).text()
    expect(wordsOf(html)).toContain('La retiró Laura Ponce el 2 de marzo de 2026')
    expect(html).not.toContain('value="withdraw"')
    expect((await here.site.post(page, { intent: 'withdraw', id: 'nothing' }, here.trainer)).status).toBe(404)
  })
})

describe('who may come here', () => {
  it('sends guests to sign in and back, and learners away', async () => {
    const here = await scene()
    for (const path of ['/es/team', page, `${page}?new=1`, `/es/team/people/${here.ana.id}`]) {
      const guest = await here.site.get(path)
      expect([guest.status, guest.headers.get('location')]).toEqual([302, `/es/login?next=${encodeURIComponent(path)}`])
      expect((await here.site.get(path, here.ana)).status).toBe(403)
    }
  })
})
