import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedDemo } from '~/cli/demo/seed.server'
import { catalogue } from '~/domains/content/content.server'
import { judgePieces } from '~/domains/ladder/evidence'
import type { Piece } from '~/domains/ladder/model'
import { type PersonRecord, recordOf } from '~/domains/ladder/record.server'
import { piecesOfPeople } from '~/domains/reporting/pieces.server'
import { people } from '~drizzle/accounts'
import { withdrawals } from '~drizzle/ladder'
import { type TestWorld, testWorld } from '~tests/world'

/** What reports leave out is what no verdict rests on. */
const bare = ({ title: _, path: __, detail: ___, ...piece }: Piece) => piece

/** By what it is, never by the order in which it was read. */
function sorted(pieces: readonly Piece[]) {
  const nameOf = (piece: Piece) => `${piece.result} ${piece.instrument} ${piece.competency} ${piece.level}`
  return pieces.map(bare).toSorted((one, other) => (nameOf(one as Piece) < nameOf(other as Piece) ? -1 : 1))
}

interface Draw {
  place: number
  act: 'withdraw' | 'restore'
  isWhole: boolean
}

function writeActs(world: TestWorld, byId: string, records: ReadonlyMap<string, PersonRecord>, draws: readonly Draw[]) {
  world.db.delete(withdrawals).run()
  const all = [...records].flatMap(([personId, { pieces }]) => pieces.map((piece) => ({ personId, piece })))
  for (const { place, act, isWhole } of draws) {
    const { personId, piece } = all[place % all.length] ?? {}
    if (!personId || !piece) continue
    const competencyId = isWhole ? null : piece.competency
    const said = { personId, result: piece.result, competencyId, act, reason: 'Drawn by lot' }
    world.db
      .insert(withdrawals)
      .values({ ...said, byId, at: world.now() })
      .run()
  }
}

describe('the pieces of many people', () => {
  it('are those of each one’s own page, whatever is withdrawn, over the whole demo organisation', async () => {
    const world = testWorld()
    await seedDemo(world)
    const ids = world.db
      .select({ id: people.id })
      .from(people)
      .all()
      .map(({ id }) => id)
    world.db.delete(withdrawals).run()
    const records = new Map(ids.map((id) => [id, recordOf(world, id)]))
    const retaken = [...records.values()].filter(({ pieces }) => {
      return judgePieces(pieces, catalogue(world).readiness, world.now()).some(({ state }) => state === 'replaced')
    })
    // without older results there would be nothing to stand again
    expect(retaken.length).toBeGreaterThan(5)
    const anyDraw = fc.record<Draw>({
      place: fc.nat(),
      act: fc.constantFrom('withdraw' as const, 'withdraw' as const, 'restore' as const),
      isWhole: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyDraw, { minLength: 20, maxLength: 150 }), (draws) => {
        writeActs(world, ids[0] ?? '', records, draws)
        const many = piecesOfPeople(world, ids)
        for (const id of ids) expect(sorted(many.get(id) ?? [])).toEqual(sorted(recordOf(world, id).pieces))
      }),
      { numRuns: 8 },
    )
  })
})
