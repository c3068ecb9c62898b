import { describe, expect, it } from 'vitest'
import { textOf } from '~/i18n/text'
import { openLog } from '~/platform/log.server'
import { keptLines } from '~tests/platform/lines'
import { testSite } from '~tests/site'
import { person, testWorld } from '~tests/world'
import { ask, formFrom } from './wire'

/** A site whose database is taken away under it: from then on what needs it throws, as a bug would. */
async function failingSite(settings: Record<string, string> = {}) {
  const kept = keptLines()
  const world = { ...testWorld(settings), log: openLog('info', kept) }
  const site = await testSite(world)
  const fail = () => void world.db.$client.close()
  return { world, site, kept, fail }
}

const inward = /SqliteError|TypeError|not open|node_modules|\.server|\bat \S+ \(|:\d+:\d+/

describe.each([
  ['production', { NODE_ENV: 'production' }],
  ['test', {}],
])('a failure of ours in %s', (_name, settings) => {
  it.each(['es', 'en'] as const)('in a page is told without its insides: %s', async (locale) => {
    const { site, world, kept, fail } = await failingSite(settings)
    fail()
    const headers = formFrom(world.env.origin)
    const body = 'email=ana%40example.org&password=hunter22+and+more'
    const answer = await ask(site.address, `/${locale}/login`, { method: 'POST', headers, body })
    const t = textOf(locale).errorPage
    expect(answer.status).toBe(500)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.text).toContain(`<html lang="${locale}"`)
    expect(answer.text).toContain(`<title>${t.failure.title} · Escalón</title>`)
    expect(answer.text).toContain(t.failure.advice)
    expect(answer.text).toContain(t.reference(String(answer.headers['x-request-id'])))
    expect(answer.text).not.toMatch(inward)
    const [logged] = kept.events.filter(({ level }) => level === 50)
    expect(logged).toMatchObject({ requestId: answer.headers['x-request-id'], path: `/${locale}/login` })
    expect(JSON.stringify(logged)).toContain('not open')
    expect(kept.text()).not.toContain('hunter22')
  })

  it.each(['es', 'en'] as const)('before any page is told too: %s', async (locale) => {
    const { site, world, kept, fail } = await failingSite(settings)
    const ana = person(world)
    await site.get(`/${locale}/nothing`, ana)
    fail()
    const answer = await site.get(`/${locale}/nothing`, ana)
    const html = await answer.text()
    expect(answer.status).toBe(500)
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html).toContain(textOf(locale).refusals.failure.title)
    expect(html).not.toMatch(inward)
    const logged = kept.events.find(({ level }) => level === 50)
    expect(logged).toMatchObject({ requestId: answer.headers.get('X-Request-Id'), msg: 'request failed' })
  })

  it('leaves the server answering what it still can', async () => {
    const { site, world, fail } = await failingSite(settings)
    const ana = person(world)
    await site.get('/es/nothing', ana)
    fail()
    await Promise.all(Array.from({ length: 5 }, () => site.get('/es/nothing', ana)))
    expect((await site.get('/healthz')).status).toBe(200)
    expect((await site.get('/es/nothing')).status).toBe(404)
  })
})

describe('for machines', () => {
  it('alive is whoever answers; ready is who has all they need', async () => {
    const { site, fail } = await failingSite()
    const alive = await site.get('/healthz')
    expect([alive.status, await alive.text(), alive.headers.get('Cache-Control')]).toEqual([200, 'ok\n', 'no-store'])
    const ready = await site.get('/readyz')
    expect([ready.status, ready.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    expect(await ready.json()).toEqual({ database: true, migrated: true, content: true })

    fail()
    expect((await site.get('/healthz')).status).toBe(200)
    const unready = await site.get('/readyz')
    expect(unready.status).toBe(503)
    expect(await unready.json()).toMatchObject({ database: false, migrated: false })
  })

  it('a database that is behind is not ready', async () => {
    const { site, world } = await failingSite()
    world.db.$client.exec('delete from __drizzle_migrations')
    const unready = await site.get('/readyz')
    expect([unready.status, await unready.json()]).toEqual([503, { database: true, migrated: false, content: true }])
  })

  it('a site without content is not ready', async () => {
    const { world, site } = await failingSite()
    world.db.$client.exec('delete from content_release')
    const unready = await site.get('/readyz')
    expect(unready.status).toBe(503)
    expect(await unready.json()).toEqual({ database: true, migrated: true, content: false })
  })
})
