import type { Actor } from '~/domains/accounts/model'
import { permit } from '~/domains/accounts/permissions'
import { catalogue } from '~/domains/content/content.server'
import type { Lesson } from '~/domains/content/model'
import { endorse } from '~/domains/ladder/endorsements.server'
import { setPosition } from '~/domains/ladder/positions.server'
import { answerCheck } from '~/domains/learning/answering.server'
import { testSite } from '~tests/site'
import { person, type TestWorld, team, testWorld } from '~tests/world'

/** A site with an agent in a team, the lead of it and a trainer; the agent's title is on record. */
export async function visit(settings: Record<string, string> = {}) {
  const world = testWorld(settings)
  const site = await testSite(world)
  const teamId = team(world)
  const agent = person(world, { teamId })
  const lead = person(world, { role: 'lead', name: 'Nora Vidal', leads: [teamId] })
  const trainer = person(world, { role: 'trainer' })
  const allowed = permit(trainer, 'set-title')
  const since = new Date('2025-06-01T12:00:00Z')
  if (!allowed.ok) throw new Error(allowed.reason)
  setPosition(world, allowed.permit, { personId: agent.id, titleId: 'customer-service-agent', since })
  const read = async (path: string, as: Actor | null = agent) => {
    const response = await site.get(path, as)
    return { status: response.status, to: response.headers.get('location'), html: await response.text() }
  }
  return { world, site, agent, lead, trainer, read }
}

/** Answers every question of a lesson's check rightly. */
export function passCheck(world: TestWorld, actor: Actor, lessonId: string): Lesson {
  const lesson = catalogue(world)
    .courses.flatMap(({ lessons }) => lessons)
    .find(({ id }) => id === lessonId)
  const allowed = permit(actor, 'learn')
  if (!lesson || !allowed.ok) throw new Error(`cannot pass ${lessonId}`)
  const chosen = Object.fromEntries(
    lesson.check.questions.map(({ id, options }) => [id, options.find(({ right }) => right)?.id]),
  )
  const given = { client: `client-${lessonId}`, check: lesson.checkHash, chosen }
  if (!answerCheck(world, allowed.permit, lesson, given).ok) throw new Error('not taken')
  return lesson
}

/** The lead confirms a behaviour of the competency at the level, the first unless said otherwise, seen in February. */
export function confirm(
  world: TestWorld,
  lead: Actor,
  agent: Actor,
  competencyId: string,
  level: number,
  index = 0,
  day = '20',
): void {
  const behaviourId = catalogue(world).competencies.find(({ id }) => id === competencyId)?.levels[level - 1]
    ?.behaviours[index]?.id
  const allowed = permit(lead, 'endorse', { personId: agent.id, teamId: agent.teamId })
  if (!allowed.ok || !behaviourId) throw new Error('cannot endorse')
  const seen = { occasion: 'El lunes, en la reunión de inicio', seenAt: new Date(`2026-02-${day}T12:00:00Z`) }
  const draft = {
    personId: agent.id,
    competencyId,
    level,
    behaviourId,
    clientId: `form-${competencyId}-${level}-${index}`,
    ...seen,
  }
  if (!endorse(world, allowed.permit, draft).ok) throw new Error('not taken')
}

/** What a page says, without its marks-up, so that words can be looked for. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
}
