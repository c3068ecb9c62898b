import type { ReadinessRule } from '~/domains/content/model'
import { monthsAfter } from './age'
import { heldUntil } from './decay'
import { judgePieces } from './evidence'
import { isHeld } from './holding'
import type { JudgedPiece, Piece, Requirement } from './model'

/** So long before a level is lost pages ask for something fresher: a quarter. */
const fadingMonths = 3
const levels = [5, 4, 3, 2, 1]

/** How firmly someone holds one competency that a title asks for. */
export interface Hold {
  competency: string
  /** The highest level held, whatever is asked; 0 for none. */
  level: number
  /** The last moment at which the level asked is held if nothing new comes; null when it is not held now. */
  until: Date | null
  /** Held, and lost within a quarter. */
  isFading: boolean
  /** What will still count after `until`: what it takes to keep the level is what is missing beside these. */
  lasting: JudgedPiece[]
}

/** `rule` is the title's own (`ruleOf`). */
export function holdOf(pieces: readonly Piece[], requirement: Requirement, rule: ReadinessRule, now: Date): Hold {
  const { competency } = requirement
  const about = pieces.filter((piece) => piece.competency === competency)
  const standing = judgePieces(about, rule, now).filter(({ state }) => state === 'counts')
  const until = heldUntil(about, requirement, rule, now)
  return {
    competency,
    level: levels.find((level) => isHeld(standing, { ...requirement, level }, rule)) ?? 0,
    until,
    isFading: until !== null && until <= monthsAfter(now, fadingMonths),
    lasting: until ? standing.filter(({ expiresAt }) => expiresAt > until) : standing,
  }
}
