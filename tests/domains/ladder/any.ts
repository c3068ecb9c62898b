import fc from 'fast-check'
import { type Kind, kinds, type Piece } from '~/domains/ladder/model'
import { readinessFor } from '~/domains/ladder/readiness'
import { daysAgo, piece, question, rule } from './made'

const competencies = ['coaching', 'communication', 'metrics'] as const

/** Two critical competencies and one that is not. */
export const title = {
  id: 'team-lead',
  competencies: [
    { competency: 'coaching', level: 3, critical: true },
    { competency: 'communication', level: 2, critical: true },
    { competency: 'metrics', level: 2, critical: false },
  ],
}

export const anyPiece: fc.Arbitrary<Piece> = fc
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

export const anyPieces = fc.array(anyPiece, { maxLength: 25 })

export const anyRule = fc
  .record({
    pieces: fc.integer({ min: 1, max: 4 }),
    kinds: fc.integer({ min: 1, max: 4 }),
    judged: fc.integer({ min: 0, max: 2 }),
    pointsToHold: fc.integer({ min: 1, max: 10 }),
  })
  .map((part) => ({ ...rule, ...part }))

export function readiness(pieces: readonly Piece[], given = rule) {
  return readinessFor(question(pieces, { title, rule: given }))
}
