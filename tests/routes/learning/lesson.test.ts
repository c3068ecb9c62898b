import { describe, expect, it } from 'vitest'
import { lessonStates } from '~/domains/learning/learning.server'
import { testSite } from '~tests/site'
import { person } from '~tests/world'
import { asking, escaped } from './asking'

describe('a lesson', () => {
  it('sends guests to sign in and back, and writes nothing', async () => {
    const { world, first, at } = asking()
    const response = await (await testSite(world)).get(at(first))
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe(`/es/login?next=${encodeURIComponent(at(first))}`)
  })

  it('that is unknown is 404 before any sign-in, also for what is sent to it', async () => {
    const { world, course } = asking()
    const site = await testSite(world)
    expect((await site.get(`/es/courses/${course.id}/unknown`)).status).toBe(404)
    expect((await site.post(`/es/courses/${course.id}/unknown`, { intent: 'section', section: '1' })).status).toBe(404)
  })

  it.each(['es', 'en'] as const)('is readable in %s without any script', async (locale) => {
    const { world, first, at } = asking()
    const html = await (await (await testSite(world)).get(at(first, locale), person(world))).text()
    const { title, sections } = first.text[locale]
    expect(html).toContain(`<h1>${escaped(title)}</h1>`)
    for (const section of sections) {
      expect(html).toContain(`id="section-${section.number}"`)
      expect(html).toContain(`href="#section-${section.number}"`)
    }
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('class="next-shift"')
    for (const source of first.sources) expect(html).toContain(`id="source-${source}"`)
    expect(html).not.toMatch(/ style="|<script(?![^>]* src=)/)
  })

  it('loads islands only where it has some', async () => {
    const { world, course, at } = asking()
    const site = await testSite(world)
    const reader = person(world)
    const withIslands = course.lessons.filter(({ text }) => text.es.islands.length > 0)
    expect(withIslands.length).toBeGreaterThan(0)
    expect(withIslands.length).toBeLessThan(course.lessons.length)
    for (const lesson of course.lessons) {
      const html = await (await site.get(at(lesson), reader)).text()
      expect(/<script[^>]*islands/.test(html), lesson.id).toBe(withIslands.includes(lesson))
      expect(html.includes('<escalon-island'), lesson.id).toBe(withIslands.includes(lesson))
    }
  })

  it('notes that it was opened, and where it is read', async () => {
    const { world, first, at } = asking()
    const site = await testSite(world)
    const reader = person(world)
    const place = () => lessonStates(world, reader.id).get(`${first.courseId}/${first.id}`)?.state
    await site.get(at(first), reader)
    expect(place()).toMatchObject({ section: 0, openedAt: world.now() })
    const told = await site.post(at(first), { intent: 'section', section: '2' }, reader)
    expect([told.status, await told.text()]).toEqual([204, ''])
    expect(place()).toMatchObject({ section: 2, furthest: 2 })
    const html = await (await site.get(at(first, 'en'), reader)).text()
    expect(html).toContain(escaped(`Continue at “${first.text.en.sections[1]?.title}”`))
    expect(html).toContain('data-section="2"')
  })

  it.each([
    [{ intent: 'section', section: '999' }],
    [{ intent: 'section', section: 'two' }],
    [{ intent: 'section' }],
    [{ intent: 'other' }],
    [{}],
  ] as Array<[Record<string, string>]>)('refuses %j and keeps the place', async (fields) => {
    const { world, first, at } = asking()
    const site = await testSite(world)
    const reader = person(world)
    await site.post(at(first), { intent: 'section', section: '2' }, reader)
    expect((await site.post(at(first), fields, reader)).status).toBe(422)
    expect(lessonStates(world, reader.id).get(`${first.courseId}/${first.id}`)?.state?.section).toBe(2)
  })

  it('asks for sign-in when the session has ended, and changes nothing', async () => {
    const { world, first, at } = asking()
    const site = await testSite(world)
    expect((await site.post(at(first), { intent: 'section', section: '2' })).status).toBe(401)
  })

  it('leads back, on, and from the last to what closes the course', async () => {
    const { world, course, first, second, last, at } = asking()
    const site = await testSite(world)
    const reader = person(world)
    const [one, two, end] = await Promise.all(
      [first, second, last].map(async (lesson) => (await site.get(at(lesson), reader)).text()),
    )
    expect(one).not.toContain('rel="prev"')
    expect(one).toContain(`href="${at(second)}" rel="next"`)
    expect(two).toContain(`href="${at(first)}" rel="prev"`)
    expect(end).not.toContain('rel="next"')
    expect(end).toContain(`href="/es/quizzes/${course.test}"`)
  })
})
