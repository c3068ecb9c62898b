import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdingOf, type Standard } from '~/domains/ladder/holding'
import type { Piece } from '~/domains/ladder/model'
import { compareStandards } from '~/domains/ladder/rule-change'
import { anyPieces, anyRule, readiness, title } from './any'
import { justHolding, now, piece, rule } from './made'

const coaching = { competency: 'coaching', level: 3, critical: true }
const metrics = { competency: 'metrics', level: 2, critical: false }
const today: Standard = { title: { id: 'team-lead', competencies: [coaching, metrics] }, rule }

const asking = (...competencies: Standard['title']['competencies']): Standard => ({
  title: { id: 'team-lead', competencies },
  rule,
})

function compared(after: Standard, people: Record<string, Piece[]>) {
  return compareStandards(today, after, new Map(Object.entries(people)), now)
}

describe('a changed rule', () => {
  const people = {
    ana: justHolding(),
    bea: [...justHolding(), piece('endorsement')],
    carla: [piece('case'), piece('check')],
    dora: [],
  }

  it('names who would lose, and what', () => {
    const harder = { ...today, rule: { ...rule, pointsToHold: 8 } }
    expect(compared(harder, people)).toEqual({
      people: 4,
      readyBefore: 2,
      readyAfter: 1,
      changed: [{ personId: 'ana', readiness: 'lost', gained: [], lost: ['coaching'] }],
    })
  })

  it('names who would gain', () => {
    const easier = { ...today, rule: { ...rule, pointsToHold: 4, pieces: 2 } }
    expect(compared(easier, people)).toMatchObject({
      readyAfter: 3,
      changed: [{ personId: 'carla', readiness: 'gained', gained: ['coaching'] }],
    })
  })

  it('is the title’s own where the title has one', () => {
    const own = { ...today, title: { ...today.title, readiness: { ageMonths: 1 } } }
    const old = { old: justHolding({ at: new Date('2026-01-01T09:00:00Z') }) }
    expect(compared(own, old).changed).toMatchObject([{ personId: 'old', readiness: 'lost' }])
  })
})

describe('a changed title', () => {
  it('asks for more: a competency that becomes critical', () => {
    const harder = asking(coaching, { ...metrics, critical: true })
    expect(compared(harder, { ana: justHolding() }).changed).toEqual([
      { personId: 'ana', readiness: 'lost', gained: [], lost: [] },
    ])
  })

  it('counts what only one of the two asks as neither gained nor lost', () => {
    const people = { zoe: justHolding(), eva: justHolding({ competency: 'metrics' }) }
    expect(compared(asking(coaching), people).changed).toEqual([])
    expect(compared(asking({ ...metrics, critical: true }), people).changed).toEqual([
      { personId: 'zoe', readiness: 'lost', gained: [], lost: [] },
      { personId: 'eva', readiness: 'gained', gained: [], lost: [] },
    ])
  })

  it('puts those who lose before those who gain, and both before the rest', () => {
    const people = {
      a: justHolding({ level: 2 }),
      b: justHolding({ competency: 'metrics', level: 2 }),
      c: justHolding({ level: 3 }),
    }
    const after = asking({ ...coaching, level: 2 }, { ...metrics, level: 3 })
    expect(compared(after, people).changed.map(({ personId, readiness }) => [personId, readiness])).toEqual([
      ['a', 'gained'],
      ['b', 'same'],
    ])
  })
})

describe('two rules, whatever they are', () => {
  const crowd = fc.array(anyPieces, { maxLength: 5 }).map((all) => new Map(all.map((one, index) => [`p${index}`, one])))

  it('change nothing when they are the same', () => {
    fc.assert(
      fc.property(crowd, anyRule, (people, given) => {
        const standard = { title, rule: given }
        expect(compareStandards(standard, standard, people, now).changed).toEqual([])
      }),
    )
  })

  it('take away one way what they give the other', () => {
    fc.assert(
      fc.property(crowd, anyRule, anyRule, (people, one, other) => {
        const there = compareStandards({ title, rule: one }, { title, rule: other }, people, now)
        const back = compareStandards({ title, rule: other }, { title, rule: one }, people, now)
        expect(back.readyBefore).toBe(there.readyAfter)
        const turned = { gained: 'lost', lost: 'gained', same: 'same' } as const
        for (const { personId, readiness, gained, lost } of there.changed) {
          const mirror = { personId, readiness: turned[readiness], gained: lost, lost: gained }
          expect(back.changed).toContainEqual(mirror)
        }
        expect(back.changed).toHaveLength(there.changed.length)
      }),
    )
  })

  it('lose nobody when the bar is only lowered', () => {
    fc.assert(
      fc.property(crowd, anyRule, (people, given) => {
        const lower = { ...given, pointsToHold: 1, pieces: 1, kinds: 1, judged: 0 }
        const { changed } = compareStandards({ title, rule: given }, { title, rule: lower }, people, now)
        for (const { readiness, lost } of changed) expect([readiness === 'lost', lost]).toEqual([false, []])
      }),
    )
  })
})

describe('the verdict alone', () => {
  it('is that of the whole answer', () => {
    fc.assert(
      fc.property(anyPieces, anyRule, (pieces, given) => {
        const { ready, competencies } = readiness(pieces, given)
        const named = (isHeld: boolean) =>
          competencies.filter(({ held }) => held === isHeld).map(({ competency }) => competency)
        const expected = { ready, held: named(true), missing: named(false) }
        expect(holdingOf({ title, rule: given }, pieces, now)).toEqual(expected)
      }),
    )
  })
})
