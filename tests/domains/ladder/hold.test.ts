import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsAfter } from '~/domains/ladder/age'
import { holdOf } from '~/domains/ladder/hold'
import { holdingOf } from '~/domains/ladder/holding'
import { anyPieces, anyRule, title } from './any'
import { daysAgo, justHolding, now, piece, rule } from './made'

const coaching = { competency: 'coaching', level: 3, critical: true }

describe('how firmly a competency is held', () => {
  it('is told by the highest level that the evidence holds, also above and below what is asked', () => {
    expect(holdOf(justHolding({ level: 4 }), coaching, rule, now)).toMatchObject({ level: 4 })
    expect(holdOf(justHolding({ level: 2 }), coaching, rule, now)).toMatchObject({ level: 2, until: null })
    expect(holdOf([], coaching, rule, now)).toMatchObject({ level: 0, until: null, isFading: false })
  })

  it.each([
    ['a quarter before its end', 3, true],
    ['just before that', 3.1, false],
  ])('fades from %s', (_, months, isFading) => {
    const old = monthsAfter(monthsAfter(now, -24), 3)
    const at = new Date(old.getTime() + (months === 3 ? 0 : 3 * 86_400_000))
    expect(holdOf(justHolding({ at }), coaching, rule, now)).toMatchObject({ level: 3, isFading })
  })

  it('leaves what outlasts it', () => {
    const [old, young] = [piece('case', { at: daysAgo(700) }), piece('test', { at: daysAgo(10) })]
    const { lasting } = holdOf([old, young, piece('check', { at: daysAgo(700) })], coaching, rule, now)
    expect(lasting.map(({ result }) => result)).toEqual([young.result])
  })

  it('says of the level asked what readiness says, whatever the evidence and the rule', () => {
    fc.assert(
      fc.property(anyPieces, anyRule, (pieces, given) => {
        for (const asked of title.competencies) {
          const holding = holdingOf({ title: { id: 'one', competencies: [asked] }, rule: given }, pieces, now)
          const { level, until } = holdOf(pieces, asked, given, now)
          expect(until !== null).toBe(holding.held.length === 1)
          if (until) expect(level).toBeGreaterThanOrEqual(asked.level)
        }
      }),
    )
  })
})
