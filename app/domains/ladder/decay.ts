import type { ReadinessRule } from '~/domains/content/model'
import { judgePieces } from './evidence'
import { isHeld } from './holding'
import type { Piece, Requirement } from './model'

/**
 * The last moment at which a competency is still held if nothing new comes; null when it is not held now. `rule` is the
 * title's own (`ruleOf`). As pieces grow too old or run out, one after the other, what is left holds it or does not.
 */
export function heldUntil(
  pieces: readonly Piece[],
  requirement: Requirement,
  rule: ReadinessRule,
  now: Date,
): Date | null {
  const about = pieces.filter(({ competency }) => competency === requirement.competency)
  let standing = judgePieces(about, rule, now).filter(({ state }) => state === 'counts')
  let until: Date | null = null
  while (isHeld(standing, requirement, rule)) {
    const next = Math.min(...standing.map(({ expiresAt }) => expiresAt.getTime()))
    until = new Date(next)
    standing = standing.filter(({ expiresAt }) => expiresAt.getTime() > next)
  }
  return until
}
