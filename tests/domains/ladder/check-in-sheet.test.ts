import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rating, Ratings } from '~/domains/ladder/check-in'
import { ratesBeside, seatOf } from '~/domains/ladder/check-in-seat'
import { mergeRatings, type SentRating, sheetVersion, versionOf } from '~/domains/ladder/check-in-sheet'

const asked = ['metrics', 'coaching'].map((competency) => ({ competency, level: 3, critical: false }))
const of = (level: number | null, words = ''): Rating => ({ level, words })

function sent(rating: Rating, over?: Rating): SentRating {
  return { ...rating, replaces: versionOf(over) }
}

describe('what a form sends of a sheet', () => {
  it('is laid over what stands, competency by competency', () => {
    const standing: Ratings = { metrics: of(2) }
    const merged = mergeRatings(asked, standing, new Map([['coaching', sent(of(null, 'sin turnos juntos'))]]))
    expect(merged).toEqual({ ok: true, ratings: { metrics: of(2), coaching: of(null, 'sin turnos juntos') } })
  })

  it('keeps words without a level, and forgets what was emptied', () => {
    const merged = mergeRatings(asked, { metrics: of(2) }, new Map([['coaching', sent({ words: 'lo pienso' })]]))
    expect(merged).toEqual({ ok: true, ratings: { metrics: of(2), coaching: { words: 'lo pienso' } } })
    const emptied = mergeRatings(asked, { metrics: of(2) }, new Map([['metrics', sent({ words: '' }, of(2))]]))
    expect(emptied).toEqual({ ok: true, ratings: {} })
  })

  it('leaves what the form shows unchanged as another tab has rated it', () => {
    const before = of(1)
    const stale = new Map([['metrics', sent(before, before)]])
    expect(mergeRatings(asked, { metrics: of(4) }, stale)).toEqual({ ok: true, ratings: { metrics: of(4) } })
  })

  it('takes nothing where two tabs have rated the same otherwise', () => {
    const both = new Map([
      ['metrics', sent(of(3), of(1))],
      ['coaching', sent(of(5))],
    ])
    expect(mergeRatings(asked, { metrics: of(4) }, both)).toEqual({ ok: false, inConflict: ['metrics'] })
    expect(mergeRatings(asked, { metrics: of(3) }, both).ok).toBe(true)
  })

  it('ignores what was not asked', () => {
    const odd = new Map([['__proto__', sent(of(5))]])
    expect(mergeRatings(asked, {}, odd)).toEqual({ ok: true, ratings: {} })
  })

  it('sent twice is sent once', () => {
    const rating = fc.record({ level: fc.option(fc.nat(5)), words: fc.string({ maxLength: 8 }) })
    fc.assert(
      fc.property(rating, rating, (stood, now) => {
        const form = new Map([['metrics', sent(now, stood)]])
        const first = mergeRatings(asked, { metrics: stood }, form)
        expect(first.ok && mergeRatings(asked, first.ratings, form)).toEqual(first)
      }),
    )
  })

  it('has a version that tells any change', () => {
    const all = [undefined, of(0), of(null), of(1), of(1, 'a'), of(null, '1'), { words: '1' }]
    expect(new Set(all.map(versionOf)).size).toBe(all.length)
    expect(versionOf({ words: '' })).toBe(versionOf(undefined))
    expect(sheetVersion(asked, { metrics: of(1) })).not.toBe(sheetVersion(asked, { coaching: of(1) }))
  })
})

describe('who sits where', () => {
  it.each([
    ['lead', 'learner', true, true],
    ['lead', 'lead', true, true],
    ['trainer', 'learner', true, false],
    ['trainer', 'learner', false, true],
    ['trainer', 'lead', true, true],
    ['admin', 'learner', false, false],
    ['learner', 'learner', false, false],
  ] as const)('a %s beside a %s, led by another: %s → %s', (role, personRole, isLed, rates) => {
    expect(ratesBeside(role, { personRole, isLed })).toBe(rates)
  })

  const nora = { id: 'nora', role: 'lead' as const }
  const asking = { actor: nora, personId: 'ana', leadId: null, areBothIn: false, isGivenUp: false }
  const both = { may: { read: true, check: true }, personRole: 'learner' as const, isLed: true }

  it.each([
    ['the person', { actor: { id: 'ana', role: 'learner' } }, 'own'],
    ['a lead, while nobody has taken it', {}, 'lead'],
    ['the lead who has taken it', { leadId: 'nora' }, 'lead'],
    ['another lead of the team', { leadId: 'olga' }, 'beside'],
    ['another lead, once both are in', { leadId: 'olga', areBothIn: true }, 'lead'],
    ['who had it, once it is given up', { leadId: 'nora', isGivenUp: true }, 'lead'],
    ['another lead, once it is given up', { leadId: 'olga', isGivenUp: true }, 'reader'],
    [
      'who had it and leads elsewhere now',
      { leadId: 'nora', isGivenUp: true, may: { read: false, check: false } },
      null,
    ],
    ['a lead of another team', { may: { read: false, check: false } }, null],
    ['a trainer, before both are in', { actor: { id: 'leo', role: 'trainer' } }, null],
    ['a trainer, once both are in', { actor: { id: 'leo', role: 'trainer' }, areBothIn: true }, 'reader'],
    [
      'a trainer who has taken it before the team had a lead',
      { actor: { id: 'leo', role: 'trainer' }, leadId: 'leo' },
      'lead',
    ],
    [
      'another learner',
      { actor: { id: 'eva', role: 'learner' }, may: { read: false, check: false }, areBothIn: true },
      null,
    ],
  ] as const)('%s', (_, wanted, seat) => {
    expect(seatOf({ ...asking, ...both, ...wanted })).toBe(seat)
  })
})
