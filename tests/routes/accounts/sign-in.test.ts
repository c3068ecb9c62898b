import { describe, expect, it } from 'vitest'
import { createSession, validateSession } from '~/domains/accounts/sessions.server'
import { goodPassword, member } from '~tests/domains/accounts/members'
import { testSite } from '~tests/site'
import { testWorld } from '~tests/world'
import { titleOf, visitor } from './visitor'

const right = { email: 'ana@example.org', password: goodPassword }
const wrong = { email: 'ana@example.org', password: 'something else' }

async function open(settings: Record<string, string> = {}) {
  const world = testWorld({ TRUST_PROXY: '1', ...settings })
  const ana = await member(world)
  return { world, ana, site: await testSite(world) }
}

describe('signing in', () => {
  it('is a page in both languages, never kept by the browser', async () => {
    const { site } = await open()
    const [es, en] = [await visitor(site).get('/es/login'), await visitor(site).get('/en/login')]
    expect([es.status, titleOf(es.html), titleOf(en.html)]).toEqual([200, 'Entrar', 'Sign in'])
    expect(es.headers.get('Cache-Control')).toBe('no-store')
    expect(es.html).not.toContain('/es/signup')
  })

  it('gives a cookie that scripts cannot read and other sites cannot use, and goes home', async () => {
    const { site, world } = await open()
    const response = await site.post('/en/login', right)
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/en'])
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('session=')) ?? ''
    expect(cookie).toMatch(/^session=[0-9a-f]{40}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/)
    expect(await validateSession(world, cookie.slice('session='.length, 'session='.length + 40))).not.toBeNull()
  })

  it('gives cookies for this host over TLS only, where the site has TLS', async () => {
    const { site } = await open({ ORIGIN: 'https://escalon.example.org' })
    const cookies = (await site.post('/en/login', right)).headers.getSetCookie()
    expect(cookies.find((line) => line.startsWith('__Host-session='))).toMatch(/; Secure$/)
    expect(cookies.find((line) => line.startsWith('known-browser='))).toMatch(/HttpOnly.*; Secure$/)
  })

  it('says the same of a wrong password and an unknown account, and keeps the address', async () => {
    const { site } = await open()
    const answers = [wrong, { ...wrong, email: 'nobody@example.org' }].map((fields) =>
      visitor(site).post('/es/login', fields),
    )
    const [one, other] = await Promise.all(answers)
    expect([one?.status, other?.status]).toEqual([422, 422])
    expect(one?.html).toContain('El correo o la contraseña no son correctos.')
    expect(one?.html).toContain('value="ana@example.org"')
    const plain = (html = '') =>
      html.replaceAll(/nonce="[^"]*"/g, '').replaceAll('nobody@example.org', 'ana@example.org')
    expect(plain(other?.html)).toBe(plain(one?.html))
  })

  it('never sends a password back', async () => {
    const { site } = await open()
    const answer = await visitor(site).post('/es/login', { email: 'ana', password: 'very-secret-words' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Escribe una dirección de correo')
    expect(answer.html).not.toContain('very-secret-words')
  })

  it('replaces the session that the browser had', async () => {
    const { site, world, ana } = await open()
    const browser = visitor(site)
    const planted = (await createSession(world, ana.id, '')).secret
    browser.cookies.set('session', planted)
    await browser.post('/es/login', right)
    expect(browser.cookies.get('session')).not.toBe(planted)
    expect(await validateSession(world, planted)).toBeNull()
  })

  it('sends on who is signed in already', async () => {
    const { site } = await open()
    const browser = visitor(site)
    await browser.post('/es/login', right)
    expect(await browser.get('/es/login?next=/es/courses')).toMatchObject({ status: 302, location: '/es/courses' })
  })

  it('forgets a cookie that is worth nothing', async () => {
    const { site } = await open()
    const browser = visitor(site)
    browser.cookies.set('session', 'f'.repeat(40))
    expect((await browser.get('/es/login')).status).toBe(200)
    expect(browser.cookies.has('session')).toBe(false)
  })
})

describe('the page to go on to', () => {
  it('is the one asked for, also after a failure', async () => {
    const { site } = await open()
    const browser = visitor(site)
    const asked = await browser.get('/es/me/settings?x=1')
    expect(asked.location).toBe('/es/login?next=%2Fes%2Fme%2Fsettings%3Fx%3D1')
    expect((await browser.get(asked.location ?? '')).html).toContain('name="next" value="/es/me/settings?x=1"')
    const failed = await browser.post('/es/login', { ...wrong, next: '/es/me/settings?x=1' })
    expect(failed.html).toContain('name="next" value="/es/me/settings?x=1"')
    const done = await browser.post('/es/login', { ...right, next: '/es/me/settings?x=1' })
    expect(done.location).toBe('/es/me/settings?x=1')
    expect((await browser.get('/es/me/settings')).status).toBe(200)
  })

  it.each([
    'https://evil.test/es',
    '//evil.test/es',
    '/es//evil.test',
    '/\\evil.test',
    '/es/\\evil.test',
    '/fr/courses',
    '/espresso',
    'javascript:alert(1)',
    '/es/courses\r\nSet-Cookie: a=b',
    '',
  ])('is never %j', async (next) => {
    const { site } = await open()
    const page = await visitor(site).get(`/es/login?next=${encodeURIComponent(next)}`)
    expect(page.html).not.toContain('name="next"')
    expect((await visitor(site).post('/es/login', { ...right, next })).location).toBe('/es')
  })
})

describe('the limit on signing in', () => {
  it('answers 429 with how long to wait, at this address only', async () => {
    const { site } = await open()
    const centre = visitor(site)
    for (let time = 0; time < 5; time++) expect((await centre.post('/es/login', wrong)).status).toBe(422)
    const held = await centre.post('/es/login', right)
    expect(held.status).toBe(429)
    expect(held.headers.get('Retry-After')).toBe('900')
    expect(held.html).toContain('Espera 15 minutos')
    expect(held.html).toContain('value="ana@example.org"')
    expect((await visitor(site, '198.51.100.9').post('/es/login', right)).location).toBe('/es')
  })

  it('does not touch a browser in which the person has signed in before', async () => {
    const { site } = await open()
    const own = visitor(site)
    await own.post('/es/login', right)
    await own.post('/es/logout', {})
    const colleague = visitor(site)
    for (let time = 0; time < 6; time++) await colleague.post('/es/login', wrong)
    expect((await visitor(site).post('/es/login', right)).status).toBe(429)
    expect((await own.post('/es/login', right)).location).toBe('/es')
  })
})

describe('a form sent after its session had ended', () => {
  it('comes along through sign-in and is sent again by its writer', async () => {
    const { site } = await open()
    const browser = visitor(site)
    const sent = await browser.post('/es/me/settings', { intent: 'preferences', zone: 'America/Lima', note: '"<ñ>"' })
    expect(sent.status).toBe(401)
    const parked = hiddenIn(sent.html, 'parked')
    const failed = await browser.post('/es/login', { ...wrong, parked })
    expect(hiddenIn(failed.html, 'parked')).toBe(parked)
    const done = await browser.post('/es/login', { ...right, parked })
    expect([done.status, titleOf(done.html)]).toEqual([200, 'Has entrado como Ana Ruiz'])
    expect(done.headers.get('Cache-Control')).toBe('no-store')
    expect(done.html).toContain('<form method="post" action="/es/me/settings"')
    expect(hiddenIn(done.html, 'zone')).toBe('America/Lima')
    expect(hiddenIn(done.html, 'note')).toBe('"<ñ>"')
    expect(browser.cookies.has('session')).toBe(true)
  })

  it.each(['not json', '{"path":"https://evil.test","fields":[]}', '{"path":"//evil.test","fields":[]}', '[]'])(
    'is ignored when it is not ours: %s',
    async (parked) => {
      const { site } = await open()
      expect((await visitor(site).post('/es/login', { ...right, parked })).location).toBe('/es')
    },
  )
})

describe('signing out', () => {
  it('ends the session and says so once', async () => {
    const { site, world } = await open()
    const browser = visitor(site)
    await browser.post('/es/login', right)
    const secret = browser.cookies.get('session') ?? ''
    expect(await browser.post('/es/logout', {})).toMatchObject({ status: 302, location: '/es' })
    expect(browser.cookies.has('session')).toBe(false)
    expect(await validateSession(world, secret)).toBeNull()
    expect((await browser.get('/es/login')).html).toContain('Has salido.')
    expect((await browser.get('/es/login')).html).not.toContain('Has salido.')
  })

  it('needs more than a link, and more than another site’s form', async () => {
    const { site } = await open()
    const browser = visitor(site)
    await browser.post('/es/login', right)
    expect(await browser.get('/es/logout')).toMatchObject({ status: 302, location: '/es' })
    const cookie = { Cookie: `session=${browser.cookies.get('session')}` }
    const foreign = await site.post('/es/logout', {}, null, { ...cookie, Origin: 'https://evil.test' })
    expect(foreign.status).toBe(403)
    expect((await browser.get('/es/me/settings')).status).toBe(200)
  })

  it('is harmless for who is not signed in', async () => {
    const { site } = await open()
    expect((await visitor(site).post('/es/logout', {})).status).toBe(302)
  })
})

function hiddenIn(html: string, name: string): string {
  const value = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  const marks: Record<string, string> = { quot: '"', lt: '<', gt: '>', amp: '&', '#x27': "'" }
  return value.replace(/&([a-z#0-9]+);/g, (_, mark: string) => marks[mark] ?? '')
}
