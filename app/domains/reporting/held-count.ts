import type { ReadinessRule } from '~/domains/content/model'
import { holdingOf, type Standard } from '~/domains/ladder/holding'
import type { Piece } from '~/domains/ladder/model'

/** How many of the competencies that a title asks are held: the count of `readinessFor`, without its search for steps. */
export interface HeldCount {
  held: number
  of: number
}

export function heldCount(
  title: Standard['title'],
  rule: ReadinessRule,
  pieces: readonly Piece[],
  now: Date,
): HeldCount {
  return { held: holdingOf({ title, rule }, pieces, now).held.length, of: title.competencies.length }
}
