import type { ReadinessRule, Title } from '~/domains/content/model'
import { judgePieces } from '~/domains/ladder/evidence'
import { countFor, shortageOf, wantOf } from '~/domains/ladder/held'
import type { Piece } from '~/domains/ladder/model'
import { ruleOf } from '~/domains/ladder/readiness'

/** How many of the competencies that a title asks are held: the count of `readinessFor`, without its search for steps. */
export interface HeldCount {
  held: number
  of: number
}

export function heldCount(
  title: Pick<Title, 'competencies' | 'readiness'>,
  defaults: ReadinessRule,
  pieces: readonly Piece[],
  now: Date,
): HeldCount {
  const rule = ruleOf(defaults, title)
  const standing = judgePieces(pieces, rule, now).filter(({ state }) => state === 'counts')
  const held = title.competencies.filter((requirement) => {
    const about = standing.filter(({ competency }) => competency === requirement.competency)
    return wantOf(shortageOf(countFor(about, requirement), rule)) === 0
  })
  return { held: held.length, of: title.competencies.length }
}
