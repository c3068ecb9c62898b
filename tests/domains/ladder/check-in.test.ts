import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CheckIn,
  compareRatings,
  isCheckInDue,
  type Ratings,
  type Sheet,
  seenBy,
  stateOf,
  unrated,
} from '~/domains/ladder/check-in'
import { daysAgo, now } from './made'

const asked = ['metrics', 'coaching', 'communication', 'planning'].map((competency, index) => ({
  competency,
  level: 3,
  critical: index === 1,
}))

function sheet(levels: Record<string, number | null>, handedInAt: Date | null = now): Sheet {
  const ratings = Object.entries(levels).map(([competency, level]) => [competency, { level, words: '' }])
  return { ratings: Object.fromEntries(ratings), handedInAt }
}

function checkIn(own: Sheet | null, lead: Sheet | null, wanted: Partial<CheckIn> = {}): CheckIn {
  return { asked, own, lead, closedAt: null, ...wanted }
}

const levels = { metrics: 3, coaching: 3, communication: 3, planning: 3 }

describe('where a check-in stands', () => {
  it.each([
    ['to-rate', null, null],
    ['to-rate', sheet(levels, null), sheet(levels, null)],
    ['lead', sheet(levels), sheet(levels, null)],
    ['own', null, sheet(levels)],
    ['to-talk', sheet(levels), sheet(levels)],
  ] as const)('%s', (state, own, lead) => {
    expect(stateOf(checkIn(own, lead))).toBe(state)
    expect(stateOf(checkIn(own, lead, { closedAt: now }))).toBe(state === 'to-talk' ? 'closed' : 'given-up')
  })

  it('wants every competency rated, be it that one cannot tell', () => {
    expect(unrated(asked, sheet({ metrics: 0, coaching: null }).ratings)).toEqual(['communication', 'planning'])
    expect(unrated(asked, sheet(levels).ratings)).toEqual([])
  })
})

describe('both ratings side by side', () => {
  const order = (own: Record<string, number | null>, lead: Record<string, number | null>) =>
    compareRatings({ asked, own: sheet(own), lead: sheet(lead) }).map(({ competency, difference }) => [
      competency,
      difference,
    ])

  it('begin with the furthest apart, whoever sees more', () => {
    expect(order(levels, { metrics: 4, coaching: 3, communication: 1, planning: 3 })).toEqual([
      ['communication', -2],
      ['metrics', 1],
      ['coaching', 0],
      ['planning', 0],
    ])
  })

  it('put what is critical first among those as far apart', () => {
    expect(order(levels, { metrics: 4, coaching: 4, communication: 2, planning: 5 }).map(([name]) => name)).toEqual([
      'planning',
      'coaching',
      'metrics',
      'communication',
    ])
  })

  it('put what one of them cannot tell after differences and before agreement', () => {
    const lead = { ...levels, metrics: null, communication: 4, planning: null }
    expect(order({ ...levels, planning: null }, lead)).toEqual([
      ['communication', 1],
      ['metrics', null],
      ['planning', null],
      ['coaching', 0],
    ])
  })

  it('take “not yet” as a level', () => {
    expect(order({ ...levels, metrics: 0 }, levels)[0]).toEqual(['metrics', 3])
  })
})

describe('blind ratings', () => {
  const anySheet = (handedInAt: Date | null) =>
    fc
      .record({ metrics: fc.option(fc.nat(5)), coaching: fc.nat(5), communication: fc.nat(5), planning: fc.nat(5) })
      .map((all) => sheet(all, handedInAt))

  it('let no side see anything of the other before both have handed in', () => {
    const isIn = fc.boolean().map((yes) => (yes ? now : null))
    const two = isIn.chain((at) => fc.tuple(anySheet(at), anySheet(at)))
    const mine = fc.option(anySheet(null))
    fc.assert(
      fc.property(mine, two, (own, [lead, otherLead]) => {
        expect(seenBy(checkIn(own, lead), 'own')).toEqual(seenBy(checkIn(own, otherLead), 'own'))
        expect(seenBy(checkIn(lead, own), 'lead')).toEqual(seenBy(checkIn(otherLead, own), 'lead'))
        // who has handed in waits like the other
        const early = anyHandedIn(lead)
        expect(seenBy(checkIn(early, own), 'own').sideBySide).toBeNull()
      }),
    )
  })

  function anyHandedIn({ ratings }: { ratings: Ratings }): Sheet {
    return { ratings, handedInAt: now }
  }

  it('tell whether the other is done, and no more', () => {
    const seen = seenBy(checkIn(sheet({ metrics: 2 }, null), sheet(levels)), 'own')
    expect(seen).toEqual({ mine: { metrics: { level: 2, words: '' } }, isOtherIn: true, sideBySide: null })
  })

  it('are shown alike to both afterwards', () => {
    fc.assert(
      fc.property(anySheet(now), anySheet(now), (own, lead) => {
        const both = checkIn(own, lead)
        const [learner, other] = [seenBy(both, 'own'), seenBy(both, 'lead')]
        expect(learner.sideBySide).toHaveLength(asked.length)
        expect(learner.sideBySide).toEqual(other.sideBySide)
        const apart = (learner.sideBySide ?? []).flatMap(({ difference }) => (difference ? [Math.abs(difference)] : []))
        expect(apart).toEqual(apart.toSorted((one, two) => two - one))
      }),
    )
  })
})

describe('the next check-in', () => {
  it.each([
    ['a quarter after the last', '2025-12-02T09:00:00Z', true],
    ['not a moment earlier', '2025-12-02T09:00:01Z', false],
  ])('is proposed %s', (_, last, isDue) => {
    expect(isCheckInDue(new Date(last), daysAgo(900), now)).toBe(isDue)
  })

  it('is proposed a quarter after someone began, where there was none', () => {
    expect(isCheckInDue(null, daysAgo(100), now)).toBe(true)
    expect(isCheckInDue(null, daysAgo(20), now)).toBe(false)
  })
})
