export type SubmissionState = 'drafting' | 'handed-in' | 'marked' | 'released'

export type Act = 'draft' | 'hand-in' | 'take-back' | 'read' | 'release' | 'change' | 'revise'

export interface SubmissionFacts {
  handedInAt: Date | null
  releasedAt: Date | null
  /** There is an outcome, and no reading is open. */
  isSettled: boolean
  /** A marker has kept half-done marks, or finished some. */
  isBeingMarked: boolean
}

/** marked: there is an outcome and the learner does not see it yet. */
export function stateOf({ handedInAt, releasedAt, isSettled }: SubmissionFacts): SubmissionState {
  if (releasedAt) return 'released'
  if (!handedInAt) return 'drafting'
  return isSettled ? 'marked' : 'handed-in'
}

const acts: Record<SubmissionState, readonly Act[]> = {
  drafting: ['draft', 'hand-in'],
  'handed-in': ['take-back', 'read'],
  marked: ['release', 'change'],
  released: ['read', 'change', 'revise'],
}

/**
 * What may be done now. Work that a marker has begun on can no longer be taken back, and what an appeal has opened again is
 * not changed beside it.
 */
export function may(facts: SubmissionFacts, act: Act): boolean {
  if (act === 'take-back' && facts.isBeingMarked) return false
  if (act === 'change' && !facts.isSettled) return false
  return acts[stateOf(facts)].includes(act)
}
