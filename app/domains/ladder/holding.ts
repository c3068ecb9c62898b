import type { ReadinessRule, Title } from '~/domains/content/model'
import { judgePieces } from './evidence'
import { countFor, shortageOf, wantOf } from './held'
import type { JudgedPiece, Piece, Requirement } from './model'
import { ruleOf } from './readiness'

/** What a title asks and by which rule. */
export interface Standard {
  title: Pick<Title, 'id' | 'competencies' | 'readiness'>
  /** The defaults, which the title may override. */
  rule: ReadinessRule
}

export interface Holding {
  /** Every critical competency is held. */
  ready: boolean
  /** Ids of the competencies asked, in the title's order. */
  held: string[]
  missing: string[]
}

/** The verdict of `readinessFor` without its reasons and its search for steps: for many people at once. */
export function holdingOf({ title, rule: defaults }: Standard, pieces: readonly Piece[], now: Date): Holding {
  const rule = ruleOf(defaults, title)
  const standing = judgePieces(pieces, rule, now).filter(({ state }) => state === 'counts')
  const isMissing = (requirement: Requirement) => !isHeld(standing, requirement, rule)
  const missing = title.competencies.filter(isMissing)
  const open = new Set(missing.map(({ competency }) => competency))
  return {
    ready: missing.every(({ critical }) => !critical),
    held: title.competencies.flatMap(({ competency }) => (open.has(competency) ? [] : [competency])),
    missing: [...open],
  }
}

/** Whether pieces that all count hold one competency at the level asked. */
export function isHeld(standing: readonly JudgedPiece[], requirement: Requirement, rule: ReadinessRule): boolean {
  const about = standing.filter(({ competency }) => competency === requirement.competency)
  return wantOf(shortageOf(countFor(about, requirement), rule)) === 0
}
