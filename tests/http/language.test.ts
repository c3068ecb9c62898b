import { describe, expect, it } from 'vitest'
import { textOf } from '~/i18n/text'
import { testSite } from '~tests/site'
import { person, testWorld } from '~tests/world'
import { ask, formFrom } from './wire'

async function open() {
  const world = testWorld()
  return { world, site: await testSite(world) }
}

describe('the bare address', () => {
  const whereTo = async (headers: Record<string, string>, account?: 'es' | 'en') => {
    const { world, site } = await open()
    const actor = account ? person(world, { locale: account }) : null
    const cookie = headers.Cookie
    const signedIn = actor ? await site.get('/', actor, cookie ? { 'Accept-Language': 'es' } : headers) : null
    const response = signedIn ?? (await site.get('/', null, headers))
    expect(response.status).toBe(302)
    expect(response.headers.get('Vary')?.split(', ')).toEqual(expect.arrayContaining(['Cookie', 'Accept-Language']))
    return response.headers.get('Location')
  }

  it.each([
    ['nothing said', {}, '/es'],
    ['a browser in English', { 'Accept-Language': 'en-GB,en;q=0.9,es;q=0.5' }, '/en'],
    ['a browser in Spanish', { 'Accept-Language': 'es-MX,en;q=0.5' }, '/es'],
    ['a browser in German', { 'Accept-Language': 'de' }, '/es'],
    ['a choice made before', { Cookie: 'locale=en', 'Accept-Language': 'es' }, '/en'],
    ['the other choice', { Cookie: 'a=b; locale=es', 'Accept-Language': 'en' }, '/es'],
    ['a choice of nothing we have', { Cookie: 'locale=fr', 'Accept-Language': 'en' }, '/en'],
    ['a choice that is an attack', { Cookie: 'locale=/evil.example.org', 'Accept-Language': 'es' }, '/es'],
  ])('with %s leads to %s', async (_case, headers, to) => {
    expect(await whereTo(headers as Record<string, string>)).toBe(to)
  })

  it('goes by the account before anything else', async () => {
    expect(await whereTo({ 'Accept-Language': 'es' }, 'en')).toBe('/en')
    expect(await whereTo({ 'Accept-Language': 'en' }, 'es')).toBe('/es')
  })

  it('goes by the account also against the cookie', async () => {
    const { world, site } = await open()
    const { createSession } = await import('~/domains/accounts/sessions.server')
    const { secret } = await createSession(world, person(world, { locale: 'en' }).id, 'test')
    const response = await site.get('/', null, { Cookie: `locale=es; session=${secret}`, 'Accept-Language': 'es' })
    expect(response.headers.get('Location')).toBe('/en')
  })
})

describe.each(['es', 'en'] as const)('what is not there, in the language %s', (locale) => {
  const t = textOf(locale)

  it('says so under a title of its own, with a way home', async () => {
    const { site } = await open()
    for (const path of ['nothing', 'courses/nothing', 'courses/nothing/at-all', 'x/y/z?q=1']) {
      const response = await site.get(`/${locale}/${path}`)
      const html = await response.text()
      expect([path, response.status]).toEqual([path, 404])
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
      expect(html).toContain(`<html lang="${locale}"`)
      expect(html.match(/<title>/g)).toHaveLength(1)
      expect(html.match(/<title>(.*?)<\/title>/)?.[1]).toBe(`${t.errorPage.unknown.title} · Escalón`)
      expect(html.match(/<h1>/g)).toHaveLength(1)
      expect(html).toContain(`<h1>${t.errorPage.unknown.title}</h1>`)
      expect(html).toContain(t.errorPage.unknown.advice)
      expect(html).toContain(`<a href="/${locale}">${t.errorPage.home}</a>`)
      expect(html).toContain('<main id="main"')
    }
  })

  it('has one title, and so has what is there', async () => {
    const { site } = await open()
    const titles = async (path: string) => {
      const html = await (await site.get(`/${locale}${path}`)).text()
      return [...html.matchAll(/<title>(.*?)<\/title>/g)].map((match) => match[1])
    }
    expect(await titles('/login')).toEqual([`${t.accounts.login.title} · Escalón`])
    expect(await titles('/nothing')).toEqual([`${t.errorPage.unknown.title} · Escalón`])
  })

  it('is the same page for someone signed in in the other language', async () => {
    const { world, site } = await open()
    const reader = person(world, { locale: locale === 'es' ? 'en' : 'es' })
    const html = await (await site.get(`/${locale}/nothing`, reader)).text()
    expect(html).toContain(`<html lang="${locale}"`)
    expect(html).toContain(t.frame.signOut)
  })

  it.each([
    ['a broken address', 'GET', '/%', 404, t.refusals.unknown],
    ['another method', 'DELETE', '/login', 405, t.refusals.method],
    ['a form of another site', 'POST', '/login', 403, t.refusals.origin],
  ] as const)('%s is refused in it too', async (_case, method, path, status, words) => {
    const { site } = await open()
    const answer = await ask(site.address, `/${locale}${path}`, { method, headers: { 'Accept-Language': 'de' } })
    expect(answer.status).toBe(status)
    expect(answer.text).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${locale}">`))
    expect(answer.text).toContain(`<title>${words.title} · Escalón</title>`)
    expect(answer.text).toContain(words.advice)
    expect(answer.text).toContain(`<a href="/${locale}">`)
  })

  it('where the address names no language it is the browser’s', async () => {
    const { site } = await open()
    const headers = { 'Accept-Language': locale }
    for (const path of ['/nothing', '/fr/courses', '/%']) {
      const { status, text } = await ask(site.address, path, { headers })
      expect([path, status]).toEqual([path, 404])
      expect(text).toContain(`<html lang="${locale}"`)
      expect(text).toContain(t.refusals.unknown.title)
      expect(text.match(/<title>(.*?)<\/title>/)?.[1]).toBe(`${t.refusals.unknown.title} · Escalón`)
    }
  })

  it('a page that needs an account asks for it and leads back', async () => {
    const { site } = await open()
    const response = await site.get(`/${locale}/me/settings?a=b`)
    expect(response.status).toBe(302)
    expect(response.headers.get('Location')).toBe(`/${locale}/login?next=%2F${locale}%2Fme%2Fsettings%3Fa%3Db`)
  })

  it('a form whose session has ended is not lost: it waits behind the sign-in', async () => {
    const { site, world } = await open()
    const answer = await ask(site.address, `/${locale}/me/settings`, {
      method: 'POST',
      headers: formFrom(world.env.origin),
      body: 'intent=preferences&zone=Europe%2FMadrid&note=%22%3Cb%3E&currentPassword=hunter22&password=hunter22',
    })
    expect(answer.status).toBe(401)
    expect(answer.text).toContain(t.errorPage.expired.title)
    const parked = /name="parked" value="([^"]*)"/.exec(answer.text)?.[1]?.replaceAll('&quot;', '"')
    expect(JSON.parse(parked?.replaceAll('&lt;', '<').replaceAll('&gt;', '>') ?? '')).toEqual({
      path: `/${locale}/me/settings`,
      fields: [
        ['intent', 'preferences'],
        ['zone', 'Europe/Madrid'],
        ['note', '"<b>'],
      ],
    })
    expect(answer.text).not.toContain('hunter22')
  })
})
