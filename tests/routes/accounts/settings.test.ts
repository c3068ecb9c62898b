import { describe, expect, it } from 'vitest'
import { createSession, listSessions, validateSession } from '~/domains/accounts/sessions.server'
import { goodPassword, member, signedIn } from '~tests/domains/accounts/members'
import { testSite } from '~tests/site'
import { person, testWorld } from '~tests/world'
import { titleOf, visitor } from './visitor'

const page = '/es/me/settings'
const firefox = 'Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0'

async function open() {
  const world = testWorld()
  const ana = await member(world)
  const { actor, secret } = await signedIn(world, ana.id)
  const site = await testSite(world)
  const browser = visitor(site)
  browser.cookies.set('session', secret)
  return { world, site, browser, actor, secret }
}

describe('settings', () => {
  it('are for who is signed in', async () => {
    const { site, browser } = await open()
    expect((await visitor(site).get(page)).location).toBe('/es/login?next=%2Fes%2Fme%2Fsettings')
    const answer = await browser.get(page)
    expect([answer.status, titleOf(answer.html), answer.headers.get('Cache-Control')]).toEqual([
      200,
      'Ajustes',
      'no-store',
    ])
  })

  it('keep language, zone and appearance, and go on in the language chosen', async () => {
    const { world, browser, secret } = await open()
    const fields = { intent: 'preferences', locale: 'en', zone: 'America/Lima', theme: 'dark' }
    expect((await browser.post(page, fields)).location).toBe('/en/me/settings')
    expect((await validateSession(world, secret))?.actor).toMatchObject({ locale: 'en', zone: 'America/Lima' })
    const html = (await browser.get('/en/me/settings')).html
    expect(html).toContain('data-theme="dark"')
    expect(html).toMatch(/<option value="America\/Lima" selected="">America\/Lima<\/option>/)
    await browser.post('/en/me/settings', { ...fields, theme: 'system' })
    expect((await browser.get('/en/me/settings')).html).not.toContain('data-theme')
  })

  it.each([
    [{ locale: 'fr', zone: 'America/Lima', theme: 'dark' }],
    [{ locale: 'es', zone: 'Lima', theme: 'dark' }],
    [{ locale: 'es', zone: 'America/Lima', theme: 'pink' }],
    [{}],
  ])('take nothing else: %j', async (fields) => {
    const { world, browser, secret } = await open()
    expect((await browser.post(page, { intent: 'preferences', ...fields })).status).toBe(422)
    expect((await validateSession(world, secret))?.actor).toMatchObject({ locale: 'es', zone: 'Europe/Madrid' })
  })

  it('change the password, and show a fault in its own form only', async () => {
    const { browser } = await open()
    const fields = { intent: 'password', currentPassword: 'something else', password: 'otro buen refugio' }
    const wrong = await browser.post(page, fields)
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#password-currentPassword"')
    expect(wrong.html.match(/aria-invalid/g)).toHaveLength(1)
    expect((await browser.post(page, { ...fields, currentPassword: goodPassword })).location).toBe(page)
    expect((await browser.get(page)).html).toContain('Tu contraseña ha cambiado')
  })

  it('refuse the address one has', async () => {
    const { browser } = await open()
    const fields = { intent: 'email', email: 'Ana@example.org', currentPassword: goodPassword }
    const answer = await browser.post(page, fields)
    expect([answer.status, answer.html.includes('Es la dirección que ya tienes.')]).toEqual([422, true])
  })

  it('do nothing for a form that is none of theirs', async () => {
    const { browser } = await open()
    expect((await browser.post(page, { intent: 'become-admin' })).status).toBe(422)
    expect((await browser.post(page, {})).status).toBe(422)
  })
})

describe('sessions in the settings', () => {
  it('are listed in plain words and ended one by one', async () => {
    const { world, browser, actor } = await open()
    const phone = await createSession(world, actor.id, firefox)
    const html = (await browser.get(page)).html
    expect(html).toContain('Firefox en Android')
    expect(html).toContain('Otro navegador en otro sistema')
    expect(html).not.toContain(phone.secret)
    expect(html.match(/name="session" value/g)).toHaveLength(1)
    expect((await browser.post(page, { intent: 'end-session', session: phone.publicId })).location).toBe(page)
    expect(await validateSession(world, phone.secret)).toBeNull()
    expect((await browser.post(page, { intent: 'end-session', session: phone.publicId })).status).toBe(404)
  })

  it('of others are unknown', async () => {
    const { world, browser } = await open()
    const other = await createSession(world, person(world).id, firefox)
    expect((await browser.post(page, { intent: 'end-session', session: other.publicId })).status).toBe(404)
    expect(await validateSession(world, other.secret)).not.toBeNull()
  })

  it('are ended all but this one', async () => {
    const { world, browser, actor } = await open()
    await createSession(world, actor.id, firefox)
    await createSession(world, actor.id, firefox)
    expect((await browser.post(page, { intent: 'end-others' })).location).toBe(page)
    expect(await listSessions(world, actor)).toHaveLength(1)
    expect((await browser.get(page)).html).toContain('Tus demás sesiones se cerraron.')
  })
})
