import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsAfter } from '~/domains/ladder/age'
import { judgePieces } from '~/domains/ladder/evidence'
import { holdOf } from '~/domains/ladder/hold'
import { holdingOf } from '~/domains/ladder/holding'
import type { Piece } from '~/domains/ladder/model'
import { anyPieces, anyRule, title } from './any'
import { daysAgo, justHolding, now, piece, rule } from './made'

const coaching = { competency: 'coaching', level: 3, critical: true }
const hold = (pieces: readonly Piece[]) => holdOf(judgePieces(pieces, rule, now), coaching, rule, now)

describe('how firmly a competency is held', () => {
  it('is told by the highest level that the evidence holds, also above and below what is asked', () => {
    expect(hold(justHolding({ level: 4 }))).toMatchObject({ level: 4 })
    expect(hold(justHolding({ level: 2 }))).toMatchObject({ level: 2, until: null })
    expect(hold([])).toMatchObject({ level: 0, until: null, isFading: false })
  })

  it.each([
    ['a quarter before its end', 3, true],
    ['just before that', 3.1, false],
  ])('fades from %s', (_, months, isFading) => {
    const old = monthsAfter(monthsAfter(now, -24), 3)
    const at = new Date(old.getTime() + (months === 3 ? 0 : 3 * 86_400_000))
    expect(hold(justHolding({ at }))).toMatchObject({ level: 3, isFading })
  })

  it('leaves what outlasts it', () => {
    const [old, young] = [piece('case', { at: daysAgo(700) }), piece('test', { at: daysAgo(10) })]
    const { lasting } = hold([old, young, piece('check', { at: daysAgo(700) })])
    expect(lasting.map(({ result }) => result)).toEqual([young.result])
  })

  it('says of the level asked what readiness says, whatever the evidence and the rule', () => {
    fc.assert(
      fc.property(anyPieces, anyRule, (pieces, given) => {
        for (const asked of title.competencies) {
          const holding = holdingOf({ title: { id: 'one', competencies: [asked] }, rule: given }, pieces, now)
          const { level, until } = holdOf(judgePieces(pieces, given, now), asked, given, now)
          expect(until !== null).toBe(holding.held.length === 1)
          if (until) expect(level).toBeGreaterThanOrEqual(asked.level)
        }
      }),
    )
  })
})
