import { describe, expect, it } from 'vitest'
import { standing } from '~/domains/ladder/ladder.server'
import { chooseTarget, wantTargetBy } from '~/domains/ladder/targets.server'
import { person, testWorld } from '~tests/world'
import { permitted } from './people'

function someone() {
  const world = testWorld()
  const learner = person(world, { zone: 'America/Mexico_City' })
  const may = permitted(learner, 'learn')
  return {
    world,
    choose: (titleId: string, day?: string | null) => chooseTarget(world, may, titleId, day),
    want: (day: string | null, titleId = 'team-lead') => wantTargetBy(world, may, { titleId, day }),
    wanted: () => standing(world, learner.id).wantedBy?.toISOString() ?? null,
  }
}

const june = '2027-06-01T12:00:00.000Z'

describe('the day by which a title is wanted', () => {
  it('is said with the title or afterwards, and can be taken away', () => {
    const { choose, want, wanted } = someone()
    choose('team-lead')
    expect(wanted()).toBeNull()
    expect(want('2027-06-01')).toEqual({ ok: true })
    expect(wanted()).toBe(june)
    expect(want(null)).toEqual({ ok: true })
    expect(wanted()).toBeNull()
    expect(choose('quality-analyst', '2027-06-01')).toEqual({ ok: true })
    expect(wanted()).toBe(june)
  })

  it('is forgotten with the title, and kept when the same is chosen again', () => {
    const { choose, wanted } = someone()
    choose('team-lead', '2027-06-01')
    choose('team-lead')
    expect(wanted()).toBe(june)
    choose('quality-analyst')
    expect(wanted()).toBeNull()
    choose('team-lead')
    expect(wanted()).toBeNull()
  })

  it.each([
    ['yesterday', '2026-03-01', 'in-the-past'],
    ['a year with a digit too many', '9027-06-01', 'too-far'],
  ])('is not %s', (_, day, reason) => {
    const { choose, want, wanted } = someone()
    expect(choose('team-lead', day)).toEqual({ ok: false, reason })
    choose('team-lead', '2027-06-01')
    expect(want(day)).toEqual({ ok: false, reason })
    expect(wanted()).toBe(june)
  })

  it('may be today where the person is', () => {
    const { world, choose, want } = someone()
    world.at('2026-03-03T04:00:00Z')
    choose('team-lead')
    expect(want('2026-03-02')).toEqual({ ok: true })
  })

  it('is not set on a title that is not the target any more', () => {
    const { choose, want, wanted } = someone()
    expect(want('2027-06-01')).toEqual({ ok: false, reason: 'conflict' })
    choose('quality-analyst')
    expect(want('2027-06-01')).toEqual({ ok: false, reason: 'conflict' })
    expect(wanted()).toBeNull()
  })
})
