import type { ReadinessRule } from '~/domains/content/model'
import { judgePieces } from './evidence'
import { isHeld } from './holding'
import type { JudgedPiece, Piece } from './model'

const highest = 5

export interface LevelsHeld {
  levels: Map<string, number>
  /** In milliseconds: until then time alone changes nothing of it. */
  until: number
}

/**
 * The highest level, 1 to 5, at which somebody holds each competency by a rule at a moment; those that they hold at no level
 * are absent. As for a title that does not call it critical: for one that does, a test without a band may count less.
 */
export function levelsHeld(pieces: readonly Piece[], rule: ReadinessRule, now: Date): LevelsHeld {
  const standing = judgePieces(pieces, rule, now).filter(({ state }) => state === 'counts')
  return {
    levels: highestOfEach(standing, rule),
    until: standing.reduce((first, { expiresAt }) => Math.min(first, expiresAt.getTime()), Number.POSITIVE_INFINITY),
  }
}

function highestOfEach(pieces: readonly JudgedPiece[], rule: ReadinessRule): Map<string, number> {
  const byCompetency = new Map<string, JudgedPiece[]>()
  for (const piece of pieces) {
    const about = byCompetency.get(piece.competency)
    if (about) about.push(piece)
    else byCompetency.set(piece.competency, [piece])
  }
  const held = new Map<string, number>()
  for (const [competency, standing] of byCompetency) {
    for (let level = highest; level >= 1; level -= 1) {
      if (!isHeld(standing, { competency, level, critical: false }, rule)) continue
      held.set(competency, level)
      break
    }
  }
  return held
}
