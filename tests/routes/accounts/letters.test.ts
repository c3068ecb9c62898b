import { describe, expect, it } from 'vitest'
import { invite } from '~/domains/accounts/invitations.server'
import { createSession } from '~/domains/accounts/sessions.server'
import { mailbox } from '~tests/domains/accounts/mail'
import { goodPassword, granted, member } from '~tests/domains/accounts/members'
import { testSite } from '~tests/site'
import { person, testWorld } from '~tests/world'
import { awaitMail, pathIn, titleOf, visitor } from './visitor'

const newPassword = 'otro buen refugio'

async function open(settings: Record<string, string> = {}) {
  const world = testWorld({ TRUST_PROXY: '1', ...settings })
  const site = await testSite(world)
  return { world, site, browser: visitor(site) }
}

describe('a forgotten password', () => {
  it('is replaced by a letter’s link, which signs in', async () => {
    const { world, browser } = await open()
    await member(world)
    expect(titleOf((await browser.get('/es/reset')).html)).toBe('Cambiar una contraseña olvidada')
    expect((await browser.post('/es/reset', { email: 'ana@example.org' })).location).toBe('/es/reset?sent')
    expect(titleOf((await browser.get('/es/reset?sent')).html)).toBe('Revisa tu correo')
    const path = pathIn((await awaitMail(world))[0])
    const page = await browser.get(path)
    expect([page.status, page.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    expect(page.html).toContain('ana@example.org')
    expect((await browser.post(path, { password: newPassword })).location).toBe('/es')
    expect((await browser.get('/es/me/settings')).html).toContain('Tu contraseña ha cambiado')
    const again = await visitor((await open()).site).get(path)
    expect(again.status).toBe(404)
    expect((await browser.get(path)).html).toContain('Este enlace ya no sirve')
  })

  it('is answered alike for an address without an account', async () => {
    const { world, browser } = await open()
    expect((await browser.post('/en/reset', { email: 'nobody@example.org' })).location).toBe('/en/reset?sent')
    expect(await mailbox(world)).toEqual([])
  })

  it('must wait after three requests', async () => {
    const { browser } = await open()
    const ask = () => browser.post('/en/reset', { email: 'nobody@example.org' })
    for (let time = 0; time < 3; time++) expect((await ask()).status).toBe(302)
    const held = await ask()
    expect([held.status, held.headers.get('Retry-After')]).toEqual([429, '3600'])
    expect(held.html).toContain('Wait 60 minutes')
  })

  it('wants ten characters that are not the person’s name, and keeps the link', async () => {
    const { world, browser } = await open()
    await member(world, { name: 'Ana Ruiz Soler' })
    await browser.post('/es/reset', { email: 'ana@example.org' })
    const path = pathIn((await awaitMail(world))[0])
    const short = await browser.post(path, { password: 'short' })
    expect([short.status, short.html.includes('Usa al menos 10 caracteres.')]).toEqual([422, true])
    const own = await browser.post(path, { password: 'ana ruiz soler' })
    expect([own.status, own.html.includes('No uses como contraseña tu nombre')]).toEqual([422, true])
    expect((await browser.post(path, { password: newPassword })).status).toBe(302)
    expect((await browser.post(path, { password: newPassword })).status).toBe(404)
  })

  it('uses the site’s own address, whatever Host the request names', async () => {
    const { world, site } = await open({ ORIGIN: 'https://escalon.example.org' })
    await member(world)
    await site.post('/es/reset', { email: 'ana@example.org' }, null, { 'X-Forwarded-Host': 'evil.test' })
    expect((await awaitMail(world))[0]?.links[0]).toMatch(/^https:\/\/escalon\.example\.org\/es\/reset\?token=/)
  })
})

describe('an invitation', () => {
  async function invited() {
    const { world, browser } = await open()
    const permit = granted(person(world, { role: 'admin' }), 'invite')
    const draft = { email: 'nora@example.org', name: 'Nora', role: 'learner', team: null, locale: 'en' } as const
    await invite(world, permit, draft)
    return { world, browser, path: pathIn((await awaitMail(world))[0]) }
  }

  it('opens a page with the name filled in, makes the account and signs in', async () => {
    const { browser, path } = await invited()
    const page = await browser.get(path)
    expect([page.status, titleOf(page.html), page.headers.get('Cache-Control')]).toEqual([200, 'Welcome', 'no-store'])
    expect(page.html).toContain('value="Nora"')
    expect((await browser.post(path, { name: 'Nora Vidal', password: newPassword })).location).toBe('/en')
    expect((await browser.get('/en/me/settings')).html).toContain('Your account is ready.')
    expect((await browser.get(path)).status).toBe(404)
  })

  it('keeps what was typed when something is missing', async () => {
    const { browser, path } = await invited()
    const answer = await browser.post(path, { name: 'Nora Vidal', password: '' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('value="Nora Vidal"')
    expect(answer.html).toContain('Fill in this field.')
  })

  it.each(['/es/invite/x', `/en/invite/${'0'.repeat(40)}`])('that is none says what to do: %s', async (path) => {
    const { browser } = await open()
    const page = await browser.get(path)
    expect(page.status).toBe(404)
    expect(page.html).toMatch(/Este enlace ya no sirve|This link no longer works/)
    expect((await browser.post(path, { name: 'X', password: newPassword })).status).toBe(404)
  })
})

describe('signing up', () => {
  it('says that accounts come by invitation, unless the setting opens it', async () => {
    const { browser } = await open()
    expect(titleOf((await browser.get('/es/signup')).html)).toBe('Aquí se entra con invitación')
    expect((await browser.post('/es/signup', { email: 'nora@example.org', name: 'Nora' })).status).toBe(403)
  })

  it('confirms the address before there is an account, and opening the link changes nothing yet', async () => {
    const { world, browser } = await open({ SIGNUP: 'open' })
    expect((await browser.get('/es/login')).html).toContain('href="/es/signup"')
    expect((await browser.post('/es/signup', { email: 'nora@example.org', name: 'Nora' })).location).toBe(
      '/es/signup?sent',
    )
    expect(titleOf((await browser.get('/es/signup?sent')).html)).toBe('Revisa tu correo')
    const path = pathIn((await awaitMail(world))[0])
    for (let time = 0; time < 2; time++) expect((await browser.get(path)).status).toBe(200)
    expect(world.db.$client.prepare('select * from person').all()).toEqual([])
    expect((await browser.post(path, { name: 'Nora', password: newPassword })).location).toBe('/es')
    expect((await browser.get('/es/me/settings')).status).toBe(200)
    expect((await browser.get(path)).status).toBe(404)
  })

  it('names the domain it lets in', async () => {
    const { browser } = await open({ SIGNUP: 'domain:example.org' })
    expect((await browser.get('/en/signup')).html).toContain('@example.org')
    const answer = await browser.post('/en/signup', { email: 'nora@example.com', name: 'Nora' })
    expect([answer.status, answer.html.includes('Only addresses of the organisation')]).toEqual([422, true])
    expect(answer.html).toContain('value="nora@example.com"')
  })
})

describe('a new address', () => {
  it('is confirmed by a button, with or without a session', async () => {
    const { world, browser, site } = await open()
    const ana = await member(world)
    browser.cookies.set('session', (await createSession(world, ana.id, '')).secret)
    const fields = { intent: 'email', email: 'new@example.org', currentPassword: goodPassword }
    expect((await browser.post('/es/me/settings', fields)).location).toBe('/es/me/settings')
    const path = pathIn((await awaitMail(world))[0])
    const elsewhere = visitor(site)
    const page = await elsewhere.get(path)
    expect([page.status, titleOf(page.html)]).toEqual([200, 'Confirmar tu nueva dirección'])
    expect((await browser.get('/es/me/settings')).html).toContain('Ahora es ana@example.org')
    expect((await elsewhere.post(path, {})).location).toBe('/es/login')
    expect((await browser.get('/es/me/settings')).html).toContain('Ahora es new@example.org')
    expect((await elsewhere.get(path)).status).toBe(404)
    expect((await elsewhere.post(path, {})).status).toBe(404)
  })

  it('says when it got an account meanwhile', async () => {
    const { world, browser } = await open()
    const ana = await member(world)
    browser.cookies.set('session', (await createSession(world, ana.id, '')).secret)
    const fields = { intent: 'email', email: 'new@example.org', currentPassword: goodPassword }
    await browser.post('/es/me/settings', fields)
    const path = pathIn((await awaitMail(world))[0])
    await member(world, { email: 'new@example.org', name: 'Otra' })
    const answer = await browser.post(path, {})
    expect([answer.status, answer.html.includes('Otra cuenta ya usa esta dirección')]).toEqual([409, true])
  })
})
