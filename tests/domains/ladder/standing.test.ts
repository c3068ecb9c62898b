import { describe, expect, it } from 'vitest'
import { readinessOf, standing } from '~/domains/ladder/ladder.server'
import { placesOf, setPosition } from '~/domains/ladder/positions.server'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { person, type TestWorld, team, testWorld } from '~tests/world'
import { permitted } from './people'

const agent = 'customer-service-agent'
const since = new Date('2025-01-10T12:00:00Z')

function placed(world: TestWorld, titleId = agent) {
  const trainer = person(world, { role: 'trainer' })
  const learner = person(world)
  const given = { personId: learner.id, titleId, since }
  expect(setPosition(world, permitted(trainer, 'set-title'), given)).toEqual({ ok: true })
  return {
    trainer,
    learner,
    setTo: (to: string, from = since) =>
      setPosition(world, permitted(trainer, 'set-title'), { ...given, titleId: to, since: from }),
  }
}

describe('a current title', () => {
  it('stands since its day, the newest over the older', () => {
    const world = testWorld()
    const { learner, setTo } = placed(world)
    const later = new Date('2026-02-01T12:00:00Z')
    expect(setTo('team-lead', later)).toEqual({ ok: true })
    const { current } = standing(world, learner.id)
    expect(current?.title.id).toBe('team-lead')
    expect(current?.since).toEqual(later)
  })

  it('is not written twice', () => {
    const world = testWorld()
    const { setTo } = placed(world)
    setTo(agent)
    expect(world.db.$client.prepare('select count(*) as rows from position').get()).toEqual({ rows: 1 })
  })

  it.each([
    ['an unknown title', { titleId: 'astronaut' }, 'unknown-title'],
    ['a day to come', { since: new Date('2026-03-04T12:00:00Z') }, 'in-the-future'],
    ['nobody', { personId: 'nobody' }, 'not-found'],
  ])('refuses %s', (_, change, reason) => {
    const world = testWorld()
    const { trainer, learner } = placed(world)
    const given = { personId: learner.id, titleId: agent, since, ...change }
    expect(setPosition(world, permitted(trainer, 'set-title'), given)).toEqual({ ok: false, reason })
  })

  it('may begin today, whatever the hour', () => {
    const world = testWorld()
    world.at('2026-03-02T05:00:00Z')
    expect(placed(world).setTo('team-lead', new Date('2026-03-02T12:00:00Z'))).toEqual({ ok: true })
  })
})

describe('a target', () => {
  it('is asked of each title that may come next, until it is chosen', () => {
    const world = testWorld()
    const { learner } = placed(world)
    const before = standing(world, learner.id)
    expect(before.target).toBeNull()
    expect(before.options.map(({ title, ours }) => [title.id, ours])).toEqual([
      ['team-lead', false],
      ['operations-analyst', true],
      ['quality-analyst', true],
    ])
    expect(before.options[0]?.readiness).toMatchObject({ of: 9, missing: 9, ready: false })

    expect(chooseTarget(world, permitted(learner, 'learn'), 'quality-analyst')).toEqual({ ok: true })
    expect(chooseTarget(world, permitted(learner, 'learn'), 'team-lead')).toEqual({ ok: true })
    const after = standing(world, learner.id)
    expect(after.target?.id).toBe('team-lead')
    expect(after.readiness).toMatchObject({ title: 'team-lead', missing: 9 })
    expect(after.options).toEqual([])
  })

  it('is done with once it has become the current title', () => {
    const world = testWorld()
    const { learner, setTo } = placed(world)
    chooseTarget(world, permitted(learner, 'learn'), 'team-lead')
    setTo('team-lead')
    const { target, options } = standing(world, learner.id)
    expect(target).toBeNull()
    expect(options.map(({ title }) => title.id)).toContain('call-centre-manager')
  })

  it.each([
    ['astronaut', 'unknown-title'],
    [agent, 'is-current'],
  ])('refuses %s', (titleId, reason) => {
    const world = testWorld()
    const { learner } = placed(world)
    expect(chooseTarget(world, permitted(learner, 'learn'), titleId)).toEqual({ ok: false, reason })
  })

  it('may be chosen by someone without a title, who is offered where the ladder begins', () => {
    const world = testWorld()
    const learner = person(world)
    const before = standing(world, learner.id)
    expect(before.current).toBeNull()
    expect(before.options.map(({ title }) => title.id)).toEqual([agent])
    expect(chooseTarget(world, permitted(learner, 'learn'), 'team-lead')).toEqual({ ok: true })
    expect(standing(world, learner.id).target?.id).toBe('team-lead')
  })
})

describe('many people at once', () => {
  it('says where each stands, also those who have no title yet', () => {
    const world = testWorld()
    const { learner, setTo } = placed(world)
    setTo('team-lead')
    chooseTarget(world, permitted(learner, 'learn'), 'quality-manager')
    const other = person(world)
    expect([...placesOf(world, [learner.id, other.id])]).toEqual([
      [learner.id, { current: { titleId: 'team-lead', since }, target: 'quality-manager' }],
      [other.id, { current: null, target: null }],
    ])
  })

  it('takes nobody for everybody', () => {
    expect(placesOf(testWorld(), [])).toEqual(new Map())
  })
})

describe('another’s readiness', () => {
  it.each([
    ['their lead', 'lead', 'theirs', true],
    ['another lead', 'lead', 'other', 'not-found'],
    ['a trainer', 'trainer', null, true],
    ['an administrator', 'admin', null, true],
    ['a colleague', 'learner', null, 'not-found'],
  ] as const)('%s', (_, role, leads, answer) => {
    const world = testWorld()
    const teams = { theirs: team(world), other: team(world) }
    const learner = person(world, { teamId: teams.theirs })
    const actor = person(world, { role, leads: leads ? [teams[leads]] : [] })
    const result = readinessOf(world, actor, learner.id)
    if (answer === true) expect(result).toMatchObject({ ok: true, person: { id: learner.id }, pieces: [] })
    else expect(result).toEqual({ ok: false, reason: answer })
  })

  it('knows nobody of an unknown id, and asks guests to sign in', () => {
    const world = testWorld()
    expect(readinessOf(world, person(world, { role: 'trainer' }), 'nobody')).toEqual({ ok: false, reason: 'not-found' })
    expect(readinessOf(world, null, person(world).id)).toEqual({ ok: false, reason: 'signed-out' })
  })
})
