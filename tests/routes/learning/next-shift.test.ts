import { describe, expect, it } from 'vitest'
import { testSite } from '~tests/site'
import { person } from '~tests/world'
import { asking, escaped } from './asking'

async function start() {
  const { world, first, second, at } = asking()
  const site = await testSite(world)
  const reader = person(world)
  const html = async (path: string) => (await site.get(path, reader)).text()
  return { world, site, reader, html, first, second, at, name: `${first.courseId}/${first.id}` }
}

describe('“on your next shift”', () => {
  it.each(['es', 'en'] as const)('is kept from the lesson in %s and found at one’s progress', async (locale) => {
    const { site, reader, html, first, at } = await start()
    const lesson = at(first, locale)
    expect(await html(lesson)).toContain('value="keep-shift"')
    const kept = await site.post(lesson, { intent: 'keep-shift' }, reader)
    expect([kept.status, kept.headers.get('location')]).toEqual([302, `${lesson}#next-shift`])
    const after = await html(lesson)
    expect(after).toContain(`href="/${locale}/me#next-shift"`)
    expect(after).toContain('value="drop-shift"')
    const me = await html(`/${locale}/me`)
    expect(me).toContain(`<a href="${lesson}#next-shift">${escaped(first.text[locale].title)}</a>`)
    for (const line of first.text[locale].nextShift.split('\n')) expect(me).toContain(escaped(line))
    expect(me).toContain(locale === 'es' ? 'Guardado el 2 de marzo de 2026' : 'Kept on 2 March 2026')
  })

  it('is noted as tried, and removed', async () => {
    const { site, reader, html, first, at, name } = await start()
    await site.post(at(first), { intent: 'keep-shift' }, reader)
    const tried = await site.post('/es/me', { intent: 'tried', lesson: name }, reader)
    expect([tried.status, tried.headers.get('location')]).toEqual([302, '/es/me#next-shift'])
    expect(await html('/es/me')).toContain('Lo probaste el 2 de marzo de 2026')
    expect(await html(at(first))).toContain('value="keep-shift"')
    await site.post('/es/me', { intent: 'drop', lesson: name }, reader)
    expect(await html('/es/me')).not.toContain('name="lesson"')
    expect((await site.post('/es/me', { intent: 'tried', lesson: name }, reader)).status).toBe(404)
  })

  it('is taken back in the lesson', async () => {
    const { site, reader, html, first, at } = await start()
    await site.post(at(first), { intent: 'keep-shift' }, reader)
    await site.post(at(first), { intent: 'drop-shift' }, reader)
    expect(await html('/es/me')).toContain('Cada lección termina con algo que probar')
  })

  it('stands among one’s own things only', async () => {
    const { world, site, reader, first, at, name } = await start()
    await site.post(at(first), { intent: 'keep-shift' }, reader)
    expect(await (await site.get('/es/me', person(world))).text()).not.toContain(name)
  })

  it('is not taken from an odd form', async () => {
    const { site, reader } = await start()
    for (const lesson of ['', 'one', '../x/y', 'a/b/c'])
      expect((await site.post('/es/me', { intent: 'tried', lesson }, reader)).status, lesson).toBe(422)
  })
})
