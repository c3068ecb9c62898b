import type { ReadinessRule } from '~/domains/content/model'
import { isHeld } from './holding'
import type { JudgedPiece, Requirement } from './model'

/**
 * The last moment at which a competency is still held if nothing new comes; null when it is not held now. `pieces` as they
 * are judged by `rule`, the title's own (`ruleOf`). As pieces grow too old or run out, one after the other, what is left holds it or does not.
 */
export function heldUntil(pieces: readonly JudgedPiece[], requirement: Requirement, rule: ReadinessRule): Date | null {
  let standing = pieces.filter(({ competency, state }) => competency === requirement.competency && state === 'counts')
  let until: Date | null = null
  while (isHeld(standing, requirement, rule)) {
    const next = Math.min(...standing.map(({ expiresAt }) => expiresAt.getTime()))
    until = new Date(next)
    standing = standing.filter(({ expiresAt }) => expiresAt.getTime() > next)
  }
  return until
}
