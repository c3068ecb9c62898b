import type { Outcome } from './model'

/**
 * Does a score reach its cut? All on the same scale. Met when score − SEM is at or above the cut, not met when
 * score + SEM is below it, else unsure: more evidence is needed. Without a SEM (too few people yet) the score alone
 * decides. Source: the combined rule for readiness, docs/decisions; SEM after Lord & Novick 1968.
 */
export function outcomeOf(score: number | null, cut: number, sem: number | null): Outcome {
  if (score === null || !Number.isFinite(score)) return 'not-scorable'
  const margin = sem ?? 0
  if (score - margin >= cut) return 'met'
  return score + margin < cut ? 'not-met' : 'unsure'
}
