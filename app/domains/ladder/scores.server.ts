import { pinned } from '~/domains/content/content.server'
import type { Scorecard } from '~/domains/content/scorecard'
import type { World } from '~/platform/world.server'
import { byPerson } from './by-person'
import type { Piece } from './model'
import { piecesOfScores, type ScoredEdition } from './scorecard'
import { standingContacts } from './scorecard-store.server'

/** What quality scores say of these people; who has none is absent. One query, and the scorecards as they were pinned. */
export function scoresOf(world: World, personIds: readonly string[]): Map<string, Piece[]> {
  const people = byPerson(standingContacts(world.db, personIds))
  return new Map([...people].map(([id, rows]) => [id, piecesOfScores(editionsOf(world, rows))]))
}

function editionsOf(world: World, rows: ReturnType<typeof standingContacts>): ScoredEdition[] {
  const byHash = new Map<string, typeof rows>()
  for (const row of rows) byHash.set(row.scorecardHash, [...(byHash.get(row.scorecardHash) ?? []), row])
  return [...byHash].flatMap(([hash, contacts]) => {
    const scorecard = pinned<Scorecard>(world, hash)
    return scorecard ? [{ hash, scorecard, contacts }] : []
  })
}
