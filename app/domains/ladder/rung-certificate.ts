import { judgePieces } from './evidence'
import { countFor } from './held'
import { isHeld, type Standard } from './holding'
import type { Piece } from './model'
import { ruleOf } from './readiness'

/**
 * Whether someone is ready for a title at a moment, as `readinessFor` says it: `missing` are the critical competencies that
 * are not held, `basis` the results that count towards those that are.
 */
export function judgeRung(
  { title, rule: defaults }: Standard,
  pieces: readonly Piece[],
  moment: Date,
): { missing: string[]; basis: string[] } {
  const rule = ruleOf(defaults, title)
  const standing = judgePieces(pieces, rule, moment).filter(({ state }) => state === 'counts')
  const asked = title.competencies.map((requirement) => ({ requirement, held: isHeld(standing, requirement, rule) }))
  const counting = asked.flatMap(({ requirement, held }) => {
    const about = standing.filter(({ competency }) => competency === requirement.competency)
    return held ? countFor(about, requirement).pieces : []
  })
  return {
    missing: asked.flatMap(({ requirement, held }) => (held || !requirement.critical ? [] : [requirement.competency])),
    basis: [...new Set(counting.map(({ result }) => result))],
  }
}
