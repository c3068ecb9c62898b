import { describe, expect, it } from 'vitest'
import { workOnCase } from '~/cli/demo/casework'
import { permit } from '~/domains/accounts/permissions'
import { finishAttempt } from '~/domains/assessment/finishing.server'
import { answerCheck } from '~/domains/learning/answering.server'
import { reachSection } from '~/domains/learning/reading.server'
import { beginAt } from '~tests/content/ten-formats'
import { testSite } from '~tests/site'
import { person } from '~tests/world'
import { asking, escaped } from './asking'

function learner(asked: ReturnType<typeof asking>) {
  const actor = person(asked.world)
  const permission = permit(actor, 'learn')
  if (!permission.ok) throw new Error(permission.reason)
  return { actor, may: permission.permit }
}

describe('the catalogue', () => {
  it.each(['es', 'en'] as const)('shows every course to guests in %s, without a state', async (locale) => {
    const { world, course } = asking()
    const site = await testSite(world)
    const response = await site.get(`/${locale}/courses`)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain(`href="/${locale}/courses/${course.id}"`)
    expect(html).toContain(escaped(course.summary[locale]))
    expect(html).not.toContain('class="state')
  })

  it('shows a learner how far they are', async () => {
    const asked = asking()
    const { actor, may } = learner(asked)
    const site = await testSite(asked.world)
    expect(await (await site.get('/en/courses', actor)).text()).toContain('Not started')
    reachSection(asked.world, may, asked.first, 1)
    const html = await (await site.get('/en/courses', actor)).text()
    expect(html).toContain('Under way')
    expect(html).toMatch(/<progress[^>]*value="0" max="4"/)
  })
})

describe('a course', () => {
  it('is introduced to guests, who are led to sign in by its lessons', async () => {
    const { world, course, first } = asking()
    const site = await testSite(world)
    const response = await site.get(`/es/courses/${course.id}`)
    const html = await response.text()
    expect(response.status).toBe(200)
    for (const lesson of course.lessons) expect(html).toContain(escaped(lesson.text.es.title))
    expect(html).toContain('Entrar y empezar')
    expect(html).toContain(`href="/es/courses/${course.id}/${first.id}"`)
    expect(html).not.toContain('class="state')
  })

  it('names what it teaches, the titles it leads to, its test and its case', async () => {
    const { world, course } = asking()
    const html = await (await (await testSite(world)).get(`/en/courses/${course.id}`)).text()
    expect(html).toContain(', level 3 (intermediate)')
    for (const title of course.towards) expect(html).toContain(`href="/en/titles/${title}"`)
    expect(html).toContain(`href="/en/quizzes/${course.test}"`)
    expect(html).toContain(`href="/en/cases/${course.case}"`)
  })

  it('goes on exactly where its reader was, by the name of that section', async () => {
    const asked = asking()
    const { actor, may } = learner(asked)
    const site = await testSite(asked.world)
    const address = `/en/courses/${asked.course.id}`
    expect(await (await site.get(address, actor)).text()).toContain('Start the course')
    reachSection(asked.world, may, asked.second, 3)
    const html = await (await site.get(address, actor)).text()
    const section = asked.second.text.en.sections[2]?.title ?? ''
    expect(html).toContain(`href="${asked.at(asked.second, 'en')}#section-3"`)
    expect(html).toContain(escaped(`Continue at “${section}”`))
  })

  it('says that all is passed once it is', async () => {
    const asked = asking()
    const { actor, may } = learner(asked)
    for (const lesson of asked.course.lessons) {
      const chosen = Object.fromEntries(
        lesson.check.questions.map(({ id, options }) => [id, options.find(({ right }) => right)?.id]),
      )
      answerCheck(asked.world, may, lesson, { client: lesson.id, check: lesson.checkHash, chosen })
    }
    const html = await (await (await testSite(asked.world)).get(`/en/courses/${asked.course.id}`, actor)).text()
    expect(html).toContain('You have passed the questions of every lesson.')
    expect(html.match(/class="passed"/g)).toHaveLength(asked.course.lessons.length)
    expect(html).not.toContain('course-next')
  })

  it('shows where its reader is with the test and the case at its end', async () => {
    const { world, course } = asking()
    const site = await testSite(world)
    const actor = person(world)
    const ending = async () => {
      const html = await (await site.get(`/en/courses/${course.id}`, actor)).text()
      return html.slice(html.indexOf('id="closing"'))
    }
    const ends = [course.test, course.scene, course.case].filter(Boolean)
    expect((await ending()).match(/Not started/g)).toHaveLength(ends.length)
    const test = beginAt(world, actor, course.test ?? '')
    expect(await ending()).toContain('Under way')
    finishAttempt(world, actor, test.id)
    workOnCase(world, actor, 'good')
    const html = await ending()
    for (const words of ['Done', 'Handed in']) expect(html).toContain(words)
    expect(html.match(/Not started/g) ?? []).toHaveLength(ends.length - 2)
  })

  it.each(['/es/courses/unknown', '/en/courses/unknown/lesson', '/fr/courses'])(
    '%s is 404 for guests too',
    async (path) => {
      const { world } = asking()
      expect((await (await testSite(world)).get(path)).status).toBe(404)
    },
  )
})
