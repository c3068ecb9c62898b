import { describe, expect, it } from 'vitest'
import { subjectOf } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import { catalogue } from '~/domains/content/content.server'
import { endorse } from '~/domains/ladder/endorsements.server'
import { setPosition } from '~/domains/ladder/positions.server'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { courseId, finishQuiz, handIn, lessonIds, openLesson, quizId } from '../../domains/learning-assignments/work'
import { assigned, may } from '../../domains/reporting/assignments'
import { type Scene, scene, wordsOf } from './desk'

async function homeOf({ site }: Scene, as: Scene['ana'] | null, locale = 'es'): Promise<string> {
  const response = await site.get(`/${locale}`, as)
  expect(response.status).toBe(200)
  return response.text()
}

/** Where the large next step leads. */
function nextOf(html: string): string | undefined {
  const step = html.slice(html.indexOf('class="next-step"'))
  return /<a href="([^"]+)" class="button"/.exec(step)?.[1]
}

describe('home of a guest', () => {
  it('says what this is and leads on, in both languages', async () => {
    const here = await scene()
    for (const [locale, ladder, signIn] of [
      ['es', 'La escalera de puestos', 'Entrar'],
      ['en', 'The ladder of job titles', 'Sign in'],
    ] as const) {
      const html = await homeOf(here, null, locale)
      for (const path of ['/ladder', '/courses', '/quizzes', '/cases', '/login']) {
        expect(html).toContain(`href="/${locale}${path}"`)
      }
      expect(wordsOf(html)).toContain(ladder)
      expect(wordsOf(html)).toContain(signIn)
      expect(html.match(/<h1/g)).toHaveLength(1)
    }
  })

  it('offers an account only where anybody may ask for one', async () => {
    const here = await scene()
    expect(await homeOf(here, null)).not.toContain('/es/signup')
  })
})

describe('home of someone who learns', () => {
  it('offers each next title before one is chosen', async () => {
    const here = await scene()
    const html = await homeOf(here, here.ana)
    expect(wordsOf(html)).toContain('Elige hacia dónde vas')
    expect(html).toContain('href="/es/titles/customer-service-agent"')
    expect(nextOf(html)).toBe('/es/ladder')
  })

  it('leads in one click to the section of the lesson that is under way', async () => {
    const here = await scene()
    openLesson(here.world, here.ana.id, lessonIds[1], 2)
    const html = await homeOf(here, here.ana)
    expect(nextOf(html)).toBe(`/es/courses/${courseId}/${lessonIds[1]}#section-2`)
    const lesson = catalogue(here.world).courses.find(({ id }) => id === 'from-colleague-to-team-lead')?.lessons[1]
    const section = lesson?.text.es.sections[1]?.title
    const line = `${lesson?.text.es.minutes} min · De compañero a líder de equipo, lección 2 · sigue en «${section}»`
    expect(wordsOf(html)).toContain(line)
    expect(wordsOf(await homeOf(here, here.ana, 'en'))).toMatch(
      /\d+ min · From colleague to team lead, lesson 2 · continue at “/,
    )
  })

  it('puts what was assigned first, with its date, and the rest below in order', async () => {
    const here = await scene()
    openLesson(here.world, here.ana.id)
    assigned(here.world, here.trainer, 'case', { personIds: [here.ana.id] }, new Date('2026-03-20T22:59Z'))
    assigned(here.world, here.trainer, 'quiz', { teamIds: [here.ours] }, new Date('2026-03-12T22:59Z'))
    const html = await homeOf(here, here.ana)
    expect(nextOf(html)).toBe(`/es/quizzes/${quizId}`)
    const words = wordsOf(html)
    expect(words).toContain('Para el 12 de marzo de 2026')
    expect(words).toMatch(/También con fecha.*Resolver la reclamación de un cliente.*para el 20 mar/)
    expect(words).toContain('Te lo asignó Laura Ponce')
  })

  it('says overdue in a word', async () => {
    const here = await scene()
    assigned(here.world, here.trainer, 'quiz', { personIds: [here.ana.id] }, new Date('2026-03-04T22:59Z'))
    assigned(here.world, here.trainer, 'case', { personIds: [here.ana.id] }, new Date('2026-03-05T22:59Z'))
    here.world.at('2026-03-06T09:00Z')
    const words = wordsOf(await homeOf(here, here.ana))
    expect(words).toContain('Vencido: era para el 4 de marzo de 2026')
    expect(words).toMatch(/Vencido era para el 5 mar/)
    expect(wordsOf(await homeOf(here, here.ana, 'en'))).toContain('Overdue: it was due on 4 March 2026')
  })

  it('tells the day in the zone of who reads', async () => {
    const here = await scene()
    assigned(here.world, here.trainer, 'quiz', { personIds: [here.ana.id] }, new Date('2026-03-12T23:30Z'))
    expect(wordsOf(await homeOf(here, here.ana))).toContain('Para el 13 de marzo de 2026')
  })

  it('tells what others did lately', async () => {
    const here = await scene()
    const { world, ana, lead } = here
    const seen = permit(lead, 'endorse', subjectOf(ana))
    if (!seen.ok) throw new Error(seen.reason)
    const behaviour = catalogue(world).competencies.find(({ id }) => id === 'coaching')?.levels[2]?.behaviours[0]
    const sighting = { personId: ana.id, competencyId: 'coaching', level: 3, behaviourId: behaviour?.id ?? '' }
    const occasion = 'En la reunión del martes.'
    endorse(world, seen.permit, { ...sighting, occasion, seenAt: new Date('2026-03-01'), clientId: 'abcdefgh' })
    const html = await homeOf(here, ana)
    expect(wordsOf(html)).toMatch(/Novedades.*Iván Ruiz confirmó lo que te vio hacer en Acompañamiento/)
    expect(wordsOf(html)).toContain(behaviour?.es)
    world.at('2026-03-20T09:00Z')
    expect(wordsOf(await homeOf(here, ana))).not.toContain('Novedades')
  })

  it('shows the rung: from where to where, how many of how many, and what is missing by name', async () => {
    const here = await scene()
    const since = new Date('2025-01-07')
    setPosition(here.world, may(here.trainer, 'set-title'), {
      personId: here.ana.id,
      titleId: 'customer-service-agent',
      since,
    })
    chooseTarget(here.world, may(here.ana, 'learn'), 'team-lead')
    const html = await homeOf(here, here.ana)
    const words = wordsOf(html)
    expect(words).toMatch(/De Agente de servicio al cliente a Líder de equipo.*: 0 de 9 competencias/)
    expect(words).toMatch(/Te falta: .*\(imprescindible\)/)
    expect(html.match(/class="rung-open"/g)).toHaveLength(9)
    expect(html).toContain('href="/es/me"')
    expect(nextOf(html)).toMatch(/^\/es\/(courses|quizzes|cases)\//)
  })
})

describe('home of those who follow others', () => {
  it('shows a trainer what waits for marking, the oldest first, and who is overdue', async () => {
    const here = await scene()
    const { world, trainer, ana, beto } = here
    assigned(world, trainer, 'quiz', { teamIds: [here.ours] }, new Date('2026-03-04T22:59Z'))
    const words = wordsOf(await homeOf(here, trainer))
    expect(words).toContain('Nada por corregir')
    expect(words).toContain('Nadie tiene nada vencido')
    world.at('2026-03-06T09:00Z')
    finishQuiz(world, beto.id)
    const late = await homeOf(here, trainer)
    expect(late).toContain(`href="/es/team/people/${ana.id}"`)
    expect(late).not.toContain(`href="/es/team/people/${beto.id}"`)
    expect(late).toContain('href="/es/team/assignments?new=1"')
  })

  it('shows a lead their own step first and then their team in short', async () => {
    const here = await scene()
    const { world, trainer, lead, ana } = here
    assigned(world, trainer, 'quiz', { personIds: [ana.id, here.dora.id] }, new Date('2026-03-04T22:59Z'))
    world.at('2026-03-06T09:00Z')
    const html = await homeOf(here, lead)
    expect(wordsOf(html)).toContain('2 personas, 1 con algo vencido')
    expect(html).toContain(`href="/es/team/people/${ana.id}"`)
    expect(html).not.toContain(here.dora.id)
    expect(html.indexOf('class="next-step"')).toBeLessThan(html.indexOf('id="team"'))
  })

  it('shows learners nothing of the desk', async () => {
    const here = await scene()
    handIn(here.world, here.beto.id)
    const html = await homeOf(here, here.ana)
    expect(html).not.toContain('/es/team')
    expect(html).not.toContain('/es/marking')
  })
})
