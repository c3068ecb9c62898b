import { describe, expect, it } from 'vitest'
import { findPerson } from '~/domains/accounts/people.server'
import { listTeams, teamsLed } from '~/domains/accounts/teams.server'
import { testSite } from '~tests/site'
import { person, type TestWorld, team, testWorld } from '~tests/world'
import { awaitMail, pathIn, titleOf } from './visitor'

const list = '/es/admin/people'

async function open() {
  const world = testWorld()
  const admin = person(world, { role: 'admin', name: 'Raúl Mas' })
  return { world, admin, site: await testSite(world) }
}
const html = async (answer: Promise<Response>) => (await answer).text()
const namesIn = (text: string) => [...text.matchAll(/admin\/people\/[0-9a-z]{26}">([^<]*)</g)].map((match) => match[1])
const one = (world: TestWorld) => person(world, { name: 'Ana Ruiz' })

describe('the list of people', () => {
  it.each(['learner', 'lead', 'trainer'] as const)('is not for a %s', async (role) => {
    const { world, site } = await open()
    const actor = person(world, { role })
    const other = one(world)
    for (const path of [list, `${list}/${other.id}`]) {
      expect((await site.get(path, actor)).status).toBe(403)
      expect((await site.post(path, { intent: 'left' }, actor)).status).toBe(403)
    }
    expect(findPerson(world, other.id)?.leftAt).toBeNull()
  })

  it('sends a guest to sign in, and keeps what they posted', async () => {
    const { site } = await open()
    expect((await site.get(list)).headers.get('Location')).toBe('/es/login?next=%2Fes%2Fadmin%2Fpeople')
    const posted = await site.post(list, { intent: 'team', team: 'Noche' })
    expect(posted.status).toBe(401)
    expect(await posted.text()).toContain('Noche')
  })

  it('is searched, filtered, sorted and paged in the address', async () => {
    const { world, site, admin } = await open()
    const night = team(world, 'Noche')
    for (let index = 10; index < 40; index++) person(world, { name: `Zoe ${index}`, teamId: night })
    person(world, { name: 'Álvaro Núñez', role: 'lead' })
    const shown = async (query: string) => namesIn(await html(site.get(`${list}?${query}`, admin)))
    expect(await shown('')).toHaveLength(25)
    expect((await shown(''))[0]).toBe('Álvaro Núñez')
    expect(await shown('page=2')).toHaveLength(7)
    expect(await shown('page=900')).toHaveLength(7)
    expect(await shown('search=nunez')).toEqual(['Álvaro Núñez'])
    expect(await shown('role=lead')).toEqual(['Álvaro Núñez'])
    expect(await shown('role=king&page=x&sort=1')).toHaveLength(25)
    expect(await shown('left=yes')).toEqual([])
    const second = await html(site.get(`${list}?team=${night}&sort=newest&page=2`, admin))
    expect(namesIn(second)).toHaveLength(5)
    expect(second).toContain(`href="${list}?team=${night}&amp;sort=newest"`)
  })

  it('says what to do when nobody matches', async () => {
    const { site, admin } = await open()
    const text = await html(site.get(`${list}?search=%3Cscript%3E`, admin))
    expect(text).toContain('Nadie coincide con lo que buscas.')
    expect(text).toContain('value="&lt;script&gt;"')
  })
})

describe('inviting from the list', () => {
  const form = { intent: 'invite', name: 'Nora', email: 'nora@example.org', role: 'lead', team: '', locale: 'en' }

  it('sends a letter, shows it waiting, and takes it back', async () => {
    const { world, site, admin } = await open()
    const sent = await site.post(list, form, admin)
    expect([sent.status, sent.headers.get('Location')]).toEqual([302, list])
    const path = pathIn((await awaitMail(world))[0])
    expect((await site.get(path)).status).toBe(200)
    const text = await html(site.get(list, admin))
    expect(text).toContain('Nora · Líder de equipo')
    const id = /name="invitation" value="([^"]+)"/.exec(text)?.[1] ?? ''
    expect(path).not.toContain(id)
    expect((await site.post(list, { intent: 'withdraw', invitation: id }, admin)).status).toBe(302)
    expect((await site.get(path)).status).toBe(404)
    expect((await site.post(list, { intent: 'withdraw', invitation: id }, admin)).status).toBe(404)
  })

  it('keeps what was typed when something is wrong', async () => {
    const { site, admin } = await open()
    const wrong = await site.post(list, { ...form, email: admin.email }, admin)
    const text = await wrong.text()
    expect([wrong.status, text.includes('Ya hay una cuenta con esta dirección.')]).toEqual([422, true])
    expect(text).toContain('value="Nora"')
    expect(text).toContain('<option value="lead" selected="">')
    expect((await site.post(list, { ...form, role: 'king' }, admin)).status).toBe(422)
    expect((await site.post(list, { ...form, team: 'nowhere' }, admin)).status).toBe(422)
    expect((await site.post(list, { intent: 'x' }, admin)).status).toBe(422)
  })

  it('makes teams', async () => {
    const { world, site, admin } = await open()
    expect(await html(site.get(list, admin))).toContain('Todavía no hay equipos.')
    expect((await site.post(list, { intent: 'team', team: 'Noche' }, admin)).status).toBe(302)
    expect(listTeams(world).map(({ name }) => name)).toEqual(['Noche'])
    const again = await site.post(list, { intent: 'team', team: 'noche' }, admin)
    expect([again.status, (await again.text()).includes('Ya hay un equipo con este nombre.')]).toEqual([422, true])
  })
})

describe('one person', () => {
  it('is unknown under another id', async () => {
    const { site, admin } = await open()
    expect((await site.get(`${list}/nobody`, admin)).status).toBe(404)
    for (const intent of ['role', 'team', 'left', 'returned']) {
      const fields = { intent, role: 'learner', team: '' }
      expect((await site.post(`${list}/nobody`, fields, admin)).status).toBe(404)
    }
  })

  it('becomes the lead of teams, and moves', async () => {
    const { world, site, admin } = await open()
    const [day, night] = [team(world, 'Día'), team(world, 'Noche')]
    const { id } = one(world)
    const path = `${list}/${id}`
    expect(titleOf(await html(site.get(path, admin)))).toBe('Ana Ruiz')
    await site.post(path, { intent: 'role', role: 'lead', 'leads[]': [day, night] }, admin)
    expect(teamsLed(world, id).sort()).toEqual([day, night].sort())
    const text = await html(site.get(path, admin))
    expect(text.match(/<input type="checkbox"[^>]* checked=""/g)).toHaveLength(2)
    await site.post(path, { intent: 'role', role: 'lead', 'leads[]': night }, admin)
    expect(teamsLed(world, id)).toEqual([night])
    await site.post(path, { intent: 'team', team: day }, admin)
    expect(findPerson(world, id)).toMatchObject({ role: 'lead', teamId: day })
    expect((await site.post(path, { intent: 'team', team: 'nowhere' }, admin)).status).toBe(422)
    expect((await site.post(path, { intent: 'role', role: 'king' }, admin)).status).toBe(422)
  })

  it('leaves, which ends their sessions, and comes back', async () => {
    const { world, site, admin } = await open()
    const ana = one(world)
    expect((await site.get('/es/me/settings', ana)).status).toBe(200)
    expect((await site.post(`${list}/${ana.id}`, { intent: 'left' }, admin)).status).toBe(302)
    expect((await site.get('/es/me/settings', ana)).status).toBe(302)
    const gone = await html(site.get(`${list}?left=yes`, admin))
    expect(namesIn(gone)).toEqual(['Ana Ruiz'])
    expect(await html(site.get(`${list}/${ana.id}`, admin))).toContain('Se fue el 2 de marzo de 2026.')
    await site.post(`${list}/${ana.id}`, { intent: 'returned' }, admin)
    expect(findPerson(world, ana.id)?.leftAt).toBeNull()
  })

  it('is told that the last administrator must stay', async () => {
    const { world, site, admin } = await open()
    const path = `${list}/${admin.id}`
    for (const intent of ['left', 'role']) {
      const answer = await site.post(path, { intent, role: 'learner' }, admin)
      expect([answer.status, (await answer.text()).includes('Es la única cuenta de administración')]).toEqual([
        422,
        true,
      ])
    }
    expect(findPerson(world, admin.id)).toMatchObject({ role: 'admin', leftAt: null })
  })
})
