import type { Reason } from '~/domains/measurement/refusal'

const sentences: Partial<Record<Reason, string>> = {
  'too-few-people': 'too few people answered every item',
  'too-few-items': 'it takes more items than there are',
  'too-few-markers': 'it takes two markers',
  'no-variance': 'there is no variance in what it is computed from',
  'no-overlap': 'two of the columns have no two rows in common',
  'no-disagreement-expected': 'all marks are one and the same, so that chance agrees too',
  'not-whole': 'the marks are not whole numbers, and --levels does not name them',
  'out-of-range': 'alpha is above 1, as pairwise covariances can make it',
  'improper-solution':
    'one item’s uniqueness is at or below 0 (a Heywood case), so that one factor does not fit these items',
  'not-converged': 'the search for one factor did not settle on one solution',
}

/** Why a figure is null, as the end of a sentence. */
export function sentenceOf(reason: Reason): string {
  return sentences[reason] ?? reason
}
