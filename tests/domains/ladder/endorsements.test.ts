import { describe, expect, it } from 'vitest'
import { catalogue, competency, title } from '~/domains/content/content.server'
import { choicesFor, readBehaviour, whenRefused } from '~/domains/ladder/endorsement'
import { type EndorsementDraft, endorse, endorsementsOf } from '~/domains/ladder/endorsements.server'
import { evidenceOf } from '~/domains/ladder/ladder.server'
import { person, type TestWorld, team, testWorld } from '~tests/world'
import { permitted } from './people'

function floor(world: TestWorld) {
  const teamId = team(world)
  const lead = person(world, { role: 'lead', name: 'Nora Vidal', leads: [teamId], teamId })
  const learner = person(world, { teamId })
  const behaviours = competency(world, 'coaching')?.levels[2]?.behaviours ?? []
  const [first, second] = behaviours.map(({ id }) => id)
  const draft: EndorsementDraft = {
    personId: learner.id,
    competencyId: 'coaching',
    level: 3,
    behaviourId: first ?? '',
    occasion: 'Monday’s side-by-side',
    seenAt: new Date('2026-02-27T12:00:00Z'),
    clientId: 'form-0001',
  }
  const give = (change: Partial<EndorsementDraft> = {}) =>
    endorse(world, permitted(lead, 'endorse', learner), { ...draft, ...change })
  return { lead, learner, draft, give, second: second ?? '', words: behaviours[0] }
}

describe('confirming a behaviour', () => {
  it('becomes evidence in the descriptor’s words', () => {
    const world = testWorld()
    const { give, learner, words } = floor(world)
    expect(give()).toMatchObject({ ok: true })
    expect(endorsementsOf(world, learner.id)).toMatchObject([
      { competency: 'coaching', level: 3, behaviour: { es: words?.es, en: words?.en }, byName: 'Nora Vidal' },
    ])
    expect(evidenceOf(world, learner.id).pieces).toMatchObject([
      { kind: 'endorsement', competency: 'coaching', level: 3, state: 'counts', points: 2 },
    ])
  })

  it('sent twice counts once', () => {
    const world = testWorld()
    const { give, learner } = floor(world)
    const first = give()
    expect(give()).toEqual(first)
    expect(endorsementsOf(world, learner.id)).toHaveLength(1)
  })

  it('of the same behaviour again takes the place of the earlier', () => {
    const world = testWorld()
    const { give, learner, second } = floor(world)
    give({ seenAt: new Date('2025-12-01T12:00:00Z') })
    give({ clientId: 'form-0002' })
    give({ clientId: 'form-0003', behaviourId: second })
    const states = evidenceOf(world, learner.id).pieces.map(({ state }) => state)
    expect(states.toSorted()).toEqual(['counts', 'counts', 'replaced'])
  })

  it.each([
    ['a behaviour that is not of this level', { level: 4 }, 'unknown-behaviour'],
    ['a competency that is not there', { competencyId: 'juggling' }, 'unknown-behaviour'],
    ['a level that is not there', { level: 9 }, 'unknown-behaviour'],
    ['tomorrow', { seenAt: new Date('2026-03-03T12:00:00Z') }, 'in-the-future'],
    ['what is older than counts', { seenAt: new Date('2024-02-28T12:00:00Z') }, 'too-old'],
    ['somebody else than the permit says', { personId: 'other' }, 'forbidden'],
  ])('refuses %s', (_, change, reason) => {
    const world = testWorld()
    const { give, learner } = floor(world)
    expect(give(change)).toEqual({ ok: false, reason })
    expect(endorsementsOf(world, learner.id)).toEqual([])
  })

  it('refuses a form that was already used for another', () => {
    const world = testWorld()
    const { give, lead, learner, draft } = floor(world)
    give()
    const other = person(world, { teamId: learner.teamId })
    const draftForOther = { ...draft, personId: other.id }
    expect(endorse(world, permitted(lead, 'endorse', other), draftForOther)).toEqual({ ok: false, reason: 'conflict' })
  })

  it('refuses oneself', () => {
    const world = testWorld()
    const { lead, draft } = floor(world)
    expect(() => permitted(lead, 'endorse', lead)).toThrow('forbidden')
    const forAnother = permitted(lead, 'endorse')
    expect(endorse(world, forAnother, { ...draft, personId: lead.id })).toEqual({ ok: false, reason: 'forbidden' })
  })

  it('keeps its words when the content changes them', () => {
    const world = testWorld()
    const { give, learner, words, draft } = floor(world)
    give()
    const live = competency(world, 'coaching')?.levels[2]?.behaviours.find(({ id }) => id === draft.behaviourId)
    if (!live) throw new Error('no behaviour')
    const before = live.es
    live.es = 'otra cosa'
    expect(endorsementsOf(world, learner.id)[0]?.behaviour.es).toBe(before)
    live.es = words?.es ?? before
  })
})

describe('the day on which it was seen', () => {
  const now = new Date('2026-03-02T23:30:00Z')
  it.each([
    ['a minute ago', '2026-03-02T23:29:00Z', 'UTC', null],
    ['today at noon, said in the morning', '2026-03-02T12:00:00Z', 'UTC', null],
    ['today in Madrid, tomorrow in UTC', '2026-03-03T12:00:00Z', 'Europe/Madrid', null],
    ['tomorrow in Mexico', '2026-03-03T12:00:00Z', 'America/Mexico_City', 'in-the-future'],
    ['two years ago today', '2024-03-02T23:30:00Z', 'UTC', null],
    ['longer ago', '2024-03-01T12:00:00Z', 'UTC', 'too-old'],
  ])('%s', (_, seenAt, zone, refusal) => {
    expect(whenRefused(new Date(seenAt), now, zone, 24)).toBe(refusal)
  })
})

describe('what can be confirmed', () => {
  it('is what the target asks, each competency at its level', () => {
    const world = testWorld()
    const target = title(world, 'team-lead')
    const choices = choicesFor(catalogue(world).competencies, target, null)
    expect(choices.map(({ competency, level }) => [competency, level])).toHaveLength(9)
    expect(choices.find(({ competency }) => competency === 'metrics')?.level).toBe(2)
  })

  it('is one competency at every level when one is asked for', () => {
    const world = testWorld()
    const choices = choicesFor(catalogue(world).competencies, title(world, 'team-lead'), 'coaching')
    expect(choices.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5])
  })

  it('is everything for someone who works towards nothing', () => {
    const { competencies } = catalogue(testWorld())
    expect(choicesFor(competencies, null, null)).toHaveLength(competencies.length * 5)
  })

  it('is read back from the form', () => {
    const world = testWorld()
    const [choice] = choicesFor(catalogue(world).competencies, null, 'quality')
    const { competencyId, level, behaviourId } = readBehaviour(choice?.behaviours[0]?.value ?? '')
    expect([competencyId, level]).toEqual(['quality', 1])
    expect(competency(world, 'quality')?.levels[0]?.behaviours[0]?.id).toBe(behaviourId)
  })
})
