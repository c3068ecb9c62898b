import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsAfter } from '~/domains/ladder/age'
import { judgePieces } from '~/domains/ladder/evidence'
import { isHeld } from '~/domains/ladder/holding'
import { levelsHeld } from '~/domains/ladder/levels-held'
import { anyPieces, anyRule } from './any'
import { daysAgo, justHolding, now, piece, rule } from './made'

describe('the highest level held', () => {
  it('is the highest at which the evidence adds up', () => {
    const pieces = [...justHolding({ level: 2 }), piece('case', { level: 4 }), piece('endorsement', { level: 4 })]
    expect(levelsHeld(pieces, rule, now).levels).toEqual(new Map([['coaching', 2]]))
    expect(levelsHeld([...pieces, piece('check', { level: 4 })], rule, now).levels).toEqual(new Map([['coaching', 4]]))
  })

  it('is none of what is too old, not met or too little', () => {
    expect(levelsHeld(justHolding({ at: daysAgo(800) }), rule, now).levels.size).toBe(0)
    expect(levelsHeld(justHolding({ outcome: 'not-met' }), rule, now).levels.size).toBe(0)
    expect(levelsHeld([piece('case')], rule, now).levels.size).toBe(0)
  })

  it('stays what it is until the first piece that counts grows too old', () => {
    const pieces = [...justHolding({ at: daysAgo(10) }), piece('case', { at: daysAgo(20) })]
    const { levels, until } = levelsHeld(pieces, rule, now)
    expect(until).toBe(monthsAfter(daysAgo(20), rule.ageMonths).getTime())
    expect(levelsHeld(pieces, rule, new Date(until))).toEqual({ levels, until })
    expect(levelsHeld(pieces, rule, new Date(until + 1)).until).toBeGreaterThan(until)
  })

  it('is what the rule says at each level, whatever the evidence', () => {
    fc.assert(
      fc.property(anyPieces, anyRule, (pieces, anyOne) => {
        const standing = judgePieces(pieces, anyOne, now).filter(({ state }) => state === 'counts')
        for (const [competency, level] of levelsHeld(pieces, anyOne, now).levels) {
          const holds = (asked: number) =>
            isHeld(about(competency), { competency, level: asked, critical: false }, anyOne)
          expect(holds(level)).toBe(true)
          for (let above = level + 1; above <= 5; above += 1) expect(holds(above)).toBe(false)
        }
        function about(competency: string) {
          return standing.filter((one) => one.competency === competency)
        }
      }),
    )
  })
})
