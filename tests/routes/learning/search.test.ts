import { describe, expect, it } from 'vitest'
import { testSite } from '~tests/site'
import { person } from '~tests/world'
import { asking, escaped } from './asking'

describe('the search', () => {
  it.each(['es', 'en'] as const)('finds a lesson by its title, for guests, in %s', async (locale) => {
    const { world, first, at } = asking()
    const site = await testSite(world)
    const { title } = first.text[locale]
    const html = await (await site.get(`/${locale}/search?q=${encodeURIComponent(title)}`)).text()
    expect(html).toContain(`href="${at(first, locale)}"`)
    expect(html).toContain(`value="${escaped(title)}"`)
  })

  it('shows results by kind, and terms with their meaning', async () => {
    const { world } = asking()
    const html = await (await (await testSite(world)).get('/en/search?q=service+level')).text()
    expect(html).toMatch(/<h2 id="term">Terms<\/h2>/)
    expect(html).toMatch(/<h2 id="lesson">Lessons<\/h2>/)
    expect(html.indexOf('id="term"')).toBeLessThan(html.indexOf('id="lesson"'))
  })

  it('says what to do when nothing was asked and when nothing was found', async () => {
    const { world } = asking()
    const site = await testSite(world)
    expect(await (await site.get('/en/search')).text()).toContain('Write a word from the job')
    expect(await (await site.get('/en/search?q=++')).text()).toContain('Write a word from the job')
    const nothing = await (await site.get('/en/search?q=qqqqzzzz', person(world))).text()
    expect(nothing).toContain('We found nothing with “qqqqzzzz”')
    expect(nothing).toContain('href="/en/courses"')
  })

  it('shows what was typed as text, whatever it is', async () => {
    const { world } = asking()
    const html = await (await (await testSite(world)).get(`/es/search?q=${encodeURIComponent('"><script>x')}`)).text()
    expect(html).not.toContain('<script>x')
    expect(html).toContain('&quot;&gt;&lt;script&gt;x')
  })

  it('takes very long questions', async () => {
    const { world } = asking()
    expect((await (await testSite(world)).get(`/es/search?q=${'a'.repeat(5000)}`)).status).toBe(200)
  })
})
