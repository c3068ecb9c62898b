import { Agent } from 'node:http'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { bodyLimitBytes } from '~/http/admission.server'
import { openLog } from '~/platform/log.server'
import { onlyMail } from '~tests/domains/accounts/mail'
import { goodPassword, member } from '~tests/domains/accounts/members'
import { keptLines } from '~tests/platform/lines'
import { testSite } from '~tests/site'
import { testWorld } from '~tests/world'
import { answerTo, ask, begin, formFrom, talk } from './wire'

const origin = 'https://escalon.example.org'

async function open() {
  const kept = keptLines()
  const world = { ...testWorld({ ORIGIN: origin }), log: openLog('info', kept) }
  const { address } = await testSite(world)
  const post = (headers: Record<string, string>, body = 'email=x', path = '/es/login') =>
    ask(address, path, { method: 'POST', headers: { 'Content-Type': formType, ...headers }, body })
  return { world, address, kept, post }
}
const formType = 'application/x-www-form-urlencoded'
/** What the sign-in page answers to a form it cannot take: the form has come through the door. */
const throughTheDoor = 422

describe('a form', () => {
  it.each([
    ['this site', { Origin: origin }, throughTheDoor],
    ['this site, by the browser’s word alone', { 'Sec-Fetch-Site': 'same-origin' }, throughTheDoor],
    ['nowhere', {}, 403],
    ['another site', { Origin: 'https://evil.example.org' }, 403],
    ['a page without origin', { Origin: 'null' }, 403],
    ['the same host without TLS', { Origin: 'http://escalon.example.org' }, 403],
    ['the same host on another port', { Origin: `${origin}:8443` }, 403],
    ['a host that begins alike', { Origin: `${origin}.evil.org` }, 403],
    ['an empty origin', { Origin: '' }, 403],
    ['another site, whatever else is claimed', { Origin: 'https://evil.org', 'Sec-Fetch-Site': 'same-origin' }, 403],
    ['a subdomain', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['another site, by the browser’s word', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['the address bar', { 'Sec-Fetch-Site': 'none' }, 403],
  ])('from %s', async (_from, headers, status) => {
    const { post } = await open()
    expect((await post(headers)).status).toBe(status)
  })

  it('from another host changes nothing by naming it in Host', async () => {
    const { post } = await open()
    const headers = { Host: 'evil.example.org', Origin: 'https://evil.example.org' }
    expect((await post(headers)).status).toBe(403)
    expect((await post({ ...headers, 'X-Forwarded-Host': 'evil.example.org' })).status).toBe(403)
  })

  it('is refused before it is acted on, in the language of its page, with a way back', async () => {
    const { post, world } = await open()
    const ana = await member(world)
    const fields = new URLSearchParams({ email: ana.email, password: goodPassword }).toString()
    const refused = await post({ Origin: 'https://evil.org' }, fields, '/en/login')
    expect(refused.headers['set-cookie']).toBeUndefined()
    expect(refused.text).toContain('<html lang="en">')
    expect(refused.text).toContain('It did not come from a page of Escalón.')
    expect(refused.text).toContain('href="/en"')
    expect((await post({ Origin: origin }, fields, '/en/login')).headers['set-cookie']).toBeDefined()
  })

  it.each([
    ['application/x-www-form-urlencoded', throughTheDoor],
    ['Application/X-WWW-Form-Urlencoded; charset=UTF-8', throughTheDoor],
    ['multipart/form-data; boundary=x', 422],
    ['application/json', 415],
    ['text/plain', 415],
    ['application/xml', 415],
    ['application/x-www-form-urlencoded-not', 415],
    ['', 415],
  ])('of the type "%s" is answered %d', async (type, status) => {
    const { post } = await open()
    const answer = await post({ Origin: origin, 'Content-Type': type })
    expect(answer.status).toBe(status)
    expect(answer.text).toContain('<html lang="es"')
  })
})

describe('methods', () => {
  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is not taken anywhere', async (method) => {
    const { address } = await open()
    for (const path of ['/es/login', '/', '/favicon.svg', '/healthz', '/es/nothing']) {
      const answer = await ask(address, path, { method, headers: formFrom(origin) })
      expect([path, answer.status, answer.headers.allow]).toEqual([path, 405, 'GET, HEAD, POST'])
    }
  })

  it('HEAD is GET without the page', async () => {
    const { address } = await open()
    for (const path of ['/es/login', '/es/nothing', '/', '/healthz', '/favicon.svg']) {
      const [get, head] = [await ask(address, path), await ask(address, path, { method: 'HEAD' })]
      expect([path, head.status, head.text]).toEqual([path, get.status, ''])
      for (const name of ['content-type', 'location', 'vary', 'cache-control']) {
        expect([path, name, head.headers[name]]).toEqual([path, name, get.headers[name]])
      }
    }
  })

  it('POST to a file or an unknown page finds no page', async () => {
    const { post } = await open()
    for (const path of ['/assets/nothing.css', '/es/nothing', '/en/nothing/at/all']) {
      expect([path, (await post({ Origin: origin }, 'a=b', path)).status]).toEqual([path, 404])
    }
    const icon = await post({ Origin: origin }, 'a=b', '/favicon.svg')
    expect([404, 405]).toContain(icon.status)
    expect(icon.text).not.toContain('<rect')
  })
})

describe('a body that is too large', () => {
  it('is refused by its declared length, before it is sent', async () => {
    const { address } = await open()
    const headers = { ...formFrom(origin), 'Content-Length': bodyLimitBytes + 1 }
    const sent = begin(address, '/en/login', { method: 'POST', headers })
    sent.flushHeaders()
    const answer = await answerTo(sent)
    sent.destroy()
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('At most 512 kB')
  })

  it('is refused as it grows when no length is declared, and the connection serves on', async () => {
    const { address } = await open()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    onTestFinished(() => agent.destroy())
    const sent = begin(address, '/es/login', { method: 'POST', headers: formFrom(origin), agent })
    sent.write('email=')
    for (let kilobytes = 0; kilobytes < 600; kilobytes += 100) sent.write('x'.repeat(100 * 1024))
    const answer = await answerTo(sent)
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('Es demasiado grande')
    sent.end('x'.repeat(100 * 1024))
    const { socket } = sent
    const next = begin(address, '/healthz', { agent })
    next.end()
    expect((await answerTo(next)).text).toBe('ok\n')
    expect(next.socket).toBe(socket)
  })

  it('is refused to the byte', async () => {
    const { post } = await open()
    const filled = (bytes: number) => 'email='.padEnd(bytes, 'x')
    expect((await post({ Origin: origin }, filled(bodyLimitBytes))).status).toBe(throughTheDoor)
    expect((await post({ Origin: origin }, filled(bodyLimitBytes + 1))).status).toBe(413)
  })

  it('is counted in bytes, not in letters', async () => {
    const { post } = await open()
    const signs = 'ñ'.repeat(bodyLimitBytes / 2)
    expect((await post({ Origin: origin }, signs)).status).toBe(throughTheDoor)
    expect((await post({ Origin: origin }, `${signs}x`)).status).toBe(413)
  })

  it('of another site is refused for that, unread', async () => {
    const { address } = await open()
    const headers = { 'Content-Type': formType, 'Content-Length': bodyLimitBytes * 100 }
    const sent = begin(address, '/es/login', { method: 'POST', headers })
    sent.flushHeaders()
    expect((await answerTo(sent)).status).toBe(403)
    sent.destroy()
  })

  it('may have at most a thousand fields', async () => {
    const { post } = await open()
    const fields = (count: number) => Array.from({ length: count }, (_, index) => `f${index}=`).join('&')
    expect((await post({ Origin: origin }, fields(1000))).status).toBe(throughTheDoor)
    expect((await post({ Origin: origin }, fields(1001))).status).toBe(413)
    expect((await post({ Origin: origin }, fields(60_000))).status).toBe(413)
  })
})

describe('a sender who goes away', () => {
  it('in the middle of a form is noted, and is no failure of ours', async () => {
    const { address, kept } = await open()
    const headers = { ...formFrom(origin), 'Content-Length': 1000, Expect: '100-continue' }
    const sent = begin(address, '/es/login', { method: 'POST', headers })
    sent.on('error', () => undefined)
    sent.flushHeaders()
    await new Promise((goOn) => sent.once('continue', goOn))
    sent.write('email=')
    sent.destroy()
    await vi.waitFor(() => expect(kept.events.map(({ msg }) => msg)).toEqual(['the sender went away']))
    expect(kept.events[0]).toMatchObject({ level: 30, method: 'POST', path: '/es/login' })
    expect((await ask(address, '/healthz')).status).toBe(200)
  })
})

const oddAddresses = [
  '/es/%',
  '/es/%ff%fe',
  '/es/courses/%00',
  '/es/login%00',
  '//evil.example.org/%2f..',
  '///',
  '/\\evil.example.org',
  '/../../etc/passwd',
  '/assets/../package.json',
  '/assets/%2e%2e/manifest.json',
  '/assets/%',
  '/.git/config',
  '/build/server/index.js',
  '/es/login/',
  '/es//login',
  '/ES/login',
  '/es/__proto__',
  '/constructor',
  '/es/courses/__proto__/toString',
  '/es/login;jsessionid=1',
  `/es${'/a'.repeat(5_000)}`,
  `/es/login?${'a'.repeat(20_000)}`,
  `/${'%25'.repeat(2_000)}`,
  '*',
]
const noPages = [
  '/%',
  '/es/%E0%A4%A',
  '/es/%00',
  '//evil.example.org',
  '/es/..%2f..%2fetc/passwd',
  '/assets/..%2f..%2fpackage.json',
  '/.env',
  '/package.json',
  '/fr/login',
  '/es/constructor',
  '/es/courses/constructor',
  `/es/${'a'.repeat(10_000)}`,
  'http://evil.example.org/es/login',
]

describe('an address', () => {
  it('fails nobody, however odd', async () => {
    const { address, kept } = await open()
    for (const path of [...oddAddresses, ...noPages]) {
      const { status, headers } = await ask(address, path)
      const isTaken = status === 200 || status === 302 || (status >= 400 && status < 500)
      expect([path, status, isTaken]).toEqual([path, status, true])
      if (status === 302) expect([path, headers.location]).toEqual([path, expect.stringMatching(/^\/(es|en)(\/|$)/)])
    }
    expect(kept.events.filter(({ level }) => Number(level) > 30)).toEqual([])
  })

  it('that no page has is said to be none', async () => {
    const { address } = await open()
    for (const path of noPages) {
      const answer = await ask(address, path)
      expect([path, answer.status]).toEqual([path, 404])
      expect([path, answer.text]).toEqual([path, expect.stringContaining('Esta página no existe')])
    }
  })

  it('with a byte that no address may have is refused by the connection', async () => {
    const { address } = await open()
    for (const path of ['/es/\0', '/es/a b', '/es/\x7f']) {
      const heard = await talk(address, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
      expect(heard).toMatch(/^HTTP\/1\.1 4\d\d /)
    }
  })

  it('may break its query off anywhere', async () => {
    const { address } = await open()
    for (const query of ['?', '?%', '?q=%E0%A4%A', '?next=%', '?=&&=', '?next=//evil.org', '?next=/es&next=/en']) {
      expect([query, (await ask(address, `/es/login${query}`)).status]).toEqual([query, 200])
    }
  })

  it('for the data of a page is no address of ours, however it is written', async () => {
    const { address, post } = await open()
    const paths = [
      '/_root.data',
      '/es.data',
      '/es/login.data',
      '/es/login.data?_routes=routes%2F%24lang.login',
      '/es/login.data#x',
      '/healthz.data',
      '/es/login?_data=routes%2F%24lang.login',
      '/es/nothing?_data=root',
      '/?_data=routes%2F_index',
      '/__manifest',
      '/__manifest?p=%2Fes&version=1',
    ]
    for (const path of paths) {
      for (const answer of [await ask(address, path), await post({ Origin: origin }, 'email=x', path)]) {
        expect([path, answer.status, answer.headers['content-type']]).toEqual([path, 404, 'text/html; charset=utf-8'])
        expect(answer.text).not.toMatch(/routes\/|"stack"|node_modules|\bat .+:\d+:\d+/)
      }
    }
  })
})

describe('a header', () => {
  it('names no host of its own: what we write out is on the public address', async () => {
    const { address, world } = await open()
    const ana = await member(world)
    const headers = { ...formFrom(origin), Host: 'evil.example.org', 'X-Forwarded-Host': 'evil.example.org' }
    const redirect = await ask(address, '/', { headers })
    expect(redirect.headers.location).toBe('/es')
    const body = new URLSearchParams({ email: ana.email, password: goodPassword }).toString()
    const signedIn = await ask(address, '/es/login', { method: 'POST', headers, body })
    expect(signedIn.headers.location).toBe('/es')
    for (const path of ['/es/login', '/es/nothing']) {
      const page = await ask(address, path, { headers })
      expect(page.text).not.toContain('evil.example.org')
      expect(JSON.stringify(page.headers)).not.toContain('evil.example.org')
    }
    await ask(address, '/es/reset', { method: 'POST', headers, body: `email=${encodeURIComponent(ana.email)}` })
    await vi.waitFor(() => expect(world.mails()).toHaveLength(1))
    const { links } = await onlyMail(world)
    expect(links).toEqual([expect.stringMatching(/^https:\/\/escalon\.example\.org\/es\/reset\?token=/)])
  })

  it('asking for a part of a file gets the whole, also a part that ends before it begins', async () => {
    const { address } = await open()
    const whole = await ask(address, '/favicon.svg')
    for (const range of ['bytes=5-2', 'bytes=0-10', 'bytes=-5', 'bytes=99999-', 'lines=1', 'bytes=a-b']) {
      const answer = await ask(address, '/favicon.svg', { headers: { Range: range } })
      expect([range, answer.status, answer.text]).toEqual([range, 200, whole.text])
    }
  })

  it('may be nonsense', async () => {
    const { address } = await open()
    const odd = {
      Cookie: ';;=;a;=b;session;theme=;locale=xx;notice=constructor;__proto__=x',
      'Accept-Language': ';;q=,*;q=9,\u00ff',
      'Accept-Encoding': ';q=;;gzip;',
      'User-Agent': '\u00ff'.repeat(1000),
      'X-Forwarded-For': ',,,',
      Authorization: 'Basic x',
    }
    const answer = await ask(address, '/es/login', { headers: odd })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toMatch(/function|native code/)
  })
})
