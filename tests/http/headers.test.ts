import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { createSession } from '~/domains/accounts/sessions.server'
import { Enhancer } from '~/http/Enhancer'
import { type Site, SiteContext } from '~/http/site'
import { openLog } from '~/platform/log.server'
import { goodPassword, member } from '~tests/domains/accounts/members'
import { keptLines } from '~tests/platform/lines'
import { testSite } from '~tests/site'
import { person, testWorld } from '~tests/world'
import { type Answer, ask, formFrom } from './wire'

const stylesheet = (html: string) => /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? ''

/** One answer of each kind that the server can give. */
async function answers(settings: Record<string, string> = {}): Promise<Map<string, Answer>> {
  const world = testWorld(settings)
  const { address } = await testSite(world)
  const form = formFrom(world.env.origin)
  const page = await ask(address, '/es/login')
  const given = new Map([
    ['page', page],
    ['redirect', await ask(address, '/')],
    ['unknown page', await ask(address, '/es/nothing')],
    ['broken address', await ask(address, '/es/%E0%A4%A')],
    ['data request', await ask(address, '/es/login.data')],
    ['refused form', await ask(address, '/es/login', { method: 'POST', headers: form, body: 'email=x' })],
    ['form of another site', await ask(address, '/es/login', { method: 'POST', body: 'email=x' })],
    ['other method', await ask(address, '/es/login', { method: 'DELETE' })],
    ['head', await ask(address, '/es/login', { method: 'HEAD' })],
    ['stylesheet', await ask(address, stylesheet(page.text))],
    ['icon', await ask(address, '/favicon.svg')],
    ['missing asset', await ask(address, '/assets/nothing.js')],
    ['healthz', await ask(address, '/healthz')],
    ['readyz', await ask(address, '/readyz')],
  ])
  world.db.$client.close()
  given.set('failure', await ask(address, '/es/me', { headers: { Cookie: `${cookieName(settings)}=x` } }))
  return given
}

const cookieName = (settings: Record<string, string>) =>
  settings.ORIGIN?.startsWith('https') ? '__Host-session' : 'session'

const expected = {
  page: 200,
  redirect: 302,
  'unknown page': 404,
  'broken address': 404,
  'data request': 404,
  'refused form': 422,
  'form of another site': 403,
  'other method': 405,
  head: 200,
  stylesheet: 200,
  icon: 200,
  'missing asset': 404,
  healthz: 200,
  readyz: 200,
  failure: 500,
}

describe('every kind of answer', () => {
  it('carries the strict headers', async () => {
    const given = await answers()
    expect(Object.fromEntries([...given].map(([kind, { status }]) => [kind, status]))).toEqual(expected)
    for (const [kind, { headers }] of given) {
      expect(headers, kind).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'x-request-id': expect.stringMatching(/^[0-9a-z]{26}$/),
      })
      expect(headers, kind).not.toHaveProperty('strict-transport-security')
      expect(headers, kind).not.toHaveProperty('x-powered-by')
      expect(headers, kind).not.toHaveProperty('server')
    }
  })

  it('has a policy that runs nothing but our own', async () => {
    for (const [kind, { headers }] of await answers()) {
      const policy = policyOf(headers)
      expect(policy['default-src'], kind).toBe("'none'")
      expect(policy['script-src'], kind).toMatch(/^'self' 'nonce-[A-Za-z0-9+/]{22}=='$/)
      expect(policy['style-src'], kind).toBe("'self'")
      expect(policy['frame-ancestors'], kind).toBe("'none'")
      expect(policy['base-uri'], kind).toBe("'none'")
      expect(policy['form-action'], kind).toBe("'self'")
      expect(String(headers['content-security-policy']), kind).not.toMatch(/unsafe|\*|https?:|blob:/)
    }
  })

  it('has a nonce and a name that no other answer has', async () => {
    const given = [...(await answers()).values()].map(({ headers }) => headers)
    expect(new Set(given.map((headers) => policyOf(headers)['script-src'])).size).toBe(given.length)
    expect(new Set(given.map((headers) => headers['x-request-id'])).size).toBe(given.length)
  })

  it('asks for TLS for a year, where the site has it', async () => {
    for (const [kind, { headers }] of await answers({ ORIGIN: 'https://escalon.example.org' })) {
      expect(headers['strict-transport-security'], kind).toBe('max-age=31536000; includeSubDomains')
    }
  })
})

function policyOf(headers: Answer['headers']): Record<string, string> {
  const parts = String(headers['content-security-policy']).split('; ')
  return Object.fromEntries(parts.map((part) => [part.split(' ', 1)[0] ?? '', part.slice(part.indexOf(' ') + 1)]))
}

describe('scripts', () => {
  it('carry the nonce of their answer and come from a file', async () => {
    const world = testWorld()
    const site = await testSite(world)
    const lesson = '/es/courses/from-colleague-to-team-lead/yesterday-a-colleague'
    const response = await site.get(lesson, person(world))
    const text = await response.text()
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get('Content-Security-Policy') ?? '')?.[1]
    const scripts = [...text.matchAll(/<script\b([^>]*)>([^<]*)/g)]
    expect(scripts.length).toBeGreaterThan(0)
    for (const [, attributes, inline] of scripts) {
      expect(attributes).toContain(`nonce="${nonce}"`)
      expect(attributes).toMatch(/src="\/assets\/[^"]+\.js"/)
      expect(inline).toBe('')
    }
    expect(text).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/)
  })

  it('that an enhancer loads carry the nonce of the request', () => {
    const site = { nonce: 'of-this-request', asset: (source: string) => `/assets/${source}` } as Site
    const html = renderToStaticMarkup(
      createElement(SiteContext.Provider, { value: site }, createElement(Enhancer, { name: 'lesson' })),
    )
    expect(html).toBe('<script type="module" nonce="of-this-request" src="/assets/app/client/lesson.ts"></script>')
  })
})

describe('the session cookie', () => {
  const signedIn = async (settings: Record<string, string>) => {
    const world = testWorld(settings)
    const ana = await member(world)
    const site = await testSite(world)
    const { headers } = await site.post('/es/login', { email: ana.email, password: goodPassword })
    return headers.getSetCookie().find((cookie) => /^(__Host-)?session=/.test(cookie)) ?? ''
  }

  it('is plain over plain HTTP and bound to this host over TLS', async () => {
    expect(await signedIn({})).toMatch(/^session=[0-9a-f]{40}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
    const secure = await signedIn({ ORIGIN: 'https://escalon.example.org' })
    expect(secure).toMatch(/^__Host-session=[0-9a-f]{40}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
  })

  it('of plain HTTP opens nothing where the site has TLS', async () => {
    const world = testWorld({ ORIGIN: 'https://escalon.example.org' })
    const { address } = await testSite(world)
    const { secret } = await createSession(world, person(world).id, 'test')
    const as = async (name: string) =>
      (await ask(address, '/es/me/settings', { headers: { Cookie: `${name}=${secret}` } })).status
    expect([await as('session'), await as('__Host-session')]).toEqual([302, 200])
  })

  it('that is worth nothing any more is taken back', async () => {
    const { address } = await testSite(testWorld())
    const { headers } = await ask(address, '/es/login', { headers: { Cookie: 'session=old' } })
    expect(headers['set-cookie']).toContain('session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0')
  })
})

describe('what may be kept', () => {
  it('is nothing of what someone signed in gets, whatever it is', async () => {
    const world = testWorld()
    const site = await testSite(world)
    const ana = person(world)
    for (const path of ['/es/courses', '/es/nothing', '/', '/es/me/settings']) {
      expect((await site.get(path, ana)).headers.get('Cache-Control'), path).toBe('no-store')
    }
    const refused = await site.post('/es/me/settings', { intent: 'nonsense' }, ana)
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(refused.headers.get('Cache-Control')).toBe('no-store')
  })

  it('is nothing of the answer that signs someone in', async () => {
    const world = testWorld()
    const ana = await member(world)
    const { headers } = await (await testSite(world)).post('/es/login', { email: ana.email, password: goodPassword })
    expect(headers.get('Cache-Control')).toContain('no-store')
  })

  it('is a hashed file for ever, a plain one for an hour', async () => {
    const { address } = await testSite(testWorld())
    const css = await ask(address, stylesheet((await ask(address, '/es/login')).text))
    expect(css.headers['cache-control']).toBe('public,max-age=31536000,immutable')
    expect(css.headers['content-type']).toBe('text/css')
    const icon = await ask(address, '/favicon.svg')
    expect([icon.headers['cache-control'], icon.headers['content-type']]).toEqual([
      'public,max-age=3600',
      'image/svg+xml',
    ])
    expect((await ask(address, '/robots.txt')).status).toBe(200)
  })
})

describe('compression', () => {
  const encodingOf = async (path: string, accept?: string) => {
    const { address } = await testSite(testWorld())
    const headers = accept === undefined ? {} : { 'Accept-Encoding': accept }
    return (await ask(address, path, { headers })).headers['content-encoding']
  }

  it.each([
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'gzip'],
    ['deflate;q=0.5, gzip;q=0.8', 'gzip'],
    ['GZIP', 'gzip'],
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    ['br, gzip; q=0.0', undefined],
    ['x-gzip-not', undefined],
  ])('of a page for Accept-Encoding: %s is %s', async (accept, encoding) => {
    expect(await encodingOf('/es/login', accept)).toBe(encoding)
  })

  it('is left out where there is too little to gain', async () => {
    expect(await encodingOf('/healthz', 'gzip')).toBeUndefined()
  })

  it('loses nothing, and says that the answer depends on it', async () => {
    const site = await testSite(testWorld())
    const plain = await ask(site.address, '/es/nothing')
    const unzipped = await site.get('/es/nothing', null, { 'Accept-Encoding': 'gzip' })
    expect(unzipped.headers.get('Content-Encoding')).toBe('gzip')
    expect(await unzipped.text()).toBe(plain.text)
    expect(plain.headers['content-length']).toBe(String(Buffer.byteLength(plain.text)))
    expect(Number(unzipped.headers.get('Content-Length'))).toBeLessThan(plain.text.length)
    for (const vary of [plain.headers.vary, unzipped.headers.get('Vary')]) {
      expect(vary?.split(', ')).toEqual(expect.arrayContaining(['Accept-Encoding', 'Cookie']))
    }
  })

  it('was done ahead for our files', async () => {
    const { address } = await testSite(testWorld())
    const css = stylesheet((await ask(address, '/es/login')).text)
    const coded = async (accept: string) =>
      (await ask(address, css, { headers: { 'Accept-Encoding': accept } })).headers
    expect((await coded('gzip'))['content-encoding']).toBe('gzip')
    expect((await coded('br'))['content-encoding']).toBe('br')
    expect((await coded('br')).vary).toBe('Accept-Encoding')
    expect((await coded('identity'))['content-encoding']).toBeUndefined()
  })
})

describe('the log', () => {
  async function loggedSite(level: string) {
    const kept = keptLines()
    const world = { ...testWorld(), log: openLog(level, kept) }
    return { ...(await testSite(world)), kept, world }
  }

  it('has one line for each request, named like its answer', async () => {
    const { address, kept } = await loggedSite('info')
    const { headers } = await ask(address, '/es/nothing?q=private', { method: 'GET' })
    await vi.waitFor(() => expect(kept.events).toHaveLength(1))
    expect(kept.events[0]).toMatchObject({
      level: 30,
      msg: 'answered',
      requestId: headers['x-request-id'],
      method: 'GET',
      path: '/es/nothing',
      status: 404,
      ms: expect.any(Number),
    })
    expect(kept.text()).not.toContain('private')
  })

  it('has what is turned away at the door', async () => {
    const { address, kept } = await loggedSite('info')
    await ask(address, '/es/login', { method: 'POST', body: 'password=hunter22' })
    await ask(address, '/es/login', { method: 'PUT' })
    await vi.waitFor(() => expect(kept.events.map(({ status }) => status)).toEqual([403, 405]))
    expect(kept.text()).not.toContain('hunter22')
  })

  it('knows neither passwords, sessions nor the secrets of letters', async () => {
    const { address, kept, world } = await loggedSite('debug')
    const secret = '0123456789abcdef0123456789abcdef01234567'
    const headers = { ...formFrom(world.env.origin), Cookie: `session=${secret}` }
    await ask(address, '/es/login', { method: 'POST', headers, body: 'email=a%40example.org&password=hunter22' })
    await ask(address, `/es/invite/${secret}`)
    await ask(address, `/es/reset?token=${secret}`)
    await vi.waitFor(() => expect(kept.events.filter(({ msg }) => msg === 'answered')).toHaveLength(3))
    expect(kept.text()).not.toMatch(/hunter22|0123456789abcdef/)
    expect(kept.events.map(({ path }) => path)).toContain('/es/invite/…')
  })

  it('has files only when asked for details', async () => {
    const [brief, detailed] = [await loggedSite('info'), await loggedSite('debug')]
    for (const { address } of [brief, detailed]) {
      await ask(address, '/favicon.svg')
      await ask(address, '/healthz')
    }
    await vi.waitFor(() => expect(brief.kept.events.map(({ path }) => path)).toEqual(['/healthz']))
    await vi.waitFor(() => expect(detailed.kept.events.map(({ path }) => path)).toEqual(['/favicon.svg', '/healthz']))
  })
})
