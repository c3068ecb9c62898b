import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Kind, kinds, type Piece } from '~/domains/ladder/model'
import { readinessFor } from '~/domains/ladder/readiness'
import { daysAgo, piece, question, rule } from './made'

const competencies = ['coaching', 'communication', 'metrics'] as const
const title = {
  id: 'team-lead',
  competencies: [
    { competency: 'coaching', level: 3, critical: true },
    { competency: 'communication', level: 2, critical: true },
    { competency: 'metrics', level: 2, critical: false },
  ],
}

const anyPiece: fc.Arbitrary<Piece> = fc
  .record({
    kind: fc.constantFrom<Kind>(...kinds),
    number: fc.integer({ min: 1, max: 6 }),
    competency: fc.constantFrom(...competencies),
    level: fc.integer({ min: 1, max: 5 }),
    days: fc.integer({ min: 0, max: 1000 }),
    outcome: fc.constantFrom(
      'met' as const,
      'met' as const,
      'not-met' as const,
      'unsure' as const,
      'not-scorable' as const,
    ),
    noBand: fc.boolean(),
    result: fc.uuid(),
  })
  .map(({ number, days, ...given }) =>
    piece(given.kind, {
      ...given,
      instrument: `${given.kind}:${number}`,
      at: daysAgo(days),
      recordedAt: daysAgo(days),
    }),
  )
const anyPieces = fc.array(anyPiece, { maxLength: 25 })
const anyRule = fc
  .record({
    pieces: fc.integer({ min: 1, max: 4 }),
    kinds: fc.integer({ min: 1, max: 4 }),
    judged: fc.integer({ min: 0, max: 2 }),
    pointsToHold: fc.integer({ min: 1, max: 10 }),
  })
  .map((part) => ({ ...rule, ...part }))

function readiness(pieces: readonly Piece[], given = rule) {
  return readinessFor(question(pieces, { title, rule: given }))
}

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

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        expect(readiness(pieces)).toEqual(readiness(pieces))
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
