import type { ReadinessRule } from '~/domains/content/model'
import { monthsAfter } from './age'
import type { JudgedPiece, Piece, PieceState } from './model'

/**
 * How each piece stands at `now`. In this order: a newer result of the same instrument replaces the older, whatever it
 * says; what was not met does not count; what is older than `ageMonths`, or has run out, counts no longer. A result that
 * could not be scored replaces nothing, for it says nothing. The order of `pieces` does not matter; it is kept.
 */
export function judgePieces(pieces: readonly Piece[], rule: ReadinessRule, now: Date): JudgedPiece[] {
  const newest = newestResults(pieces)
  return pieces.map((piece) => {
    const expiresAt = endOf(piece, rule)
    const isNewest = piece.outcome === 'not-scorable' || newest.get(groupOf(piece))?.result === piece.result
    const state = stateOf(piece, isNewest, expiresAt < now)
    // a spread with more fields after it takes fifteen times as long, and there may be hundreds of pieces
    return Object.assign({}, piece, { state, points: rule.points[piece.kind], expiresAt })
  })
}

function endOf({ at, runsOutAt }: Piece, { ageMonths }: ReadinessRule): Date {
  const tooOld = monthsAfter(at, ageMonths)
  return runsOutAt && runsOutAt < tooOld ? runsOutAt : tooOld
}

function stateOf({ outcome }: Piece, isNewest: boolean, isExpired: boolean): PieceState {
  if (!isNewest) return 'replaced'
  if (outcome !== 'met') return outcome
  return isExpired ? 'expired' : 'counts'
}

function groupOf({ instrument, competency }: Piece): string {
  return `${instrument} ${competency}`
}

function newestResults(pieces: readonly Piece[]): Map<string, Piece> {
  const newest = new Map<string, Piece>()
  for (const piece of pieces) {
    if (piece.outcome === 'not-scorable') continue
    const other = newest.get(groupOf(piece))
    if (!other || isNewer(piece, other)) newest.set(groupOf(piece), piece)
  }
  return newest
}

/** By age, then by when it was written down, then by id: never by the order in which results are read. */
function isNewer(one: Piece, other: Piece): boolean {
  const later = one.at.getTime() - other.at.getTime() || one.recordedAt.getTime() - other.recordedAt.getTime()
  return later === 0 ? one.result > other.result : later > 0
}
