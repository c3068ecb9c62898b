import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Piece } from '~/domains/ladder/model'
import { anyPiece, anyPieces, anyRule, readiness, title } from './any'
import { daysAgo, justHolding } from './made'

describe('readiness, whatever the evidence', () => {
  it('is never lessened by one more met piece of a new instrument', () => {
    fc.assert(
      fc.property(anyPieces, anyPiece, anyRule, (pieces, extra, given) => {
        const before = readiness(pieces, given)
        const after = readiness([...pieces, { ...extra, outcome: 'met', instrument: 'new' }], given)
        expect(before.ready && !after.ready).toBe(false)
        expect(after.missing).toBeLessThanOrEqual(before.missing)
        before.competencies.forEach((competency, index) => {
          expect(after.competencies[index]?.points).toBeGreaterThanOrEqual(competency.points)
        })
      }),
    )
  })

  it('is not lessened by meeting the same instrument again, at the same level and as surely', () => {
    fc.assert(
      fc.property(anyPieces, anyRule, fc.nat(), (pieces, given, which) => {
        const met = pieces.filter(({ outcome }) => outcome === 'met')
        const again = met[which % met.length]
        if (!again || pieces.some((one) => isRival(one, again))) return
        const newer = { ...again, result: 'again', at: daysAgo(-1), recordedAt: daysAgo(-1) }
        const [before, after] = [readiness(pieces, given), readiness([...pieces, newer], given)]
        expect(after.missing).toBeLessThanOrEqual(before.missing)
        expect(before.ready && !after.ready).toBe(false)
      }),
    )
  })

  it('never passes without a critical competency, however much there is of the others', () => {
    fc.assert(
      fc.property(anyPieces, anyRule, fc.constantFrom('coaching', 'communication'), (pieces, given, missed) => {
        const others = title.competencies.filter(({ competency }) => competency !== missed)
        const wealth = others.flatMap(({ competency }) => [
          ...justHolding({ competency, level: 5 }),
          ...justHolding({ competency, level: 5 }),
        ])
        const all = [...pieces, ...wealth].filter(({ competency }) => competency !== missed)
        const judged = readiness(all, given)
        expect(judged).toMatchObject({ ready: false })
        expect(judged.criticalMissing).toBeGreaterThanOrEqual(1)
        expect(judged.competencies.find(({ competency }) => competency === missed)?.missing.length).toBeGreaterThan(0)
      }),
    )
  })

  it('is ready exactly when every critical competency is held', () => {
    fc.assert(
      fc.property(anyPieces, anyRule, (pieces, given) => {
        const { ready, competencies } = readiness(pieces, given)
        expect(ready).toBe(competencies.every(({ critical, held }) => held || !critical))
      }),
    )
  })

  it('does not depend on the order of the evidence', () => {
    const shuffled = anyPieces.chain((pieces) =>
      fc.tuple(fc.constant(pieces), fc.shuffledSubarray(pieces, { minLength: pieces.length })),
    )
    fc.assert(
      fc.property(shuffled, anyRule, ([pieces, others], given) => {
        const plain = (all: readonly Piece[]) =>
          readiness(all, given).competencies.map(({ held, points, kinds, judged, missing, expired }) => ({
            held,
            points,
            judged,
            kinds: kinds.toSorted(),
            missing: missing.map((one) => JSON.stringify(one)).toSorted(),
            expired: expired.length,
          }))
        expect(plain(others)).toEqual(plain(pieces))
      }),
    )
  })

  it('gives the same answer with the same reasons twice, and leaves what it was given alone', () => {
    fc.assert(
      fc.property(anyPieces, anyRule, (pieces, given) => {
        const copy = structuredClone(pieces)
        const first = readiness(pieces, given)
        expect(pieces).toEqual(copy)
        expect(readiness(copy, given)).toEqual(first)
      }),
    )
  })

  it('names a reason exactly where something is missing', () => {
    fc.assert(
      fc.property(anyPieces, anyRule, (pieces, given) => {
        for (const { held, missing } of readiness(pieces, given).competencies) expect(missing.length === 0).toBe(held)
      }),
    )
  })

  it('counts no more than what is met, fresh, of the level and about it', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        for (const { competency, level, pieces: counted } of readiness(pieces).competencies) {
          for (const one of counted) {
            expect(one).toMatchObject({ competency, outcome: 'met', state: 'counts' })
            expect(one.level).toBeGreaterThanOrEqual(level)
          }
          expect(new Set(counted.map(({ instrument }) => instrument)).size).toBe(counted.length)
        }
      }),
    )
  })
})

/** Another result that the newer one would push aside: of the same instrument at another level, or with another band. */
function isRival(one: Piece, again: Piece): boolean {
  if (one.instrument !== again.instrument || one.competency !== again.competency) return false
  return one.outcome === 'met' && (one.level > again.level || one.noBand !== again.noBand)
}
