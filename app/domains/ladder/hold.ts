import type { ReadinessRule } from '~/domains/content/model'
import { monthsAfter } from './age'
import { heldUntil } from './decay'
import { isHeld } from './holding'
import type { JudgedPiece, Requirement } from './model'

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

/** `pieces` as they are judged at `now` by `rule`, the title's own (`ruleOf`). */
export function holdOf(pieces: readonly JudgedPiece[], requirement: Requirement, rule: ReadinessRule, now: Date): Hold {
  const { competency } = requirement
  const standing = pieces.filter((piece) => piece.competency === competency && piece.state === 'counts')
  const until = heldUntil(standing, requirement, rule)
  return {
    competency,
    level: levels.find((level) => isHeld(standing, { ...requirement, level }, rule)) ?? 0,
    until,
    isFading: until !== null && until <= monthsAfter(now, fadingMonths),
    lasting: until ? standing.filter(({ expiresAt }) => expiresAt > until) : standing,
  }
}
