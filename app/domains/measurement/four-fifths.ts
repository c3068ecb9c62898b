import { fisherExact } from './fisher-exact'
import { type Refusal, refuse } from './refusal'

export interface Selection {
  name: string
  selected: number
  /** All who were considered, the selected included. */
  of: number
}

export interface AdverseImpact {
  ok: true
  /** The groups of lowest and highest selection rate. */
  lowest: string
  highest: string
  /** Lowest rate over highest, 0 to 1. */
  ratio: number
  /** Under .8: the four-fifths rule is broken. */
  isBelowFourFifths: boolean
  /** Fisher's exact test of these two groups, two-sided. */
  p: number
}

/**
 * The four-fifths rule: the lowest selection rate over the highest, with a test, for in small groups one person more or less moves
 * the ratio across .8. The test is Fisher's exact one: it holds at any size, and the groups of a training room are often too
 * small for the normal approximation of two proportions. Of more than two groups the extremes are compared, so p is then
 * too small by the picking; it warns, it does not prove.
 * Refuses fewer than two groups with people in them, and groups of which nobody was selected.
 * Source: US Uniform Guidelines on Employee Selection Procedures 1978, 29 CFR 1607.4 D.
 */
export function fourFifths(groups: readonly Selection[]): AdverseImpact | Refusal<'too-few' | 'no-variance'> {
  const ranked = groups.filter(({ of }) => of > 0).sort((one, other) => rateOf(one) - rateOf(other))
  const [lowest, highest] = [ranked[0], ranked.at(-1)]
  if (!lowest || !highest || ranked.length < 2) return refuse('too-few')
  if (highest.selected === 0) return refuse('no-variance')
  // by cross products, so that 4 of 5 against 5 of 5 is exactly four fifths
  const ratio = (lowest.selected * highest.of) / (highest.selected * lowest.of)
  return {
    ok: true,
    lowest: lowest.name,
    highest: highest.name,
    ratio,
    isBelowFourFifths: ratio < 0.8,
    p: fisherExact(lowest.selected, lowest.of - lowest.selected, highest.selected, highest.of - highest.selected),
  }
}

function rateOf({ selected, of }: Selection): number {
  return selected / of
}
