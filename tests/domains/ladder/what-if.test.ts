import { describe, expect, it } from 'vitest'
import { title } from '~/domains/content/content.server'
import { placeOf } from '~/domains/ladder/ladder.server'
import { readinessFor } from '~/domains/ladder/readiness'
import { chooseTarget } from '~/domains/ladder/targets.server'
import { compareGaps, outlookOf } from '~/domains/ladder/what-if'
import { whatIf } from '~/domains/ladder/what-if.server'
import { person, testWorld } from '~tests/world'
import { activity, justHolding, question } from './made'
import { permitted } from './people'

describe('what is between someone and a title', () => {
  const activities = new Map([['coaching', [activity('lesson', 5), activity('quiz', 20), activity('case', 60)]]])

  it('is what closes its gaps, each thing once, in minutes, and the confirmations beside it', () => {
    const readiness = readinessFor(question([], { activities }))
    expect(outlookOf(readiness, activities)).toEqual({ things: 3, minutes: 85, confirmations: 0, isEnough: true })
    const alone = readinessFor(question([]))
    expect(outlookOf(alone, new Map())).toMatchObject({ things: 0, minutes: 0, confirmations: 3, isEnough: false })
  })

  it('is nothing once everything is held', () => {
    const readiness = readinessFor(question(justHolding(), { activities }))
    expect(outlookOf(readiness, activities)).toEqual({ things: 0, minutes: 0, confirmations: 0, isEnough: true })
  })

  it('is held beside the gaps of another title', () => {
    const gaps = (...open: string[]) => ({
      competencies: ['a', 'b', 'c'].map((competency) => ({ competency, held: !open.includes(competency) })),
    })
    const compared = compareGaps(gaps('a', 'b') as never, gaps('b', 'c') as never)
    expect(compared).toEqual({ one: 2, other: 2, both: 1 })
  })
})

describe('what if', () => {
  it('says of any title what choosing it would, and writes nothing', () => {
    const world = testWorld()
    const learner = person(world)
    const ask = (id: string) => {
      const found = title(world, id)
      if (!found) throw new Error(id)
      return whatIf(world, learner.id, found)
    }
    expect(ask('customer-service-manager').compared).toBeNull()
    chooseTarget(world, permitted(learner, 'learn'), 'team-lead')
    const changes = () => world.db.$client.prepare('select total_changes() as n').get()
    const before = changes()
    const seen = ask('customer-service-manager')
    expect(seen.readiness.title).toBe('customer-service-manager')
    expect(seen.outlook.things).toBeGreaterThan(3)
    expect(seen.conditions.map(({ state }) => state)).toEqual(Array(seen.conditions.length).fill('unstated'))
    expect(seen.compared).toMatchObject({ one: 9, other: seen.readiness.missing })
    expect(ask('team-lead').compared).toBeNull()
    expect([placeOf(world, learner.id).target?.id, changes()]).toEqual(['team-lead', before])
  })
})
