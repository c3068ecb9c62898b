import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsAfter } from '~/domains/ladder/age'
import { heldUntil } from '~/domains/ladder/decay'
import { judgePieces } from '~/domains/ladder/evidence'
import { holdingOf } from '~/domains/ladder/holding'
import type { Piece } from '~/domains/ladder/model'
import { anyPieces, anyRule, title } from './any'
import { daysAgo, justHolding, now, piece, rule } from './made'

const coaching = { competency: 'coaching', level: 3, critical: true }
const until = (pieces: readonly Piece[]) => heldUntil(judgePieces(pieces, rule, now), coaching, rule)

describe('until when a competency is held', () => {
  it('is told by the first piece that nothing can stand in for', () => {
    const [check, test, oldCase] = [
      piece('check', { at: daysAgo(10) }),
      piece('test', { at: daysAgo(20) }),
      piece('case', { at: daysAgo(700) }),
    ]
    expect(until([check, test, oldCase])).toEqual(monthsAfter(daysAgo(700), 24))
    expect(until([check, test, oldCase, piece('case', { at: daysAgo(5) })])).toEqual(monthsAfter(daysAgo(20), 24))
  })

  it('is not told of what is not held', () => {
    expect(until([])).toBeNull()
    expect(until(justHolding({ level: 2 }))).toBeNull()
    expect(until(justHolding({ competency: 'metrics' }))).toBeNull()
  })

  it('ends with a certificate that runs out', () => {
    const runsOutAt = daysAgo(-40)
    const pieces = [piece('certificate', { runsOutAt }), piece('check'), piece('case')]
    expect(until(pieces)).toEqual(runsOutAt)
  })

  it('is the last moment at which it is held, whatever the evidence and the rule', () => {
    fc.assert(
      fc.property(anyPieces, anyRule, (pieces, given) => {
        for (const asked of title.competencies) {
          const standard = { title: { id: 'one', competencies: [asked] }, rule: given }
          const isHeldAt = (moment: Date) => holdingOf(standard, pieces, moment).held.length === 1
          const end = heldUntil(judgePieces(pieces, given, now), asked, given)
          expect(end !== null).toBe(isHeldAt(now))
          if (!end) continue
          expect(isHeldAt(end)).toBe(true)
          expect(isHeldAt(new Date(end.getTime() + 1))).toBe(false)
        }
      }),
    )
  })
})
