export type SubmissionState = 'drafting' | 'handed-in' | 'marked' | 'released'

export type Act = 'draft' | 'hand-in' | 'take-back' | 'keep-marks' | 'finish-mark' | 'release' | 'revise'

export interface SubmissionFacts {
  handedInAt: Date | null
  releasedAt: Date | null
  /** There is a completed mark. */
  isMarked: boolean
  /** A marker has kept half-done marks. */
  isBeingMarked: boolean
}

/** marked: a mark is complete and the learner does not see it yet. */
export function stateOf({ handedInAt, releasedAt, isMarked }: SubmissionFacts): SubmissionState {
  if (releasedAt) return 'released'
  if (!handedInAt) return 'drafting'
  return isMarked ? 'marked' : 'handed-in'
}

const acts: Record<SubmissionState, readonly Act[]> = {
  drafting: ['draft', 'hand-in'],
  'handed-in': ['take-back', 'keep-marks', 'finish-mark'],
  marked: ['keep-marks', 'finish-mark', 'release'],
  released: ['keep-marks', 'finish-mark', 'revise'],
}

/** What may be done now. Work that a marker has begun on can no longer be taken back. */
export function may(facts: SubmissionFacts, act: Act): boolean {
  if (act === 'take-back' && facts.isBeingMarked) return false
  return acts[stateOf(facts)].includes(act)
}
