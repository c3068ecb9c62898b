import { describe, expect, it } from 'vitest'
import { markCase, workOnCase } from '~/cli/demo/casework'
import { randomOf } from '~/cli/demo/random'
import { takeTest } from '~/cli/demo/testing'
import type { Actor } from '~/domains/accounts/model'
import { catalogue, title } from '~/domains/content/content.server'
import { endorse } from '~/domains/ladder/endorsements.server'
import { evidenceOf, readinessForTitle } from '~/domains/ladder/ladder.server'
import { answerCheck } from '~/domains/learning/answering.server'
import { person, type TestWorld, team, testWorld } from '~tests/world'
import { permitted } from './people'

function company() {
  const world = testWorld()
  const teamId = team(world)
  const agent = person(world, { teamId })
  const lead = person(world, { role: 'lead', leads: [teamId] })
  const trainer = person(world, { role: 'trainer' })
  const wanted = title(world, 'team-lead')
  if (!wanted) throw new Error('no team lead')
  const readiness = () => readinessForTitle(world, agent.id, wanted)
  const of = (id: string) => {
    const found = readiness().competencies.find(({ competency }) => competency === id)
    if (!found) throw new Error(`team lead does not ask for ${id}`)
    return found
  }
  return { world, agent, lead, trainer, readiness, of }
}

function answerLesson(world: TestWorld, actor: Actor, lessonId: string, right: boolean): void {
  const lesson = catalogue(world)
    .courses.flatMap(({ lessons }) => lessons)
    .find(({ id }) => id === lessonId)
  if (!lesson) throw new Error(`no lesson ${lessonId}`)
  const chosen = Object.fromEntries(
    lesson.check.questions.map(({ id, options }) => [id, options.find((option) => option.right === right)?.id]),
  )
  const client = `client-${lessonId}-${right}`
  expect(answerCheck(world, permitted(actor, 'learn'), lesson, { client, check: lesson.checkHash, chosen }).ok).toBe(
    true,
  )
}

function confirm(
  world: TestWorld,
  lead: Actor,
  agent: Actor,
  competencyId: string,
  level: number,
  times: number,
): void {
  const known = catalogue(world).competencies.find(({ id }) => id === competencyId)
  for (const { id } of known?.levels[level - 1]?.behaviours.slice(0, times) ?? []) {
    const seen = { occasion: 'En la reunión de inicio', seenAt: new Date('2026-02-27T12:00:00Z') }
    const draft = { personId: agent.id, competencyId, level, behaviourId: id, clientId: `form-${competencyId}-${id}` }
    expect(endorse(world, permitted(lead, 'endorse', agent), { ...draft, ...seen }).ok).toBe(true)
  }
}

describe('one person’s way towards team lead', () => {
  it('gets nearer with a passed check, and falls back when the same check is failed later', () => {
    const { world, agent, of } = company()
    answerLesson(world, agent, 'the-first-feedback-talk', true)
    expect(of('coaching')).toMatchObject({ points: 1, kinds: ['check'] })
    world.at('2026-03-09T09:00:00Z')
    answerLesson(world, agent, 'the-first-feedback-talk', false)
    expect(of('coaching')).toMatchObject({ points: 0, pieces: [] })
    expect(of('coaching').steps[0]).toMatchObject({ kind: 'lesson', state: 'again' })
  })

  it('takes a test that was met as two points, and not as a critical competency’s only test', () => {
    const { world, agent, lead, of } = company()
    takeTest(world, agent, { skill: 1, random: randomOf('journey') })
    expect(of('coaching')).toMatchObject({ points: 0, critical: true })
    expect(of('coaching').missing.map(({ reason }) => reason)).toContain('lone-test')
    confirm(world, lead, agent, 'coaching', 3, 1)
    expect(of('coaching')).toMatchObject({ points: 4, judged: 1 })
    expect(of('coaching').kinds.toSorted()).toEqual(['endorsement', 'test'])
  })

  it('knows what was begun, what waits for its mark, and what the mark says', () => {
    const { world, agent, trainer, of } = company()
    const submissionId = workOnCase(world, agent, 'good')
    const step = () => of('problem-solving').steps.find(({ kind }) => kind === 'case')
    expect(step()).toMatchObject({ kind: 'case', state: 'waiting' })
    markCase(world, [trainer, person(world, { role: 'trainer' })], submissionId, 'good', {
      ...randomOf('journey'),
      chance: () => false,
    })
    expect(step()).toBeUndefined()
    expect(of('problem-solving')).toMatchObject({ points: 3, kinds: ['case'], judged: 1 })
  })

  it('counts no criterion of a weak answer that does not hold, and still offers a case', () => {
    const { world, agent, trainer, of } = company()
    const submissionId = workOnCase(world, agent, 'weak')
    markCase(world, [trainer, person(world, { role: 'trainer' })], submissionId, 'weak', {
      ...randomOf('journey'),
      chance: () => false,
    })
    const cases = evidenceOf(world, agent.id).pieces.filter(({ kind }) => kind === 'case')
    expect(cases.length).toBeGreaterThan(0)
    expect(cases.some(({ state }) => state === 'not-met')).toBe(true)
    expect(of('problem-solving').points).toBe(0)
    // another case on it, not yet begun, comes before the same one again
    expect(of('problem-solving').steps.find(({ kind }) => kind === 'case')).toMatchObject({ state: 'new' })
  })

  it('arrives: every critical competency held, and in the end all nine', () => {
    const { world, agent, lead, trainer, readiness } = company()
    for (const { id } of catalogue(world).courses.find(({ id }) => id === 'from-colleague-to-team-lead')?.lessons ?? [])
      answerLesson(world, agent, id, true)
    takeTest(world, agent, { skill: 1, random: randomOf('journey') })
    const submissionId = workOnCase(world, agent, 'good')
    markCase(world, [trainer, person(world, { role: 'trainer' })], submissionId, 'good', {
      ...randomOf('journey'),
      chance: () => false,
    })
    expect(readiness().ready).toBe(false)
    for (const { competency, level, critical } of readiness().competencies) {
      if (critical) confirm(world, lead, agent, competency, level, 3)
    }
    const most = readiness()
    expect(most).toMatchObject({ ready: true, criticalMissing: 0 })
    expect(most.missing).toBeGreaterThan(0)
    expect(most.next).not.toBeNull()
    for (const { competency, level, critical } of readiness().competencies) {
      if (!critical) confirm(world, lead, agent, competency, level, 3)
    }
    expect(readiness()).toMatchObject({ ready: true, missing: 0, of: 9, next: null })
  })

  it('does not stay there for ever', () => {
    const { world, agent, lead, of } = company()
    confirm(world, lead, agent, 'coaching', 3, 3)
    expect(of('coaching').points).toBe(6)
    world.at('2028-02-28T09:00:00Z')
    expect(of('coaching')).toMatchObject({ points: 0, held: false })
    expect(of('coaching').expired).toHaveLength(3)
    expect(of('coaching').missing).toContainEqual({ reason: 'fresher', count: 3 })
  })
})
