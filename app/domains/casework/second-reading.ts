import type { Rubric } from '~/domains/content/model'
import { drawn } from '~/platform/draw'
import type { MarkTotal } from './rubric'

export interface SecondReadingRule {
  /** Points of 100: a total no further than this from the pass mark is near it. */
  within: number
  /** The share of the rest that is read twice, 0 to 1. */
  share: number
  /** Decides which ones: the same seed draws the same submissions, in whatever order they come. */
  seed: string
}

/** near-pass: a level more or less could turn the verdict. · drawn: by lot, from all the others. */
export type SecondReadingReason = 'near-pass' | 'drawn'

/**
 * Why a submission is read by a second marker who does not see the first one's marks; null when it is not. Near the pass
 * mark is: a total within `rule.within` points of it, or a pass that a critical criterion one level below its hold undoes.
 * The lot hangs on the submission's id and the seed alone, so that neither the marker nor the order of work moves it.
 */
export function secondReading(
  rule: SecondReadingRule,
  rubric: Rubric,
  submissionId: string,
  first: { levels: Readonly<Record<string, number>> } & MarkTotal,
): SecondReadingReason | null {
  if (Math.abs(first.total - rubric.passMark) <= rule.within) return 'near-pass'
  if (first.total >= rubric.passMark && isUndoneByOneLevel(rubric, first)) return 'near-pass'
  return drawn(`${rule.seed} ${submissionId}`) < rule.share ? 'drawn' : null
}

/** Every critical criterion that fails does so by one level. */
function isUndoneByOneLevel(rubric: Rubric, first: { levels: Readonly<Record<string, number>> } & MarkTotal): boolean {
  const failed = rubric.criteria.filter(({ id }) => first.failedCritical.includes(id))
  return failed.length > 0 && failed.every(({ id, holdsFrom }) => holdsFrom - (first.levels[id] ?? 0) <= 1)
}
